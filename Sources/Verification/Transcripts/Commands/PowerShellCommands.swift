/// The cmdlets of PowerShell 5.1 and 7, with their aliases.
///
/// After Microsoft Learn, "Microsoft.PowerShell.Management" and "Microsoft.PowerShell.Utility"
/// (https://learn.microsoft.com/powershell/module/), one page per cmdlet; `about_Parameters` and
/// `about_Command_Precedence` for short forms; `about_FileSystem_Provider` for `-Directory`, `-File` and
/// similar parameters, which count only if no parameter of the cmdlet itself begins like that (`-fi` is
/// `-Filter`).
enum PowerShellCommands {
  static let cmdlets: [CommandRule] = [
    CommandRule(
      "get-childitem gci dir ls", .listing, "-Filter= -Include= -Exclude= -Force -Name",
      recurses: "-Recurse/s -Depth=", paths: "-Path= -LiteralPath/PSPath/LP=",
      rejects: "-UseTransaction/usetx",
      late: """
        ~-Directory/ad/d -File/af -Hidden/ah/h -ReadOnly/ar -System/as ~-Attributes= -FollowSymlink
        """, takes: .paths),
    CommandRule(
      "get-item gi", .listing, "-Filter= -Include= -Exclude= -Force",
      paths: "-Path= -LiteralPath/PSPath/LP=", rejects: "-Credential= -UseTransaction/usetx -Stream=",
      takes: .paths),
    CommandRule(
      "get-filehash", .listing, "-Algorithm=", paths: "-Path= -LiteralPath/PSPath/LP=",
      rejects: "-InputStream=", takes: .paths),

    CommandRule(
      "set-location sl cd chdir", .harmless, paths: "-Path= -LiteralPath/PSPath/LP=",
      rejects: "-PassThru -StackName= -UseTransaction", takes: .folder),
    CommandRule(
      "push-location pushd", .harmless, paths: "-Path= -LiteralPath/PSPath/LP=",
      rejects: "-PassThru -StackName= -UseTransaction", takes: .folder),
    CommandRule("pop-location popd", .harmless, rejects: "-PassThru -StackName= -UseTransaction"),
    CommandRule("get-location gl pwd", .harmless, "-Stack", rejects: "-PSProvider= -PSDrive= -StackName="),
    CommandRule("clear-host cls clear exit", .harmless),
    CommandRule(
      "get-date", .harmless, "-Date= -Format= -UFormat= -DisplayHint=",
      rejects: "-Year= -Month= -Day= -Hour= -Minute= -Second= -Millisecond= -UnixTimeSeconds= -AsUTC"),
    CommandRule(
      "get-host get-culture get-uiculture get-hotfix get-computerinfo get-timezone get-volume get-disk "
        + "get-partition get-smbshare get-smbmapping get-netipaddress get-netadapter get-executionpolicy",
      .harmless),
    CommandRule("get-service gsv get-process gps ps get-psdrive gdr", .harmless, takes: .word),
    CommandRule("start-sleep sleep", .harmless, "-Seconds= -Milliseconds/ms=", takes: .word),

    CommandRule(
      "write-host write-output echo write", .remark,
      "-Object= -ForegroundColor= -BackgroundColor= -NoNewline",
      rejects: "-Separator= -NoEnumerate -InputObject=", takes: .words),
    CommandRule(
      "get-content gc cat type", .remark, "-TotalCount/First/Head= -Tail/Last= -Encoding= -Raw -Force",
      paths: "-Path= -LiteralPath/PSPath/LP=",
      rejects:
        "-ReadCount= -Filter= -Include= -Exclude= -Credential= -Delimiter= -Wait -Stream= -AsByteStream",
      takes: .paths),
    // Whether a path exists; but that is also true for folders.
    CommandRule(
      "test-path", .remark, "-PathType=", paths: "-Path= -LiteralPath/PSPath/LP=",
      rejects: "-Filter= -Include= -Exclude= -IsValid -Credential= -OlderThan= -NewerThan=", takes: .path),
    CommandRule(
      "select-string sls", .remark, "-Pattern= -SimpleMatch -CaseSensitive -Quiet -List -NotMatch",
      paths: "-Path= -LiteralPath/PSPath/LP=",
      rejects:
        "-InputObject= -Raw -Culture= -NoEmphasis -Include= -Exclude= -AllMatches -Encoding= -Context=",
      takes: .words),

    CommandRule(
      "remove-item ri rm del erase", .changing, "-Force", paths: "-Path= -LiteralPath/PSPath/LP=",
      rejects:
        "-Filter= -Include= -Exclude= -Recurse -Credential= -WhatIf/wi -Confirm/cf -UseTransaction -Stream=",
      takes: .targets),
    CommandRule(
      "rename-item rni ren", .changing, "-Force", paths: "-Path= -NewName= -LiteralPath/PSPath/LP=",
      rejects: "-PassThru -Credential= -WhatIf/wi -Confirm/cf -UseTransaction", takes: .sources),
    CommandRule(
      "move-item mi move mv copy-item copy cp cpi", .changing, "-Force",
      paths: "-Path= -Destination= -LiteralPath/PSPath/LP=",
      rejects:
        "-Container -Recurse -Filter= -Include= -Exclude= -PassThru -Credential= -WhatIf/wi -Confirm/cf "
        + "-UseTransaction -FromSession= -ToSession=", takes: .sources),
    // `sc` is no longer `sc.exe`; `where`, `sort` and `fc` are filters: they are listed here so that no program
    // is found instead.
    CommandRule(
      "sc set-content clc clear-content ac add-content set where sort fc where-object ni new-item curl wget "
        + "date start icm iex iwr ii mount md mkdir rd rmdir", .unknown),
  ]

  /// Behind a pipe.
  static let filters: [CommandRule] = [
    .filter(
      "select-object select",
      "-Property= -ExpandProperty= -First= -Last= -Unique -Wait -Skip= -SkipLast= -Index=",
      rejects: "-ExcludeProperty= -InputObject= -CaseInsensitive -SkipIndex=", takes: .properties),
    .filter(
      "format-table ft", "-Property= -AutoSize -Wrap -HideTableHeaders -GroupBy= -Force",
      rejects: "-View= -Expand= -ShowError -DisplayError -InputObject= -RepeatHeader", takes: .properties),
    .filter(
      "format-list fl", "-Property= -GroupBy= -Force",
      rejects: "-View= -Expand= -ShowError -DisplayError -InputObject=", takes: .properties),
    .filter(
      "format-wide fw", "-Property= -Column= -AutoSize -GroupBy= -Force",
      rejects: "-View= -Expand= -ShowError -DisplayError -InputObject=", takes: .properties),
    .filter(
      "sort-object sort", "-Property= -Descending -Unique -CaseSensitive -Culture= -Top= -Bottom= -Stable",
      rejects: "-InputObject=", takes: .properties),
    .filter("get-filehash", "-Algorithm=", rejects: "-InputStream= -Path= -LiteralPath="),
    .filter("out-string", "-Width= -Stream -NoNewline", rejects: "-InputObject="),
    .filter("out-host oh", "-Paging", rejects: "-InputObject="),
    .filter("more"),
    .filter(
      "convertto-csv", "-NoTypeInformation/NTI -Delimiter= -UseCulture -IncludeTypeInformation/ITI",
      rejects: "-InputObject= -QuoteFields= -UseQuotes= -NoHeader"),
    .filter("where-object where ?", takes: .condition),
    .filter("foreach-object foreach %", rejects: "-Process= -Begin= -End= -MemberName=", takes: .property),
    .filter(
      "measure-object measure", "-Sum -Average -Maximum -Minimum -Line -Word -Character -Property=",
      rejects: "-InputObject= -StandardDeviation -AllStats -IgnoreWhiteSpace", keeps: .harmless,
      takes: .properties),
    .filter("out-null out-gridview ogv set-clipboard scb", keeps: .harmless),
    .filter(
      "out-file", "-FilePath= -Encoding= -Width= -Append -Force -NoNewline",
      rejects: "-LiteralPath/PSPath/LP= -NoClobber/NoOverwrite -InputObject= -WhatIf/wi -Confirm/cf",
      keeps: .harmless, takes: .file),
    .filter(
      "export-csv epcsv", "-Path= -NoTypeInformation/NTI -Encoding= -Delimiter= -Force -UseCulture",
      rejects: "-LiteralPath/PSPath/LP= -NoClobber/NoOverwrite -InputObject= -WhatIf/wi -Confirm/cf -Append "
        + "-QuoteFields= -UseQuotes= -IncludeTypeInformation/ITI -NoHeader", keeps: .harmless, takes: .file),
    .filter(
      "export-clixml", "-Path= -Depth= -Encoding= -Force",
      rejects: "-LiteralPath= -NoClobber -InputObject= -WhatIf/wi -Confirm/cf", keeps: .harmless, takes: .file
    ),
  ]

  /// What every cmdlet takes (`about_CommonParameters`).
  static let common: [OptionRule] =
    ["-ErrorAction/ea=", "-WarningAction/wa=", "-InformationAction/infa="].map { OptionRule($0, .none) }
    + [
      "-Verbose/vb", "-Debug/db", "-ErrorVariable/ev=", "-WarningVariable/wv=", "-InformationVariable/iv=",
      "-OutVariable/ov=", "-OutBuffer/ob=", "-PipelineVariable/pv=", "-ProgressAction/proga=",
    ].map { OptionRule($0, .rejected) }

  /// Properties of files that only state facts.
  static let properties: Set<LineText> = [
    "name", "fullname", "length", "lastwritetime", "creationtime", "lastaccesstime", "lastwritetimeutc",
    "creationtimeutc", "lastaccesstimeutc", "mode", "modewithouthardlink", "directory", "directoryname",
    "extension", "basename", "psiscontainer", "attributes", "exists", "isreadonly", "pspath", "psparentpath",
    "pschildname", "psdrive", "versioninfo", "hash", "path", "algorithm", "*",
  ]

  /// Whole lines that print facts about PowerShell itself.
  static let facts: Set<LineText> = [
    "$psversiontable", "$psversiontable.psversion", "$host", "$host.version", "$pwd", "$env:computername",
    "$env:username",
  ]
}
