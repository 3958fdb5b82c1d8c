package dev.candor.data.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.InputException;
import dev.candor.core.Task;
import dev.candor.data.table.BooleanColumn;
import dev.candor.data.table.CategoryColumn;
import dev.candor.data.table.Column;
import dev.candor.data.table.NumberColumn;
import dev.candor.data.table.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TargetEncoderTest {
  private static TargetEncoder fit(Column column) {
    return TargetEncoder.fit(column, Optional.empty());
  }

  private static Column cycle(int distinct, int rows) {
    return NumberColumn.of("y", IntStream.range(0, rows).mapToDouble(i -> i % distinct).toArray());
  }

  @Test
  void twoValuesOfAnyKindAreBinary() {
    assertThat(fit(NumberColumn.of("y", 1, 0, 1)).task()).isEqualTo(Task.BINARY);
    assertThat(fit(NumberColumn.of("y", 2.5, -1, 2.5)).classes()).containsExactly("-1", "2.5");
    assertThat(fit(CategoryColumn.ofTexts("y", List.of("pos", "neg"))).classes())
        .containsExactly("neg", "pos");
    TargetEncoder words = fit(BooleanColumn.of("y", "No", "Yes", (byte) 1, (byte) 0));
    assertThat(words.task()).isEqualTo(Task.BINARY);
    assertThat(words.classes()).containsExactly("No", "Yes");
    assertThat(words.decodeClass(1)).isEqualTo("Yes");
  }

  @Test
  void fewWholeNumbersAreClassesManyAreNot() {
    TargetEncoder classes = fit(cycle(12, 60));
    assertThat(classes.task()).isEqualTo(Task.MULTICLASS);
    assertThat(classes.classes()).startsWith("0", "1", "2").endsWith("10", "11");
    assertThat(fit(cycle(12, 59)).task()).isEqualTo(Task.REGRESSION);
    assertThat(fit(cycle(21, 1000)).task()).isEqualTo(Task.REGRESSION);
    assertThat(fit(NumberColumn.of("y", 1, 2, 3.5)).task()).isEqualTo(Task.REGRESSION);
    assertThat(TargetEncoder.fit(cycle(12, 60), Optional.of(Task.REGRESSION)).task())
        .isEqualTo(Task.REGRESSION);
    assertThat(TargetEncoder.fit(cycle(21, 42), Optional.of(Task.MULTICLASS)).classes())
        .hasSize(21);
  }

  @Test
  void regressionIsStandardisedAndBack() {
    TargetEncoder target = fit(NumberColumn.of("y", 1.5, 2, 5.5));
    assertThat(target.mean()).isCloseTo(3, within(1e-12));
    assertThat(target.encode(NumberColumn.of("y", 3))[0]).isZero();
    assertThat(target.decode(target.encode(NumberColumn.of("y", 8))[0])).isCloseTo(8, within(1e-6));
  }

  @Test
  void rowsWithoutATargetAreDroppedAndCounted() {
    Table table =
        Table.of(
            "memory",
            List.of(NumberColumn.of("x", 1, 2, 3), NumberColumn.of("y", 1, Double.NaN, 0)));
    TargetRows known = TargetRows.of(table, "y");
    assertThat(known.dropped()).isEqualTo(1);
    assertThat(((NumberColumn) known.table().column("x")).values()).containsExactly(1, 3);
    assertThatThrownBy(() -> fit(table.column("y"))).hasMessageContaining("none in row 1");
    assertThatThrownBy(
            () ->
                TargetRows.of(
                    table.with(
                        NumberColumn.of("y", new double[] {Double.NaN, Double.NaN, Double.NaN})),
                    "y"))
        .hasMessageContaining("must have values");
  }

  @Test
  void targetsThatCannotBeLearntAreRefused() {
    assertThatThrownBy(() -> fit(NumberColumn.of("y", 1, 1)))
        .hasMessageContaining("must have at least 2 values");
    assertThatThrownBy(() -> fit(CategoryColumn.ofTexts("y", List.of("a", "b", "c"))))
        .hasMessageContaining("classes that occur twice on average");
    assertThatThrownBy(() -> TargetEncoder.fit(cycle(3, 30), Optional.of(Task.BINARY)))
        .hasMessageContaining("must have 2 values to be binary");
    assertThatThrownBy(
            () ->
                TargetEncoder.fit(
                    CategoryColumn.ofTexts("y", List.of("a", "b")), Optional.of(Task.REGRESSION)))
        .hasMessageContaining("must hold numbers");
    TargetEncoder target = fit(CategoryColumn.ofTexts("y", List.of("a", "b")));
    assertThatThrownBy(() -> target.encode(CategoryColumn.ofTexts("y", List.of("c"))))
        .hasMessageContaining("(found c)");
  }

  @Test
  void theStateIsTheEncoder() {
    for (Column column : List.of(cycle(2, 4), cycle(5, 100), cycle(40, 80))) {
      TargetEncoder target = fit(column);
      TargetEncoder again = TargetEncoder.of(target.state());
      assertThat(again.state()).isEqualTo(target.state());
      assertThat(again.encode(column)).containsExactly(target.encode(column));
    }
    for (TargetState state :
        List.of(
            new TargetState("y", "guess", List.of(), 0, 1),
            new TargetState("y", "binary", List.of("a"), 0, 1),
            new TargetState("y", "binary", List.of("a", "a"), 0, 1),
            new TargetState("y", "multiclass", List.of("a", "b"), 0, 1),
            new TargetState("y", "regression", List.of(), 0, 0),
            new TargetState("y", "regression", List.of(), Double.NaN, 1))) {
      assertThatThrownBy(() -> TargetEncoder.of(state)).isInstanceOf(InputException.class);
    }
  }
}
