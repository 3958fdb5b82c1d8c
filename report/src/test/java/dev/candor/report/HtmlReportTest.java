package dev.candor.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.report.summary.TrainingSummary;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlReportTest {
  private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)([^<>]*?)(/?)>");
  private static final Set<String> VOID = Set.of("meta", "link", "br", "hr", "img", "input");

  static Stream<TrainingSummary> runs() {
    return Stream.of(
        SampleRun.breastCancer(),
        SampleRun.hostile(),
        SampleRun.wide(200),
        SampleRun.wide(1),
        SampleRun.least(),
        SampleRun.regression());
  }

  @ParameterizedTest
  @MethodSource("runs")
  void everyTagIsClosedInTurn(TrainingSummary run) {
    Deque<String> open = new ArrayDeque<>();
    Matcher tags = TAG.matcher(body(run));
    while (tags.find()) {
      String name = tags.group(2).toLowerCase(Locale.ROOT);
      if (!tags.group(1).isEmpty()) {
        assertThat(open.pop()).as("closed by " + tags.group()).isEqualTo(name);
      } else if (tags.group(4).isEmpty() && !VOID.contains(name)) {
        open.push(name);
      }
    }
    assertThat(open).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("runs")
  void nothingIsLoadedFromAnywhere(TrainingSummary run) {
    String page = HtmlReport.text(run);

    assertThat(page)
        .contains("content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\"")
        .doesNotContainIgnoringCase("http:")
        .doesNotContainIgnoringCase("https:")
        .doesNotContainIgnoringCase("@import")
        .doesNotContainIgnoringCase("url(")
        .doesNotContain("<script", "<iframe", "<object", "<img", " src=", " onload=");
    Matcher links = Pattern.compile("href=\"([^\"]*)\"").matcher(page);
    while (links.find()) {
      assertThat(links.group(1)).matches("#.*|data:,");
    }
  }

  @ParameterizedTest
  @MethodSource("runs")
  void idsAreUniqueAndEveryReferenceHasOne(TrainingSummary run) {
    String page = HtmlReport.text(run);
    Set<String> ids = new HashSet<>();
    Matcher found = Pattern.compile(" id=\"([^\"]*)\"").matcher(page);
    while (found.find()) {
      assertThat(ids.add(found.group(1))).as("id " + found.group(1) + " once").isTrue();
    }
    Matcher used = Pattern.compile("(?:aria-labelledby=\"|href=\"#)([^\"]*)\"").matcher(page);
    while (used.find()) {
      assertThat(ids).containsAll(List.of(used.group(1).split(" ", -1)));
    }
  }

  @ParameterizedTest
  @MethodSource("runs")
  void headingsAreInOrderAndTablesAreNamed(TrainingSummary run) {
    String page = HtmlReport.text(run);
    int level = 0;
    Matcher headings = Pattern.compile("<h([1-6])").matcher(page);
    while (headings.find()) {
      int next = Integer.parseInt(headings.group(1));
      assertThat(next).isLessThanOrEqualTo(level + 1);
      level = next;
    }
    assertThat(count(page, "<h1")).isEqualTo(1);
    assertThat(count(page, "<main")).isEqualTo(1);
    assertThat(count(page, "<caption>")).isEqualTo(count(page, "<table>"));
    assertThat(count(page, "<th>")).isZero();
    assertThat(count(page, "role=\"img\"")).isEqualTo(count(page, "<desc "));
    assertThat(page).contains("<html lang=\"en\">", "<nav aria-label=\"Contents\">");
  }

  @ParameterizedTest
  @MethodSource("runs")
  void noNumberIsBroken(TrainingSummary run) {
    assertThat(HtmlReport.text(run)).doesNotContain("NaN", "Infinity", "Optional[", "null");
  }

  @Test
  void aHostileNameStaysText() {
    String page = HtmlReport.text(SampleRun.hostile());

    assertThat(page)
        .doesNotContain("<script")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .contains("<bdi>" + SampleRun.RIGHT_TO_LEFT + "</bdi>")
        .contains("${1+1} @if(true) @endif")
        .contains("Warning:</strong> odd &lt;script&gt;");
  }

  @Test
  void theHeadlineSaysWhatWasFound() {
    String words = text(SampleRun.breastCancer());

    assertThat(words)
        .contains("What matters in breast_cancer_wdbc.csv for diagnosis")
        .contains("5 networks, each from its own seed, were trained on 455 rows")
        .contains("On the 114 test rows their mean accuracy is 0.975\u00a0\u00b1\u00a00.007")
        .contains("without the gate it is 0.965\u00a0\u00b1\u00a00.006")
        .contains("difference +0.010 in favour of the gate, more than the spread over seeds")
        .contains(
            "Most weight goes to worst concave points (0.238), then worst perimeter (0.180)"
                + " and worst radius (0.137).")
        .contains("7 of 30 features are told apart from noise.")
        .contains("id-like: every row has another value")
        .contains("Importance is not causation");
  }

  @Test
  void aLowerErrorIsInFavourOfTheGate() {
    TrainingSummary least = SampleRun.least();
    TrainingSummary compared =
        TrainingSummary.of(
            least.task(),
            least.data(),
            1,
            least.metric().withVanilla(dev.candor.report.summary.Spread.of(0.5)),
            least.seconds(),
            least.ranking());

    assertThat(text(compared)).contains("(difference \u22120.250 in favour of the gate).");
  }

  @Test
  void withoutATwinThePageSaysSo() {
    assertThat(text(SampleRun.least()))
        .contains("no network without the gate was trained to compare with")
        .contains("Whether features are told apart from noise was not tested.")
        .contains("training without the gate, all seeds not run")
        .doesNotContain("Gate against vanilla The vanilla network is the same network from");
  }

  @Test
  void everyFeatureIsInTheTable() {
    String page = HtmlReport.text(SampleRun.wide(200));

    for (int i = 1; i <= 200; i++) {
      assertThat(page)
          .contains("<th scope=\"row\" class=\"name\"><bdi>feature " + i + "</bdi></th>");
    }
    assertThat(page).contains("170 more in the table", "The first 30 of 200");
  }

  @Test
  void theSameRunGivesTheSameBytes() {
    assertThat(HtmlReport.text(SampleRun.breastCancer()))
        .isEqualTo(HtmlReport.text(SampleRun.breastCancer()));
  }

  private static String body(TrainingSummary run) {
    String page = HtmlReport.text(run);
    return page.replaceFirst("(?s)<!DOCTYPE html>", "").replaceAll("(?s)<style>.*?</style>", "");
  }

  private static String text(TrainingSummary run) {
    return body(run)
        .replaceAll("<[^>]*>", " ")
        .replaceAll("[ \n]+", " ")
        .replaceAll(" ([,.;)])", "$1")
        .replace("( ", "(");
  }

  private static int count(String page, String part) {
    return page.split(Pattern.quote(part), -1).length - 1;
  }
}
