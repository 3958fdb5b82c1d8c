@echo off
rem Builds Candor on first use and after a change, then runs it.
rem   CANDOR_JAVA_OPTS   more options for the JVM, such as -Xmx8g
setlocal EnableExtensions DisableDelayedExpansion
set "ROOT=%~dp0"
set "TARGET=%ROOT%cli\target"
set "LAUNCH=%TARGET%\launch"

rem --- which Java
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
set "MAJOR="
for /f "tokens=3" %%v in ('""%JAVA%" -XshowSettings:properties -version 2^>^&1" ^| findstr /c:"java.specification.version ="') do set "MAJOR=%%v"
if not defined MAJOR goto nojava
if "%MAJOR:~0,2%"=="1." goto nojava
if %MAJOR% LSS 17 goto nojava

rem --- is the build older than a source or a pom
powershell -NoProfile -Command "$b = Get-Item -ErrorAction SilentlyContinue -LiteralPath ($env:LAUNCH + '\built'); if (-not $b -or -not (Test-Path -LiteralPath ($env:LAUNCH + '\classpath.args')) -or -not (Test-Path -LiteralPath ($env:TARGET + '\classpath.txt'))) { exit 3 }; $n = Get-ChildItem -LiteralPath $env:ROOT -Directory | ForEach-Object { Get-Item -ErrorAction SilentlyContinue -LiteralPath (Join-Path $_.FullName 'pom.xml'); Get-ChildItem -ErrorAction SilentlyContinue -Recurse -LiteralPath (Join-Path $_.FullName 'src\main') } | Where-Object { $_.LastWriteTimeUtc -gt $b.LastWriteTimeUtc } | Select-Object -First 1; if ($n) { exit 3 }; foreach ($p in (Get-Content -LiteralPath ($env:TARGET + '\classpath.txt')).Split(';')) { if (-not (Test-Path -LiteralPath $p)) { exit 3 } }; exit 0"
if not errorlevel 1 goto run

if not exist "%LAUNCH%" mkdir "%LAUNCH%" || goto nofolder
echo candor: building: a few minutes the first time, and a download of a few hundred MB ^(log: %LAUNCH%\build.log^) 1>&2
type nul > "%LAUNCH%\started"
pushd "%ROOT%"
call mvnw.cmd -B -q -Pquick -pl cli -am package > "%LAUNCH%\build.log" 2>&1
set "BUILT=%ERRORLEVEL%"
popd
if not "%BUILT%"=="0" goto nobuild
powershell -NoProfile -Command "$own = Get-ChildItem -LiteralPath $env:TARGET -Filter 'candor-cli-*.jar' | Where-Object { $_.Name -notmatch '-(sources|javadoc)\.jar$' } | Sort-Object LastWriteTimeUtc | Select-Object -Last 1; $all = $own.FullName + ';' + (Get-Content -LiteralPath ($env:TARGET + '\classpath.txt')); Set-Content -Encoding Default -LiteralPath ($env:LAUNCH + '\classpath.args') -Value ('-cp \"' + $all.Replace('\', '\\') + '\"')"
move /y "%LAUNCH%\started" "%LAUNCH%\built" > nul
del /q "%LAUNCH%\classes.jsa" 2> nul

:run
rem --- the encoder of texts: fetched for those only who begin with it
set "CLASSPATH_FILE=%LAUNCH%\classpath.args"
set "WANTED="
set "OTHER="
if "%~1 %~2"=="train text" set "WANTED=1"
if "%~1 %~2"=="reproduce expnet" set "WANTED=1"
set "USEFUL="
call :scan %*
if not defined WANTED if not defined USEFUL goto ready
if not exist "%ROOT%text-minilm\pom.xml" goto ready
set "ENCODER=%ROOT%text-minilm\target"
powershell -NoProfile -Command "$b = Get-Item -ErrorAction SilentlyContinue -LiteralPath ($env:ENCODER + '\classpath.txt'); if (-not $b) { exit 3 }; $s = @(Get-Item -LiteralPath ($env:ROOT + 'pom.xml'); Get-Item -LiteralPath ($env:ROOT + 'text-minilm\pom.xml'); Get-ChildItem -Recurse -LiteralPath ($env:ROOT + 'text-minilm\src\main')); if ($s | Where-Object { $_.LastWriteTimeUtc -gt $b.LastWriteTimeUtc }) { exit 3 }; foreach ($p in (Get-Content -LiteralPath $b.FullName).Split(';')) { if (-not (Test-Path -LiteralPath $p)) { exit 3 } }; exit 0"
if not errorlevel 1 goto encoder
if not defined WANTED goto ready
echo candor: getting the encoder minilm-l6 ready; its first use fetches 83 MB ^(log: %LAUNCH%\encoder.log^) 1>&2
pushd "%ROOT%"
call mvnw.cmd -B -q -Pquick,text-minilm -pl text-minilm -am package > "%LAUNCH%\encoder.log" 2>&1
set "BUILT=%ERRORLEVEL%"
popd
if not "%BUILT%"=="0" goto noencoder
:encoder
set "CLASSPATH_FILE=%LAUNCH%\classpath-text.args"
powershell -NoProfile -Command "$own = Get-ChildItem -LiteralPath $env:ENCODER -Filter 'candor-text-minilm-*.jar' | Where-Object { $_.Name -notmatch '-(sources|javadoc)\.jar$' } | Sort-Object LastWriteTimeUtc | Select-Object -Last 1; $all = $own.FullName + ';' + (Get-Content -LiteralPath ($env:ENCODER + '\classpath.txt')); $usual = (Get-Content -LiteralPath ($env:LAUNCH + '\classpath.args')).TrimEnd([char]34); Set-Content -Encoding Default -LiteralPath $env:CLASSPATH_FILE -Value ($usual + ';' + $all.Replace('\', '\\') + [char]34)"

:ready
set "OMP_WAIT_POLICY=PASSIVE"
set "COMPILER=-XX:TieredStopAtLevel=1"
for %%V in (bench evaluate explain rank reproduce) do if "%~1"=="%%V" set "COMPILER="
set "OPTIONS=-XX:+UseSerialGC %COMPILER% -Xshare:auto -Djava.awt.headless=true -Dorg.bytedeco.javacpp.nopointergc=true -Xlog:disable -Xlog:all=error:stderr"
if %MAJOR% GEQ 22 set "OPTIONS=%OPTIONS% --enable-native-access=ALL-UNNAMED"
if exist "%LAUNCH%\classes.jsa" goto start
"%JAVA%" %OPTIONS% "-XX:ArchiveClassesAtExit=%LAUNCH%\classes.jsa" "@%LAUNCH%\classpath.args" dev.candor.cli.Candor demo --seeds 1 --epochs 2 --quiet --out "%LAUNCH%\warm-up" > "%LAUNCH%\warm-up.log" 2>&1
rmdir /s /q "%LAUNCH%\warm-up" 2> nul

:start
"%JAVA%" %OPTIONS% "-XX:SharedArchiveFile=%LAUNCH%\classes.jsa" %CANDOR_JAVA_OPTS% "@%CLASSPATH_FILE%" dev.candor.cli.Candor %*
exit /b %ERRORLEVEL%

:scan
set "VERB=%~1"
:next
if "%~1"=="" exit /b 0
if "%VERB% %~1"=="demo --text" set "WANTED=1"
if "%~1"=="--encoder" if not "%~2"=="minilm-l6" set "OTHER=1"
for %%V in (explain evaluate rank) do if "%VERB% %~1 %~2"=="%%V --encoder minilm-l6" set "WANTED=1"
for %%V in (explain evaluate rank) do if "%VERB% %~1"=="%%V joined-signals" set "USEFUL=1"
if "%~1"=="--help" set "OTHER=1"
if "%~1"=="-h" set "OTHER=1"
if "%~1"=="--page" set "OTHER=1"
if defined OTHER set "WANTED="
shift
goto next

:nojava
echo candor: needs a JDK 17 or newer ^(found %MAJOR%^); install one, for example Temurin from https://adoptium.net, and set JAVA_HOME 1>&2
exit /b 1

:nofolder
echo candor: %TARGET%: cannot be written; build as the owner of the checkout 1>&2
exit /b 1

:nobuild
powershell -NoProfile -Command "Get-Content -Tail 25 -LiteralPath ($env:LAUNCH + '\build.log')" 1>&2
echo candor: the build failed; the whole log is %LAUNCH%\build.log 1>&2
exit /b 1

:noencoder
findstr /c:"langchain4j" "%LAUNCH%\encoder.log" > nul
if not errorlevel 1 goto nofetch
powershell -NoProfile -Command "Get-Content -Tail 25 -LiteralPath ($env:LAUNCH + '\encoder.log')" 1>&2
echo candor: the build of the encoder minilm-l6 failed; the whole log is %LAUNCH%\encoder.log 1>&2
exit /b 1

:nofetch
echo candor: the encoder minilm-l6 cannot be fetched ^(found no way to it, see %LAUNCH%\encoder.log^); connect once, or give another with --encoder FOLDER 1>&2
exit /b 1
