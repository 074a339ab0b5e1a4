/// The part of a page before its body.
struct PageHead {
  let language: String
  let title: String
  let styles: [InlineAsset]
  let script: InlineAsset?

  var html: String {
    """
    <!DOCTYPE html>
    <html lang="\(HTMLEscaping.attribute(language))">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="\(HTMLEscaping.attribute(policy))">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="no-referrer">
    <title>\(HTMLEscaping.text(title))</title>
    <link rel="icon" href="data:,">
    \(styles.map { "<style>\($0.text)</style>" }.joined(separator: "\n"))
    </head>

    """
  }

  /// Nothing is fetched, sent or framed; `data:` is for the empty icon, which keeps a browser from requesting
  /// one from a server.
  private var policy: String {
    let style = styles.map(\.source).joined(separator: " ")
    let script = script.map(\.source) ?? "'none'"
    return "default-src 'none'; style-src \(style); script-src \(script); img-src data:; "
      + "base-uri 'none'; form-action 'none'"
  }
}
