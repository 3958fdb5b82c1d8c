package dev.candor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.cli.evaluate.Criteria;
import dev.candor.cli.method.Method;
import dev.candor.cli.method.Methods;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command, the documents and the list of methods say the same. */
class MethodMatrixTest {
  private static final Path DOCS = Path.of(System.getProperty("candor.root", ".."), "docs");

  @TempDir Path folder;

  @Test
  void theDocumentHoldsTheMatrixThatTheCommandPrints() throws IOException {
    Run run = Run.in(folder, "methods", "--markdown");

    assertThat(run.code()).isZero();
    assertThat(run.out().lines()).hasSize(2 + Methods.all().size());
    assertThat(Files.readString(DOCS.resolve("methods.md")).lines())
        .as("docs/methods.md: put in what candor methods --markdown prints")
        .containsSubsequence(run.out().lines().toList());
  }

  @Test
  void everyMeasureOfTheCommandIsNamedInTheDocument() throws IOException {
    String document = Files.readString(DOCS.resolve("methods.md"));

    assertThat(Criteria.names())
        .allSatisfy(name -> assertThat(document).contains("`" + name + "`"));
  }

  @Test
  void namesAreDifferentAndPrintedByTheCommand() {
    assertThat(Methods.names()).doesNotHaveDuplicates().doesNotContain("random", "all-equal");
    Run run = Run.in(folder, "methods");
    for (Method method : Methods.all()) {
      assertThat(run.out()).contains(method.name(), method.needs(), method.fails());
    }
  }
}
