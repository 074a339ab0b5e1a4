/// Words of other languages in the bytes of their code pages (949, 936, 950, 850 and 1252): data.
///
/// Text that is not UTF-8 is read as code page 932. Before that, these words are recognised by their bytes, so
/// that `dir` and `robocopy` of a Korean, Chinese or European Windows can be read; everything else in such a
/// listing is right only if it is ASCII.
enum ForeignWords {
  /// Each word and its bytes, longest first.
  static let all: [(bytes: [UInt8], text: [UInt8])] = source.split(separator: "\n").map { line in
    let fields = line.split(separator: "\t")
    return (bytes(fields[0]), Array(fields[1].utf8))
  }.sorted { $0.bytes.count > $1.bytes.count }

  private static let beginnings = Set(all.map { $0.bytes[0] })

  /// `line` with the known words in UTF-8; `nil` if it has none. The parts in between are unchanged.
  static func parts(of line: ArraySlice<UInt8>) -> [(isText: Bool, bytes: ArraySlice<UInt8>)]? {
    var parts: [(isText: Bool, bytes: ArraySlice<UInt8>)] = []
    var rest = line
    var index = line.startIndex
    while index < line.endIndex {
      if beginnings.contains(line[index]),
        let word = all.first(where: { line[index...].starts(with: $0.bytes) })
      {
        parts.append((false, rest[..<index]))
        parts.append((true, word.text[...]))
        index += word.bytes.count
        rest = line[index...]
      } else if line[index] == 0xFF || line[index] == 0xA0, index > line.startIndex,
        line[index - 1].isASCIIDigit,
        index + 1 < line.endIndex, line[index + 1].isASCIIDigit
      {
        // In French, a no-break space separates thousands: FF in code page 850, A0 in 1252.
        parts.append((false, rest[..<index]))
        parts.append((true, [0xC2, 0xA0]))
        index += 1
        rest = line[index...]
      } else {
        index += 1
      }
    }
    return parts.isEmpty ? nil : parts + [(false, rest)]
  }

  private static func bytes(_ hex: Substring) -> [UInt8] {
    var digits = hex.utf8.map { $0 <= 0x39 ? $0 - 0x30 : $0 - 0x37 }[...]
    var bytes: [UInt8] = []
    while let high = digits.popFirst(), let low = digits.popFirst() { bytes.append(high << 4 | low) }
    return bytes
  }

  private static let source = """
    BABCB7FD20BDC3B8AEBEF320B9F8C8A3	볼륨 시리얼 번호
    B4C220B7B9C0CCBAEDC0BB20B0A1C1F6B0ED20C0D6C1F620BECABDC0B4CFB4D9	는 레이블을 가지고 있지 않습니다
    B5E5B6F3C0CCBAEA	드라이브
    20C3BBD3D0BEEDB1EAA1A3	 没有卷标。
    6669636869657273206C697374E973A03A	fichiers listés :
    6669636869657273206C6973748273FF3A	fichiers listés :
    6C697374E973A03A	listés :
    6C6973748273FF3A	listés :
    A4A4AABABACFBAD0A853A6B3BCD0C5D2A143	中的磁碟沒有標籤。
    D6D0B5C4BEEDC3BBD3D0B1EAC7A9A1A3	中的卷没有标签。
    B5E5B6F3C0CCBAEAC0C720BABCB7FDBFA1B4C220C0CCB8A7C0CC20BEF8BDC0B4CFB4D9	드라이브의 볼륨에는 이름이 없습니다
    C6C4C0CFC0BB20C3A3C0BB20BCF620BEF8BDC0B4CFB4D9	파일을 찾을 수 없습니다
    A4A4AABABACFBAD0A853A6B3BCD0C5D2	中的磁碟沒有標籤
    B5E5B6F3C0CCBAEAC0C720BABCB7FD	드라이브의 볼륨
    6E756D82726F206465207382726965	numéro de série
    6669636869657273206C6973748273	fichiers listés
    6EA36D65726F206465207382726965	número de série
    4EA36D65726F206465205382726965	Número de Série
    6EA36D65726F206465207365726965	número de serie
    6E756DE9726F2064652073E9726965	numéro de série
    6669636869657273206C697374E973	fichiers listés
    6EFA6D65726F2064652073E9726965	número de série
    4EFA6D65726F2064652053E9726965	Número de Série
    6EFA6D65726F206465207365726965	número de serie
    BABCB7FD20C0CFB7C320B9F8C8A3	볼륨 일련 번호
    B4F520BBF5B7CEBFEE20C6C4C0CF	더 새로운 파일
    D6D0B5C4BEEDC3BBD3D0B1EAC7A9	中的卷没有标签
    5282706572746F697265206465	Répertoire de
    446972656374A272696F206465	Directório de
    52E9706572746F697265206465	Répertoire de
    446972656374F372696F206465	Directório de
    BEEDB5C4D0F2C1D0BAC5CAC7	卷的序列号是
    CBF9C1D0CEC4BCFED7DCCAFD	所列文件总数
    C0C9AED7BCC6A5D8C160AD70	檔案數目總計
    4EA36D65726F20746F74616C	Número total
    4EFA6D65726F20746F74616C	Número total
    B0B320B5F0B7BAC5CDB8AE	개 디렉터리
    BBF520B5F0B7BAC5CDB8AE	새 디렉터리
    646973706F6EA176656973	disponíveis
    446174656E747284676572	Datenträger
    646973706F6EED76656973	disponíveis
    446174656E7472E4676572	Datenträger
    D5D2B2BBB5BDCEC4BCFE	找不到文件
    B6E0D3E0B5C4CEC4BCFE	多余的文件
    A4A4AABABACFBAD0AC4F	中的磁碟是
    BACFBAD0B0CFA7C7B8B9	磁碟區序號
    A6ECA4B8B2D5A569A5CE	位元組可用
    A7E4A4A3A8ECC0C9AED7	找不到檔案
    6E656C6C27756E697485	nell'unità
    6E656C6C27756E6974E0	nell'unità
    C0FCC3BC20C6C4C0CF	전체 파일
    C3DFB0A120C6C4C0CF	추가 파일
    B5F0B7BAC5CDB8AE	디렉터리
    B5F0B7BAC5E4B8AE	디렉토리
    D6D0B5C4BEEDCAC7	中的卷是
    BFC9D3C3D7D6BDDA	可用字节
    B6E0D3E0C4BFC2BC	多余目录
    8E6E646572756E67	Änderung
    C46E646572756E67	Änderung
    B0B320C6C4C0CF	개 파일
    BBF520C6C4C0CF	새 파일
    20528270287329	 Rép(s)
    6C27756E697485	l'unità
    6EC66F2074656D	não tem
    2052E970287329	 Rép(s)
    6C27756E6974E0	l'unità
    6EE36F2074656D	não tem
    B9D9C0CCC6AE	바이트
    C7FDB6AFC6F7	驱动器
    B5C4C4BFC2BC	的目录
    B8F6CEC4BCFE	个文件
    B8F6C4BFC2BC	个目录
    D0C2CEC4BCFE	新文件
    D0C2C4BFC2BC	新目录
    D2D1B8FCB8C4	已更改
    BACFBAD0B0CF	磁碟區
    BACFBAD0BEF7	磁碟機
    AABAA5D8BFFD	的目錄
    ADD3C0C9AED7	個檔案
    ADD3A5D8BFFD	個目錄
    A6ECA4B8B2D5	位元組
    B773C0C9AED7	新檔案
    B773A5D8BFFD	新目錄
    477294E165	Größe
    4772F6DF65	Größe
    B3B2C0BD	남음
    BFC0C0FC	오전
    BFC0C8C4	오후
    C0CCC0FC	이전
    D7D6BDDA	字节
    C9CFCEE7	上午
    CFC2CEE7	下午
    BDCFD0C2	较新
    BDCFBEC9	较旧
    CFE0CDAC	相同
    A457A4C8	上午
    A455A4C8	下午
    208A20	 è 
    208220	 é 
    20E820	 è 
    20E920	 é 
    """
}
