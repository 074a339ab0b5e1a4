public import ArgumentParser
public import Languages
public import RehearsalReports
public import VerificationReports

// A choice is named by its raw value, also in help.
extension ReportFormat: ExpressibleByArgument {}
extension RehearsalReportWriter.Format: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}
