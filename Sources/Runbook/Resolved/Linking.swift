/// References to places outside a document become plain words.
extension ResolvedProse {
  func linking(onlyTo anchors: Set<Anchor>) -> ResolvedProse {
    ResolvedProse(
      spans.map { span in
        switch span {
        case .reference(let text, let anchor): anchors.contains(anchor) ? span : .text(text)
        case .text, .code, .label, .value, .link: span
        }
      })
  }
}

extension ResolvedPassage {
  func linking(onlyTo anchors: Set<Anchor>) -> ResolvedPassage {
    switch self {
    case .paragraph(let prose): .paragraph(prose.linking(onlyTo: anchors))
    case .list(let items): .list(items.map { $0.linking(onlyTo: anchors) })
    }
  }
}

extension ResolvedCallout {
  func linking(onlyTo anchors: Set<Anchor>) -> ResolvedCallout {
    ResolvedCallout(kind: kind, body: body.map { $0.linking(onlyTo: anchors) })
  }
}

extension ResolvedSection {
  /// Only the section's own texts, without those of its steps.
  func linking(onlyTo anchors: Set<Anchor>) -> ResolvedSection {
    var copy = self
    copy.lead = lead.map { $0.linking(onlyTo: anchors) }
    copy.callouts = callouts.map { $0.linking(onlyTo: anchors) }
    return copy
  }
}

extension ResolvedStep {
  func linking(onlyTo anchors: Set<Anchor>) -> ResolvedStep {
    var copy = self
    if case .notApplicable(let reason) = applicability {
      copy.applicability = .notApplicable(reason.linking(onlyTo: anchors))
    }
    copy.text = text?.linking(onlyTo: anchors)
    copy.tasks = tasks.map { $0.linking(onlyTo: anchors) }
    copy.expected = expected.map { expectation in
      var copy = expectation
      copy.text = expectation.text.linking(onlyTo: anchors)
      return copy
    }
    copy.callouts = callouts.map { $0.linking(onlyTo: anchors) }
    copy.checks = checks.map { check in
      var copy = check
      copy.text = check.text.linking(onlyTo: anchors)
      return copy
    }
    return copy
  }
}

extension ResolvedErratum {
  func linking(onlyTo anchors: Set<Anchor>) -> ResolvedErratum {
    var copy = self
    copy.printed = printed.linking(onlyTo: anchors)
    copy.corrected = corrected?.linking(onlyTo: anchors)
    copy.reason = reason.linking(onlyTo: anchors)
    return copy
  }
}

extension ResolvedTask {
  fileprivate func linking(onlyTo anchors: Set<Anchor>) -> ResolvedTask {
    var copy = self
    copy.sentence = sentence.linking(onlyTo: anchors)
    if case .resources(let rows, let extent) = detail {
      copy.detail = .resources(
        rows.map { row in
          var row = row
          row.notApplicable = row.notApplicable?.linking(onlyTo: anchors)
          return row
        }, extent)
    }
    return copy
  }
}
