/// A whole line that people put around a list, and that is known to say nothing against the names in it.
///
/// Only these lines leave a list as it is. A line counts only as a whole, after `folded`: never because of a
/// word in it. This file is data; whoever adds a line gives the words of the manual that it is based on, and
/// asks what it would mean above a list of what is missing.
struct Template: Sendable {
  /// What a line says about the names around it.
  enum Role: Equatable, Sendable {
    /// They are the ones that are registered, or shown on the [HW] tab.
    case assuring
    /// Nothing: a greeting or a closing.
    case neutral
  }

  /// The line as folded by `folded`; `#` stands for a number, which must be the number of names.
  let text: String
  let role: Role
  /// The words of the manual that it is based on; `nil` for parts of a letter.
  var manual: String?

  /// The template that `line` matches, and the number in it; `nil` if there is none.
  static func of(_ line: LineText) -> (role: Role, number: Int?)? {
    if line.count > 240 { return nil }
    if PersonLine.isOne(line) { return (.neutral, nil) }
    let (text, numbers) = folded(line)
    guard numbers.count <= 1, let role = roles[text] else { return nil }
    return (role, numbers.first)
  }

  /// The beginnings, without blanks and in small letters, of lines of letters that may be templates.
  static var beginnings: [LineText] { roles.keys.map { $0 } }

  /// `line` in half-width and small letters, without blanks, commas, leading bullets and final full stops; with
  /// runs of digits as `N`, and these numbers.
  static func folded(_ line: LineText) -> (text: LineText, numbers: [Int]) {
    let half = (FullWidth.halved(line) ?? line).folded
    var bytes: [UInt8] = []
    var numbers: [Int] = []
    var rest = half.bytes
    while let byte = rest.first {
      if byte.isASCIIDigit {
        let digits = rest.prefix(while: \.isASCIIDigit)
        numbers.append(Int(String(decoding: digits, as: UTF8.self)) ?? -1)
        bytes.append(number)
        rest = rest[digits.endIndex...]
      } else if byte.isBlank || byte == UInt8(ascii: ",") {
        rest.removeFirst()
      } else if byte >= 0x80, let dropped = dropped.first(where: { rest.starts(with: $0) }) {
        rest = rest.dropFirst(dropped.count)
      } else {
        bytes.append(byte)
        rest.removeFirst()
      }
    }
    var text = LineText(bytes[...])
    while let sign = opening.first(where: { text.hasPrefix($0) }) { text = text.dropFirst(sign.count) }
    while let sign = closing.first(where: { text.hasSuffix($0) }) { text = text.dropLast(sign.count) }
    for (written, plain) in tabs where text.hasPrefix(written) {
      text = LineText(plain.bytes + text.dropFirst(written.count).bytes)
    }
    return (text, numbers)
  }

  /// How people write the tab's name, and how the templates write it.
  private static let tabs: [(LineText, LineText)] = [
    ("[hwタブ]", "hwタブ"), ("[hw]", "hw"), ("「hw」", "hw"), ("「hwタブ」", "hwタブ"),
  ]
  private static let dropped: [[UInt8]] = ["、", "\u{3000}", "\u{A0}"].map { Array($0.utf8) }
  private static let opening: [LineText] = ["■", "◆", "●", "・", "*", "#", "=", "【"]
  private static let closing: [LineText] = ["：", ":", "。", ".", "！", "!", "】", "=", "*"]
  /// Represents a number in folded text, which has no capitals.
  private static let number = UInt8(ascii: "N")
  private static let roles = Dictionary(
    all.map { (LineText($0.text.replacing("#", with: "N")), $0.role) },
    uniquingKeysWith: { first, _ in first })

  static let all =
    shown.map { Template(text: $0, role: .assuring, manual: "[HW タブ]") }
    + registered.map { Template(text: $0, role: .assuring, manual: "アップデートモジュール登録") }
    + letters.map { Template(text: $0, role: .neutral) }

  /// What is shown on the [HW] tab of the dialog that creates scenario files (the manual's 6.3).
  private static let shown = [
    "hwタブ", "hwタブの表示", "hwタブ表示", "hwタブの表示内容", "hwタブの表示確認", "hwタブ表示確認", "表示確認",
    "hwタブに表示されたモジュール", "hwタブに表示されたファイル", "hwタブに表示されたモジュール一覧", "hwタブに表示されたファイル一覧",
    "hwタブに表示されているモジュール", "hwタブに表示されているファイル", "hwタブに表示されているモジュール一覧",
    "hwタブに表示されているファイル一覧", "hwタブに表示されたモジュールの一覧です", "hwタブに表示されたファイルの一覧です",
    "hwタブに表示されているモジュールの一覧です", "hwタブに表示されているファイルの一覧です",
    "hwタブに表示されたモジュールは以下のとおりです", "hwタブに表示されたファイルは以下のとおりです",
    "hwタブに表示されたモジュールは以下の通りです", "hwタブに表示されたファイルは以下の通りです",
    "hwタブに表示されたモジュールは以下の#つです", "hwタブに表示されたファイルは以下の#つです",
    "hwタブに表示されたモジュールは以下の#個です", "hwタブに表示されたファイルは以下の#個です",
    "hwタブに以下のモジュールが表示されています", "hwタブに以下のモジュールが表示されました",
    "hwタブに以下のファイルが表示されています", "hwタブに以下のファイルが表示されました",
    "hwタブに以下の#つが表示されています", "hwタブに以下の#個が表示されています",
    "以下のモジュールが表示されています", "以下のモジュールが表示されました", "次のモジュールが表示されています",
    "次のモジュールが表示されました", "以下の表示を確認しました", "hwタブで以下の表示を確認しました", "表示を確認しました",
    "hwタブで表示を確認しました", "hwtab", "shownonthehwtab", "modulesshownonthehwtab", "filesshownonthehwtab",
    "moduleslistedonthehwtab", "fileslistedonthehwtab", "thefollowingmodulesareshownonthehwtab",
    "thefollowingfilesareshownonthehwtab", "thefollowing#modulesareshownonthehwtab",
    "thefollowing#filesareshownonthehwtab", "thefilesshownonthehwtabarethese#",
    "themodulesshownonthehwtabarethese#",
  ]

  /// What was registered.
  private static let registered = [
    "登録確認", "登録確認結果", "登録を確認しました", "登録の確認", "autoraidモジュールの登録確認", "モジュールの登録確認", "モジュール登録確認",
    "登録済み", "登録済", "登録済みモジュール", "登録済モジュール", "登録済みのモジュール", "登録済みモジュール一覧", "登録済モジュール一覧",
    "登録済みファイル", "登録済みファイル一覧", "登録済みモジュールの一覧", "登録済みモジュールの一覧です", "登録モジュール", "登録モジュール一覧",
    "登録モジュールの一覧", "登録モジュールの一覧です", "登録されたモジュール", "登録されたモジュール一覧", "登録されたモジュールの一覧",
    "登録されたモジュールの一覧です", "登録されたファイル", "登録されているモジュール", "登録されているモジュール一覧", "登録されているモジュールの一覧",
    "登録されているモジュールの一覧です", "登録されているファイル", "登録されていたモジュール", "登録したモジュール", "登録したモジュール一覧",
    "登録したモジュールの一覧です", "以下のモジュールが登録されています", "以下のファイルが登録されています", "以下の#つのモジュールが登録されています",
    "以下の#個のモジュールが登録されています", "次のモジュールが登録されています", "以下のモジュールを登録しました", "次のモジュールを登録しました",
    "以下のモジュールの登録を確認しました", "次のモジュールの登録を確認しました", "以下のモジュールが登録されていることを確認しました",
    "以下のファイルが登録されていることを確認しました", "すべて登録されています", "全て登録されています", "すべて登録済みです",
    "registered", "registeredmodules", "registeredfiles", "modulesregistered", "modulesthatareregistered",
    "modulesthatwereregistered", "registeredautoraidmodules", "thefollowingmodulesareregistered",
    "thefollowingmoduleswereregistered", "thefollowingfilesareregistered",
    "thefollowing#modulesareregistered",
    "thesemodulesareregistered", "allmodulesareregistered", "all#modulesareregistered", "#modulesregistered",
    "registrationconfirmed", "registrationchecked",
  ]

  /// Greetings, closings, and what a mail says about the listing in it.
  private static let letters = [
    "#file(s)", "#個のファイル", "#files", "以上", "以上です", "以上になります", "敬具", "拝啓", "各位", "関係者各位", "担当者様", "ご担当者様",
    "お疲れ様です", "お疲れさまです",
    "お疲れ様でございます", "お世話になっております", "お世話になります", "いつもお世話になっております", "大変お世話になっております",
    "よろしくお願いします", "よろしくお願いいたします", "よろしくお願い致します", "宜しくお願いします", "宜しくお願いいたします",
    "宜しくお願い致します", "どうぞよろしくお願いいたします", "どうぞよろしくお願いします", "何卒よろしくお願いいたします", "何卒宜しくお願い致します",
    "以上よろしくお願いします", "以上よろしくお願いいたします", "以上よろしくお願い致します", "以上宜しくお願いします",
    "以上宜しくお願いいたします", "以上宜しくお願い致します", "一覧をお送りします", "一覧を送ります", "一覧を送付します", "一覧をお送りいたします",
    "一覧を送付いたします", "ファイル一覧をお送りします", "ファイルの一覧をお送りします", "dirの結果です", "dirの結果をお送りします", "dirの結果を送付します",
    "結果をお送りします", "結果を送付します", "hwフォルダーの一覧です", "hwフォルダの一覧です", "hwフォルダーのdirです", "hwフォルダのdirです",
    "hwフォルダーのファイル一覧です", "hwフォルダのファイル一覧です", "共有ディスクのhwフォルダーの一覧です", "hi", "hithere", "hello", "helloall",
    "hiall",
    "dearall", "dearsirormadam", "goodmorning", "goodevening", "regards", "bestregards", "kindregards",
    "withbestregards", "sincerely", "yourssincerely", "cheers", "thanks", "thankyou", "manythanks",
    "thanksinadvance", "hereisthelisting", "hereisthelistingofthehwfolder", "pleasefindthelistingbelow",
    "listingofthehwfolder", "seethelistingbelow",
  ]
}
