package dev.candor.cli.reproduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.InputException;
import org.junit.jupiter.api.Test;

class MarkdownTableTest {
  @Test
  void theFirstColumnStandsToTheLeftAndTheOthersToTheRight() {
    assertThat(new MarkdownTable("set", "a", "b").add("N10", "1", "2"))
        .hasToString("| set | a | b |\n| :--- | ---: | ---: |\n| N10 | 1 | 2 |\n\n");
  }

  @Test
  void nothingInACellCanBreakTheTable() {
    assertThat(new MarkdownTable("a|b").add("x\ny").toString())
        .isEqualTo("| a\\|b |\n| :--- |\n| x y |\n\n");
  }

  @Test
  void aTableOfNothingIsASentence() {
    assertThat(new MarkdownTable("set", "a")).hasToString("Not measured.\n\n");
  }

  @Test
  void aRowOfAnotherWidthIsAnError() {
    assertThatThrownBy(() -> new MarkdownTable("a", "b").add("1"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("found 1");
  }
}
