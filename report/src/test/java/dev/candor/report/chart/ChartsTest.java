package dev.candor.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.Confirmation;
import dev.candor.core.Evidence;
import dev.candor.core.InputException;
import dev.candor.core.RankedFeature;
import dev.candor.core.Ranking;
import dev.candor.report.SampleRun;
import dev.candor.report.summary.LearningCurve.Quantity;
import dev.candor.report.summary.TrainingSummary;
import dev.candor.report.summary.WeightTrajectories;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ChartsTest {
  static Stream<Chart> charts() {
    List<Chart> charts = new ArrayList<>();
    for (TrainingSummary run :
        List.of(
            SampleRun.breastCancer(),
            SampleRun.hostile(),
            SampleRun.wide(200),
            SampleRun.wide(1))) {
      charts.add(RankingChart.withDefaults().draw(run.ranking()));
      charts.add(RankingChart.withDefaults().withWidth(344).draw(run.ranking()));
      WeightTrajectories trajectories = run.trajectories().orElseThrow();
      charts.add(TrajectoryChart.withDefaults().draw(trajectories));
      charts.add(TrajectoryChart.withDefaults().withAxis(YAxis.LINEAR).draw(trajectories));
      for (Quantity quantity : Quantity.values()) {
        charts.add(LearningChart.withDefaults().draw(quantity, "loss", run.curves()).orElseThrow());
      }
    }
    charts.add(RankingChart.withDefaults().draw(SampleRun.least().ranking()));
    return charts.stream();
  }

  @ParameterizedTest
  @MethodSource("charts")
  void aFileOfItsOwnIsXmlThatSaysWhatItShows(Chart chart) {
    Document svg = parsed(chart.standalone());

    assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("img");
    assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(chart.title());
    assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).isNotBlank();
    assertThat(chart.standalone()).doesNotContain("NaN", "Infinity", "href", "url(");
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
  }

  @ParameterizedTest
  @MethodSource("charts")
  void everyColourIsKnownToTheStyleSheet(Chart chart) {
    Matcher classes = Pattern.compile("class=\"([^\"]*)\"").matcher(chart.inline());
    while (classes.find()) {
      for (String name : classes.group(1).split(" ", -1)) {
        assertThat(Chart.pageStyle()).contains("." + name + "{");
      }
    }
  }

  @Test
  void pixelsHaveTheSizeAskedFor() throws IOException {
    Chart chart = RankingChart.withDefaults().draw(SampleRun.breastCancer().ranking());

    BufferedImage image = ImageIO.read(new ByteArrayInputStream(Png.of(chart, 1.5)));

    assertThat(image.getWidth()).isEqualTo(1140);
    assertThat(image.getHeight()).isEqualTo((int) Math.ceil(1.5 * chart.height()));
    assertThat(image.getRGB(1, 1)).isEqualTo(0xFFFFFFFF);
    int barX = (int) (1.5 * 300);
    int barY = (int) (1.5 * (32 + 12 - 4));
    assertThat(image.getRGB(barX, barY)).isEqualTo(0xFF0072B2);
  }

  @Test
  void aScaleThatCannotBeIsRefused() {
    Chart chart = RankingChart.withDefaults().draw(SampleRun.least().ranking());

    assertThatThrownBy(() -> Png.of(chart, Double.NaN)).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> Png.of(chart, 0)).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> RankingChart.withDefaults().withWidth(10))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("width");
  }

  @Test
  void confirmationIsSeenWithoutColour() {
    Document svg =
        parsed(RankingChart.withDefaults().draw(SampleRun.breastCancer().ranking()).standalone());
    NodeList discs = svg.getElementsByTagName("circle");

    assertThat(discs.getLength()).as("seven features and the legend").isEqualTo(7 + 1);
  }

  @Test
  void barsAreAsLongAsTheirWeights() {
    String drawn = RankingChart.withDefaults().draw(two(3, 1)).inline();
    Matcher bars =
        Pattern.compile("cf-bar\" x=\"[^\"]*\" y=\"[^\"]*\" width=\"([0-9.]+)\"").matcher(drawn);
    List<Double> lengths = new ArrayList<>();
    while (bars.find()) {
      lengths.add(Double.parseDouble(bars.group(1)));
    }

    assertThat(lengths).hasSize(3);
    assertThat(lengths.get(1) / lengths.get(2)).isBetween(2.99, 3.01);
  }

  @Test
  void weightsBelowZeroAreDrawnToTheLeft() {
    Chart chart = RankingChart.withDefaults().draw(two(2, -1));

    assertThat(parsed(chart.standalone()).getElementsByTagName("rect").getLength()).isEqualTo(4);
    assertThat(chart.inline()).contains("\u22121.000");
  }

  @Test
  void featuresBeyondThoseShownAreCounted() {
    Chart chart = RankingChart.withDefaults().draw(SampleRun.wide(200).ranking());

    assertThat(chart.inline()).contains("170 more in the table").doesNotContain(">feature 31<");
    assertThat(chart.finding())
        .isEqualTo(
            "Most weight goes to feature 1 (0.205; 0.176 to 0.230 over seeds), then feature 2"
                + " (0.155) and feature 3 (0.118). 20 of 200 features are told apart from noise.");
  }

  @Test
  void aTrajectorySaysSinceWhenItLeads() {
    WeightTrajectories lines =
        WeightTrajectories.of(
            new int[] {0, 10, 20},
            List.of("a", "b"),
            new double[][] {{.5, .5}, {.4, .6}, {.2, .8}});

    assertThat(TrajectoryChart.withDefaults().draw(lines).finding())
        .isEqualTo(
            "b ends with the largest weight, 0.800, and has led since epoch 10 of those recorded,"
                + " 0 to 20.");
  }

  @Test
  void aQuantityNobodyMeasuredIsNotDrawn() {
    assertThat(LearningChart.withDefaults().draw(Quantity.LOSS, "loss", List.of())).isEmpty();
  }

  @Test
  void aDarkGroundIsOnlyForScreens() {
    assertThat(Chart.pageStyle()).contains("@media screen and (prefers-color-scheme:dark)");
  }

  private static Ranking two(double first, double second) {
    return new Ranking(
        List.of(
            new RankedFeature("a", first, first, first, 1, 0, Confirmation.CONFIRMED),
            new RankedFeature("b", second, second, second, 2, 0, Confirmation.CONFIRMED)),
        Evidence.of("hand"));
  }

  private static Document parsed(String svg) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    } catch (Exception e) {
      throw new AssertionError("not XML: " + e.getMessage(), e);
    }
  }
}
