/// Lines of a letter that name the writer or the recipient: `佐藤様`, `山田です。`, `山田 太郎`, `Dear Mr. Sato,`.
///
/// The family names are the hundred most common ones in Japan, because a word that is not a name may mean anything.
enum PersonLine {
  static func isOne(_ line: LineText) -> Bool {
    if line.count > 120 { return false }
    let text = line.trimmed
    if text.isASCII { return text.words.count <= 4 && isEnglish(text.folded.string) }
    return isJapanese(text.string)
  }

  private static func isJapanese(_ text: String) -> Bool {
    guard let name = (1...3).reversed().map({ String(text.prefix($0)) }).first(where: families.contains)
    else {
      return false
    }
    var rest = String(text.dropFirst(name.count))
    for ending in ["です。", "です", "と申します。", "と申します"] where rest.hasSuffix(ending) {
      return rest == ending
    }
    for ending in ["様", "さん", "殿"] where rest.hasSuffix(ending) {
      rest = String(rest.dropLast(ending.count))
      break
    }
    // A given name of one to three characters after a blank.
    if rest.isEmpty { return true }
    guard let blank = rest.first, blank == " " || blank == "\u{3000}" else { return false }
    return givens.contains(rest.dropFirst().trimmingPrefix { $0 == " " || $0 == "\u{3000}" }.description)
  }

  private static func isEnglish(_ text: String) -> Bool {
    var words = text.split(separator: " ").map(String.init)
    if let last = words.last, last.hasSuffix(",") || last.hasSuffix(".") {
      words[words.count - 1].removeLast()
    }
    if let first = words.first, ["dear", "hello", "hi"].contains(first) { words.removeFirst() }
    if let first = words.first, ["mr.", "ms.", "mrs.", "mr", "ms", "mrs"].contains(first) {
      words.removeFirst()
    }
    if let last = words.last, last.hasSuffix("-san") { words[words.count - 1].removeLast(4) }
    switch words.count {
    case 1: return romanFamilies.contains(words[0])
    case 2: return romanGivens.contains(words[0]) && romanFamilies.contains(words[1])
    case _: return false
    }
  }

  private static let families = Set(
    """
    佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 斎藤 斉藤 清水 山崎 森 池田 橋本 阿部
    石川 山下 中島 石井 小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 福田 太田 西村 藤井 岡本 藤原 金子 三浦 中野 中川
    原田 松田 竹内 小野 田村 中山 和田 石田 森田 上田 原 内田 柴田 酒井 宮崎 横山 高木 安藤 宮本 大野 小島 工藤 谷口 今井 高田 増田
    丸山 杉山 村田 大塚 新井 小山 平野 藤本 河野 上野 野口 武田 松井 千葉 菅原 岩崎 久保 木下 佐野 野村 松尾 菊地 市川 杉本
    """.split(whereSeparator: \.isWhitespace).map(String.init))
  private static let givens = Set(
    """
    太郎 一郎 次郎 二郎 三郎 花子 健 健一 健二 健太 誠 隆 浩 浩二 博 茂 勝 清 進 豊 実 明 正 修 和夫 和男 幸子 洋子 恵子 京子 裕子 由美子
    真由美 久美子 陽子 智子 直樹 大輔 翔太 拓也 健太郎 哲也 英樹 達也 剛 学 徹 聡 淳 亮 美咲 愛 舞 彩 恵 香織 直美
    """.split(whereSeparator: \.isWhitespace).map(String.init))
  /// The beginnings, in small letters, of lines of letters that may be such lines.
  static var beginnings: [LineText] {
    (["dear", "hello", "hi", "mr", "ms"] + romanFamilies + romanGivens).map { LineText($0) }
  }

  private static let romanFamilies = Set(
    """
    sato suzuki takahashi tanaka ito watanabe yamamoto nakamura kobayashi kato yoshida yamada sasaki yamaguchi matsumoto
    inoue kimura hayashi saito shimizu yamazaki mori ikeda hashimoto abe ishikawa yamashita nakajima ishii ogawa maeda
    okada hasegawa fujita goto kondo murakami endo aoki sakamoto fukuda ota nishimura fujii okamoto fujiwara kaneko miura
    nakano nakagawa harada matsuda takeuchi ono tamura nakayama wada ishida morita ueda uchida shibata sakai miyazaki
    """.split(whereSeparator: \.isWhitespace).map(String.init))
  private static let romanGivens = Set(
    """
    taro ichiro jiro saburo hanako ken kenichi kenji makoto takashi hiroshi shigeru kazuo yoko keiko kyoko naoki daisuke
    takuya tetsuya hideki akira osamu minoru yuko yumiko mayumi
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
