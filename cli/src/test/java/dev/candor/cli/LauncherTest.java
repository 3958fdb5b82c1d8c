package dev.candor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a POSIX shell script")
class LauncherTest {
  @TempDir Path folder;

  private Path launcher;

  @BeforeEach
  void theLauncherIsThere() {
    launcher = Path.of(System.getProperty("candor.root", "")).resolve("candor");
    assumeTrue(Files.isRegularFile(launcher), "candor.root must name the checkout");
  }

  @Test
  void anOldJavaIsRefusedInOneLineThatSaysWhatToInstall() throws Exception {
    Started run = start(launcher, fakeJava("11"));

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("JDK 17 or newer", "Java 11", "JAVA_HOME");
  }

  @Test
  void itFindsItsCheckoutThroughASymbolicLink() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("a link"), launcher);

    Started run = start(link, fakeJava("11"));

    assertThat(run.err()).contains("JDK 17 or newer");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "demo --text | yes",
        "demo --json --text --encoder minilm-l6 | yes",
        "train text a.tsv --text t --label l --out m | yes",
        "reproduce expnet --quick | yes",
        "demo | no",
        "demo --series | no",
        "demo --text --encoder folder | no",
        "train text a.tsv --encoder=folder | no",
        "train text --help | no",
        "train tabular a.csv --out m | no",
        "predict model --text | no",
        "reproduce expnet --page | no",
        "explain m text --method joined-signals | no",
        "explain m text --method joined-signals --encoder folder | no",
        "explain m text --method joined-signals --encoder minilm-l6 | yes",
        "rank m --data t --encoder=minilm-l6 | yes"
      })
  void theEncoderIsFetchedForThoseOnlyWhoBeginWithIt(String line, String wanted)
      throws IOException, InterruptedException {
    String script = Files.readString(launcher);
    int from = script.indexOf("wants_encoder() {");
    String asked = script.substring(from, script.indexOf("\n}\n", from) + 3);
    Path alone = folder.resolve("asked.sh");
    Files.writeString(
        alone, asked + "if wants_encoder " + line + "; then echo yes; else echo no; fi\n");

    Process process = new ProcessBuilder("sh", alone.toString()).start();

    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip())
        .isEqualTo(wanted);
    assertThat(process.waitFor()).isZero();
  }

  private Path fakeJava(String version) throws IOException {
    Path java = Files.createDirectories(folder.resolve("old jdk/bin")).resolve("java");
    Files.writeString(
        java, "#!/bin/sh\necho '    java.specification.version = " + version + "' >&2\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    return folder.resolve("old jdk");
  }

  private Started start(Path script, Path javaHome) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder("sh", script.toString(), "--version");
    builder.environment().put("JAVA_HOME", javaHome.toString());
    builder.redirectErrorStream(true).directory(folder.toFile());
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Started(process.waitFor(), said);
  }

  private record Started(int code, String err) {}
}
