package dev.candor.data.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.InputException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
  private static final Table TABLE =
      Table.of(
          "memory",
          List.of(
              NumberColumn.of("n", 1, Double.NaN, 3),
              CategoryColumn.ofTexts("c", List.of("b", "a", "")),
              BooleanColumn.of("f", "no", "yes", (byte) 0, (byte) 1, (byte) -1),
              DateColumn.of("d", DatePrecision.DAY, 0, 86_400_000L, DateColumn.MISSING),
              TextColumn.of("t", List.of("x", "", "z"))));

  @Test
  void selectsRowsInTheOrderGivenAndSelectsOfSelections() {
    Table twice = TABLE.select(new int[] {2, 0, 0}).select(new int[] {1, 0});
    assertThat(((NumberColumn) twice.column("n")).values()).containsExactly(1, 3);
    assertThat(twice.column("c").text(0)).isEqualTo("b");
    assertThat(twice.column("c").missing(1)).isTrue();
    assertThat(twice.column("f").text(0)).isEqualTo("no");
    assertThat(twice.column("d").text(0)).isEqualTo("1970-01-01");
    assertThat(twice.rows()).isEqualTo(2);
    assertThatThrownBy(() -> TABLE.select(new int[] {3})).isInstanceOf(InputException.class);
  }

  @Test
  void changesGiveAnotherTableAndLeaveThisOne() {
    Table more = TABLE.with(NumberColumn.of("m", 1, 2, 3)).with(NumberColumn.of("n", 4, 5, 6));
    assertThat(more.names()).containsExactly("n", "c", "f", "d", "t", "m");
    assertThat(((NumberColumn) more.column("n")).value(0)).isEqualTo(4);
    assertThat(more.without("c", "t").names()).containsExactly("n", "f", "d", "m");
    assertThat(TABLE.names()).hasSize(5);
    assertThatThrownBy(() -> TABLE.without("nobody"))
        .hasMessageContaining("must be one of memory: n, c, f, d, t (found nobody)");
    assertThatThrownBy(() -> TABLE.with(NumberColumn.of("m", 1)))
        .hasMessageContaining("must have as many rows");
  }

  @Test
  void theHashIsOfTheContentAlone() {
    Table same = Table.of("elsewhere", TABLE.select(new int[] {0, 1, 2}).columns());
    assertThat(same.hash()).isEqualTo(TABLE.hash()).hasSize(64);
    assertThat(TABLE.select(new int[] {0, 2, 1}).hash()).isNotEqualTo(TABLE.hash());
    assertThat(TABLE.with(TABLE.column("t").named("u")).hash()).isNotEqualTo(TABLE.hash());
    for (Column column : TABLE.columns()) {
      Column changed = column.select(new int[] {0, 1, 1});
      assertThat(TABLE.with(changed).hash()).as(column.name()).isNotEqualTo(TABLE.hash());
    }
  }

  @Test
  void columnsCheckWhatTheyAreGiven() {
    assertThatThrownBy(() -> NumberColumn.of("n", Double.POSITIVE_INFINITY))
        .isInstanceOf(InputException.class);
    assertThatThrownBy(() -> CategoryColumn.of("c", List.of("a"), 1))
        .isInstanceOf(InputException.class);
    assertThatThrownBy(() -> CategoryColumn.of("c", List.of("a", "a"), 1))
        .isInstanceOf(InputException.class);
    assertThatThrownBy(() -> BooleanColumn.of("b", "no", "yes", (byte) 2))
        .isInstanceOf(InputException.class);
    assertThatThrownBy(() -> Table.of("none", List.of())).isInstanceOf(InputException.class);
    assertThatThrownBy(
            () -> Table.of("twice", List.of(NumberColumn.of("a", 1), NumberColumn.of("a", 1))))
        .hasMessageContaining("must differ (found a)");
  }

  @Test
  void numbersAreWrittenShortly() {
    assertThat(NumberColumn.of("n", 3, -0.5, 1e20, 0.1).text(0)).isEqualTo("3");
    assertThat(NumberColumn.text(-0.5)).isEqualTo("-0.5");
    assertThat(NumberColumn.text(1e20)).isEqualTo("1.0E20");
  }
}
