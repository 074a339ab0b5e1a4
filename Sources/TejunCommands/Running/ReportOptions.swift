public import ArgumentParser
public import VerificationReports

// A choice is named by its raw value, in help too.
extension ReportFormat: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}
