import Foundation
import Procedure

@testable import Verification

/// The places of a listing at which tests damage it.
///
/// `scripts/test --long` takes every one (`TEJUN_LONG=1`): 49,000 readings. The gate takes those at which
/// damage changes the meaning of a row: where a module's name begins and ends, and where a line ends, each with
/// the neighbouring bytes; the last bytes of the listing; and one in 37 of the others, because no column has
/// that width.
struct DamagedPlaces {
  private static let isThorough = ProcessInfo.processInfo.environment["TEJUN_LONG"] == "1"

  /// Indices of `bytes`, ascending.
  static func of(_ bytes: [UInt8]) throws -> [Int] {
    if isThorough { return Array(bytes.indices) }
    let edges = Set(try namesEdges(bytes) + lineEnds(bytes))
    return bytes.indices.filter { place in
      edges.contains(place) || bytes.count - place <= 8 || place % 37 == bytes.count % 37
    }
  }

  /// The first and the last byte of every module's name, the one after it and the two before it (a separator
  /// can be a `¥` of two bytes), in any encoding that includes ASCII.
  private static func namesEdges(_ bytes: [UInt8]) throws -> [Int] {
    let letters = bytes.indices.filter { bytes[$0] != 0 }
    let text = Array(LineText(letters.map { bytes[$0] }[...]).folded.bytes)
    let names = try ShippedTable.table.get().sets.flatMap(\.modules).map { Array($0.lowercased().utf8) }
    var edges: [Int] = []
    for name in Set(names) {
      for start in text.indices where text[start...].starts(with: name) {
        let end = start + name.count
        edges += [start - 2, start - 1, start, end - 1, end].filter(letters.indices.contains)
      }
    }
    return edges.map { letters[$0] }
  }

  private static func lineEnds(_ bytes: [UInt8]) -> [Int] {
    bytes.indices.filter { bytes[$0] == 0x0D || bytes[$0] == 0x0A }.flatMap { [$0 - 1, $0, $0 + 1] }
  }
}
