import Foundation
import Testing

@testable import Verification

/// Whole lines that leave a list as it is, and lines beside them that do not.
@Suite struct TemplateTests {
  @Test("Every template is written as a line of it is compared, so that it can be met at all")
  func folded() {
    for template in Template.all {
      let line = LineText(template.text.replacing("#", with: "7"))
      #expect(
        Template.folded(line).text == LineText(template.text.replacing("#", with: "N")), "\(template.text)")
      #expect(Template.of(line) != nil, "\(template.text)")
    }
  }

  @Test("What assures takes up words that stand in the manual")
  func manual() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Content/dpm-cluster")
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    var text = ""
    while let file = files?.nextObject() as? URL {
      if file.pathExtension == "yaml" { text += try String(contentsOf: file, encoding: .utf8) }
    }
    for template in Template.all where template.role == .assuring {
      let words = try #require(template.manual, "\(template.text)")
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test(
    "The same words with brackets, blanks, bullets and stops, or in full width, are the same line",
    arguments: [
      ("[HW] タブに表示されたモジュール：", nil), ("■ 登録確認", nil), ("【登録済みモジュール一覧】", nil), ("Registered modules:", nil),
      ("The following 4 modules are registered:", 4), ("以下の４つのモジュールが登録されています。", 4), ("お世話になっております。", nil),
      ("以上、よろしくお願いいたします。", nil), ("佐藤様", nil), ("山田です。", nil), ("山田　太郎", nil), ("Dear Mr. Sato,", nil),
    ] as [(String, Int?)])
  func same(_ line: String, _ number: Int?) {
    let template = Template.of(LineText(line))
    #expect(template != nil)
    #expect(template?.number == number)
  }

  @Test(
    "A word more, or another one, makes it a line that is not understood",
    arguments: [
      "Unregistered:", "登録解除モジュール一覧", "0 registered", "found empty:", "[HW] タブが空です", "登録を確認できず：", "異常あり：",
      "not-found:",
      "登録確認?", "登録確認 未", "hwタブに表示されないモジュール", "The following modules are not registered:", "不足です。", "削除様",
      "山田 削除", "Sato missing", "registered 4 of 5",
    ])
  func other(_ line: String) {
    #expect(Template.of(LineText(line)) == nil)
  }
}
