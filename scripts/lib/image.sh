# Makes the image from the release archive; sourced by scripts/image, from the repo's root, after archive.sh.
# Call these functions plainly, not in a condition: then a failure inside them ends the script.

# Not root, and a number: that alone tells Kubernetes that it is not root (runAsNonRoot).
image_user=65532:65532
# What recipe steps and GitLab's own scripts call; echo, printf, test and kill are built into the shell.
image_applets=(sh cat chmod cp date env grep id ls mkdir mv rm sleep tee touch)

# make_image WORK: NAME.oci.tar beside `archive`, and its line in SHA256SUMS; sets `image` to its path. WORK is
# an empty folder for temporary files: about 400 MB.
make_image() {
  need buildah busybox-static
  local folder
  folder="$(dirname "$archive")"
  assemble "$1/one"
  assemble "$1/two"
  cmp "$1/one/$name.oci.tar" "$1/two/$name.oci.tar" || {
    echo "error: making the image twice gave different bytes" >&2
    return 1
  }
  image="$folder/$name.oci.tar"
  mv "$1/one/$name.oci.tar" "$image"
  (cd "$folder" && sha256sum "$name.tar.gz" "$name.oci.tar" >SHA256SUMS)
}

# assemble FOLDER: the image in FOLDER.
assemble() {
  local root="$1/root" layout="$1/layout" day container
  mkdir -p "$root" "$layout"
  fill_root "$root"
  # Everything has the date of the archive's files.
  day="$(stat --format %Y "$root/opt/tejun/bin/tejun")"
  tar --create --file "$1/root.tar" --directory "$root" --sort=name --owner=0 --group=0 --numeric-owner \
    --mtime="@$day" --mode='u=rwX,go=rX' .
  # Storage and trust settings belong to this folder alone: nothing on the machine affects them, and nothing is
  # left on it. Without root, the same works in the user namespace that buildah makes for itself, given ranges
  # in /etc/subuid.
  printf '{"default": [{"type": "insecureAcceptAnything"}]}' >"$1/policy.json"
  local -a storage=(env "XDG_DATA_HOME=$1" buildah --root "$1/storage" --runroot "$1/run" --storage-driver vfs)
  container="$("${storage[@]}" from --pull=never --signature-policy "$1/policy.json" scratch)"
  "${storage[@]}" add --quiet "$container" "$1/root.tar" / >/dev/null
  # There is no label for licences: it would have to name Tejun's own. The licences of the rest are files in the image.
  "${storage[@]}" config --user "$image_user" --workingdir /work --env PATH=/opt/tejun/bin:/bin --env LANG=C.UTF-8 \
    --entrypoint '["tejun"]' --cmd --help \
    --label org.opencontainers.image.title=Tejun \
    --label "org.opencontainers.image.version=$version" \
    --label "org.opencontainers.image.created=$(date --utc --date "@$day" +%Y-%m-%dT%H:%M:%SZ)" \
    --label "org.opencontainers.image.description=Turns a vendor's manual into the runbook of one site" \
    "$container"
  "${storage[@]}" commit --quiet --timestamp "$day" --disable-compression=false --identity-label=false --omit-history \
    --signature-policy "$1/policy.json" "$container" "oci:$layout:tejun:$version" >/dev/null
  "${storage[@]}" rm "$container" >/dev/null
  # Buildah's own oci-archive contains the time of the run.
  tar --create --file "$1/$name.oci.tar" --directory "$layout" --sort=name --format=ustar --owner=0 --group=0 \
    --numeric-owner --mtime="@$day" --mode='u=rwX,go=rX' blobs index.json oci-layout
}

# fill_root ROOT: everything in the image: the archive as it is, the libraries it needs, a shell, and their licences.
fill_root() {
  local root="$1" library applet package licence packages=()
  local fields='Package: ${Package}\nStatus: ${Status}\nArchitecture: ${Architecture}\n'
  fields+='Source: ${source:Package} (${source:Version})\nVersion: ${Version}\n'
  mkdir -p "$root/opt" "$root/work" "$root/bin" "$root/etc"
  tar --extract --gzip --file "$archive" --directory "$root/opt"
  mv "$root/opt/$name" "$root/opt/tejun"
  # The loader too, at its usual path: the tool refers to that path, and the loader to the folder of the libraries.
  for library in $(ldd "$root/opt/tejun/bin/tejun" | grep -o '/[^ ]*'); do
    install -D --mode 755 "$library" "$root$library"
    package="$(package_of "$library")"
    packages+=("$package")
  done
  install --mode 755 "$(dpkg-query --listfiles busybox-static | grep '/bin/busybox$')" "$root/bin/busybox"
  for applet in "${image_applets[@]}"; do ln -s busybox "$root/bin/$applet"; done
  packages+=(busybox-static)
  # What scanners look for in an image without a package manager; it also names the source of each package.
  mkdir -p "$root/var/lib/dpkg/status.d"
  cp /etc/os-release "$root/etc/os-release"
  for package in "${packages[@]}"; do
    dpkg-query --show --showformat "$fields" "$package" >"$root/var/lib/dpkg/status.d/${package%%:*}"
    install -D --mode 644 "/usr/share/doc/${package%%:*}/copyright" "$root/usr/share/doc/${package%%:*}/copyright"
  done
  # The texts that those refer to.
  for licence in $(grep -Eoh '/usr/share/common-licenses/[A-Za-z0-9.-]*[A-Za-z0-9]' "$root"/usr/share/doc/*/copyright \
    "$root"/opt/tejun/licences/* | LC_ALL=C sort -u); do
    install -D --mode 644 "$licence" "$root$licence"
  done
}

# package_of FILE: the Debian package that has it. Where /lib is a link to /usr/lib, it may be listed under either name.
package_of() {
  { dpkg-query --search "$1" || dpkg-query --search "/usr$1"; } 2>/dev/null | cut -d ' ' -f 1 | sed 's/:$//' || {
    echo "error: no package of Debian has $1" >&2
    return 1
  }
}
