/// Titles of columns in Japanese, English, German, French, Chinese and Korean, as spelled by `ColumnRole.key`.
enum ColumnTitles {
  static let roles: [LineText: ColumnRole] = {
    var roles: [LineText: ColumnRole] = [:]
    for (role, titles) in table {
      for title in LineText(titles).words { roles[ColumnRole.key(title)] = role }
    }
    return roles
  }()

  /// The titles of columns that name files.
  static let ofNames = roles.filter { $0.value.isOfName }.map(\.key)

  private static let table: [(ColumnRole, String)] = [
    (.name, "name pschildname ファイル名 名前 ファイル module modulename モジュール モジュール名 dateiname nom nomdufichier"),
    (.name, "名称 文件名 文件名称 檔案名稱 檔名 名稱 이름 파일이름 파일명"),
    (.otherName, "filename file datei fichier 文件 檔案 파일"),
    (.path, "fullname pspath caption fullpath filepath フルパス ファイルパス フルネーム 完全路径 文件路径 전체경로 파일경로"),
    (.place, "path パス pfad chemin 路径 路徑 경로"),
    (.folder, "directoryname directory psparentpath folder folderpath フォルダー フォルダ フォルダーパス フォルダパス"),
    (.folder, "ディレクトリ 場所 location ordner ordnerpfad verzeichnis dossier répertoire emplacement 文件夹 目录"),
    (.folder, "位置 資料夾 目錄 폴더 위치 디렉터리"),
    (.baseName, "basename ベース名 ベースネーム"),
    (.fileExtension, "extension 拡張子 erweiterung dateierweiterung 扩展名 副檔名 확장자 ext"),
    (.repeatedPath, "resolvedtarget description 説明"),
    (.size(hasUnit: false), "size サイズ ファイルサイズ größe grösse groesse dateigröße taille tailledufichier 大小"),
    (.size(hasUnit: false), "文件大小 檔案大小 크기 파일크기 bytes バイト数 uncompressedsize"),
    (.length, "length filesize lengthstring"),
    (.kind, "type filetype kind itemtype 種類 ファイルの種類 項目の種類 種別 ファイル種別 typ dateityp elementtyp"),
    (.kind, "typedefichier 类型 文件类型 類型 檔案類型 項目類型 유형 종류 파일형식"),
    (
      .attributes,
      "mode modewithouthardlink unixmode attributes attribute attr attrib attribs fileattributes 属性"
    ),
    (.attributes, "ファイル属性 屬性 attribut dateiattribute attributs 특성 속성"),
    (.isFolder, "psiscontainer isfolder isdirectory isdir iscontainer"),
    (.isFile, "isfile isleaf"),
    (.state, "exists exist found present status state result registered available check"),
    (.state, "状態 状況 登録 登録状況 登録状態 登録有無 有無 存在 存在有無 結果 確認結果 確認 判定 表示 ステータス ファイル有無"),
    (.state, "vorhanden zustand ergebnis existiert existe présent état statut résultat 状态 結果 结果 是否存在 狀態"),
    (.state, "상태 존재 존재여부 결과 등록"),
    (.hash(digits: 32), "md5 md5sum md5hash"),
    (.hash(digits: 40), "sha1 sha1sum sha1hash"),
    (.hash(digits: 56), "sha224 sha224sum"),
    (.hash(digits: 64), "sha256 sha256sum sha256hash sha2"),
    (.hash(digits: 96), "sha384 sha384sum"),
    (.hash(digits: 128), "sha512 sha512sum sha512hash"),
    (.hash(digits: 8), "crc crc32"),
    (.hash(digits: nil), "hash hashvalue filehash checksum digest ハッシュ ハッシュ値 チェックサム hashwert prüfsumme"),
    (.hash(digits: nil), "empreinte sommedecontrôle 哈希 哈希值 校验和 雜湊 해시 해시값 체크섬"),
    (.link, "target linktarget linktype symboliclink リンク先"),
    (.moment(isOptional: false), "date time datetime lastwritetime lastwritetimeutc lastwritetimestring"),
    (.moment(isOptional: false), "datemodified modified lastmodified modificationtime mtime timestamp"),
    (.moment(isOptional: true), "creationtime creationtimeutc lastaccesstime lastaccesstimeutc datecreated"),
    (
      .moment(isOptional: true),
      "dateaccessed created accessed lastaccessed creationdate installdate ctime atime"
    ),
    (.moment(isOptional: false), "更新日時 作成日時 アクセス日時 最終更新日時 最終アクセス日時 日付 日時 時刻 更新日 作成日 最終更新日"),
    (
      .moment(isOptional: false),
      "änderungsdatum erstelldatum geändertam erstelltam datum uhrzeit zuletztgeändert"
    ),
    (.moment(isOptional: false), "datedemodification modifiéle datedecréation crééle heure"),
    (.moment(isOptional: false), "修改日期 修改时间 修改時間 创建时间 创建日期 建立日期 日期 时间 時間 수정한날짜 수정날짜 만든날짜 날짜 시간"),
    (.number, "no # nr id index 番号 項番 連番 序号 번호 packedsize compressedsize physicalsize headerssize tailsize"),
    (
      .number,
      "totalphysicalsize sizeondisk ディスク上のサイズ allocatedsize block blocks offset volumeindex accessmask"
    ),
    (.number, "hardlinkcount links runcount inusecount codepage"),
    (.flag, "isreadonly readonly hidden ishidden system issystem archive isarchive compressed iscompressed"),
    (.flag, "encrypted isencrypted readable writeable writable solid commented 読み取り専用 隠しファイル 隠し"),
    (.flag, "システム アーカイブ 圧縮 暗号化 schreibgeschützt versteckt komprimiert verschlüsselt lectureseule caché"),
    (.flag, "只读 隐藏 唯讀 隱藏 읽기전용 숨김 splitbefore splitafter psshowcomputername"),
    (.text(.owner), "owner 所有者 besitzer propriétaire 소유자 user group"),
    (.text(.version), "version fileversion productversion バージョン ファイルバージョン dateiversion 版本 버전"),
    (.text(.versionInfo), "versioninfo"),
    (.text(.computer), "node csname pscomputername computername コンピューター名 runspaceid"),
    (.text(.drive), "psdrive drive root ドライブ"),
    (.text(.provider), "psprovider"),
    (.text(.folderName), "parent"),
    (.text(.algorithm), "algorithm アルゴリズム"),
    (.text(.method), "method"),
    (.text(.hostSystem), "hostos"),
    (.text(.fileSystem), "fsname"),
    (.text(.className), "creationclassname cscreationclassname fscreationclassname unixstat"),
    (.text(.shortPath), "eightdotthreefilename"),
    (.text(.unixMode), "unixfilemode"),
    (.text(.ratio), "cmpr ratio"),
    (.text(.nothing), "comment manufacturer compressionmethod encryptionmethod characteristics hardlink"),
  ]

  /// Whole titles that do.
  static let titlesOfState: Set<LineText> = [
    "ok", "ng", "okng", "ok/ng", "yes", "yesno", "yes/no", "○×", "?",
  ]

  /// Parts of a title that are about existence, state or result. A column with such a title is never harmless.
  static let wordsOfState: [LineText] = [
    "exist", "found", "find", "present", "miss", "absent", "lack", "stat", "result", "check", "valid",
    "delet",
    "remov", "regist", "error", "fail", "avail", "verif", "empty", "match", "diff", "indicator",
    "here", "there", "success", "exit", "lost", "gone", "show", "visible", "copied", "done", "todo", "need",
    "存在", "有", "無", "状", "態", "況", "結果", "確認", "登録", "削除", "欠", "不足", "なし", "あり", "エラー", "判定",
    "可否", "表示", "未", "済", "消", "失", "異常", "正常", "合否", "一致", "検", "空", "ステータス", "成否", "要",
    "vorhanden", "fehl", "zustand", "gelöscht", "ergebnis", "leer", "geprüft", "entfernt", "gültig",
    "état", "présen", "manqu", "supprim", "résult", "trouv", "vide", "erreur", "échec",
    "状态", "狀態", "缺", "删", "刪", "错", "錯", "结果", "注册", "不", "是否", "成功",
    "존재", "상태", "결과", "삭제", "누락", "없", "있", "등록", "오류", "확인", "실패", "성공",
  ]
}
