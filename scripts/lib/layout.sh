# What an installed Tejun consists of, and its places below a prefix; sourced by scripts/install and scripts/dist.

bundles=(tejun_Content.resources tejun_Publishing.resources)
installed=(
  bin/tejun
  share/tejun
  share/man/man1/tejun.1
  share/bash-completion/completions/tejun
  share/zsh/site-functions/_tejun
  share/fish/vendor_completions.d/tejun.fish
)

# lay_out BUILT ROOT: puts the tool from the build folder BUILT, with everything that belongs to it, below ROOT.
lay_out() {
  local built="$1" root="$2" path bundle
  # A tool that only its installer can read is of no use to other users, whatever the umask.
  # Existing folders keep their modes.
  for path in "${installed[@]}"; do (umask 022 && mkdir -p "$root/$(dirname "$path")"); done
  install -m 755 "$built/tejun" "$root/bin/tejun"
  rm -rf "$root/share/tejun"
  install -d -m 755 "$root/share/tejun"
  for bundle in "${bundles[@]}"; do cp -R "$built/$bundle" "$root/share/tejun/$bundle"; done
  install -m 644 docs/tejun.1 "$root/share/man/man1/tejun.1"
  "$built/tejun" --generate-completion-script bash >"$root/share/bash-completion/completions/tejun"
  "$built/tejun" --generate-completion-script zsh >"$root/share/zsh/site-functions/_tejun"
  "$built/tejun" --generate-completion-script fish >"$root/share/fish/vendor_completions.d/tejun.fish"
  for path in "${installed[@]}"; do chmod -R u=rwX,go=rX "$root/$path"; done
}

# take_away ROOT: removes what lay_out put below ROOT, but no folder that others may use.
take_away() {
  local path
  for path in "${installed[@]}"; do rm -rf "${1:?}/$path"; done
}
