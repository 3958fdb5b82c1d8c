package dev.candor.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.InputException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Mirrors, critical differences and costs. */
class StudyChartsTest {
  private static final MirrorChart.Frame FRAME =
      new MirrorChart.Frame(List.of(.1, .2, .4), List.of(8., 7., 6.), 2, 9);

  private static MirrorChart.Panel panel(String name) {
    return new MirrorChart.Panel(name, List.of(5., 4., 3.), List.of(9., 8.5, 8.));
  }

  static Stream<Chart> charts() {
    List<Chart> charts = new ArrayList<>();
    for (int panels : new int[] {1, 2, 6}) {
      List<MirrorChart.Panel> some = new ArrayList<>();
      for (int i = 0; i < panels; i++) {
        some.add(panel("a ranking with rather a long name <" + i + ">"));
      }
      charts.add(MirrorChart.of("error, cm").draw("m", "mirror", FRAME, some));
      charts.add(new MirrorChart(560, "error").draw("n", "mirror", FRAME, some));
    }
    for (int methods : new int[] {2, 5, 16}) {
      List<CriticalDifferenceChart.Place> places = new ArrayList<>();
      List<CostChart.Bar> bars = new ArrayList<>();
      for (int i = 0; i < methods; i++) {
        places.add(new CriticalDifferenceChart.Place("method & " + i, 1 + .9 * i));
        bars.add(
            new CostChart.Bar(
                "m" + i, .98 + i * i, i == 0 ? CostChart.Shade.STRONG : CostChart.Shade.PALE));
      }
      charts.add(CriticalDifferenceChart.withDefaults().draw("r", "ranks", places, 1.5));
      charts.add(CostChart.withDefaults().draw("c", "cost", bars));
    }
    return charts.stream();
  }

  @ParameterizedTest
  @MethodSource("charts")
  void everyMarkLiesOnThePaper(Chart chart) {
    Matcher x = Pattern.compile(" c?x=\"(-?[0-9.]+)\"").matcher(chart.inline());
    while (x.find()) {
      assertThat(Double.parseDouble(x.group(1))).isBetween(0.0, chart.width());
    }
    Matcher y = Pattern.compile(" c?y=\"(-?[0-9.]+)\"").matcher(chart.inline());
    while (y.find()) {
      assertThat(Double.parseDouble(y.group(1))).isBetween(0.0, chart.height());
    }
    assertThat(chart.standalone()).doesNotContain("NaN", "Infinity").contains("<desc");
  }

  @Test
  void aBarJoinsWhoeverIsNotToldApartAndNobodyElse() {
    List<CriticalDifferenceChart.Place> places =
        List.of(
            new CriticalDifferenceChart.Place("second", 2),
            new CriticalDifferenceChart.Place("first", 1.2),
            new CriticalDifferenceChart.Place("last", 4.8),
            new CriticalDifferenceChart.Place("fourth", 4));
    Chart chart = CriticalDifferenceChart.withDefaults().draw("r", "ranks", places, 1);

    assertThat(chart.finding()).isEqualTo("Not told apart from the best: first  1.2, second  2.0.");
    assertThat(bars(chart)).isEqualTo(2);
    assertThat(bars(CriticalDifferenceChart.withDefaults().draw("r", "ranks", places, 5)))
        .isEqualTo(1);
    assertThat(bars(CriticalDifferenceChart.withDefaults().draw("r", "ranks", places, .1)))
        .isZero();
  }

  private static long bars(Chart chart) {
    return chart.marks().lines().filter(line -> line.contains("cs-vermillion")).count();
  }

  @Test
  void aCheaperMethodHasAShorterBar() {
    Chart chart =
        CostChart.withDefaults()
            .draw(
                "c",
                "cost",
                List.of(
                    new CostChart.Bar("dear", 100, CostChart.Shade.PALE),
                    new CostChart.Bar("cheap", 10, CostChart.Shade.STRONG)));

    Matcher widths = Pattern.compile("<rect[^>]* width=\"([0-9.]+)\"").matcher(chart.marks());
    assertThat(widths.find()).isTrue();
    double cheap = Double.parseDouble(widths.group(1));
    assertThat(widths.find()).isTrue();
    assertThat(Double.parseDouble(widths.group(1)) / cheap).isBetween(1.99, 2.01);
    assertThat(chart.finding()).isEqualTo("cheap takes 10.0 forward passes, dear 100.");
  }

  @Test
  void whatCannotBeDrawnIsRefused() {
    MirrorChart mirror = MirrorChart.of("error");
    assertThatThrownBy(() -> mirror.draw("m", "mirror", FRAME, List.of()))
        .isInstanceOf(InputException.class);
    assertThatThrownBy(() -> CostChart.withDefaults().draw("c", "cost", List.of()))
        .isInstanceOf(InputException.class);
    assertThatThrownBy(() -> CriticalDifferenceChart.withDefaults().draw("r", "r", List.of(), 1))
        .isInstanceOf(InputException.class);
  }
}
