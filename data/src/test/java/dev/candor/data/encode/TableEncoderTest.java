package dev.candor.data.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.data.table.BooleanColumn;
import dev.candor.data.table.CategoryColumn;
import dev.candor.data.table.Column;
import dev.candor.data.table.ColumnType;
import dev.candor.data.table.DateColumn;
import dev.candor.data.table.DatePrecision;
import dev.candor.data.table.NumberColumn;
import dev.candor.data.table.Table;
import dev.candor.data.table.TextColumn;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableEncoderTest {
  private static final EncoderSettings SETTINGS = EncoderSettings.withDefaults();

  private static Table table(Column... columns) {
    return Table.of("memory", List.of(columns));
  }

  private static double[] input(EncodedTable encoded, int input) {
    return IntStream.range(0, encoded.inputs().length(0))
        .mapToDouble(row -> encoded.inputs().at(row, input))
        .toArray();
  }

  @Test
  void numbersAreStandardisedByTheTrainingRows() {
    TableEncoder encoder = TableEncoder.fit(table(NumberColumn.of("x", 1, 2, 3, 6)), SETTINGS);
    EncodedTable other = encoder.encode(table(NumberColumn.of("x", 3, 10)));
    double sd = Math.sqrt(3.5);
    assertThat(input(other, 0)).containsExactly(new double[] {0, 7 / sd}, within(1e-6));
  }

  @Test
  void rawNumbersStayAsTheyAre() {
    TableEncoder encoder =
        TableEncoder.fit(
            table(NumberColumn.of("x", 1, 2, 3, 6)), SETTINGS.withScaling(Scaling.RAW));
    assertThat(input(encoder.encode(table(NumberColumn.of("x", 3, 10))), 0)).containsExactly(3, 10);
  }

  @Test
  void aColumnWithoutDeviationIsZero() {
    Table train = table(NumberColumn.of("c", .1, .1, .1), NumberColumn.of("x", 1, 2, 4));
    TableEncoder encoder = TableEncoder.fit(train, SETTINGS.withKeep(Set.of("c")));
    assertThat(input(encoder.encode(train), 0)).containsOnly(0);
    Table other = table(NumberColumn.of("c", 5), NumberColumn.of("x", 1));
    assertThat(input(encoder.encode(other), 0)).containsExactly(0);
  }

  @Test
  void missingNumbersAreTheMedianAndSaySo() {
    Table train = table(NumberColumn.of("x", 1, Double.NaN, 2, 9));
    EncodedTable encoded = TableEncoder.fit(train, SETTINGS).encode(train);
    assertThat(encoded.inputNames()).containsExactly("x", "x is missing");
    assertThat(encoded.featureOfInput()).containsExactly(0, 0);
    double sd = Math.sqrt((9 + 4 + 25) / 3.0);
    assertThat(input(encoded, 0))
        .containsExactly(new double[] {-3 / sd, -2 / sd, -2 / sd, 5 / sd}, within(1e-6));
    assertThat(input(encoded, 1)).containsExactly(0, 1, 0, 0);
    assertThat(encoded.notes().filled()).containsEntry("x", 1);
  }

  @Test
  void categoriesAreOneInputEachAndTheRareOnesShare() {
    Table train =
        table(CategoryColumn.ofTexts("c", List.of("b", "a", "b", "a", "z", "y", "b", "")));
    TableEncoder encoder = TableEncoder.fit(train, SETTINGS.withMostLevels(2));
    EncodedTable encoded = encoder.encode(train);
    assertThat(encoded.inputNames()).containsExactly("c=a", "c=b", "c is another", "c is missing");
    assertThat(input(encoded, 2)).containsExactly(0, 0, 0, 0, 1, 1, 0, 0);
    for (int row = 0; row < 8; row++) {
      double sum = 0;
      for (int i = 0; i < 4; i++) {
        sum += encoded.inputs().at(row, i);
      }
      assertThat(sum).isEqualTo(1);
    }
  }

  @Test
  void unseenCategoriesAreNamedAndCounted() {
    TableEncoder encoder =
        TableEncoder.fit(table(CategoryColumn.ofTexts("c", List.of("a", "b", "a"))), SETTINGS);
    EncodedTable encoded =
        encoder.encode(table(CategoryColumn.ofTexts("c", List.of("a", "new", "new", "odd"))));
    assertThat(encoded.notes().unseenLevels().get("c")).containsEntry("new", 2);
    assertThat(encoded.notes().lines())
        .containsExactly("column c has categories unknown to the model: new (2 rows), odd (1 row)");
    assertThat(input(encoded, 0)).containsExactly(1, 0, 0, 0);
  }

  @Test
  void datesBecomeDaysAndCircles() {
    long day = 86_400_000L;
    Table train =
        table(
            DateColumn.of(
                "d", DatePrecision.MOMENT, 0, 2 * day + day / 4, 4 * day, DateColumn.MISSING));
    EncodedTable encoded = TableEncoder.fit(train, SETTINGS).encode(train);
    assertThat(encoded.inputNames())
        .containsExactly(
            "d in days",
            "d month (sin)",
            "d month (cos)",
            "d weekday (sin)",
            "d weekday (cos)",
            "d time of day (sin)",
            "d time of day (cos)",
            "d is missing");
    assertThat(encoded.featureOfInput()).containsOnly(0);
    // 1970-01-01 is a Thursday in January
    double turn = 2 * Math.PI * 3 / 7;
    assertThat(input(encoded, 2)).startsWith(1);
    assertThat(encoded.inputs().at(0, 3)).isCloseTo(Math.sin(turn), within(1e-6));
    assertThat(encoded.inputs().at(0, 4)).isCloseTo(Math.cos(turn), within(1e-6));
    assertThat(encoded.inputs().at(1, 5)).isCloseTo(1, within(1e-6));
    assertThat(input(encoded, 7)).containsExactly(0, 0, 0, 1);
    for (int input = 1; input < 7; input++) {
      assertThat(encoded.inputs().at(3, input)).isZero();
    }
  }

  @Test
  void columnsThatMustNotBeInputsAreLeftOutByNameWithTheReason() {
    int n = 40;
    double[] y = IntStream.range(0, n).mapToDouble(i -> i % 2).toArray();
    double[] x = IntStream.range(0, n).mapToDouble(i -> Math.sin(i)).toArray();
    List<String> names = IntStream.range(0, n).mapToObj(i -> "name " + i).toList();
    List<String> said = IntStream.range(0, n).mapToObj(i -> i % 2 == 0 ? "no" : "si").toList();
    List<String> notes = IntStream.range(0, n).mapToObj(i -> "note " + i % 30).toList();
    Table table =
        table(
            NumberColumn.of("row", IntStream.range(1, n + 1).asDoubleStream().toArray()),
            NumberColumn.of("customerId", Arrays.stream(x).map(v -> v * 100).toArray()),
            CategoryColumn.ofTexts("name", names),
            TextColumn.of("note", notes),
            NumberColumn.of("same", new double[n]),
            NumberColumn.of("twice", Arrays.stream(y).map(v -> 3 - 2 * v).toArray()),
            CategoryColumn.ofTexts("said", said),
            BooleanColumn.of("empty", "no", "yes", filled(n, (byte) -1)),
            NumberColumn.of("x", x),
            NumberColumn.of("y", y));
    TableEncoder encoder = TableEncoder.fit(table, SETTINGS.withTarget("y"));
    assertThat(encoder.features()).containsExactly("x");
    assertThat(encoder.leftOut())
        .containsExactly(
            new LeftOut("row", LeftOut.Reason.ID_LIKE),
            new LeftOut("customerId", LeftOut.Reason.ID_LIKE),
            new LeftOut("name", LeftOut.Reason.ID_LIKE),
            new LeftOut("note", LeftOut.Reason.TEXT),
            new LeftOut("same", LeftOut.Reason.CONSTANT),
            new LeftOut("twice", LeftOut.Reason.TARGET_COPY),
            new LeftOut("said", LeftOut.Reason.TARGET_COPY),
            new LeftOut("empty", LeftOut.Reason.CONSTANT));
    assertThat(encoder.leftOut().get(5)).hasToString("twice: is a copy of the target");

    Set<String> kept = Set.of("row", "note", "same", "said", "empty");
    TableEncoder keeping =
        TableEncoder.fit(
            table, SETTINGS.withTarget("y").withKeep(kept).withExcluded(List.of("name")));
    assertThat(keeping.features()).containsExactly("row", "note", "same", "said", "empty", "x");
    assertThat(keeping.leftOut().stream().map(LeftOut::column))
        .containsExactly("customerId", "twice");
    assertThat(keeping.encode(table).inputs().length(1)).isEqualTo(1 + 30 + 1 + 2 + 2 + 1);
  }

  private static byte[] filled(int n, byte value) {
    byte[] values = new byte[n];
    Arrays.fill(values, value);
    return values;
  }

  @Test
  void manyDifferentNumbersAreNoCopyOfOtherNumbers() {
    double[] x = IntStream.range(0, 40).mapToDouble(i -> Math.sin(i)).toArray();
    double[] y = Arrays.stream(x).map(Math::exp).toArray();
    Table table = table(NumberColumn.of("x", x), NumberColumn.of("y", y));
    assertThat(TableEncoder.fit(table, SETTINGS.withTarget("y")).features()).containsExactly("x");
  }

  @Test
  void whatDoesNotExistIsNamed() {
    Table table = table(NumberColumn.of("x", 1, 2, 4), NumberColumn.of("z", 3, 1, 2));
    assertThatThrownBy(() -> TableEncoder.fit(table, SETTINGS.withTarget("w")))
        .hasMessageContaining("found w");
    assertThatThrownBy(() -> TableEncoder.fit(table, SETTINGS.withKeep(Set.of("w"))))
        .hasMessageContaining("found w");
    TableEncoder encoder = TableEncoder.fit(table, SETTINGS);
    assertThatThrownBy(() -> encoder.encode(table(NumberColumn.of("x", 1))))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("found no z");
    assertThatThrownBy(
            () ->
                encoder.encode(
                    table(
                        CategoryColumn.ofTexts("x", List.of("a")),
                        CategoryColumn.ofTexts("z", List.of("")))))
        .hasMessageContaining("column x must hold numbers, as in training (found category");
    assertThatThrownBy(
            () -> TableEncoder.fit(table(TextColumn.of("t", List.of("a", "b", "a"))), SETTINGS))
        .hasMessageContaining("must have a column that can be an input");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theOrderOfColumnsAndRowsAndOtherColumnsDoNotMatter(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int n = 30;
    double[] x = random.doubles(n).toArray();
    List<String> c = IntStream.range(0, n).mapToObj(i -> "L" + random.nextInt(4)).toList();
    Table table =
        table(
            NumberColumn.of("x", x),
            CategoryColumn.ofTexts("c", c),
            NumberColumn.of("y", random.doubles(n).toArray()));
    TableEncoder encoder = TableEncoder.fit(table, SETTINGS.withTarget("y"));
    NdArray whole = encoder.encode(table).inputs();
    int[] rows = random.ints(10, 0, n).toArray();
    Table other =
        table(table.column("c"), table.column("x"), NumberColumn.of("new", x)).select(rows);
    NdArray part = encoder.encode(other).inputs();
    for (int i = 0; i < rows.length; i++) {
      assertThat(part.row(i)).isEqualTo(whole.row(rows[i]));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1000, 0.001, -1})
  void theUnitOfANumberDoesNotMatter(double unit) {
    double[] x = new SplittableRandom(7).doubles(50).toArray();
    Table one = table(NumberColumn.of("x", x));
    Table other = table(NumberColumn.of("x", Arrays.stream(x).map(v -> v * unit).toArray()));
    double[] a = input(TableEncoder.fit(one, SETTINGS).encode(one), 0);
    double[] b = input(TableEncoder.fit(other, SETTINGS).encode(other), 0);
    for (int i = 0; i < a.length; i++) {
      assertThat(b[i]).isCloseTo(a[i] * Math.signum(unit), within(1e-5));
    }
  }

  @Test
  void theStateIsTheEncoder() {
    Table table =
        table(
            NumberColumn.of("x", 1, Double.NaN, 4),
            CategoryColumn.ofTexts("c", List.of("a", "b", "a")),
            DateColumn.of("d", DatePrecision.DAY, 0, 5_000_000_000L, 7_000_000_000L),
            BooleanColumn.of("f", "no", "yes", (byte) 0, (byte) 1, (byte) 1));
    TableEncoder encoder = TableEncoder.fit(table, SETTINGS);
    TableEncoder again = TableEncoder.of(encoder.state());
    assertThat(again.state()).isEqualTo(encoder.state());
    assertThat(again.encode(table).inputs()).isEqualTo(encoder.encode(table).inputs());
    assertThat(again.types())
        .containsEntry("c", ColumnType.CATEGORY)
        .containsEntry("f", ColumnType.BOOLEAN);
  }

  @Test
  void aStateThatNobodyWroteIsRefused() {
    ColumnState good = new ColumnState("x", "number", 0, 1, 0, List.of(), false, false, false);
    List<ColumnState> bad =
        List.of(
            new ColumnState("", "number", 0, 1, 0, List.of(), false, false, false),
            new ColumnState("x", "colour", 0, 1, 0, List.of(), false, false, false),
            new ColumnState("x", "text", 0, 1, 0, List.of(), false, false, false),
            new ColumnState("x", "number", Double.NaN, 1, 0, List.of(), false, false, false),
            new ColumnState("x", "number", 0, -1, 0, List.of(), false, false, false),
            new ColumnState("x", "date", 0, 1, 1 / 0.0, List.of(), false, false, false),
            new ColumnState("x", "category", 0, 1, 0, List.of("a", "a"), false, false, false),
            new ColumnState("x", "category", 0, 1, 0, List.of(), false, false, false));
    for (ColumnState state : bad) {
      assertThatThrownBy(() -> TableEncoder.of(new EncoderState(List.of(state), List.of())))
          .as(state.toString())
          .isInstanceOf(InputException.class);
    }
    assertThatThrownBy(() -> TableEncoder.of(new EncoderState(List.of(good, good), List.of())))
        .hasMessageContaining("once (found x)");
    EncoderState hollow = new EncoderState(Collections.singletonList(null), List.of());
    assertThatThrownBy(() -> TableEncoder.of(hollow)).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> TableEncoder.of(new EncoderState(List.of(), List.of())))
        .isInstanceOf(InputException.class);
  }
}
