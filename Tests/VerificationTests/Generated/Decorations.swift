import Procedure

/// What people write around and beside listings.
extension ListingGenerator {
  private enum Decoration: CaseIterable {
    case above, below, between, beside, before, behind, label, labels, mail, comment
  }

  /// Puts one decoration of random words around or beside `lines`.
  mutating func decorate(_ lines: inout [GeneratedLine], isLongLS: Bool, isNames: Bool) {
    switch dice.pick(Decoration.allCases) {
    case .above: insertAtEdge(remark(.above, isNames: isNames), above: true, &lines)
    case .below: insertAtEdge(remark(.below, isNames: isNames), above: false, &lines)
    case .between: insertBetween(remark(.between, isNames: isNames), &lines)
    case .beside: besideRow(&lines)
    case .before: atName(&lines, .before)
    case .behind: atName(&lines, .behind)
    case .label: label(&lines, isLongLS: isLongLS)
    case .labels: labels(&lines, isLongLS: isLongLS)
    case .mail: mail(&lines)
    case .comment: comment(&lines)
    }
  }

  /// A line of random words, with what the closed grammar says about it.
  mutating func remark(_ outside: Outside, isNames: Bool = false) -> GeneratedLine {
    let phrase = phrases.phrase(&dice)
    // In what a program lists only by name, one word more is one file more.
    let isName = isNames && !phrase.contains(" ")
    return line(phrase, phrase, isName ? nil : outside)
  }

  func line(_ text: String, _ phrase: String, _ outside: Outside?) -> GeneratedLine {
    GeneratedLine(
      text: text, kind: .extra, phrase: phrase, outside: HarmlessWords.mayBeHarmless(phrase) ? nil : outside)
  }

  static let blank = GeneratedLine(text: "", kind: .extra)

  private mutating func insertAtEdge(
    _ line: GeneratedLine, above: Bool, _ lines: inout [GeneratedLine]
  ) {
    let gap = dice.percent(50) ? [Self.blank] : []
    if above { lines.insert(contentsOf: [line] + gap, at: 0) } else { lines += gap + [line] }
  }

  private mutating func insertBetween(_ line: GeneratedLine, _ lines: inout [GeneratedLine]) {
    let rows = lines.indices.filter { lines[$0].kind == .row }.dropFirst()
    guard !rows.isEmpty else { return }
    let gaps = dice.percent(30) ? [Self.blank] : []
    lines.insert(contentsOf: gaps + [line] + gaps, at: dice.pick(Array(rows)))
  }

  private mutating func besideRow(_ lines: inout [GeneratedLine]) {
    guard let row = anyRow(lines) else { return }
    let phrase = phrases.phrase(&dice)
    let (before, after) = dice.pick([
      ("\t", ""), ("  ", ""), (" ← ", ""), (" (", ")"), (" # ", ""), (" - ", ""), (": ", ""), (" …… ", ""),
      ("（", "）"), (" // ", ""), (" => ", ""),
    ])
    lines[row].text += before + phrase + after
    note(phrase, .beside, &lines[row])
  }

  private mutating func atName(_ lines: inout [GeneratedLine], _ outside: Outside) {
    guard let row = anyRow(lines), let name = lines[row].name else { return }
    let phrase = phrases.phrase(&dice)
    let new = outside == .before ? phrase + " " + name : name + " " + phrase
    lines[row].text = lines[row].text.replacing(name, with: new, maxReplacements: 1)
    note(phrase, outside, &lines[row])
  }

  /// A row of the set itself; what is beside another file affects only that file.
  private mutating func anyRow(_ lines: [GeneratedLine]) -> Int? {
    let rows = lines.indices.filter { index in
      lines[index].name.map { sets[set].modules.contains($0) } ?? false
    }
    return rows.isEmpty ? nil : dice.pick(rows)
  }

  private func note(_ phrase: String, _ outside: Outside, _ line: inout GeneratedLine) {
    line.phrase = phrase
    line.outside = HarmlessWords.mayBeHarmless(phrase) ? nil : outside
  }

  private mutating func label(_ lines: inout [GeneratedLine], isLongLS: Bool) {
    let phrase = dice.percent(50) ? phrases.token(&dice) : phrases.phrase(&dice)
    let colon = dice.pick([":", "：", " :", ":-"])
    // `ls -lR` writes the names of its folders like this.
    let isFolder = isLongLS && colon == ":"
    lines.insert(line(phrase + colon, phrase, isFolder ? nil : .label), at: 0)
  }

  /// Two blocks, each under a label; the modules are in one of them.
  private mutating func labels(_ lines: inout [GeneratedLine], isLongLS: Bool) {
    let (one, other) = (phrases.token(&dice), phrases.token(&dice))
    let files = (0..<(1 + dice.below(3))).map { _ in
      GeneratedLine(text: phrases.asciiToken(&dice) + ".ini", kind: .extra)
    }
    let outside: Outside? = isLongLS ? nil : .labels
    let first = [line(one + ":", one, outside)] + lines + [Self.blank]
    let second = [line(other + ":", other, outside)] + files
    lines = dice.percent(60) ? first + second : second + [Self.blank] + first
  }

  private mutating func mail(_ lines: inout [GeneratedLine]) {
    let subject = phrases.phrase(&dice)
    let text = phrases.phrase(&dice)
    let headers =
      dice.percent(50)
      ? [
        GeneratedLine(text: "From: sato@example.com", kind: .extra),
        line("Subject: " + subject, subject, .mail),
        Self.blank,
      ] : []
    let isEnglish = dice.percent(50)
    let greeting = GeneratedLine(text: isEnglish ? "Hello," : "お世話になっております。", kind: .extra)
    let ending = GeneratedLine(text: isEnglish ? "Best regards" : "以上、よろしくお願いいたします。", kind: .extra)
    lines =
      headers + [greeting, Self.blank, line(text, text, .mail), Self.blank] + lines + [Self.blank, ending]
  }

  private mutating func comment(_ lines: inout [GeneratedLine]) {
    let phrase = phrases.phrase(&dice)
    let (before, after) = dice.pick([
      ("# ", ""), ("#", ""), ("; ", ""), ("// ", ""), ("REM ", ""), (":: ", ""), ("-- ", ""), ("' ", ""),
      ("<!-- ", " -->"), ("/* ", " */"), ("% ", ""), ("! ", ""), ("<# ", " #>"), ("※", ""),
    ])
    let comment = line(before + phrase + after, phrase, .comment)
    switch dice.below(3) {
    case 0: lines.insert(comment, at: 0)
    case 1: lines.append(comment)
    default: insertBetween(comment, &lines)
    }
  }

  // MARK: - Marks

  /// A different mark at one row of a typed list, or an unknown mark at every row.
  mutating func mark(_ lines: inout [GeneratedLine]) -> [Outside] {
    let mark = oddMark()
    let before = dice.percent(40)
    let put = { (line: inout GeneratedLine) in
      guard let name = line.name else { return }
      line.text = before ? mark + " " + name : name + " " + mark
    }
    if dice.percent(40) {
      for index in lines.indices where lines[index].kind == .row { put(&lines[index]) }
    } else if let row = anyRow(lines) {
      put(&lines[row])
    } else {
      return []
    }
    let isBullet = before && Self.bullets.contains(mark)
    // A number alone may be a size, or the number of the row.
    let isYes =
      mark.allSatisfy(\.isNumber) || Self.ticks.contains(mark)
      || mark.contains(where: \.isLetter) && HarmlessWords.mayBeHarmless(mark)
    return isBullet || isYes ? [] : [.mark]
  }

  /// Shapes and numbers that people use as bullets; after a name they mean something.
  private static let bullets: Set<String> = Set(
    "■●◆▪▶►‣※★+→☆◎-－①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑶⑷⒈⒉⒊⒋❖➢➤✦✧☞➔➜➡".map(String.init))

  private static let ticks: Set<String> = Set("○◯✓✔☑✅◎●".map(String.init))

  private mutating func oddMark() -> String {
    switch dice.below(4) {
    case 0:
      return dice.pick([
        "×", "✗", "✘", "△", "▲", "?", "？", "NG", "N/A", "-", "－", "!", "[ ]", "☐", "未", "無", "なし", "no",
      ])
    case 1: return Unicode.Scalar(UInt32(0x2190 + dice.below(0x370))).map { String(Character($0)) } ?? "×"
    case 2: return Unicode.Scalar(UInt32(0x2600 + dice.below(0x1C0))).map { String(Character($0)) } ?? "×"
    default: return phrases.token(&dice)
    }
  }
}
