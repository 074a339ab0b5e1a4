@testable import Verification

/// Commands by what they come to, a line each, behind the shell that they are typed into.
enum CommandSamples {
  static let listing = #"""
    cmd  dir
    cmd  dir /b X:\HW
    cmd  dir/b
    cmd  dir/b/s
    cmd  dir /b/s X:\HW
    cmd  DIR /B
    cmd  @dir /b
    cmd  dir /a /b "X:\Program Files (x86)\HW"
    cmd  dir /a:-d /b
    cmd  dir /a-d
    cmd  dir /ah
    cmd  dir /a-d-h /on
    cmd  dir /o-d /tc /4 /-c /n /q /r /x
    cmd  dir X:\HW\*.DAT /s /p
    cmd  dir X:\HW /od /o:gn
    cmd  dir X:\HW | findstr /i RAID
    cmd  dir X:\HW | findstr /c:"RAID 0"
    cmd  dir /b | sort
    cmd  dir /b | find "RAID"
    cmd  dir | more
    cmd  dir 2>nul
    cmd  dir 2>&1
    cmd  dir /b C:\PROGRA~1
    cmd  cd /d X:\HW && dir /b
    cmd  cd HW & dir
    cmd  ver & dir
    cmd  cmd /c dir /b X:\HW
    cmd  cmd.exe /c "dir /a X:\HW"
    cmd  cmd /c "dir /b | findstr RAID"
    cmd  C:\Windows\System32\cmd.exe /c dir
    cmd  tree /f
    cmd  tree/f
    cmd  tree /f /a X:\HW
    cmd  where /r X:\DPM RAID0_1st.DAT RAID0_2nd.DAT
    cmd  where /r X:\ *.DAT
    cmd  attrib /s X:\HW\*.*
    cmd  attrib X:\HW\*
    cmd  forfiles
    cmd  forfiles /p X:\HW /s /m *.DAT /c "cmd /c echo @path @fsize"
    cmd  wmic datafile where "drive='x:' and path='\\HW\\'" get Name,FileSize
    cmd  wmic datafile where "name='x:\\HW\\RAID0_1st.DAT'" get name, filesize /format:csv
    cmd  wmic datafile get name
    cmd  robocopy X:\HW Y:\HW /l
    cmd  robocopy X:\HW NULL /L /S /NJH /NJS /FP /NC /NS /NDL /BYTES /TS
    cmd  unzip -l hw.zip
    cmd  7z l hw.7z
    cmd  "C:\Program Files\7-Zip\7z.exe" l hw.7z
    cmd  tar tf hw.tar
    cmd  powershell -NoProfile -Command dir X:\HW
    cmd  powershell -ExecutionPolicy Bypass -c "gci X:\HW | select Name,Length"
    cmd  powershell gci
    ps   dir
    ps   ls
    ps   gci X:\HW
    ps   Get-ChildItem -Path X:\HW -Recurse -File
    ps   Get-ChildItem X:\HW -Filter *.DAT | Format-Table Name, Length -AutoSize
    ps   gci -r -fi *.DAT -fo
    ps   gci -rec -inc *.DAT,*.TXT -ea 0
    ps   gci -af -n
    ps   gci –Recurse
    ps   gci -LiteralPath 'X:\HW' -ErrorAction SilentlyContinue
    ps   gi X:\HW\*.DAT
    ps   gci X:\ -Recurse | select -Expand Name
    ps   gci | select -exp FullName
    ps   gci | Select-Object Name,Length,LastWriteTime | ft -auto | Out-String -Width 200
    ps   gci | sort Name | fl *
    ps   gci | Sort-Object -Property Length -Descending
    ps   gci | select Name | ConvertTo-Csv -NoTypeInformation
    ps   gci | findstr RAID
    ps   gci | more
    ps   gci | ? {!$_.PSIsContainer}
    ps   gci | ? { -not $_.PSIsContainer } | % { $_.FullName }
    ps   gci | where { $_.Name -like 'RAID*' -and !$_.PSIsContainer } | select Name
    ps   gci | ? { $_.PSIsContainer -eq $false }
    ps   gci | ? Name -like *.DAT
    ps   gci | ? { $_.Length -gt 1MB }
    ps   gci | % Name
    ps   (gci X:\HW).Name
    ps   Get-FileHash X:\HW\*.DAT -Algorithm MD5
    ps   gci | Get-FileHash
    ps   gci 2>$null
    ps   gci; gl
    ps   cmd /c dir /b X:\HW
    ps   cmd /c "dir /b X:\HW"
    ps   tree X:\HW /f
    ps   where.exe /r X:\ RAID0_1st.DAT
    ps   robocopy X:\HW Y:\HW /l
    sh   ls
    sh   ls -l
    sh   ls -la /mnt/HW
    sh   ls -lR --time-style=full-iso /mnt
    sh   ls -1 HW HW2
    sh   ls --color=auto -lh
    sh   ls -l | grep -i raid
    sh   ls | sort | head -20
    sh   ls | grep -e RAID
    sh   ls | head -n 5
    sh   ls -l /mnt/a\ b
    sh   ls -l "/mnt/a b" 2>/dev/null
    sh   ll
    sh   /bin/ls -l
    sh   sudo ls -l /mnt/HW
    sh   sudo -u root ls
    sh   LANG=C ls -l
    sh   cd /mnt/HW && ls
    sh   cd /mnt/HW; ls -l
    sh   find
    sh   find /mnt/HW -type f
    sh   find . -name '*.DAT'
    sh   find . -name \*.DAT -print
    sh   find . -maxdepth 1 -type f -iname "*.dat" -ls
    sh   find . -type f -printf '%s %p\n'
    sh   find . -type f -print0
    sh   tree -a /mnt/HW
    sh   sha256sum *.DAT
    sh   md5sum RAID0_1st.DAT RAID0_2nd.DAT
    sh   unzip -l hw.zip
    sh   unzip -v hw.zip
    sh   zipinfo -1 hw.zip
    sh   7z l -slt hw.7z
    sh   tar -tvf hw.tar
    sh   tar tzf hw.tgz
    sh   tar --list --file=hw.tar
    sh   rsync --list-only -r /mnt/HW/
    sh   isoinfo -l -R -i hw.iso
    sh   sh -c 'ls -l /mnt/HW'
    sftp ls
    sftp ls -l /mnt/HW
    sftp dir
    ?    dir
    ?    dir X:\HW
    """#

  static let selection = #"""
    cmd  xcopy /l E:\AutoRAID\*.DAT X:\HW
    cmd  dir /ad X:\HW
    cmd  dir /b /a:hd
    cmd  dir /b/ad
    cmd  dir /a:d-h
    cmd  dir /al
    cmd  dir /ao
    cmd  dir /ad & dir
    cmd  tree
    cmd  tree X:\HW /a
    cmd  attrib /s /d X:\HW
    cmd  wmic datafile where "filesize=0" get name
    cmd  cmd /c dir /ad /b
    ps   gci -Directory
    ps   gci -dir -name
    ps   gci -ad
    ps   gci -Attributes Directory
    ps   gci –dir
    ps   gci | ? {$_.Length -eq 0} | select -exp Name
    ps   gci | ? { $_.PSIsContainer }
    ps   gci | where Length -eq 0
    ps   gci | ? { $_.Length -gt 0 }
    ps   gci | ? { $_.Length -gt 0MB }
    ps   gci | ? { $_.LastWriteTime -gt '2012/01/01' }
    ps   gci | ? { $_.Length -gt 0 -and $_.PSIsContainer }
    sh   find /mnt/HW -type d
    sh   find . -type f -empty
    sh   find . -empty
    sh   find . -size 0
    sh   find . -type f -size 0 -print
    sh   ls -d HW*
    sh   ls -ld HW
    sh   ls -lad
    sh   sudo ls -d /mnt
    sh   du -a
    sh   locate RAID0_1st.DAT
    sh   tree -d
    sh   md5sum -c list.md5
    """#

  static let harmless = #"""
    cmd
    cmd  cd /d X:\HW
    cmd  cd ..
    cmd  cd..
    cmd  cd\
    cmd  cd Program Files
    cmd  X:
    cmd  pushd X:\HW
    cmd  popd
    cmd  cls
    cmd  chcp 65001
    cmd  ver
    cmd  vol X:
    cmd  date /t
    cmd  time /t
    cmd  title DPM
    cmd  rem RAID0_1st.DAT is there
    cmd  echo.
    cmd  echo on
    cmd  hostname
    cmd  whoami /all
    cmd  ipconfig
    cmd  ipconfig /all
    cmd  ipconfig | findstr IPv4
    cmd  systeminfo
    cmd  net use
    cmd  net start
    cmd  net view \\srv
    cmd  sc query DPMService
    cmd  tasklist /svc
    cmd  netstat -an
    cmd  ping -n 1 srv
    cmd  reg query "HKLM\SOFTWARE\NEC" /v Version
    cmd  exit
    cmd  cmd
    cmd  powershell
    cmd  dir /b > list.txt
    cmd  dir /b >> "X:\a b\list.txt"
    cmd  dir >nul
    cmd  dir /b | find /c "RAID"
    cmd  dir | clip
    cmd  where /q RAID0_1st.DAT
    cmd  wmic os get Caption
    cmd  cls & ver
    ps   cd X:\HW
    ps   Set-Location -Path X:\HW
    ps   X:
    ps   Get-Location
    ps   Get-Date
    ps   Get-Date -Format yyyy
    ps   $PSVersionTable
    ps   hostname
    ps   ipconfig /all
    ps   Get-Service
    ps   cls
    ps   gci | measure
    ps   gci | Out-File list.txt
    ps   gci | Out-File -FilePath list.txt -Encoding utf8
    ps   gci | select Name | Export-Csv list.csv -NoTypeInformation
    ps   gci | Out-Null
    ps   gci > list.txt
    ps   sc.exe query
    sh   cd /mnt/HW
    sh   cd
    sh   pwd
    sh   uname -a
    sh   hostname
    sh   df -h
    sh   mount
    sh   date
    sh   date +%F
    sh   whoami
    sh   id
    sh   sudo -i
    sh   exit
    sh   clear
    sh   ls > list.txt
    sh   ls 2>/dev/null >/dev/null
    sh   ls | wc -l
    sh   ls | grep -c RAID
    sftp pwd
    sftp cd /mnt
    sftp bye
    ?    hostname
    ?    exit
    """#

  static let remark = #"""
    cmd  echo RAID0_1st.DAT
    cmd  echo RAID0_1st.DAT & dir /b
    cmd  echo hello, world
    cmd  type list.txt
    cmd  type list.txt | findstr RAID
    cmd  more list.txt
    cmd  findstr /m "RAID0_1st.DAT" list.txt
    cmd  find "MW_R0" list.txt
    cmd  find /i "MW_R0" list.txt
    cmd  certutil -hashfile RAID0_1st.DAT SHA256
    ps   Write-Host RAID0_1st.DAT
    ps   echo 'RAID0_1st.DAT'
    ps   gc list.txt
    ps   Get-Content -Path list.txt -Tail 5
    ps   Test-Path X:\HW\RAID1_2nd.DAT
    ps   cat list.txt | findstr RAID
    ps   Select-String RAID list.txt
    sh   echo RAID0_1st.DAT
    sh   cat list.txt
    sh   cat list.txt | grep RAID
    sh   head -5 list.txt
    sh   grep RAID list.txt
    sh   wc -c RAID0_1st.DAT
    """#

  static let changing = #"""
    cmd  del RAID0_1st.DAT
    cmd  del /q X:\HW\RAID0_1st.DAT
    cmd  del *.DAT
    cmd  del /q *.DAT
    cmd  erase RAID0_1st.DAT RAID0_2nd.DAT
    cmd  ren RAID0_1st.DAT RAID0_1st.old
    cmd  move RAID0_2nd.DAT D:\save
    cmd  copy /y E:\RAID0_1st.DAT X:\HW
    cmd  dir > RAID0_1st.DAT
    cmd  type nul > RAID1_2nd.DAT
    cmd  echo x >> RAID1_2nd.DAT
    cmd  cd X:\HW & del RAID0_1st.DAT
    ps   Remove-Item RAID0_1st.DAT
    ps   ri RAID0_1st.DAT,RAID0_2nd.DAT -Force
    ps   Remove-Item -Path 'X:\HW\RAID0_1st.DAT'
    ps   rni RAID0_1st.DAT RAID0_1st.old
    ps   gc x.txt | Out-File RAID1_1st.DAT
    ps   gci > RAID0_1st.DAT
    sh   rm RAID0_1st.DAT
    sh   rm -f /mnt/HW/RAID0_1st.DAT
    sh   mv RAID0_1st.DAT RAID0_1st.old
    sh   touch RAID0_1st.DAT
    sh   sudo rm RAID0_1st.DAT
    sh   ls > RAID0_1st.DAT
    sftp rm RAID0_1st.DAT
    """#

  static let unknown = #"""
    cmd  frobnicate
    cmd  dir /b nothing 2>nul || type required.txt
    cmd  dir /z
    cmd  dir /a:q
    cmd  dir /?
    cmd  dir -b
    cmd  dir %X%
    cmd  dir "%X%"
    cmd  dir ^
    cmd  dir |
    cmd  (dir /b)
    cmd  dir a,b
    cmd  dir & frobnicate
    cmd  dir & del RAID0_1st.DAT
    cmd  dir | frobnicate
    cmd  dir | findstr /n RAID
    cmd  dir /b > *.txt
    cmd  dir > RAID0_1st
    cmd  dir > RAID0_~1.DAT
    cmd  dir > RAID0_1st.DAT::$DATA
    cmd  .\dir
    cmd  tools\tree /f
    cmd  echo off
    cmd  @echo off
    cmd  echo y| del *.DAT
    cmd  for %f in (*.DAT) do del %f
    cmd  if exist x del x
    cmd  call x.bat
    cmd  start notepad
    cmd  forfiles /m *1st.DAT /c "cmd /c del @file"
    cmd  forfiles /c "cmd /c if @isdir==TRUE echo @file"
    cmd  forfiles /c "cmd /c echo RAID0_1st.DAT"
    cmd  forfiles /c "cmd /c echo @file & del @file"
    cmd  wmic datafile where "path='\\HW\\'" delete
    cmd  wmic datafile where "path='\\HW\\'" call rename x
    cmd  wmic datafile where path='\\HW\\' get name
    cmd  robocopy X:\HW Y:\HW
    cmd  robocopy X:\HW D:\save /MOVE
    cmd  robocopy D:\empty X:\HW /MIR
    cmd  robocopy D:\empty X:\HW /MIR /L
    cmd  xcopy E:\HW X:\HW
    cmd  unzip hw.zip
    cmd  7z x hw.7z
    cmd  tar xf hw.tar
    cmd  del
    cmd  del HW
    cmd  del RAID0*
    cmd  del RAID0_?st.DAT
    cmd  del RAID1_~2.DAT
    cmd  del /s /x a.DAT
    cmd  rd /s /q .
    cmd  rmdir HW
    cmd  move X:\HW D:\save
    cmd  copy E:\*.DAT X:\HW
    cmd  format X:
    cmd  net use X: \\srv\share
    cmd  net use X: /delete
    cmd  net stop DPM
    cmd  sc delete DPM
    cmd  subst X: D:\HW
    cmd  set DIRCMD=/ad
    cmd  set /p x=
    cmd  prompt $g
    cmd  doskey dir=echo
    cmd  date
    cmd  sort x.txt /o RAID0_1st.DAT
    cmd  icacls X:\HW\*
    cmd  diskpart
    cmd  powershell -EncodedCommand AAAA
    cmd  powershell -File x.ps1
    cmd  powershell -c "gci | ri"
    cmd  powershell -c gci "a b"
    cmd  cmd /c "dir & del *.*"
    cmd  cmd /c "dir || del *.*"
    cmd  ls -l
    cmd  curl -o RAID0_1st.DAT http://x
    ps   (Get-Item RAID1_1st.DAT).Delete()
    ps   Write-Host $(rm *.DAT)
    ps   Write-Host "$(rm *.DAT)"
    ps   gi *.DAT | rni -NewName {$_.Name+".old"}
    ps   gci *.DAT | ri
    ps   gci | Remove-Item
    ps   gci | % { $_.Delete() }
    ps   gci | % Delete
    ps   gci | % { ri $_ }
    ps   gci | ? { ri $_ }
    ps   gci | ? { $_.Delete() }
    ps   gci | ? { $_.Length = 0 }
    ps   gci | ? { $_.Name -eq "$(ri x)" }
    ps   gci | select @{n='Name';e={'RAID0_1st.DAT'}}
    ps   gci | select X
    ps   gci -d
    ps   gci -e
    ps   gci -d 1
    ps   gci -e x
    ps   gci -i x
    ps   gci -frob
    ps   gci -Recurse:$false
    ps   gci -OutVariable x
    ps   gci env:
    ps   gci HKLM:\SOFTWARE
    ps   gci $x
    ps   gci /b
    ps   dir /s
    ps   gci | tee x.txt
    ps   gci | Tee-Object x.txt
    ps   gci | Out-File RAID1
    ps   gci | Out-File RAID*.DAT
    ps   sc MW_R0_1.DAT ""
    ps   Set-Content MW_R0_1.DAT x
    ps   clc MW_R0_1.DAT
    ps   Remove-Item RAID0_1st.DAT -WhatIf
    ps   ri -r X:\HW
    ps   ri X:\HW
    ps   ri RAID*.DAT
    ps   [IO.File]::Delete('x')
    ps   & dir
    ps   . .\x.ps1
    ps   sal dir echo
    ps   where -r X:\
    ps   iex 'dir'
    ps   gci || gi x
    ps   gci `
    ps   'RAID0_1st.DAT'
    ps   "dir"
    ps   'ls' | more
    ps   gci | findstr RAID list.txt
    cmd  dir | findstr RAID list.txt
    cmd  dir | findstr /c:"RAID" list.txt
    cmd  dir | find "RAID" list.txt
    cmd  dir | findstr
    sh   ls | grep RAID list.txt
    sh   ls | grep -e RAID list.txt
    sh   ls | head -5 list.txt
    sh   ls | cat list.txt
    cmd  dir | more list.txt
    cmd  forfiles /c "cmd /c echo @file @isdir"
    cmd  certutil RAID0_1st.DAT
    cmd  certutil -decode x.txt RAID0_1st.DAT
    sftp dir . RAID0_1st.DAT
    cmd  > RAID0_1st.DAT
    cmd  dir && > RAID0_1st.DAT
    ps   $x = gci
    ps   @('a')
    sh   find . -name "MW_R1*" -delete
    sh   find /mnt/HW -delete
    sh   find . -type f -exec rm {} ;
    sh   find . -exec rm {} +
    sh   find . -type
    sh   find . -type f,d
    sh   find . -not -name x
    sh   find . ! -name x
    sh   find . \( -name a \)
    sh   find . -name a -o -name b
    sh   find . -fprint RAID0_1st.DAT
    sh   find . -printf 'RAID0_1st.DAT\n'
    sh   find . -ok rm
    sh   find . -printf '%l\n'
    sh   find . -printf '%h\n'
    sh   ls --frob
    sh   ls -y
    sh   ls $X
    sh   ls `pwd`
    sh   ls $(pwd)
    sh   ls &
    sh   ls |& cat
    sh   ls | xargs rm
    sh   ls | tee RAID0_1st.DAT
    sh   ls | sed s/x/y/
    sh   ls | awk 1
    sh   ls | grep -o RAID
    sh   ls || true
    sh   ls \
    sh   ls; frobnicate
    sh   ls > "$X"
    sh   ls > RAID0
    sh   ls 2>&3
    sh   LS
    sh   DIR
    sh   rm -rf /mnt/HW
    sh   rm HW
    sh   rm RAID0_[12]*.DAT
    sh   truncate -s 0 RAID0_1st.DAT
    sh   dd if=/dev/zero of=RAID0_1st.DAT
    sh   alias ls='echo'
    sh   LD_PRELOAD=x ls
    sh   PATH=. ls
    sh   ./ls
    sh   sort -o RAID0_1st.DAT x
    sh   uniq a.txt RAID0_1st.DAT
    sh   less +!rm x
    sh   umount /mnt
    sh   ssh srv ls
    sh   sudo rm -rf /
    sh   sudo frobnicate
    sh   bash x.sh
    sh   bash -c 'ls | xargs rm'
    sh   for f in *; do rm $f; done
    sh   ls # x
    sh   rsync -a /empty/ /mnt/HW/
    sftp lls
    sftp get RAID0_1st.DAT
    sftp !rm x
    sftp ls | rm x
    ?    dir /b
    ?    ls -l
    ?    del RAID0_1st.DAT
    ?    sc query
    ?    where x
    ?    find .
    ?    sort x.txt
    ?    curl x
    ?    dir & del x
    """#

  static func cases(_ table: String) -> [(shell: Prompt.Shell, text: String)] {
    table.split(separator: "\n").map { line in
      let name = line.prefix { $0 != " " }
      let text = line.dropFirst(name.count).drop { $0 == " " }
      let shell: Prompt.Shell =
        switch name {
        case "cmd": .cmd
        case "ps": .powerShell
        case "sh": .unix
        case "sftp": .sftp
        case _: .unknown
        }
      return (shell, String(text))
    }
  }
}
