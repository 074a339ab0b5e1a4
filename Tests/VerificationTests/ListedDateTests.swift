import Testing

@testable import Verification

/// Dates and times in the supported forms, and texts that look like one but are not.
@Suite struct ListedDateTests {
  @Test(
    "A date is read whole",
    arguments: [
      "2012/02/21", "12/02/21", "21/02/2012", "02/21/2012", "2/1/2012", "21.02.2012", "21.02.12",
      "2012-02-21",
      "2012. 02. 21.", "2012.2.21", "2012/02/21(火)", "2012/02/21 (火)", "2012/02/21（火）", "2012/02/21 火",
      "2012/02/21 火曜日", "2012-02-21 星期二", "2012-02-21 화요일", "2012-02-21(화)", "Tue 02/21/2012",
      "Di 21.02.2012", "mar. 21/02/2012", "Dienstag, 21. Februar 2012", "mardi 21 février 2012",
      "martes, 21 febrero 2012", "mar 21/02/2012", "周二 2012/02/21", "H24/02/21", "H24/2/1(火)", "H.24.02.21",
      "R1/05/01", "S63/12/31", "平成 20/05/12", "平成20/05/12", "平24.2.21", "平成24年2月21日", "平成元年1月8日",
      "令和6年2月21日(水)", "2012年2月21日", "2012年02月21日(火)", "2012年2月21日星期二", "2012년 2월 21일",
      "2012년 2월 21일 화요일", "21-Feb-2012", "21-Feb-12", "21 Feb 2012", "Feb 21, 2012",
      "Tuesday, February 21, 2012",
    ])
  func date(_ text: String) {
    var cursor = Cursor(LineText(text + "  10:00"))
    let isRead = cursor.listedDate()
    #expect(isRead)
    #expect(cursor.rest == "  10:00")
    #expect(ListedDate.isMoment(LineText(text)))
  }

  @Test(
    "What is no date moves nothing",
    arguments: [
      "", "2012", "2012/02", "2012/13/21", "32/02/2012", "13/13/2012", "2012/02-21", "2012/02/210", "0/0/0",
      "平成", "H", "X24/02/21", "平成2012/02/21", "HW/02/21", "2012年2月", "2012年13月1日", "Foo 02/21/2012",
      "21-Foo-2012", "RAID0_1st.DAT", "1.2.3.4x", "1474560", "R0/1", "123/02/21",
    ])
  func noDate(_ text: String) {
    var cursor = Cursor(LineText(text))
    let isDate = cursor.listedDate()
    #expect(!isDate || !cursor.isAtEnd)
    if !isDate { #expect(cursor.offset == 0) }
    #expect(!ListedDate.isMoment(LineText(text)))
  }

  @Test("A weekday behind a date is one of the list, or stands for itself")
  func weekday() {
    for rest in ["(削除)", " (なし)", " deleted", "x"] {
      var cursor = Cursor(LineText("2012/02/21" + rest))
      let isRead = cursor.listedDate()
      #expect(isRead)
      #expect(cursor.rest == LineText(rest))
      #expect(!ListedDate.isMoment(LineText("2012/02/21" + rest)))
    }
  }

  @Test(
    "A time is read whole",
    arguments: [
      "10:20", "9:05", "9:05a", "9:05p", "10:20:31", "10:20:31.000", "10.20", "10.20.31", "10:20 AM",
      "10:20AM",
      "10:20\u{202F}PM", "10:20 a.m.", "10:20 p. m.", "午前 10:20", "午後10:20", "오전 03:22", "오후 3:22",
      "上午 10:20",
      "10:20 下午", "10時20分", "10時20分31秒", "10시 20분", "23:59:60",
    ])
  func time(_ text: String) {
    for rest in ["", "   1,474,560 RAID0_1st.DAT"] {
      var cursor = Cursor(LineText(text + rest))
      let isRead = cursor.listedTime()
      #expect(isRead)
      #expect(cursor.rest == LineText(rest))
    }
  }

  @Test(
    "What is no time moves nothing",
    arguments: [
      "", "10", "10:2", "10:200", "25:00", "10:60", "1.474.560", "AM", "10:20x", "10:20apple", "오전",
      "10:20:3", "10-20",
    ])
  func noTime(_ text: String) {
    var cursor = Cursor(LineText(text))
    let isRead = cursor.listedTime()
    #expect(!isRead)
    #expect(cursor.offset == 0)
  }

  @Test(
    "A date with a time is a moment, with a zone as well",
    arguments: [
      "2012/02/21 10:00", "2012/02/21 10:00:31", "2012-02-21T10:00:00Z", "2012-02-21T10:00:00.123+09:00",
      "2012-02-21 10:00:00 +0900", "2/21/2012 10:00:00 AM", "平成24年2月21日 10時20分", "2012/02/21(火) 10:00",
      "20120221102031.000000+540", "129742656000000000",
      "\u{200E}2012/\u{200E}02/\u{200E}21 \u{200F}\u{200E}10:20",
      "21.02.2012, 10:00", "2012-02-21  오전 03:22",
    ])
  func moment(_ text: String) { #expect(ListedDate.isMoment(LineText(text))) }

  @Test(
    "Words beside a date are no moment",
    arguments: [
      "2012/02/21 削除", "deleted 2012/02/21", "2012/02/21 10:00 deleted", "2012-02-21T", "2012-02-21Tx",
      "today",
      "-", "未", "2012/02/21 10:00 +", "1601/01/01 x",
    ])
  func noMoment(_ text: String) { #expect(!ListedDate.isMoment(LineText(text))) }
}
