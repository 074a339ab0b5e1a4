"""`dir` of cmd, in all its languages and options."""

import hashlib
from datetime import datetime

from folder import *

# volume with label | without | serial | heading | files | folders | total of /s | thousands
DIR_LANGS = {
    "ja": (" ドライブ {0} のボリューム ラベルは {1} です", " ドライブ {0} のボリューム ラベルがありません。",
           " ボリューム シリアル番号は {0} です", " {0} のディレクトリ", "{0:>16} 個のファイル {1:>19} バイト",
           "{0:>16} 個のディレクトリ {1:>15} バイトの空き領域", "     ファイルの総数:", ","),
    "en": (" Volume in drive {0} is {1}", " Volume in drive {0} has no label.", " Volume Serial Number is {0}",
           " Directory of {0}", "{0:>16} File(s) {1:>14} bytes", "{0:>16} Dir(s) {1:>15} bytes free",
           "     Total Files Listed:", ","),
    "de": (" Datenträger in Laufwerk {0}: ist {1}", " Volume in Laufwerk {0}: hat keine Bezeichnung.",
           " Volumeseriennummer: {0}", " Verzeichnis von {0}", "{0:>16} Datei(en), {1:>14} Bytes",
           "{0:>16} Verzeichnis(se), {1:>14} Bytes frei", "     Anzahl der angezeigten Dateien:", "."),
    "fr": (" Le volume dans le lecteur {0} s'appelle {1}", " Le volume dans le lecteur {0} n'a pas de nom.",
           " Le numéro de série du volume est {0}", " Répertoire de {0}", "{0:>16} fichier(s) {1:>16} octets",
           "{0:>16} Rép(s) {1:>15} octets libres", "     Total des fichiers listés\u00a0:", "\u00a0"),
    "it": (" Il volume nell'unità {0} è {1}", " Il volume nell'unità {0} non ha etichetta.",
           " Numero di serie del volume: {0}", " Directory di {0}", "{0:>16} File {1:>14} byte",
           "{0:>16} Directory {1:>15} byte disponibili", "     Totale file elencati:", "."),
    "es": (" El volumen de la unidad {0} es {1}", " El volumen de la unidad {0} no tiene etiqueta.",
           " El número de serie del volumen es: {0}", " Directorio de {0}", "{0:>16} archivos {1:>14} bytes",
           "{0:>16} dirs  {1:>14} bytes libres", "     Total de archivos en la lista:", "."),
    "pt": (" O volume na unidade {0} é {1}", " O volume na unidade {0} não tem nome.",
           " O Número de Série do Volume é {0}", " Pasta de {0}", "{0:>16} arquivo(s) {1:>14} bytes",
           "{0:>16} pasta(s)   {1:>14} bytes disponíveis", "     Total de Arquivos na Lista:", "."),
    "zh": (" 驱动器 {0} 中的卷是 {1}", " 驱动器 {0} 中的卷没有标签。", " 卷的序列号是 {0}", " {0} 的目录",
           "{0:>16} 个文件 {1:>14} 字节", "{0:>16} 个目录 {1:>14} 可用字节", "     所列文件总数:", ","),
    "tw": (" 磁碟區 {0} 中的磁碟是 {1}", " 磁碟區 {0} 中的磁碟沒有標籤。", " 磁碟區序號:  {0}", " {0} 的目錄",
           "{0:>16} 個檔案 {1:>15} 位元組", "{0:>16} 個目錄 {1:>16} 位元組可用", "     檔案數目總計:", ","),
    "ko": (" {0} 드라이브의 볼륨: {1}", " {0} 드라이브의 볼륨에는 이름이 없습니다.", " 볼륨 일련 번호: {0}", " {0} 디렉터리",
           "{0:>16}개 파일 {1:>19} 바이트", "{0:>16}개 디렉터리 {1:>16} 바이트 남음", "     전체 파일:", ","),
}
FREE = 51374968832


class Dir:
    def __init__(self, lang, date, sep=None, minus_c=False):
        (self.labelled, self.plain, self.serial, self.of, self.files, self.dirs, self.total,
         self.sep) = DIR_LANGS[lang]
        self.stamp = DIR_DATES[date]
        self.sep = "" if minus_c else (sep or self.sep)

    def number(self, n):
        return f"{n:,}".replace(",", self.sep)

    def head(self, k):
        volume = self.labelled.format(k.drive, k.label) if k.label else self.plain.format(k.drive)
        return volume + "\n" + self.serial.format(k.serial) + "\n"

    def file(self, k, name, size, before=""):
        return f"{self.stamp(k.when)}{self.number(size):>18} {before}{name}\n"

    def folder(self, k, name, before="", word="<DIR>"):
        return f"{self.stamp(k.when)}    {word:<15}{before}{name}\n"

    def dots(self, k, before="", word="<DIR>"):
        return self.folder(k, ".", before, word) + self.folder(k, "..", before, word)

    def counts(self, files, size, dirs=None):
        out = self.files.format(files, self.number(size)) + "\n"
        return out if dirs is None else out + self.dirs.format(dirs, self.number(FREE)) + "\n"

    def all(self, k, rows=None, dots=True, word="<DIR>"):
        rows = "".join(self.file(k, n, s) for n, s in k.files) if rows is None else rows
        return (self.head(k) + "\n" + self.of.format(k.folder) + "\n\n" + (self.dots(k, word=word) if dots else "") + rows
                + self.counts(len(k.files), k.total, 2 if dots else 0))

    def deep(self, k):
        """dir /s: the folder above, with a folder for other things beside."""
        above, leaf = k.folder.rsplit("\\", 1)
        block = lambda path, rows, n, size: ("\n" + self.of.format(path) + "\n\n" + self.dots(k) + rows
                                             + self.counts(n, size))
        return (self.head(k) + block(above, self.folder(k, leaf) + self.folder(k, "Log"), 0, 0)
                + block(k.folder, "".join(self.file(k, n, s) for n, s in k.files), len(k.files), k.total)
                + block(above + "\\Log", self.file(k, "pxe.log", 40962), 1, 40962)
                + "\n" + self.total + "\n" + self.counts(len(k.files) + 1, k.total + 40962, 8))


# language, date, codec, line end, thousands (None: the language's), what
DIR_TABLE = [
    ("ja", "slash", "cp932", "\r\n", None), ("ja", "slash", "utf-8", "\r\n", None), ("ja", "slash", "utf-8-bom", "\r\n", None),
    ("ja", "slash", "utf-16-le-bom", "\r\n", None), ("ja", "slash", "utf-16-le", "\r\n", None), ("ja", "slash", "utf-8", "\n", None),
    ("ja", "slash", "cp932", "\n", None), ("ja", "weekday", "cp932", "\r\n", None), ("ja", "weekday", "utf-8", "\n", None),
    ("ja", "weekday0", "utf-16-le-bom", "\r\n", None), ("ja", "eraH", "cp932", "\r\n", None), ("ja", "eraH", "utf-8", "\r\n", None),
    ("ja", "era", "cp932", "\r\n", None), ("ja", "era", "utf-16-le-bom", "\r\n", None), ("ja", "nen", "cp932", "\r\n", None),
    ("ja", "us", "cp932", "\r\n", None), ("ja", "iso", "cp932", "\r\n", None),
    ("en", "us", "ascii", "\r\n", None), ("en", "us", "ascii", "\n", None), ("en", "us", "utf-16-le-bom", "\r\n", None),
    ("en", "us", "utf-16-le", "\r\n", None), ("en", "us", "utf-8-bom", "\r\n", None), ("en", "gb", "ascii", "\r\n", None),
    ("en", "iso", "ascii", "\r\n", None), ("en", "us24", "ascii", "\r\n", None), ("en", "slash", "ascii", "\r\n", None),
    ("en", "eraH", "ascii", "\r\n", None),
    ("de", "de", "cp850", "\r\n", None), ("de", "de", "utf-8", "\r\n", None), ("de", "de", "cp1252", "\r\n", None),
    ("de", "de", "utf-16-le-bom", "\r\n", None), ("de", "dede", "utf-8", "\r\n", None), ("de", "de", "cp850", "\r\n", "\u00a0"),
    ("de", "de", "cp850", "\r\n", "'"), ("de", "de", "utf-8", "\r\n", "\u2019"), ("en", "gb", "ascii", "\r\n", "."), ("en", "iso", "utf-8", "\r\n", "\u00a0"),
    ("fr", "gb", "cp850", "\r\n", None), ("fr", "gb", "cp1252", "\r\n", None), ("fr", "gb", "utf-8", "\r\n", None),
    ("fr", "gb", "utf-8", "\r\n", "\u202f"), ("fr", "gb", "utf-16-le-bom", "\r\n", "\u202f"), ("fr", "gb", "utf-16-le", "\r\n", None),
    ("it", "it", "cp850", "\r\n", None), ("it", "it", "utf-8", "\r\n", None), ("it", "gb", "cp850", "\r\n", None),
    ("es", "gb", "cp850", "\r\n", None), ("es", "gb", "utf-8-bom", "\r\n", None), ("pt", "gb", "cp850", "\r\n", None),
    ("pt", "gb", "utf-8", "\n", None), ("zh", "slash", "gbk", "\r\n", None), ("zh", "slash", "utf-8", "\r\n", None),
    ("zh", "iso", "gbk", "\r\n", None), ("zh", "slash", "utf-16-le-bom", "\r\n", None), ("tw", "tw", "big5", "\r\n", None),
    ("tw", "tw", "utf-8", "\r\n", None), ("tw", "tw", "utf-16-le-bom", "\r\n", None), ("ko", "ko", "cp949", "\r\n", None),
    ("ko", "ko", "utf-8", "\r\n", None), ("ko", "ko", "utf-16-le-bom", "\r\n", None),
]
SHORT_CODEC = {"cp932": "932", "utf-8": "u8", "utf-8-bom": "u8bom", "utf-16-le-bom": "u16bom", "utf-16-le": "u16",
               "ascii": "ascii", "cp850": "850", "cp1252": "1252", "cp437": "437", "gbk": "936", "big5": "950", "cp949": "949"}
END = {"\r\n": "CR LF", "\n": "LF"}



def chain(d, k):
    """dir /s from the top: every folder down to the modules, with nothing but the next one in it."""
    parts = k.folder.split("\\")
    out = d.head(k)
    for i in range(2, len(parts)):
        out += ("\n" + d.of.format("\\".join(parts[:i])) + "\n\n" + d.dots(k) + d.folder(k, parts[i]) + d.counts(0, 0))
    out += "\n" + d.of.format(k.folder) + "\n\n" + d.dots(k) + "".join(d.file(k, n, s) for n, s in k.files) + d.counts(len(k.files), k.total)
    return out + "\n" + d.total + "\n" + d.counts(len(k.files), k.total, 3 * (len(parts) - 2) + 2)


for lang, date, codec, eol, sep in DIR_TABLE:
    k = kit()
    add(f"dir_{lang}_{date}_{SHORT_CODEC[codec]}", k, Dir(lang, date, sep).all(k), codec, eol,
        f"dir, {lang}, dates {date}, {codec}, {END[eol]}" + (f", thousands U+{ord(sep):04X}" if sep else ""))

for lang, date, codec in [("ja", "slash", "cp932"), ("en", "us", "ascii"), ("en", "gb", "utf-16-le-bom"), ("de", "de", "cp850"),
                          ("fr", "gb", "cp850"), ("es", "gb", "cp850"), ("pt", "gb", "utf-8"), ("zh", "slash", "gbk"),
                          ("tw", "tw", "utf-8"), ("it", "it", "utf-8"), ("ja", "weekday", "utf-8-bom")]:
    k = kit()
    add(f"dir_a_s_{lang}_{date}", k, Dir(lang, date).deep(k), codec, what=f"dir /a /s of the folder above, {lang}, {codec}")

for lang, date, codec in [("ja", "slash", "cp932"), ("en", "us", "ascii"), ("ja", "slash", "utf-16-le-bom"), ("de", "de", "cp850"), ("fr", "gb", "utf-8")]:
    k = kit()
    add(f"dir_s_chain_{lang}", k, chain(Dir(lang, date), k), codec, what=f"dir /s from the top: folder below folder, {lang}, {codec}")

k = kit()
add("dir_fr_rep", k, Dir("fr", "gb").all(k, word="<REP>"), "cp850", what="dir, French: folders are <REP>")


def short(name):
    base, dot, ext = name.partition(".")
    return "" if len(base) <= 8 and len(ext) <= 3 else f"{base[:6].upper()}~1.{ext.upper()}"


def wide(cells, longest, by_column=False):
    width = longest + 3
    per = 80 // width
    if by_column:
        high = -(-len(cells) // per)
        lines = [cells[i::high] for i in range(high)]
    else:
        lines = [cells[i:i + per] for i in range(0, len(cells), per)]
    return "".join("".join(c.ljust(width) for c in line).rstrip() + "\n" for line in lines)


OWNERS = ["BUILTIN\\Administrators", "NT AUTHORITY\\SYSTEM", "DPMSV01\\yamada", "..."]


def owner(n):
    return f"{OWNERS[n % len(OWNERS)][:22]:<23}"


def opt_x(d, k):
    aliases, seen = [], {}
    for n, _ in k.files:
        alias = short(n)
        if alias:
            seen[alias] = seen.get(alias, 0) + 1
            alias = alias.replace("~1", f"~{seen[alias]}")
        aliases.append(alias)
    rows = "".join(d.file(k, n, s, f"{a:<12} ") for (n, s), a in zip(k.files, aliases))
    return d.head(k) + "\n" + d.of.format(k.folder) + "\n\n" + d.dots(k, " " * 13) + rows + d.counts(len(k.files), k.total, 2)


def opt_q(d, k):
    rows = "".join(d.file(k, n, s, owner(i)) for i, (n, s) in enumerate(k.files))
    return d.head(k) + "\n" + d.of.format(k.folder) + "\n\n" + d.dots(k, owner(0)) + rows + d.counts(len(k.files), k.total, 2)


def opt_r(d, k):
    rows = "".join(d.file(k, n, s) + (f"{26:>36} {n}:Zone.Identifier:$DATA\n" if n.endswith(".DAT") else "") for n, s in k.files)
    return d.all(k, rows)


def opt_w(d, k, by_column=False):
    cells = wide(["[.]", "[..]"] + k.all_names, max(len(n) for n in k.all_names), by_column)
    return d.head(k) + "\n" + d.of.format(k.folder) + "\n\n" + cells + d.counts(len(k.files), k.total, 2)


def opt_od(d, k):
    return d.all(k, "".join(d.file(k, n, s) for n, s in sorted(k.files, key=lambda f: -f[1])))


def opt_l(d, k):
    return d.all(k, "".join(d.file(k, n.lower(), s) for n, s in k.files))


def opt_pattern(d, k):
    files = [(n, s) for n, s in k.files if n.upper().endswith(".DAT")]
    return (d.head(k) + "\n" + d.of.format(k.folder) + "\n\n" + "".join(d.file(k, n, s) for n, s in files)
            + d.counts(len(files), sum(s for _, s in files), 0))


OPTIONS = [   # slug, how it prints
    ("minus_c", lambda d, k: d.all(k)), ("x", opt_x), ("q", opt_q), ("r", opt_r), ("n", lambda d, k: d.all(k)), ("od", opt_od),
    ("tc", lambda d, k: d.all(k)), ("4", lambda d, k: d.all(k)), ("w", opt_w), ("d", lambda d, k: opt_w(d, k, True)), ("l", opt_l),
    ("a", lambda d, k: d.all(k)), ("a-d", lambda d, k: d.all(k, dots=False)), ("pattern", opt_pattern),
]
for slug, printer in OPTIONS:
    for lang, date, codec in [("ja", "slash", "cp932"), ("en", "us", "ascii")]:
        k = kit()
        add(f"dir_{slug}_{lang}", k, printer(Dir(lang, date, minus_c=slug == "minus_c"), k), codec, what=f"dir, option or form {slug}, {lang}")

for codec, eol in [("ascii", "\r\n"), ("ascii", "\n"), ("utf-16-le-bom", "\r\n"), ("utf-8-bom", "\r\n")]:
    k = kit()
    add(f"dir_b_{SHORT_CODEC[codec]}", k, "".join(n + "\n" for n in k.all_names), codec, eol, f"dir /b, {codec}, {END[eol]}")
    k = kit()
    add(f"dir_s_b_{SHORT_CODEC[codec]}", k, "".join(p + "\n" for p in [k.folder] + k.paths), codec, eol,
        f"dir /s /b of the folder above, {codec}, {END[eol]}")
for place in ["X:\\能登\\表\\HW", "X:\\ソフト\\構成\\HW"]:
    k = kit()
    k.folder, k.drive = place, "X"
    add("dir_ja_5c", k, Dir("ja", "slash").all(k), "cp932", what="dir, CP932: folders with 5C as second byte")
    k = kit()
    add("dir_s_b_ja_5c", k, "".join(f"{place}\\{n}\n" for n in k.all_names), "cp932", what="dir /s /b, CP932: folders with 5C as second byte")
k = kit()
k.folder, k.drive = "\\\\fs01\\dpm\\PXE\\Images\\HW", "\\\\fs01\\dpm"
add("dir_unc_en", k, Dir("en", "us").all(k), "ascii", what="dir of a share: the volume line names the share")
k = kit()
k.folder, k.drive = "\\\\fs01\\dpm\\PXE\\Images\\HW", "\\\\fs01\\dpm"
add("dir_unc_ja", k, Dir("ja", "slash").all(k), "cp932", what="dir of a share, Japanese")
