import Testing

@testable import Verification

/// Comma-separated values, tables in columns and property lists, read line by line by their grammars.
@Suite struct ColumnFormTests {
  private static let modules = ["RAID0_1st.DAT", "RAID0_2nd.DAT", "RAID1_1st.DAT", "RAID1_2nd.DAT"]

  private struct Result {
    var rows: [Row] = []
    var unclear: [UnclearLine] = []
    var foreign: [Int] = []
    /// The names of the rows that count.
    var counted: [String] {
      rows.filter { $0.kind == .file && $0.doubt == nil && $0.unclear == nil && $0.size != 0 }.map(
        \.name.string)
    }
    var bearsOnAll: Bool { !unclear.isEmpty || rows.contains { $0.unclear?.bearsOnAll == true } }
  }

  private func read(_ grammar: any ListingGrammar, _ lines: [String], from number: Int = 2) -> Result {
    var grammar = grammar
    var result = Result()
    for (index, text) in lines.enumerated() {
      switch grammar.read(Line(number: number + index, text: LineText(text), end: .lf)) {
      case .rows(let rows): result.rows += rows
      case .furniture: break
      case .foreign: result.foreign.append(number + index)
      }
      result.unclear += grammar.takeUnclear()
    }
    result.rows += grammar.finish()
    result.unclear += grammar.takeUnclear()
    return result
  }

  private func csv(_ lines: [String]) throws -> Result {
    read(try #require(CSVGrammar(head: LineText(lines[0]), typeLine: "")), Array(lines.dropFirst()))
  }

  private func table(_ lines: [String]) throws -> Result {
    let grammar = try #require(ColumnTable(head: LineText(lines[0]), dashes: LineText(lines[1])))
    return read(grammar, Array(lines.dropFirst(2)), from: 3)
  }

  // MARK: - CSV

  @Test("A table of names and sizes counts, with any separator, with and without quotation marks")
  func good() throws {
    for separator in [",", ";", "\t"] {
      for quote in ["", "\""] {
        let row = { (fields: [String]) in fields.map { quote + $0 + quote }.joined(separator: separator) }
        let result = try csv([row(["Name", "Size"])] + Self.modules.map { row([$0, "1474560"]) })
        #expect(result.counted == Self.modules)
        #expect(!result.bearsOnAll && result.foreign.isEmpty)
      }
    }
  }

  @Test("A quotation mark that never closes is told of with its line, and every byte is read once")
  func strayQuote() throws {
    let body = ["\"RAID0_1st.DAT,1474560"] + Array(repeating: "RAID0_2nd.DAT,1474560", count: 500)
    let result = try csv(["Name,Size"] + body)
    #expect(result.unclear == [UnclearLine(line: 2, text: body[0], kind: .openQuote)])
    #expect(result.rows.isEmpty)
    var record = CSVRecord(separator: UInt8(ascii: ","))
    for line in body { record.read(LineText(line)) }
    #expect(record.isQuoted)
    #expect(record.count == body.reduce(0) { $0 + $1.utf8.count + 1 })
  }

  @Test("A record of more than a mebibyte is damaged, and what follows is read again")
  func longRecord() throws {
    let filling = String(repeating: "x", count: 65_536)
    let result = try csv(["Name,Size", "\"a"] + Array(repeating: filling, count: 17) + ["RAID0_1st.DAT,1"])
    #expect(result.unclear.map(\.line) == [2])
    #expect(result.counted.last == "RAID0_1st.DAT")
  }

  @Test("A quotation mark too many in between turns nothing into rows")
  func quoteBetween() throws {
    let result = try csv(
      ["Name,Size", "\"RAID0_1st.DAT,1", "\"RAID0_2nd.DAT\",1", "\"RAID1_1st.DAT\",1", "\"RAID1_2nd.DAT\",1"])
    #expect(result.bearsOnAll)
    #expect(try csv(["Name,Size", "RAID0\"_1st.DAT,1"]).bearsOnAll)
    #expect(try csv(["Name,Size", "\"RAID0_1st.DAT\"x,1"]).bearsOnAll)
    #expect(
      try csv(["Name,Size", "\"RAID0\n_1st.DAT\",1"].flatMap { $0.split(separator: "\n").map(String.init) })
        .bearsOnAll)
  }

  @Test("A value may have a line break where it is no name")
  func breakInValue() throws {
    let result = try csv(["Name,VersionInfo,Length", "RAID0_1st.DAT,\"File:  x", "Product:\",1474560"])
    #expect(result.counted == ["RAID0_1st.DAT"])
    #expect(result.rows.map(\.line) == [2])
  }

  @Test(
    "A record with more or fewer fields than the head is no whole row",
    arguments: ["RAID0_1st.DAT", "RAID0_1st.DAT,1", "RAID0_1st.DAT,1,2012/02/21,deleted"])
  func fields(_ record: String) throws {
    let result = try csv(["Name,Size,Date", record])
    #expect(result.counted.isEmpty)
    #expect(!result.foreign.isEmpty || result.rows.first?.unclear == .init(kind: .row, bearsOnAll: true))
  }

  @Test("Empty fields behind the last are none, and so are empty records")
  func emptyFields() throws {
    let result = try csv(["Name,Size", "RAID0_1st.DAT,1,,", ",", "", "RAID0_2nd.DAT,1"])
    #expect(result.counted == ["RAID0_1st.DAT", "RAID0_2nd.DAT"])
    #expect(!result.bearsOnAll)
  }

  @Test(
    "Words in a record of the table bear on all of it",
    arguments: [
      "上のファイルは見つかりません,", "above are missing,", "削除予定,-", ",missing", "不足ファイル,サイズ", "Missing file,Size",
    ])
  func remarks(_ record: String) throws {
    #expect(try csv(["Name,Size", "RAID0_1st.DAT,1", record, "RAID0_2nd.DAT,1"]).bearsOnAll)
  }

  @Test("The same head again is none of a file")
  func headAgain() throws {
    let result = try csv(["Name,Size", "RAID0_1st.DAT,1", "Name,Size", "RAID0_2nd.DAT,1"])
    #expect(result.counted.count == 2 && !result.bearsOnAll)
  }

  @Test("An unknown column is told of once")
  func unknownColumn() throws {
    let result = try csv(["Name,Remark"] + Self.modules.map { $0 + ",moved" })
    #expect(result.rows.map { $0.unclear?.bearsOnAll } == [true, false, false, false])
    #expect(result.rows.allSatisfy { $0.unclear?.kind == .column })
    let late = try csv(["Name,Remark"] + Self.modules.map { $0 + "," } + ["a.txt,moved"])
    #expect(late.rows.last?.unclear == .init(kind: .column, bearsOnAll: true))
  }

  @Test("Two columns of one name do not tell which file it is")
  func twice() throws { #expect(try csv(["Name,Name", "RAID0_1st.DAT,RAID0_2nd.DAT"]).bearsOnAll) }

  // MARK: - Tables

  @Test(
    "Numbers that are wider than their heading stand right-aligned",
    arguments: [
      [" Length Name         ", " ------ ----         ", "1474560 RAID0_1st.DAT", "      1 RAID0_2nd.DAT"],
      ["Name           Length", "----           ------", "RAID0_1st.DAT 1474560", "RAID0_2nd.DAT      1"],
      [
        "FullName                Length", "--------                ------",
        "D:\\HW\\RAID0_1st.DAT    1474560",
        "D:\\HW\\RAID0_2nd.DAT          1",
      ],
      ["Name          Exists", "----          ------", "RAID0_1st.DAT   True", "RAID0_2nd.DAT   True"],
      [
        "LastWriteTime        Length Name", "-------------        ------ ----",
        "2012/02/21 10:00:00 1474560 RAID0_1st.DAT", "2012/02/21 10:00:00       1 RAID0_2nd.DAT",
      ],
      [
        "     LastWriteTime Name", "     ------------- ----", "2012/2/21 10:00:00 RAID0_1st.DAT",
        "2012/2/21 10:00:00 RAID0_2nd.DAT",
      ],
    ])
  func wide(_ lines: [String]) throws {
    let result = try table(lines)
    #expect(result.counted == ["RAID0_1st.DAT", "RAID0_2nd.DAT"])
    #expect(result.foreign.isEmpty && !result.bearsOnAll)
  }

  @Test("Lengths of nothing are seen behind wider ones, and folders have none")
  func zeroInTable() throws {
    let result = try table(
      [
        "Name           Length", "----           ------", "RAID0_1st.DAT 1474560", "RAID0_2nd.DAT       0",
        "RAID1_1st.DAT",
      ])
    #expect(result.rows.map(\.size) == [1_474_560, 0, nil])
    #expect(result.rows.last?.kind == .folder)
  }

  @Test(
    "What belongs to no column makes the line foreign",
    arguments: [
      "RAID0_1st.DATx1474560", "RAID0_1st.DAT deleted", "RAID0_1st.DAT is missing",
      "RAID0_1st.DAT 1474560 x",
    ])
  func foreign(_ line: String) throws {
    let result = try table(["Name           Length", "----           ------", line])
    #expect(result.counted.isEmpty)
  }

  @Test("A blank line ends a table of PowerShell")
  func blankLine() throws {
    let result = try table(
      ["Name          Length", "----          ------", "RAID0_1st.DAT      1", "", "RAID0_2nd.DAT      1"])
    #expect(result.counted == ["RAID0_1st.DAT"])
    #expect(result.foreign == [5])
  }

  @Test("Hashes are read, and that of nothing is seen")
  func hashes() throws {
    let nothing = "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855"
    let some = "60E843236B0460993F08ACBEE0AEFAD013AE330D0C541E77C7CC87F0F8BDBF3C"
    let gap = String(repeating: " ", count: 67)
    let result = try table([
      "Algorithm       Hash\(gap)Path", "---------       ----\(gap)----",
      "SHA256          \(some)       D:\\HW\\RAID0_1st.DAT",
      "SHA256          \(nothing)       D:\\HW\\RAID0_2nd.DAT",
    ])
    #expect(result.counted == ["RAID0_1st.DAT"])
    #expect(result.rows.last?.size == 0)
  }

  // MARK: - PowerShell

  @Test(
    "Rows of Get-ChildItem have dates and times of every form",
    arguments: [
      "2012/02/21     10:00", "2012/02/21(火)  10:00", "2012/02/21 (火)  10:00", "H24/02/21     10:00",
      "平成 24/02/21   10:00",
      "2012-02-21  오전 03:22", "21.02.2012   10:00", "21/02/2012   10.00", "2/21/2012  10:00 AM",
      "2012/02/21  午前 10:00",
      "2/21/2012  10:00\u{202F}AM", "21/02/2012  10:00 a. m.", "2012-02-21 星期二   10:00",
    ])
  func powerShell(_ date: String) {
    let result = read(
      PowerShellGrammar(), ["-a----  \(date)   1474560 RAID0_1st.DAT", "d-----  \(date)       RAID0_2nd.DAT"])
    #expect(result.counted == ["RAID0_1st.DAT"])
    #expect(result.rows.map(\.kind) == [.file, .folder])
    let row = "-rw-r--r-- a  domain users \(date)   1474560 RAID0_1st.DAT"
    #expect(read(PowerShellGrammar(), [row]).counted == ["RAID0_1st.DAT"])
  }

  @Test(
    "A row that is not whole is none",
    arguments: [
      "-a----  2012/02/21(削除)  10:00   1474560 RAID0_1st.DAT", "-a----  2012/02/21   1474560 RAID0_1st.DAT",
      "-a----  2012/02/21  10:00  deleted 1474560 RAID0_1st.DAT",
      "-a----  2012/02/21  10:00   - RAID0_1st.DAT",
      "-x----  2012/02/21  10:00   1474560 RAID0_1st.DAT",
      "-rw-r--r-- 2012/02/21  10:00   1474560 RAID0_1st.DAT",
      "-ahrs-  2012/02/21  10:00   1474560 RAID0_1st.DAT",
    ])
  func noRow(_ line: String) {
    let result = read(PowerShellGrammar(), [line])
    #expect(result.rows.isEmpty && result.foreign == [2])
  }

  // MARK: - Properties

  @Test(
    "A record counts, whichever property stands first", arguments: [["Name", "Length"], ["Length", "Name"]])
  func record(_ keys: [String]) {
    let values = ["Name": "RAID0_1st.DAT", "Length": "1474560"]
    let lines = keys.map { "\($0) : \(values[$0] ?? "")" }
    #expect(PropertyRecord.begins(with: LineText(lines[0])))
    #expect(read(PropertyGrammar(), lines + [""] + lines).counted == ["RAID0_1st.DAT", "RAID0_1st.DAT"])
    // Without a blank line between them, too.
    #expect(read(PropertyGrammar(), lines + lines).counted == ["RAID0_1st.DAT", "RAID0_1st.DAT"])
  }

  @Test(
    "A property that says something else makes the record not understood",
    arguments: [
      "Found : False", "Status : Missing", "Note : gone", "Length : -", "Type : Shortcut", "Hash : ERROR",
    ])
  func property(_ line: String) {
    #expect(read(PropertyGrammar(), ["Name : RAID0_1st.DAT", line]).counted.isEmpty)
    #expect(read(PropertyGrammar(), ["Path : D:\\HW\\RAID0_1st.DAT", line]).counted.isEmpty)
  }

  @Test("A record without a name is told of, and words with a colon are none")
  func noName() {
    let result = read(
      PropertyGrammar(), ["Name : RAID0_1st.DAT", "", "Status : Missing", "", "Note : all gone"])
    #expect(result.unclear == [UnclearLine(line: 4, text: "Status : Missing", kind: .row)])
    #expect(result.foreign == [6])
  }

  @Test("Of a record with very many properties the rest is not held, and it is no proof")
  func manyProperties() {
    let result = read(PropertyGrammar(), ["Name : RAID0_1st.DAT"] + (1...300).map { "Mode\($0) : -a----" })
    #expect(result.counted.isEmpty && result.rows.map(\.doubt) == [.cut])
    #expect(result.foreign == Array(258...302))
  }

  @Test("A value that goes on is one value, but no name")
  func goesOn() {
    let hash = String(repeating: "a1", count: 32)
    let result = read(
      PropertyGrammar(),
      ["Path : D:\\HW\\RAID0_1st.DAT", "Hash : \(hash.prefix(40))", "        \(hash.dropFirst(40))"])
    #expect(result.counted == ["RAID0_1st.DAT"])
    #expect(read(PropertyGrammar(), ["Name : RAID0_1st.DAT", "        .bak"]).rows.map(\.doubt) == [.cut])
  }
}
