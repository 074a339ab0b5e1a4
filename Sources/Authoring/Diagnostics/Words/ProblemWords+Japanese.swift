import Procedure

extension Problem {
  var japanese: Words {
    switch self {
    case .fileMissing: Words("ファイルがありません", "パスを確認してください")
    case .fileUnreadable(let trouble): Words("ファイルを読めません。\(trouble.japanese)")
    case .tooManySites(let limit): Words("ファイルにサイトが \(limit) 件より多くあります", "分割してください")
    case .fileTooLarge(let limit): Words("ファイルが \(limit) バイトより大きいため、読めません", "分割してください")
    case .notUTF8(let encoding):
      Words("ファイルの文字コードが UTF-8 ではありません。\(encoding.japanese)のようです", "UTF-8 で保存し直してください")
    case .fileEmpty: Words("ファイルが空です", "ひな型は「tejun new」で作れます")
    case .syntax(let text, let line):
      Words(
        "YAML として読めません。\(SyntaxWords.japanese(text))",
        line.map(Self.written)
          ?? "同じ階層のキーは半角空白で字下げをそろえ、タブは使わないでください。「:」や「\\」を含む文字列は、半角の一重引用符で囲んでください"
      )
    case .tooDeep(let limit): Words("入れ子が \(limit) 階層より深いため、読めません")
    case .tooManyKeys(let limit): Words("1 つの階層に、キーが \(limit) 個より多くあります")
    case .unquotedBraces:
      Words("「{」で始まる文字列は、マッピングとして読まれます", "単引用符で囲んでください")
    case .anchor(let name):
      Words("アンカーとエイリアスは使えません: \(Japanese.quoted(name))", "値をそのまま書いてください")
    case .tag(let tag): Words("タグは使えません: \(Japanese.quoted(tag))", "タグを付けずに値を書いてください")

    case .shape(let expected, let what, let line):
      Words("\(what.japanese)は\(expected.japanese)にします", line.map(Self.written) ?? expected.hint)
    case .missingKey(let key, .kind(.tableHead)):
      Words("\(Kind.tableHead.japanese)に「\(key)」がありません", "「\(key)」の列を追加してください")
    case .missingKey(let key, let what):
      Words("\(what.japanese)に「\(key)」がありません", "「\(key): …」を追加してください")
    case .missingChoice(let choices, let what):
      Words("\(what.japanese)には、\(Self.alternatives(choices))のいずれか 1 つだけが必要です")
    case .unknownKey(let key, let known, let what):
      Words("\(what.japanese)に、\(Japanese.quoted(key))というキーはありません", Japanese.choice(of: key, among: known))
    case .notTogether(let keys, let what):
      Words("\(what.japanese)に書けるのは、\(Japanese.list(keys))のうち 1 つだけです", "いずれか 1 つを残してください")
    case .emptyList(let what):
      Words("\(what.japanese)の中身がありません", "1 つ以上書くか、削除してください")
    case .duplicateKey(let key): Words("キー\(Japanese.quoted(key))が重複しています", "いずれか 1 つを残してください")
    case .emptyValue(let key):
      Words("\(Japanese.quoted(key))に値がありません", "値を書くか、行を削除してください")

    case .malformed(let text, let expected): expected.japanese(for: text)
    case .wrongCount(let count, let expected):
      Words("\(expected.japaneseNoun)を書くところに、\(count) 個の値があります")
    case .notOneOf(let text, let choices, let what):
      Words(what.japaneseRefusal(of: text), Japanese.choice(of: text, among: choices))
    case .markup(let construct):
      Words(
        "この文に\(construct.japanese)は使えません",
        "使えるのは、コード、箇条書き、ラベル、参照だけです。「docs/content-format.md」を参照してください")
    case .markdown(let trouble): Words("文を Markdown として読めません。\(trouble.japanese)")
    case .yenSign(let text):
      Words("コード\(Japanese.quoted(text))に円記号(U+00A5)があります", "「\\」(U+005C)を使ってください")

    case .unknownName(let name, let kind, let known):
      Words(
        "\(Japanese.quoted(name))という\(kind.japanese)はありません", Japanese.choice(of: name, among: known))
    case .unknownStep(let name, let section, let known):
      Words(
        "節「\(section)」に、\(Japanese.quoted(name))という手順はありません", Japanese.choice(of: name, among: known)
      )
    case .duplicateName(let name, let kind):
      Words("\(kind.japanese)\(Japanese.quoted(name))が重複しています", "いずれかの名前を変更してください")
    case .unusedParameter(let id): Words("パラメータ「\(id)」は、どこでも使われていません", "使うか、削除してください")
    case .textInCommand(let id):
      Words(
        "パラメータ「\(id)」は自由な文字列なので、コマンド、パス、URL には使えません",
        "値に合う型(コンピュータ名、フォルダ名、整数など)があれば、それにしてください。なければ、ここに文字をそのまま書くか、「enter」で入力させてください")
    case .mayBeAbsent(let id):
      Words(
        "パラメータ「\(id)」には、ここでは値がないことがあります",
        "「when」でその値を求める手順に移すか、既定値を付けてください")
    case .laterParameter(let id):
      Words("既定値に、後で宣言される「\(id)」を使っています", "「\(id)」を前に移してください")
    case .circular(let name, let kind):
      Words(
        "\(kind.japanese)\(Japanese.quoted(name))は、それ自身の後にしか現れません",
        "循環の最初のものが、どこから現れるかを書いてください")
    case .unknownOperation(let name, let known):
      Words("操作\(Japanese.quoted(name))を行う手順がありません", Japanese.choice(of: name, among: known))

    case .noExpectation(let id):
      Words(
        "手順「\(id)」は何かを変更しますが、作業者が確認する結果が書かれていません",
        "「expect: …」を追加してください")
    case .emptyStep(let id):
      Words("手順「\(id)」に「text」も「do」もありません", "どちらかを追加してください")
    case .vainErratum(let id, let step):
      Words(
        "「\(id)」の「as-printed」では、手順「\(step)」が変わりません",
        "「in-place-of」には手順の操作にある文字列を、「place」には現在と異なる場所を書いてください")
    case .erratumElsewhere(let id, let step):
      Words(
        "正誤「\(id)」は、手順「\(step)」についてのものではありません",
        "「at」に手順を追加するか、「as-printed」を別の手順にしてください")
    case .sectionOrder(let number, let last):
      Words(
        "節 \(number) が節 \(last) の後にあります",
        "節は印刷された順に並べ、章のファイル名の番号も同じ順にしてください")
    case .stepOrder(let id):
      Words("手順「\(id)」の番号が、前の手順より小さくなっています", "手順は印刷された順に並べてください")
    case .uncoveredStep(let id):
      Words(
        "繰り返す節の手順「\(id)」をどうするか、書かれていません",
        "「same-as」で引き継ぐか、「in-place-of」で置き換えるか、「omits」に挙げてください")

    case .otherManual(let name, let known):
      Words("サイトは、手順書\(Japanese.quoted(name))のものです", Japanese.choice(of: name, among: known))
    case .value(let text, let parameter, let type, let problem):
      Words(
        "\(Japanese.quoted(text))は「\(parameter)」に使えません。\(problem.japanese(for: type))",
        problem.japaneseHint(for: type, text: text))
    case .count(let count, let parameter, let allowed):
      Words("「\(parameter)」の値は \(allowed.lowerBound)～\(allowed.upperBound) 個ですが、\(count) 個あります")
    case .repeatedValue(let text, let parameter):
      Words("「\(parameter)」に\(Japanese.quoted(text))が重複しています", "どちらか 1 つを残してください")
    case .missingValue(let id, let label):
      Words("このサイトには「\(id)」(\(Japanese.shown(label)))の値が必要です", "「parameters」の下に「\(id): …」を追加してください")
    case .uselessValue(let id):
      Words("このサイトのほかの値では、「\(id)」は使われません", "削除するか、関係するほかの値を変更してください")
    case .constraint(let reason, let values, let remedy):
      Words(
        "\(values.map { "「\($0.parameter)」が\(Japanese.list($0.texts))" }.joined(separator: "、"))です。\(Japanese.shown(reason, limit: 400))",
        remedy?.hint)
    case .duplicateSite(let id, let first):
      Words("サイト「\(id)」は「\(first)」にもあります", "どちらかの名前を変更してください")
    case .tableWidth(let count, let expected):
      Words(
        "この行のセルは \(count) 個ですが、先頭行は \(expected) 個です",
        "書くことのないセルは空けておき、区切り文字を含む文字列は引用符で囲んでください"
      )
    case .tableQuote:
      Words("引用符が閉じていないか、閉じた引用符の後に文字があります", "引用符の中の引用符は、2 つ重ねて書いてください")
    case .tableEmpty: Words("表にサイトがありません", "列名の行の下に、1 サイトを 1 行で書いてください")
    case .noSites:
      Words("サイトのファイルがありません", "サイトのファイルは、名前が「.yaml」「.yml」「.csv」「.tsv」のいずれかで終わるものです")
    }
  }

  private static func written(_ line: String) -> String {
    "行を次のように書いてください: 「\(Japanese.shown(line, limit: 400))」"
  }

  /// `「a」「b」「c」と「d」`.
  private static func alternatives(_ choices: [[String]]) -> String {
    choices.map { $0.map { "「\($0)」" }.joined(separator: "と") }.joined(separator: "、")
  }
}

extension Problem.Remedy {
  fileprivate var hint: String {
    switch self {
    case .line(let line): "次の行を追加するか、このように変更してください: 「\(Japanese.shown(line, limit: 400))」"
    case .values(let ids): "\(ids.map { "「\($0)」" }.joined(separator: "または"))も指定してください"
    }
  }
}

extension Problem.Shape {
  fileprivate var japanese: String {
    switch self {
    case .mapping: "「キー: 値」の形"
    case .list: "リスト"
    case .text: " 1 つの文字列"
    }
  }

  fileprivate var hint: String {
    switch self {
    case .mapping: "「キー: 値」の行を、字下げをそろえて書いてください"
    case .list: "「[値, 値]」の形で書いてください"
    case .text: "「[ ]」を付けず、下にキーを置かずに書いてください"
    }
  }
}
