# Makes the virtual environment of the Python tests; sourced by the scripts that need it, from the repo's root.

# need_python: .venv-tests contains what Tests/requirements.txt names.
need_python() {
  need python3 python3-venv || return 1
  local stamp=.venv-tests/requirements.txt
  cmp -s Tests/requirements.txt "$stamp" && return 0
  # Debian's own Python: another one on the PATH may come without venv.
  [ -x .venv-tests/bin/python ] || /usr/bin/python3 -m venv .venv-tests || return 1
  .venv-tests/bin/pip install --quiet --disable-pip-version-check -r Tests/requirements.txt \
    && cp Tests/requirements.txt "$stamp" \
    || { echo "error: could not install Tests/requirements.txt" >&2; return 1; }
}
