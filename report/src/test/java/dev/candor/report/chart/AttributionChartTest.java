package dev.candor.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.InputException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Bars to the right speak for, bars to the left against. */
class AttributionChartTest {
  private static final List<RowPart> PARTS =
      List.of(
          new RowPart("weak", "1", .05),
          new RowPart("against", "2", -.2),
          new RowPart("strong", "", .4));

  @Test
  void theStrongestStandsFirst() {
    String svg = draw(AttributionChart.withDefaults()).marks();
    assertThat(svg.indexOf(">strong<")).isLessThan(svg.indexOf(">against = 2<")).isPositive();
    assertThat(svg.indexOf(">against = 2<")).isLessThan(svg.indexOf(">weak = 1<"));
  }

  @Test
  void barsAreAsLongAsTheirNumbersAndLieOnTheirSide() {
    String svg = draw(AttributionChart.withDefaults()).marks();
    List<double[]> bars = new ArrayList<>();
    Matcher found =
        Pattern.compile(
                "<rect class=\"cf-(\\w+)\" x=\"([\\d.]+)\" y=\"[\\d.]+\" width=\"([\\d.]+)\"")
            .matcher(svg);
    while (found.find()) {
      bars.add(
          new double[] {
            found.group(1).equals("vermillion") ? 1 : -1,
            Double.parseDouble(found.group(2)),
            Double.parseDouble(found.group(3))
          });
    }
    assertThat(bars).hasSize(3);
    double zero = bars.get(0)[1];
    assertThat(bars.get(0)[0]).isEqualTo(1);
    assertThat(bars.get(1)[0]).isEqualTo(-1);
    assertThat(bars.get(1)[1] + bars.get(1)[2])
        .isCloseTo(zero, org.assertj.core.data.Offset.offset(.02));
    assertThat(bars.get(1)[2])
        .isCloseTo(bars.get(0)[2] / 2, org.assertj.core.data.Offset.offset(.02));
    assertThat(svg).contains(">+0.4000<", ">\u22120.2000<", ">+0.0500<");
  }

  @Test
  void theSumStandsBesideThePrediction() {
    Chart chart = draw(AttributionChart.withDefaults());
    assertThat(chart.marks())
        .contains("all 3 together +0.250")
        .contains("from 0.500 they lead to 0.750; prediction 0.760");
    assertThat(chart.finding())
        .startsWith("Strongest: strong (+0.400), against = 2 (\u22120.200), weak = 1 (+0.0500)")
        .contains("Together +0.250");
    assertThat(
            AttributionChart.withDefaults().draw("row", PARTS, OptionalDouble.empty(), .76).marks())
        .contains(">prediction 0.760<")
        .doesNotContain("they lead to");
  }

  @Test
  void whatIsNotDrawnIsAddedUp() {
    Chart chart = draw(AttributionChart.withDefaults().withShown(1));
    assertThat(chart.marks())
        .contains("2 weaker ones together \u22120.150")
        .contains("all 3 together +0.250")
        .doesNotContain(">weak = 1<");
  }

  @Test
  void narrowScreensGetNamesAboveTheirBars() {
    Chart narrow = draw(AttributionChart.withDefaults().withWidth(344));
    assertThat(narrow.width()).isEqualTo(344);
    assertThat(narrow.height()).isGreaterThan(draw(AttributionChart.withDefaults()).height());
  }

  @Test
  void aRowWithoutAnyImportanceIsDrawnToo() {
    Chart chart =
        AttributionChart.withDefaults()
            .draw("row", List.of(new RowPart("a", "1", 0)), OptionalDouble.of(.5), .5);
    assertThat(chart.marks()).contains(">a = 1<", ">0.000<").doesNotContain("cf-vermillion");
  }

  @Test
  void namesAreNeverMarkup() {
    Chart chart =
        AttributionChart.withDefaults()
            .draw("row", List.of(new RowPart("<g>", "&", 1)), OptionalDouble.empty(), 1);
    assertThat(chart.standalone()).contains("&lt;g&gt; = &amp;").doesNotContain("<g>");
  }

  @Test
  void numbersThatAreNoneAreErrors() {
    assertThatThrownBy(() -> new RowPart("x", "", Double.POSITIVE_INFINITY))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("attribution of x must be finite");
    assertThatThrownBy(() -> AttributionChart.withDefaults().withWidth(100))
        .isInstanceOf(InputException.class);
    assertThatThrownBy(() -> AttributionChart.withDefaults().withShown(0))
        .isInstanceOf(InputException.class);
  }

  private static Chart draw(AttributionChart chart) {
    return chart.draw("row", PARTS, OptionalDouble.of(.5), .76);
  }
}
