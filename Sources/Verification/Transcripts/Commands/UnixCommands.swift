/// The programs of Linux, BSD and macOS, those that list archives on any system, and the commands of sftp.
///
/// After the manual pages ls(1), find(1), tree(1), stat(1), tar(1), unzip(1), zipinfo(1), rsync(1),
/// isoinfo(1), sftp(1), smbclient(1), ftp(1), of GNU coreutils 9 and findutils 4.9 where they differ; 7-Zip's
/// `7zip.chm`, "Command Line Version".
enum UnixCommands {
  static let programs: [CommandRule] = [
    // `-d` prints folders themselves, `-L` the targets of links.
    CommandRule(
      "ls ll la l dir vdir", .listing,
      """
      -a -A -b -B -c -C -f -F -g -G -h -H -i -k -l -m -n -N -o -p -q -Q -r -s -S -t -T -u -U -v -w= -x
      -X -Z -1 -@ -e -O
      -I= --all --almost-all --author --classify --color: --escape --file-type --format= --full-time
      --group-directories-first --hide= --human-readable --ignore= --ignore-backups --indicator-style= --inode
      --kibibytes --literal --no-group --numeric-uid-gid --quote-name --quoting-style= --reverse
      --show-control-chars
      --si --size --sort= --time= --time-style= --width= --block-size=
      """, recurses: "-R --recursive", selects: "-d -L --directory --dereference",
      takes: .paths),
    CommandRule(
      "tree", .listing,
      "-a -f -s -h -D -p -u -g -i -n -N -C -A -F -x -r -t -v -L= -P= -I= --noreport --charset= --dirsfirst",
      selects: "-d -l", isDeep: true, takes: .paths),
    CommandRule("du", .selection, "-a -h -s -k -m -b -c -d= --max-depth=", takes: .paths),
    CommandRule("locate mlocate plocate", .selection, "-i -b -r", takes: .words),
    // `-c` reads names from a file.
    CommandRule(
      "sha256sum sha1sum sha512sum sha224sum sha384sum md5sum b2sum", .listing, "-b -t --binary --text --tag",
      selects: "-c --check", takes: .paths),
    CommandRule("shasum", .listing, "-a= -b -t", selects: "-c", takes: .paths),

    CommandRule("cd pushd", .harmless, "-L -P", takes: .folder),
    CommandRule("pwd", .harmless, "-L -P"),
    CommandRule("popd clear exit logout tty whoami users true sync", .harmless),
    CommandRule("uname", .harmless, "-a -s -n -r -m -v -p -i -o"),
    CommandRule("hostname", .harmless, "-f -s -i -I -d"),
    CommandRule("id groups", .harmless, "-u -g -n -G", takes: .word),
    CommandRule("date", .harmless, "-u -R -I --utc --rfc-email --iso-8601:", takes: .word),
    CommandRule("uptime w who", .harmless, "-a -b -p -s"),
    CommandRule("df", .harmless, "-h -H -T -i -k -m -a -l -P -t= -x= --total", takes: .words),
    CommandRule("mount", .harmless),
    CommandRule("free", .harmless, "-h -m -g -b -k -t -w"),
    CommandRule("ps", .harmless, "-e -f -A -l -x -u=", takes: .word),
    CommandRule("lsblk", .harmless, "-f -a -p -o="),
    CommandRule("ip+a ip+addr ip+address ip+link ip+route ip+r ip+addr+show ip+a+show", .harmless),
    CommandRule("ifconfig", .harmless, "-a"),
    CommandRule("netstat ss", .harmless, "-a -n -t -u -l -p -r"),
    CommandRule("ping", .harmless, "-c= -i= -w= -W= -4 -6 -n", takes: .host),
    CommandRule("sleep", .harmless, takes: .word),
    CommandRule("locale", .harmless),

    CommandRule("echo", .harmless),
    CommandRule("echo printf", .remark, takes: .text),
    CommandRule("cat less more zcat nl", .remark, "-n -A -b -e -s -t -v -E -T -R -S -N", takes: .paths),
    CommandRule("head tail", .remark, "-n= -c= -q -v -1 -2 -3 -4 -5 -6 -7 -8 -9 -0 -f", takes: .paths),
    CommandRule("wc", .remark, "-l -w -c -m", takes: .paths),
    CommandRule(
      "grep egrep fgrep", .remark, "-i -v -E -F -w -a -n -c -l -r -R -h -H -s -q -e= --color:",
      takes: .words),

    CommandRule("rm", .changing, "-f -i", takes: .targets),
    CommandRule("unlink touch", .changing, takes: .targets),
    CommandRule("mv cp", .changing, "-f -i -n -p", takes: .sources),
  ]

  /// Programs with options that are whole words.
  static let wordPrograms: [CommandRule] = [
    // Without -type it prints folders as well, as ls does; -empty and -size may print only empty files.
    CommandRule(
      "find", .listing,
      """
      -name= -iname= -path= -ipath= -wholename= -iwholename= -regex= -iregex= -mindepth= -xdev -mount -depth
      -mtime= -mmin= -newer= -newermt= -user= -group= -perm= -type=f -print -print0 -ls -printf=% -maxdepth=
      """,
      selects: "-empty -size= -type=d -type=l -type=p -type=s -type=b -type=c -links=", isDeep: true,
      takes: .paths)
  ]

  static let filters: [CommandRule] = [
    .filter("grep egrep fgrep", "-i -v -E -F -w -a -e= --color:", hides: "-c -q", takes: .pattern),
    .filter("more"),
    .filter("less", "-R -S -N"),
    .filter("cat", "-A -e -t"),
    .filter("sort", "-r -n -u -f -V -h -b -k= -t="),
    .filter("uniq"),
    .filter("head tail", "-n= -1 -2 -3 -4 -5 -6 -7 -8 -9 -0"),
    .filter("wc", "-l -w -c -m", keeps: .harmless),
    .filter("column", "-t"),
  ]

  /// On every system.
  static let archivers: [CommandRule] = [
    CommandRule("unzip", .listing, "-q -qq -h", needs: "-l -v -Z", takes: .paths),
    CommandRule("zipinfo", .listing, "-1 -2 -s -m -l -v -h -t -M", takes: .paths),
    CommandRule(
      "tar bsdtar gtar", .listing, "-v -z -j -J -a --verbose --gzip --bzip2 --xz --auto-compress",
      needs: "-t --list", paths: "-f= --file=", takes: .paths),
    CommandRule(
      "rsync", .listing, "-a -v -h -z -n --archive --verbose --human-readable", needs: "--list-only",
      recurses: "-r --recursive", takes: .paths),
  ]

  static let wordArchivers: [CommandRule] = [
    CommandRule(
      "7z+l 7za+l 7zr+l 7zz+l 7z.exe+l", .listing, "-slt -r -r- -ba -sccUTF-8 -scsUTF-8", takes: .paths),
    CommandRule("isoinfo", .listing, "-R -J -i= -j=", needs: "-l -f"),
    CommandRule("unrar+l unrar+v unrar+lb unrar+vb rar+l rar+v rar+lb", .listing, takes: .paths),
  ]

  /// Of sftp, ftp and smbclient. `lls` lists the local machine's files, `get` writes them; a second word after
  /// ftp's `ls` is a file to write to.
  static let transfers: [CommandRule] = [
    CommandRule(
      "ls dir", .listing, "-1 -a -A -f -h -l -n -r -S -t", recurses: "-R", takes: .path),
    CommandRule("cd lcd", .harmless, takes: .folder),
    CommandRule("pwd lpwd bye quit exit version binary ascii passive prompt progress hash", .harmless),
    CommandRule("rm delete del", .changing, takes: .targets),
    CommandRule("rename put", .changing, takes: .sources),
  ]
}
