/// Random words joined to lines.
struct Phrases: Sendable {
  let words: WordLists

  /// One to six words of one language, with what people put around and between words.
  func phrase(_ dice: inout Dice) -> String {
    let count = 1 + min(dice.below(6), dice.below(6))
    var text =
      dice.percent(55)
      ? (0..<count).map { _ in words.english(&dice) }.joined(separator: " ")
      : (0..<count).map { _ in words.japanese(&dice) }.joined()
    switch dice.below(20) {
    case 0: text = "\(dice.below(12)) \(text)"
    case 1: text += " \(dice.below(3000))"
    case 2: text += dice.pick(["4 modules", "0 modules", "4個", "0個", "（4）", " (4/4)", " 2 / 4"])
    case 3: text = text.prefix(1).uppercased() + text.dropFirst() + "."
    case 4: text += "。"
    case 5: text = dice.pick(["【", "■", "◆", "=== ", "「", "※", "→ ", "> ", "("]) + text
    case 6: text += dice.pick(["!", "?", "…", "!!", "？", "】", " ===", ")"])
    case 7: text = text.uppercased()
    case 8: text = text.prefix(1).uppercased() + text.dropFirst()
    default: break
    }
    return text
  }

  /// One word without a blank, as a name of something.
  func token(_ dice: inout Dice) -> String {
    let word = dice.percent(80) ? words.english(&dice) : words.japanese(&dice)
    return String(word.prefix { $0 != " " })
  }

  /// One word of ASCII letters, as programs and options are named.
  func asciiToken(_ dice: inout Dice) -> String {
    while true {
      let word = words.english(&dice).filter { $0.isASCII && $0.isLetter }.lowercased()
      if word.count > 1, word.count < 16 { return word }
    }
  }
}

/// What may be beside a listing without being understood as a remark: such lines require nothing of the verdict.
enum HarmlessWords {
  /// Whether random words may be something that the closed grammar has.
  static func mayBeHarmless(_ phrase: String) -> Bool {
    let letters = phrase.lowercased().filter(\.isLetter)
    return letters.count < 2 || isLikeFileName(phrase) || isMadeOfKnownWords(letters[...])
  }

  private static func isMadeOfKnownWords(_ letters: Substring) -> Bool {
    guard let first = letters.first else { return true }
    return known[first, default: []].contains {
      letters.hasPrefix($0) && isMadeOfKnownWords(letters.dropFirst($0.count))
    }
  }

  /// A word with an extension is a file beside the modules.
  private static func isLikeFileName(_ phrase: String) -> Bool {
    guard let point = phrase.lastIndex(of: "."), point != phrase.startIndex else { return false }
    let ending = phrase[phrase.index(after: point)...]
    return (1...5).contains(ending.count) && ending.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }

  /// Words of headings that say that modules are present, greetings, one-word machine lines, and family names
  /// that may be a whole signature; by their first letter.
  private static let known: [Character: [String]] = Dictionary(
    grouping:
      """
      registered registration complete completed completely present found existing exists exist installed okay ok yes \
      all every done good confirmed confirmation checked check correct normal valid available listed listing shown \
      display displayed modules module files file names name list autoraid raid hw tab following the are is of in as \
      hello hi dear regards kind best thanks thank you sincerely greetings cheers yours truly faithfully respectfully \
      mode length path size total folder directory logout exit date time pm am true \
      登録 登録済 済み 済 確認 完了 存在 あり 有り 有 正常 表示 良好 良 可 合格 全部 全て 全 揃 モジュール ファイル 名前 名称 名 一覧表 一覧 リスト \
      以上 以下 お疲れ様 御疲れ様 お疲れさま 敬具 拝啓 前略 草々 拝 合計 計 様 殿 件名 宛先 日付 時刻 日時 サイズ 更新 \
      佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 斎藤 斉藤 \
      清水 山崎 森 池田 橋本 阿部 石川 山下 中島 石井 小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 \
      福田 太田 西村 藤井 岡本 藤原 金子 三浦 中野 中川 原田 松田 竹内 小野 田村 中山 和田 石田 森田 上田 原 \
      内田 柴田 酒井 宮崎 横山 高木 安藤 宮本 大野 小島 工藤 谷口 今井 高田 増田 丸山 杉山 村田 大塚 新井 小山 \
      平野 藤本 河野 上野 野口 武田 松井 千葉 菅原 岩崎 久保 木下 佐野 野村 松尾 菊地 市川 杉本
      """
      .split(separator: " ").map(String.init)
  ) { $0.first ?? " " }
}
