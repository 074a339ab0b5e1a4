/// The lines that `dir` prints besides rows, by language: data.
///
/// Source: the output of cmd.exe in these languages, and of Wine's cmd. `LinePattern` explains the braces.
struct DirPhrases: Sendable {
  /// The lines about the volume and its serial number.
  let volume: [LinePattern]
  /// The text before and after the path of the folder with the rows that follow.
  let header: (before: LineText, behind: LineText)
  /// The lines that end a folder, and the listing.
  let totals: [LinePattern]

  static let volumes = LinePatterns(all.flatMap(\.volume))
  static let totals = LinePatterns(all.flatMap(\.totals))

  static let all: [DirPhrases] = [
    // en
    DirPhrases(
      volume: [
        "volume in drive {d} is {l}", "volume in drive {d} has no label.", "volume serial number is {s}",
      ],
      header: ("directory of ", ""),
      totals: [
        "{n} file(s) {n} bytes", "{n} dir(s) {n} bytes free", "{n} dir(s)", "total files listed:",
        "{n} file(s)",
      ]),
    // ja
    DirPhrases(
      volume: ["ドライブ {d} のボリューム ラベルは {l} です", "ドライブ {d} のボリューム ラベルがありません。", "ボリューム シリアル番号は {s} です"],
      header: ("", " のディレクトリ"),
      totals: ["{n} 個のファイル {n} バイト", "{n} 個のディレクトリ {n} バイトの空き領域", "ファイルの総数:", "{n} 個のディレクトリ", "{n} 個のファイル"]),
    // de
    DirPhrases(
      volume: [
        "volume in laufwerk {d} ist {l}", "volume in laufwerk {d} hat keine bezeichnung.",
        "datenträger in laufwerk {d} ist {l}", "datenträger in laufwerk {d} hat keine bezeichnung.",
        "volumeseriennummer: {s}", "datenträgernummer: {s}", "seriennummer des datenträgers: {s}",
      ],
      header: ("verzeichnis von ", ""),
      totals: [
        "{n} datei(en), {n} bytes", "{n} datei(en) {n} bytes", "{n} verzeichnis(se), {n} bytes frei",
        "{n} verzeichnis(se) {n} bytes frei", "anzahl der angezeigten dateien:",
      ]),
    // fr
    DirPhrases(
      volume: [
        "le volume dans le lecteur {d} s'appelle {l}", "le volume dans le lecteur {d} n'a pas de nom.",
        "le numéro de série du volume est {s}",
      ],
      header: ("répertoire de ", ""),
      totals: [
        "{n} fichier(s) {n} octets", "{n} rép(s) {n} octets libres", "total des fichiers listés :",
        "total des fichiers listés:",
      ]),
    // it
    DirPhrases(
      volume: [
        "il volume nell'unità {d} è {l}", "il volume nell'unità {d} non ha etichetta.",
        "numero di serie del volume: {s}",
      ],
      header: ("directory di ", ""),
      totals: ["{n} file {n} byte", "{n} directory {n} byte disponibili", "totale file elencati:"]),
    // es
    DirPhrases(
      volume: [
        "el volumen de la unidad {d} es {l}", "el volumen de la unidad {d} no tiene etiqueta.",
        "el número de serie del volumen es: {s}", "el número de serie del volumen es {s}",
      ],
      header: ("directorio de ", ""),
      totals: [
        "{n} archivos {n} bytes", "{n} dirs {n} bytes libres", "total de archivos en la lista:",
        "número total de archivos en la lista:", "total archivos en la lista:",
      ]),
    // pt
    DirPhrases(
      volume: [
        "o volume na unidade {d} é {l}", "o volume na unidade {d} não tem nome.",
        "o volume na unidade {d} não tem nome", "o número de série do volume é {s}",
      ],
      header: ("pasta de ", ""),
      totals: [
        "{n} arquivo(s) {n} bytes", "{n} pasta(s) {n} bytes disponíveis", "total de arquivos na lista:",
      ]),
    // pt-PT
    DirPhrases(
      volume: ["o volume na unidade {d} não tem etiqueta.", "o número de série do volume é {s}"],
      header: ("directório de ", ""),
      totals: ["{n} ficheiro(s) {n} bytes", "{n} dir(s) {n} bytes livres", "total de ficheiros listados:"]),
    // zh-CN
    DirPhrases(
      volume: ["驱动器 {d} 中的卷是 {l}", "驱动器 {d} 中的卷没有标签。", "卷的序列号是 {s}"],
      header: ("", " 的目录"),
      totals: ["{n} 个文件 {n} 字节", "{n} 个目录 {n} 可用字节", "所列文件总数:"]),
    // zh-TW
    DirPhrases(
      volume: [
        "磁碟區 {d} 中的磁碟是 {l}", "磁碟區 {d} 中的磁碟沒有標籤。", "磁碟機 {d} 中的磁碟是 {l}", "磁碟機 {d} 中的磁碟沒有標籤。", "磁碟區序號: {s}",
        "磁碟區序號 : {s}",
      ],
      header: ("", " 的目錄"),
      totals: ["{n} 個檔案 {n} 位元組", "{n} 個目錄 {n} 位元組可用", "檔案數目總計:"]),
    // ko
    DirPhrases(
      volume: ["{d} 드라이브의 볼륨: {l}", "{d} 드라이브의 볼륨에는 이름이 없습니다.", "볼륨 일련 번호: {s}"],
      header: ("", " 디렉터리"),
      totals: ["{n}개 파일 {n} 바이트", "{n}개 디렉터리 {n} 바이트 남음", "전체 파일:"]),
    // wine
    DirPhrases(
      volume: [
        "volume in drive {d} has no label", "datenträger in laufwerk {d} hat keine bezeichnung.",
        "datenträgernummer ist {s}", "le volume dans le lecteur {d} n'a pas de label.",
        "드라이브 {d}는 레이블을 가지고 있지 않습니다.", "볼륨 시리얼 번호: {s}", "驱动器 {d} 没有卷标。", "卷的序列号是 {s}",
        "volume in drive {d} is {l}", "ドライブ {d} のボリューム ラベルがありません。",
        "ドライブ {d} のボリュームは {l}です", "ボリューム シリアル番号は {s}", "ボリューム シリアル番号: {s}", "ドライブ {d} のボリュームは {l}",
      ],
      header: ("directory of ", ""),
      totals: [
        "{n} files {n} bytes", "{n} file {n} bytes", "{n} directories {n} bytes free",
        "{n} directory {n} bytes free", "{n} ファイル {n} バイト", "{n} ディレクトリ {n} バイトの空き",
      ]),
  ]
}
