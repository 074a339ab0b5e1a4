import Languages

extension Problem.Subject {
  var japanese: String {
    switch self {
    case .kind(let kind): kind.japanese
    case .key(let key): "「\(key)」"
    case .value(of: let key): "\(Japanese.quoted(key))の値"
    case .entry(of: let list): "\(list.japanese)の要素"
    case .step(let name): "手順「\(name)」"
    }
  }

  /// Says that `text` is not one of the possible words.
  func japaneseRefusal(of text: String) -> String {
    switch self {
    case .kind(let kind): "\(Japanese.quoted(text))という\(kind.japanese)はありません"
    case .key, .value, .entry, .step: "\(Japanese.quoted(text))は\(japanese)に使えません"
    }
  }
}

extension Problem.FileTrouble {
  var japanese: String {
    switch self {
    case .folder: "フォルダです"
    case .system(let number): SystemErrorWords.words(number, in: .japanese)
    case .other(let words): "システムのエラー\(Japanese.quoted(words))です"
    }
  }
}

extension Problem.ForeignEncoding {
  var japanese: String {
    switch self {
    case .utf16LittleEndian: "UTF-16(リトルエンディアン)"
    case .utf16BigEndian: "UTF-16(ビッグエンディアン)"
    case .utf16OrBinary: "UTF-16 またはバイナリデータ"
    case .other: "Shift_JIS(CP932)など、別の文字コード"
    }
  }
}

extension Problem.Construct {
  var japanese: String {
    switch self {
    case .heading: "見出し"
    case .blockQuote: "引用"
    case .codeBlock: "コードブロック"
    case .thematicBreak: "区切り線"
    case .numberedList: "番号付きの箇条書き"
    case .longListItem: " 2 行以上の箇条書き項目"
    case .severalParagraphs: " 2 つ以上の段落"
    case .emphasis: "強調"
    case .image: "画像"
    case .lineBreak: "強制改行"
    case .linkTitle: "リンクのタイトル"
    case .wordyWebLink: "文字だけでない Web リンク"
    case .wordyReference: "文字の付いた参照(文字は自動で付きます)"
    case .html(nil): "HTML "
    case .html(let html?): "HTML(\(Japanese.quoted(html)))"
    case .internalMarkup: "このマークアップ"
    }
  }
}

extension Problem.MarkdownTrouble {
  var japanese: String {
    switch self {
    case .tooLong(let limit): "\(limit) バイトより長い文です"
    case .tooDeep(let limit): "入れ子が \(limit) 階層より深くなっています"
    case .tooManyBrackets(let limit): "1 つの段落に「[」が \(limit) 個より多くあります"
    case .other(let words): "パーサのメッセージは\(Japanese.quoted(words))です"
    }
  }
}
