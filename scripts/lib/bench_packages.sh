# Installs the tools that building documents is compared with; sourced by scripts/bench.

# want_peers: installs those that are available, and names the others; the bench leaves those out and says so.
want_peers() {
  local package
  for package in hugo pandoc asciidoctor cmark python3-jinja2 python3-mistune python3-markdown-it; do
    need "$package" || echo "warning: $package cannot be had; the bench runs without it" >&2
  done
}
