import Procedure

extension ValueProblem {
  /// Why the text is not a value of `type`.
  func japanese(for type: ParameterType) -> String {
    switch self {
    case .empty: "値が空です"
    case .tooLong(let limit): "\(limit) 文字より長い値です"
    case .outerBlank: "先頭か末尾に空白があります"
    case .character(let scalar): "使えない文字 \(Self.name(of: scalar, quoted: Japanese.quoted)) があります"
    case .component(let name): "\(Japanese.quoted(name))は Windows で名前に使えません"
    case .reserved: "その名前は、SQL Server の既定のインスタンスのために予約されています"
    case .placeholder(let text): "\(Japanese.quoted(text))は、実際の値を調べて置き換えるための記号です"
    case .form: "形式が違います"
    case .notAHostAddress: "コンピュータに付けられるアドレスではありません"
    case .range(let range) where type.isNumber: "\(range.lowerBound)～\(range.upperBound) の範囲にありません"
    case .range(let range): "それぞれの数は \(range.lowerBound)～\(range.upperBound) にします"
    case .notOneOf: "選択肢にありません"
    case .unknownRelease: "手順書にないリリースです"
    }
  }

  /// What to write instead of `text`.
  func japaneseHint(for type: ParameterType, text: String) -> String {
    switch self {
    case .character("/") where type == .windowsPath || type == .pathOrShare:
      "フォルダの区切りには「\\」を使ってください"
    case .character("\u{A5}"), .character("\u{FFE5}"): "円記号には「\\」(U+005C)を使ってください"
    case .notOneOf(let choices):
      (NearMiss.best(for: text, among: choices).map { "\(Japanese.quoted($0))のことではありませんか?" } ?? "")
        + "使えるのは\(Japanese.list(choices))です"
    case .empty, .tooLong, .outerBlank, .character, .component, .reserved, .placeholder, .form,
      .notAHostAddress, .range, .unknownRelease:
      "指定できるのは、\(type.japaneseExpectation)です"
    }
  }
}

extension ParameterType {
  var japaneseExpectation: String {
    switch self {
    case .ipv4: "「192.168.1.10」のような IPv4 アドレス(半角数字。先頭に 0 を付けない)"
    case .hostName: "「SERVER-A」のようなコンピュータ名(英字、数字、ハイフンで 1～15 文字)"
    case .windowsPath:
      "「X:\\DPM」のような完全なパス(末尾に「\\」を付けない。文字、数字、空白、「_ - . ( )」が使える)"
    case .pathOrShare:
      "「X:\\DPM」のような完全なパス、または「\\\\nas01\\backup」のような共有(末尾に「\\」を付けない。文字、数字、空白、「_ - . ( )」が使える)"
    case .folderName: "「Data」のような 1 つのフォルダの名前"
    case .sqlInstanceFolder:
      "インスタンスのフォルダの名前(「MSSQL.1」「MSSQL10.DPMDBI」「MSSQL10_50.DPMDBI」「MSSQL11.DPMDBI」など)"
    case .drive: "「X:」のようなドライブ"
    case .sqlName: "「DPMDBI」のようなインスタンス名(英字、数字、「_」で 1～16 文字)"
    case .integer(let range): "\(range.lowerBound)～\(range.upperBound) の整数(半角数字。先頭に 0 を付けない)"
    case .choice(let choices): "\(Japanese.list(choices.map(\.value)))のいずれか"
    case .flag: "「true」か「false」"
    case .text(let limit): "目に見える文字の 1 行(\(limit) 文字まで)"
    case .release: "「3.005a-B」のような、手順書の AutoRAID の表にあるリリース(一覧は「tejun modules」)"
    case .list(let element, let count):
      "\(count.lowerBound)～\(count.upperBound) 個の値のリスト(それぞれ、\(element.japaneseExpectation))"
    }
  }
}
