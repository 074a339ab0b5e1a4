/// The messages of the YAML parser, in Japanese.
///
/// The parser's own messages are English. The commonest have a Japanese version; the others are quoted.
enum SyntaxWords {
  static func japanese(_ words: String) -> String {
    known[words] ?? "パーサのメッセージは「\(Japanese.shown(words, limit: 400))」です"
  }

  private static let known = [
    "block sequence entries are not allowed in this context": "ここに「-」の行は書けません",
    "control characters are not allowed": "制御文字は使えません",
    "could not find expected ':'": "キーの後に「:」がありません",
    "did not find expected ',' or ']'": "「[」のリストに、「,」か「]」がありません",
    "did not find expected ',' or '}'": "「{」の組に、「,」か「}」がありません",
    "did not find expected '-' indicator": "リストの途中に、「-」で始まらない行があります",
    "did not find expected <document start>": "文書の区切りの「---」がありません",
    "did not find expected alphabetic or numeric character": "英数字がありません",
    "did not find expected comment or line break": "改行かコメントがありません",
    "did not find expected key": "キーがありません",
    "did not find expected node content": "値がありません",
    "did not find expected whitespace or line break": "空白か改行がありません",
    "found a tab character that violates indentation": "字下げにタブがあります",
    "found a tab character where an indentation space is expected": "字下げにタブがあります",
    "found character that cannot start any token": "値の先頭に書けない文字があります",
    "found unexpected ':'": "ここに「:」は書けません",
    "found unexpected document indicator": "引用符の中に、文書の区切りがあります",
    "found unexpected end of stream": "引用符が閉じていません",
    "found unknown escape character": "二重引用符の中に、使えない「\\」の組み合わせがあります",
    "mapping keys are not allowed in this context": "ここにキーは書けません",
    "mapping values are not allowed in this context": "ここに「: 値」は書けません",
  ]
}
