package dev.candor.torch.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page about operators tells of all that are known, and of no other. */
class OperatorsPageTest {
  private static final Path PAGE =
      Path.of(System.getProperty("candor.root", ".."), "docs", "operators.md");

  private static final Pattern NAME = Pattern.compile("`([A-Z][A-Za-z0-9]*)`");

  /** Read by the import itself. */
  private static final String CONSTANT = "Constant";

  @Test
  void everyOperatorHasItsRow() throws IOException {
    Set<String> told = new TreeSet<>();
    boolean table = false;
    for (String line : Files.readAllLines(PAGE)) {
      table = line.startsWith("|") && (table || line.startsWith("| operator |"));
      if (table) {
        Matcher names = NAME.matcher(line.substring(1, line.indexOf('|', 1)));
        while (names.find()) {
          assertThat(told.add(names.group(1))).as("%s is told of once", names.group(1)).isTrue();
        }
      }
    }
    Set<String> known = new TreeSet<>(OnnxOperators.standard().names());
    known.add(CONSTANT);
    assertThat(told).isEqualTo(known);
  }
}
