package dev.candor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Texts stay here: training on them and asking about them tries no connection, in a JVM that
 * refuses and counts them, and, where the system can, without any network at all. Memory is bounded
 * by the heap given, whatever the texts are.
 */
class TextInPrivateTest {
  @TempDir private Path folder;

  @Test
  void textsAreTrainedOnWithoutANetworkInALittleMemoryWhateverTheyHold() throws Exception {
    TextFiles.encoder(folder);
    TextFiles.table(folder.resolve("a.tsv"), 80, 1);
    List<String> hostile = hostile();
    StringBuilder more = new StringBuilder(Files.readString(folder.resolve("a.tsv")));
    for (int i = 0; i < hostile.size(); i++) {
      more.append(hostile.get(i)).append('\t').append(i % 2 == 0 ? "praise" : "blame");
      more.append("\t\n");
    }
    Files.writeString(folder.resolve("a.tsv"), more.toString());
    Files.writeString(
        folder.resolve("b.tsv"),
        more.toString().replaceAll("(?m)^(?!said)", "b ").replaceFirst("^b ", ""));

    String train =
        "train text a.tsv --test b.tsv --text said --label kind --out model --distil-texts 20"
            + TextFiles.TINY.replace("--epochs 6", "--epochs 1");
    List<String> said = run(train);

    assertThat(said).last().isEqualTo("connections 0 of 1");
    assertThat(folder.resolve("model/report.html")).isNotEmptyFile();
    assertThat(Files.size(folder.resolve("model/report.html"))).isLessThan(400_000);
    assertThat(folder.resolve("model/report.html"))
        .content(StandardCharsets.UTF_8)
        .doesNotContain("\u001b", "\u0007", "\u202e", "<script");
    assertThat(said).allMatch(line -> line.length() < 1000 && !line.contains("\u001b"));
  }

  /** One word of a megabyte, ten thousand words, and what steers terminals, pages and readers. */
  private static List<String> hostile() {
    return List.of(
        "x".repeat(1 << 20),
        "good " + "a ".repeat(10_000) + "bad",
        "a \u0007\u001b[31m good \u0000",
        "\u202e good \u2066 bad",
        "\uD83D\uDE00\uD83D\uDC4D\uD83C\uDFFD good",
        "\u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627",
        "</title><script>alert(1)</script>",
        "\u0001",
        "e\u0301".repeat(500) + " \ufeff");
  }

  private List<String> run(String... lines) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if (hasNamespaces()) {
      command.addAll(List.of("unshare", "-rn"));
    }
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx192m",
            "-Xshare:auto",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dorg.bytedeco.javacpp.nopointergc=true",
            "-cp",
            System.getProperty("java.class.path"),
            SilentCommand.class.getName()));
    command.addAll(List.of(lines));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("OMP_WAIT_POLICY", "PASSIVE");
    builder.environment().keySet().removeAll(List.of("OPT_OUT_TRACKING", "DJL_OFFLINE"));
    Path output = folder.resolve("said.txt");
    Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
    List<String> said = Files.readAllLines(output);
    assertThat(process.exitValue()).as(String.join("\n", said)).isZero();
    return said;
  }

  private static boolean hasNamespaces() throws InterruptedException {
    try {
      Process process = new ProcessBuilder("unshare", "-rn", "true").start();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
