package dev.candor.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Elsewhere a test that needs the golden files is skipped without them; a build server must not
 * pass that way.
 */
class GoldenFolderTest {
  @Test
  void aBuildServerHasTheGoldenFiles() {
    assumeTrue(
        "true".equals(System.getenv("CI")), "not a build server: the golden files may be missing");
    Path golden = Path.of(System.getProperty("candor.golden"));
    assertThat(Files.isRegularFile(golden.resolve("index.json")))
        .as("CI=true needs the golden files at %s, or -Dcandor.golden=DIR", golden)
        .isTrue();
  }
}
