@testable import Verification

/// Commands by their meaning, one per line, each after the shell that it is typed into.
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
