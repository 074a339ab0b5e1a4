# Installs Debian packages that are missing; sourced by the scripts that need them.

# need PACKAGE…: afterwards each is installed, or the script ends with a clear message.
need() {
  local missing=() package
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q '^install ok installed$' || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  echo "installing: ${missing[*]}" >&2
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { echo "error: ${missing[*]} missing, and neither root nor sudo" >&2; return 1; }
    as_root=(sudo)
  fi
  local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -qq)
  "${apt[@]}" update >&2 && "${apt[@]}" install -y --no-install-recommends "${missing[@]}" >&2 || {
    echo "error: could not install ${missing[*]}" >&2
    return 1
  }
}

# need_swift: a Swift toolchain is installed, or the script ends with a clear message.
need_swift() {
  command -v swift >/dev/null || {
    echo "error: Swift 6.3 is needed and 'swift' is not on the PATH; see https://www.swift.org/install/linux/" >&2
    return 1
  }
}

# need_cmark: libcmark and pkg-config, by apt on Debian, by hand elsewhere.
need_cmark() {
  pkg-config --exists libcmark 2>/dev/null && return 0
  if command -v apt-get >/dev/null; then need libcmark-dev pkg-config; return; fi
  echo "error: libcmark is needed (macOS: brew install cmark pkg-config)" >&2
  return 1
}

# need_for_archive: the last two for their licences: LibYAML is part of Yams, ICU of Foundation, and neither
# includes its licence text.
need_for_archive() { need libcmark-dev binutils libyaml-0-2 libicu72; }

# need_for_end_to_end_tests, need_for_browser_tests: what those tests call. If something is not available, the
# run fails.
need_for_end_to_end_tests() { need pandoc cmark man-db libxml2-utils perl make parallel; }

need_for_browser_tests() {
  need chromium chromium-headless-shell poppler-utils fonts-noto-cjk fontconfig || return 1
  command -v java >/dev/null || need default-jre-headless
}

# need_for_generated_listings: word lists of both languages, so that nobody here chooses the words.
need_for_generated_listings() { need wamerican wordnet-base skkdic; }
