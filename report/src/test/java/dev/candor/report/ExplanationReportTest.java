package dev.candor.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.Evidence;
import dev.candor.core.InputException;
import dev.candor.report.explanation.ExplanationSummary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A page of explanations is whole, loads nothing, and reads without seeing it. */
class ExplanationReportTest {
  private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)([^<>]*?)(/?)>");
  private static final Set<String> VOID = Set.of("meta", "link", "br", "img");

  static Stream<ExplanationSummary> pages() {
    return Stream.of(SampleExplanations.all(), SampleExplanations.hostile());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyTagIsClosedInTurn(ExplanationSummary explanations) {
    Deque<String> open = new ArrayDeque<>();
    String page = ExplanationReport.text(explanations);
    Matcher tags = TAG.matcher(page.substring(page.indexOf("<body>")));
    while (tags.find()) {
      String name = tags.group(2).toLowerCase(Locale.ROOT);
      if (!tags.group(1).isEmpty()) {
        if (open.isEmpty()) {
          assertThat(name).isEqualTo("html");
        } else {
          assertThat(open.pop()).as("closed by " + tags.group()).isEqualTo(name);
        }
      } else if (tags.group(4).isEmpty() && !VOID.contains(name)) {
        open.push(name);
      }
    }
    assertThat(open).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void nothingIsLoadedFromAnywhere(ExplanationSummary explanations) {
    String page = ExplanationReport.text(explanations);
    assertThat(page)
        .contains("content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\"")
        .doesNotContainIgnoringCase("http:")
        .doesNotContainIgnoringCase("https:")
        .doesNotContain("<script", "<iframe", "<object", " onload=", "url(");
    Matcher sources = Pattern.compile("(?:src|href)=\"([^\"]{0,40})").matcher(page);
    while (sources.find()) {
      assertThat(sources.group(1)).matches("#.*|data:,|data:image/png;base64,.*");
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void idsAreUniqueAndEveryReferenceHasOne(ExplanationSummary explanations) {
    String page = ExplanationReport.text(explanations);
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

  @Test
  void picturesSayWhatTheyShow() throws IOException {
    String page = ExplanationReport.text(SampleExplanations.all());
    Matcher images =
        Pattern.compile("<img src=\"data:image/png;base64,([^\"]*)\"([^>]*)>").matcher(page);
    int count = 0;
    while (images.find()) {
      byte[] png = Base64.getDecoder().decode(images.group(1));
      int width = ImageIO.read(new ByteArrayInputStream(png)).getWidth();
      assertThat(images.group(2)).contains("width=\"" + width + "\"").contains(" alt=\"");
      count++;
    }
    assertThat(count).isEqualTo(4);
    assertThat(page)
        .contains("alt=\"disc.png as the model saw it\"")
        .contains("importance laid over it: the largest value lies half way down, in the middle");
  }

  @Test
  void findingsStandInWords() {
    String page = ExplanationReport.text(SampleExplanations.all());
    assertThat(page)
        .contains("integrated gradients explained 7 answers of the model; 4 are shown.")
        .contains("Why <strong><bdi>disc</bdi></strong>? The model gives it 4.20.")
        .contains("Completeness gap 0.000120.")
        .contains("<bdi>funny</bdi> (+0.420), <bdi>convinc</bdi> (\u22120.300)")
        .contains("<strong>Warning:</strong> The text was cut after 16 tokens.");
  }

  @Test
  void theSameExplanationsGiveTheSameBytes() {
    assertThat(ExplanationReport.text(SampleExplanations.all()))
        .isEqualTo(ExplanationReport.text(SampleExplanations.all()));
  }

  @Test
  void aPageOfNothingIsAnError() {
    assertThatThrownBy(
            () -> new ExplanationSummary("m", "d", Evidence.of("x"), List.of(), List.of(), 0))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("inputs must be one or more");
  }
}
