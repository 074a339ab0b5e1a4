extension Problem.Expectation {
  /// Says that `text` is not what was expected.
  func japanese(for text: String) -> Problem.Words {
    switch self {
    case .identifier(let what):
      .init("\(Japanese.quoted(text))は\(what.japanese)に使えません", "英小文字、数字、単独のハイフンで書いてください")
    case .someText: .init("文が空です", "何か書くか、キーを削除してください")
    case .presence(let parameter):
      .init(
        "\(Japanese.quoted(text))は条件に使えません",
        "「\(parameter)」はフラグでも選択肢でもないので、「set」か「unset」を書いてください")
    case .value, .parameterName, .placeholder, .twoParameters, .rebasedParameters, .singleLine, .wholeNumber,
      .date, .release, .sectionNumber, .stepNumber, .stepName, .erratumPlace, .reference:
      .init("\(Japanese.quoted(text))は使えません", "書けるのは、\(japaneseNoun)です")
    }
  }

  /// What was expected, with an example.
  var japaneseNoun: String {
    switch self {
    case .value(let type): type.japaneseExpectation
    case .identifier: "識別子"
    case .parameterName: "パラメータの名前"
    case .placeholder: "「{{virtual-ip}}」のようなパラメータ"
    case .presence: "「set」か「unset」"
    case .twoParameters: "2 つのパラメータ"
    case .rebasedParameters: "4 つのパラメータ(パス、元、先、結果)"
    case .someText: "空でない文"
    case .singleLine: "1 行の文字列"
    case .wholeNumber: "整数"
    case .date: "「2008-04-28」のような日付"
    case .release: "「3.005x-B」のような EXPRESSBUILDER のリリース"
    case .sectionNumber: "「3.2」のような節番号"
    case .stepNumber: "1 以上の手順番号"
    case .stepName: "「database-a/attach」のような手順"
    case .erratumPlace: "「step:SECTION/STEP」「section:ID」「topic:ID」のいずれかの形の場所"
    case .reference:
      "「step:SECTION/STEP」「section:ID」「topic:ID」「service:ID」「term:ID」「document:ID」のいずれかの形の参照"
    }
  }
}
