package dev.candor.data.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A tokenizer works in silence: in a JVM of its own, where every connection is refused and told.
 */
class QuietTest {
  @TempDir Path folder;

  @Test
  void noConnectionIsTriedAndTheHomeFolderStaysEmpty() throws Exception {
    Path home = Files.createDirectory(folder.resolve("home"));
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    List<String> said = run(home, temporary, "candor");
    assertThat(said).containsExactly("tokens 3", "connections 0");
    assertThat(files(home)).isEmpty();
    assertThat(files(temporary))
        .isNotEmpty()
        .allMatch(file -> file.toString().contains("candor-native-"));
  }

  @Test
  void theSameLibraryLeftToItselfTriesOne() throws Exception {
    Path home = Files.createDirectory(folder.resolve("home"));
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    List<String> said = run(home, temporary, "bare");
    assertThat(said).containsExactly("stopped by a refusal", "connections 1");
  }

  private List<String> run(Path home, Path temporary, String way) throws Exception {
    Path output = folder.resolve("said.txt");
    ProcessBuilder child =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Duser.home=" + home,
            "-Djava.io.tmpdir=" + temporary,
            // or the JVM itself leaves a file of measurements there
            "-XX:-UsePerfData",
            "-cp",
            System.getProperty("java.class.path"),
            SilentRun.class.getName(),
            Vocabularies.json(folder).toString(),
            way);
    child.environment().put("HOME", home.toString());
    child
        .environment()
        .keySet()
        .removeAll(List.of("OPT_OUT_TRACKING", "DJL_OFFLINE", "DJL_CACHE_DIR", "ENGINE_CACHE_DIR"));
    child.redirectErrorStream(true).redirectOutput(output.toFile());
    Process process = child.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return Files.readAllLines(output);
  }

  private static List<Path> files(Path below) throws IOException {
    try (Stream<Path> files = Files.walk(below)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
