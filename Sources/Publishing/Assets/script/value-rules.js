// What may be typed as a value of each type (the row's data-type). Each rule gives the problem in words, or
// nothing. The rules accept no more than the tool itself does for values in a site file.

const valueRules = {
  "ipv4": (text) => {
    const octets = text.split(".");
    const isAddress = octets.length === 4 && octets.every((octet) => /^(0|[1-9]\d{0,2})$/.test(octet) && octet <= 255);
    if (!isAddress) return "192.168.1.10 のように、0~255 の数 4 つを「.」でつないで記入してください。";
    const isHost = octets[0] >= 1 && octets[0] <= 223 && octets[0] !== "127";
    return isHost ? "" : "コンピュータに割り当てられる IP アドレスを記入してください。";
  },
  "host-name": (text) =>
    /^(?!\d+$)[A-Za-z0-9](?:[A-Za-z0-9-]{0,13}[A-Za-z0-9])?$/.test(text)
      ? "" : "半角の英数字と「-」で、15 文字までで記入してください。",
  "sql-name": (text) => sqlNameProblem(text),
  "drive": (text) => /^[A-Z]:$/.test(text) ? "" : "X: のように、大文字 1 文字と「:」を記入してください。",
  "integer": (text) => /^(0|[1-9]\d{0,8})$/.test(text) ? "" : "半角の数字で記入してください。",
  "folder-name": (text) => folderNameProblem(text),
  "sql-instance-folder": (text) => instanceFolderProblem(text),
  "windows-path": (text) => pathProblem(text),
  "path-or-share": (text) => (text.startsWith("\\\\") ? shareProblem(text) : pathProblem(text)),
};

function sqlNameProblem(text) {
  if (!/^[A-Za-z][A-Za-z0-9_]{0,15}$/.test(text)) return "半角英字で始まる英数字と「_」で、16 文字までで記入してください。";
  return /^(MSSQLSERVER|DEFAULT)$/i.test(text) ? "既定のインスタンスの名前です。名前付きインスタンスの名前を記入してください。" : "";
}

// Up to SQL Server 2005, instance folders are numbered; since 2008 they have the version and a name.
function instanceFolderProblem(text) {
  const [, version, name] = /^MSSQL(10_50|[1-9]\d|)\.(.*)$/.exec(text) ?? [];
  const isRight = version ? !sqlNameProblem(name) : version === "" && /^[1-9]\d{0,2}$/.test(name);
  return isRight ? "" : "MSSQL.1 のような番号付きの名前か、MSSQL10.DPMDBI のようなバージョンとインスタンスの名前を記入してください。";
}

function pathProblem(text) {
  const [drive, ...names] = text.split("\\");
  if (!/^[A-Z]:$/.test(drive) || names.length === 0) return "X:\\DPM のように、ドライブから記入してください。";
  if (text.length > 200) return "200 文字までで記入してください。";
  return names.map(folderNameProblem).find(Boolean) ?? "";
}

function shareProblem(text) {
  const [server, share, ...names] = text.slice(2).split("\\");
  if (!server || !share) return "\\\\nas01\\backup のように、サーバ名と共有名を記入してください。";
  if (text.length > 200) return "200 文字までで記入してください。";
  const isName = server.split(".").every((label) => /^(?!-)[A-Za-z0-9-]{1,63}(?<!-)$/.test(label))
    && server.toLowerCase() !== "localhost";
  const isServer = /^[\d.]+$/.test(server) ? !valueRules.ipv4(server) : isName;
  if (!isServer) return "共有フォルダのあるサーバの名前か IP アドレスを記入してください。";
  if (share.length > 80) return "共有名は 80 文字までです。";
  return [share, ...names].map(folderNameProblem).find(Boolean) ?? "";
}

function folderNameProblem(name) {
  if (name.length > 100) return "フォルダ名は 100 文字までです。";
  if (!/^[A-Za-z0-9 _.()\-\u3041-\u3096\u30A1-\u30FAー々\u4E00-\u9FFF]+$/.test(name)) {
    return "フォルダ名に使えない文字があります。";
  }
  const isPlain = !/^[ .]|[ .]$/.test(name) && !/^(CON|PRN|AUX|NUL|COM\d|LPT\d) *(\.|$)/i.test(name);
  return isPlain ? "" : "この名前のフォルダは作れません。";
}

/** Whether the text only stands in for a value, by itself or as a folder in a path, as `MSSQL.x` does in the manual. */
function isPlaceholder(text) {
  const names = [text, ...text.split("\\")].map((name) => name.toLowerCase());
  return JSON.parse(document.body.dataset.placeholders || "[]").some((each) => names.includes(each.toLowerCase()));
}

/** Why a text is not a value of a type, in words; empty if it is one. */
function valueProblem(type, text) {
  const problem = characterProblem(text);
  if (problem) return problem;
  if (isPlaceholder(text)) return "印刷版の仮の表記です。実際の値を記入してください。";
  return textProblem(type, text) || (valueRules[type]?.(text) ?? "");
}

// A text of limited length has a type such as text-64. Characters that are ignored by default are invisible too.
function textProblem(type, text) {
  if (/\p{Default_Ignorable_Code_Point}/u.test(text)) return "目に見えない文字が混ざっています。";
  if (/^\p{White_Space}|\p{White_Space}$/u.test(text)) return "前後の空白を除いて記入してください。";
  const [, limit] = /^text-(\d+)$/.exec(type) ?? [];
  return limit && [...text].length > Number(limit) ? `${limit} 文字までで記入してください。` : "";
}

function characterProblem(text) {
  if (/\u00A5|\uFFE5/.test(text)) return "「¥」ではなく、半角の「\\」(U+005C)を記入してください。";
  if (/[\p{C}\p{Zl}\p{Zp}]/u.test(text)) return "目に見えない文字が混ざっています。";
  return text.length > 256 ? "256 文字までで記入してください。" : "";
}
