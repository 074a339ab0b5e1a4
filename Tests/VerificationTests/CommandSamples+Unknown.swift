extension CommandSamples {
  /// Command lines for which it is not known what they print or change.
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
}
