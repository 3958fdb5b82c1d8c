package dev.candor.data.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.InputException;
import dev.candor.data.table.CategoryColumn;
import dev.candor.data.table.NumberColumn;
import dev.candor.data.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitterTest {
  private static final int ROWS = 1_120;

  private static Table table(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<String> classes =
        IntStream.range(0, ROWS).mapToObj(i -> random.nextInt(10) == 0 ? "rare" : "often").toList();
    double[] patients = random.ints(ROWS, 0, 150).asDoubleStream().toArray();
    return Table.of(
        "memory",
        List.of(CategoryColumn.ofTexts("y", classes), NumberColumn.of("patient", patients)));
  }

  private static Set<String> values(Table table, String column, int[] rows) {
    return Arrays.stream(rows)
        .mapToObj(row -> table.column(column).text(row))
        .collect(Collectors.toSet());
  }

  private static long rare(Table table, int[] rows) {
    return Arrays.stream(rows).filter(row -> table.column("y").text(row).equals("rare")).count();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyRowIsOnOneSideAndAFifthIsTest(long seed) {
    Split split = Splitter.withDefaults().split(table(seed), seed);
    assertThat(split.test()).hasSize(224).isSorted();
    assertThat(split.train()).hasSize(896).isSorted();
    assertThat(IntStream.concat(Arrays.stream(split.train()), Arrays.stream(split.test())).sorted())
        .containsExactlyElementsOf(IntStream.range(0, ROWS).boxed().toList());
  }

  @Test
  void theSeedDecides() {
    Table table = table(1);
    int[] first = Splitter.withDefaults().split(table, 5).test();
    assertThat(Splitter.withDefaults().split(table, 5).test()).containsExactly(first);
    assertThat(Splitter.withDefaults().split(table, 6).test()).isNotEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void stratifyingKeepsTheShareOfEveryClass(long seed) {
    Table table = table(seed);
    Split split = Splitter.withDefaults().withStratify("y").split(table, seed);
    double all = rare(table, IntStream.range(0, ROWS).toArray()) * .2;
    assertThat((double) rare(table, split.test())).isBetween(all - 1, all + 1);
    assertThat(split.test()).hasSize(224);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void noGroupIsTornApart(long seed) {
    Table table = table(seed);
    Split split = Splitter.withDefaults().withGroup("patient").withStratify("y").split(table, seed);
    assertThat(values(table, "patient", split.train()))
        .doesNotContainAnyElementsOf(values(table, "patient", split.test()));
    assertThat(split.test().length).isBetween(200, 248);
    assertThat(rare(table, split.test())).isBetween(10L, 40L);
  }

  @Test
  void aRareClassIsOnBothSides() {
    Table table =
        Table.of(
            "memory",
            List.of(CategoryColumn.ofTexts("y", List.of("a", "b", "b", "b", "b", "a", "b"))));
    Split split = Splitter.withDefaults().withStratify("y").split(table, 3);
    assertThat(values(table, "y", split.test())).containsExactlyInAnyOrder("a", "b");
    assertThat(values(table, "y", split.train())).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void twoGroupsAreEnoughAndOneIsNot() {
    Table two = Table.of("memory", List.of(NumberColumn.of("g", 1, 1, 1, 2, 2)));
    Split split = Splitter.withDefaults().withGroup("g").split(two, 1);
    assertThat(split.test()).containsExactly(3, 4);
    Table one = Table.of("memory", List.of(NumberColumn.of("g", 1, 1)));
    assertThatThrownBy(() -> Splitter.withDefaults().withGroup("g").split(one, 1))
        .hasMessageContaining("must have 2 groups");
  }

  @Test
  void tooFewRowsAreNamed() {
    Table one = Table.of("memory", List.of(CategoryColumn.ofTexts("y", List.of("a"))));
    assertThatThrownBy(() -> Splitter.withDefaults().split(one, 1))
        .isInstanceOf(InputException.class);
    Table lonely = Table.of("memory", List.of(CategoryColumn.ofTexts("y", List.of("a", "b", "b"))));
    assertThatThrownBy(() -> Splitter.withDefaults().withStratify("y").split(lonely, 1))
        .hasMessageContaining("class a of y must have 2 rows");
    assertThatThrownBy(() -> Splitter.withDefaults().withTestShare(1))
        .hasMessageContaining("test share");
    assertThatThrownBy(() -> Splitter.withDefaults().withGroup("nobody").split(lonely, 1))
        .hasMessageContaining("found nobody");
  }
}
