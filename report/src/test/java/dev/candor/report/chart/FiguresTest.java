package dev.candor.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0.23831, 0.238",
    "12.345, 12.3",
    "1234567, '1,234,567'",
    "-0.5, \u22120.500",
    "0.0000123, 1.23e-5",
    "12345678, 1.23e+7"
  })
  void threeDigitsSayEnough(double value, String text) {
    assertThat(Figures.number(value)).isEqualTo(text);
  }

  @Test
  void numbersOfOneColumnLineUp() {
    assertThat(Figures.aligned(0.2383, 0.2383)).isEqualTo("0.2383");
    assertThat(Figures.aligned(0.00102, 0.2383)).isEqualTo("0.0010");
    assertThat(Figures.aligned(1e-9, 0.2383)).isEqualTo("<0.0001");
    assertThat(Figures.aligned(0, 0.2383)).isEqualTo("0.0000");
    assertThat(Figures.aligned(12.3456, 12.3456)).isEqualTo("12.35");
  }

  @Test
  void scoresHaveThreeDecimalsAndChangesASign() {
    assertThat(Figures.score(0.9754)).isEqualTo("0.975");
    assertThat(Figures.score(123.4)).isEqualTo("123");
    assertThat(Figures.change(0.01)).isEqualTo("+0.010");
    assertThat(Figures.change(-0.01)).isEqualTo("\u22120.010");
  }

  @Test
  void timesHaveTheUnitThatSuits() {
    assertThat(Figures.seconds(0.00008)).isEqualTo("80\u00a0\u00b5s");
    assertThat(Figures.seconds(0.0123)).isEqualTo("12\u00a0ms");
    assertThat(Figures.seconds(3.42)).isEqualTo("3.4\u00a0s");
    assertThat(Figures.seconds(250)).isEqualTo("4\u00a0min 10\u00a0s");
  }

  @Test
  void sharesAreFineWhereItMatters() {
    assertThat(Figures.percent(0.974)).isEqualTo("97.4\u00a0%");
    assertThat(Figures.percent(0.5)).isEqualTo("50\u00a0%");
    assertThat(Figures.percent(1)).isEqualTo("100\u00a0%");
    assertThat(Figures.percent(0.0001)).isEqualTo("under 0.1\u00a0%");
  }

  @Test
  void aLongNameEndsInAnEllipsisAndNeverInHalfALetter() {
    assertThat(TextFit.shortened("short", 13, 100)).isEqualTo("short");
    assertThat(TextFit.shortened("a rather long name", 13, 60))
        .endsWith("\u2026")
        .startsWith("a r");
    String faces = "\ud83d\ude00\ud83d\ude00\ud83d\ude00\ud83d\ude00";
    assertThat(TextFit.shortened(faces, 10, 31)).isEqualTo("\ud83d\ude00\ud83d\ude00\u2026");
  }
}
