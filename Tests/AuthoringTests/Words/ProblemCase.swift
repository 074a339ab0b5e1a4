import Authoring

/// Every case of `Problem`, by its name: the compiler requires a new case here too, and a sample of it.
enum ProblemCase: CaseIterable {
  case fileMissing, fileUnreadable, fileTooLarge, tooManySites, notUTF8, fileEmpty, syntax, tooDeep,
    tooManyKeys, unquotedBraces, anchor,
    tag
  case shape, missingKey, missingChoice, unknownKey, duplicateKey, notTogether, emptyList, emptyValue
  case malformed, wrongCount, notOneOf, markup, markdown, yenSign
  case unknownName, unknownStep, duplicateName, unusedParameter, textInCommand, mayBeAbsent, laterParameter
  case circular, unknownOperation
  case noExpectation, emptyStep, vainErratum, erratumElsewhere, sectionOrder, stepOrder, uncoveredStep
  case otherManual, value, count, repeatedValue, missingValue, uselessValue, constraint, duplicateSite
  case tableWidth, tableQuote, tableEmpty, noSites

  init(_ problem: Problem) {
    self =
      switch problem {
      case .fileMissing: .fileMissing
      case .fileUnreadable: .fileUnreadable
      case .fileTooLarge: .fileTooLarge
      case .tooManySites: .tooManySites
      case .notUTF8: .notUTF8
      case .fileEmpty: .fileEmpty
      case .syntax: .syntax
      case .tooDeep: .tooDeep
      case .tooManyKeys: .tooManyKeys
      case .unquotedBraces: .unquotedBraces
      case .anchor: .anchor
      case .tag: .tag
      case .shape: .shape
      case .missingKey: .missingKey
      case .missingChoice: .missingChoice
      case .unknownKey: .unknownKey
      case .duplicateKey: .duplicateKey
      case .notTogether: .notTogether
      case .emptyList: .emptyList
      case .emptyValue: .emptyValue
      case .malformed: .malformed
      case .wrongCount: .wrongCount
      case .notOneOf: .notOneOf
      case .markup: .markup
      case .markdown: .markdown
      case .yenSign: .yenSign
      case .unknownName: .unknownName
      case .unknownStep: .unknownStep
      case .duplicateName: .duplicateName
      case .unusedParameter: .unusedParameter
      case .textInCommand: .textInCommand
      case .mayBeAbsent: .mayBeAbsent
      case .laterParameter: .laterParameter
      case .circular: .circular
      case .unknownOperation: .unknownOperation
      case .noExpectation: .noExpectation
      case .emptyStep: .emptyStep
      case .vainErratum: .vainErratum
      case .erratumElsewhere: .erratumElsewhere
      case .sectionOrder: .sectionOrder
      case .stepOrder: .stepOrder
      case .uncoveredStep: .uncoveredStep
      case .otherManual: .otherManual
      case .value: .value
      case .count: .count
      case .repeatedValue: .repeatedValue
      case .missingValue: .missingValue
      case .uselessValue: .uselessValue
      case .constraint: .constraint
      case .duplicateSite: .duplicateSite
      case .tableWidth: .tableWidth
      case .tableQuote: .tableQuote
      case .tableEmpty: .tableEmpty
      case .noSites: .noSites
      }
  }
}
