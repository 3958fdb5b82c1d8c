package dev.candor.report;

import static org.assertj.core.api.Assertions.assertThat;

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
import javax.imageio.ImageIO;

/** What holds for every page: it is whole, loads nothing, runs nothing, and can be read aloud. */
final class PageChecks {
  private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)([^<>]*?)(/?)>");
  private static final Set<String> VOID = Set.of("meta", "link", "br", "hr", "img", "input");

  private PageChecks() {}

  /** All of them. */
  static void check(String page) {
    everyTagIsClosedInTurn(page);
    nothingIsLoadedAndNothingRuns(page);
    idsAreUniqueAndEveryReferenceHasOne(page);
    headingsAreInOrderAndTablesAreNamed(page);
    assertThat(page.replaceAll("base64,[^\"]*", ""))
        .doesNotContain("NaN", "Infinity", "Optional[", ">null<", " null ");
  }

  static void everyTagIsClosedInTurn(String page) {
    Deque<String> open = new ArrayDeque<>();
    Matcher tags = TAG.matcher(body(page));
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

  static void nothingIsLoadedAndNothingRuns(String page) {
    assertThat(page)
        .contains("content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\"")
        .doesNotContainIgnoringCase("http:")
        .doesNotContainIgnoringCase("https:")
        .doesNotContainIgnoringCase("@import")
        .doesNotContainIgnoringCase("url(")
        .doesNotContain("<script", "<iframe", "<object", " onload=");
    Matcher sources = Pattern.compile("(?:src|href)=\"([^\"]{0,40})").matcher(page);
    while (sources.find()) {
      assertThat(sources.group(1)).matches("#.*|data:,|data:image/png;base64,.*");
    }
  }

  static void idsAreUniqueAndEveryReferenceHasOne(String page) {
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

  static void headingsAreInOrderAndTablesAreNamed(String page) {
    int level = 0;
    Matcher headings = Pattern.compile("<h([1-6])").matcher(page);
    while (headings.find()) {
      int next = Integer.parseInt(headings.group(1));
      assertThat(next).isLessThanOrEqualTo(level + 1);
      level = next;
    }
    assertThat(count(page, "<h1")).isEqualTo(1);
    assertThat(count(page, "<main")).isEqualTo(1);
    assertThat(count(page, "<caption>")).isEqualTo(count(page, "<table"));
    assertThat(count(page, "<th>")).isZero();
    assertThat(count(page, "role=\"img\"")).isEqualTo(count(page, "<desc "));
    assertThat(page).contains("<html lang=\"en\">", "<nav aria-label=\"Contents\">");
  }

  /** Every picture decodes, has the size that its tag says, and says what it shows. */
  static int pictures(String page) throws IOException {
    Matcher images =
        Pattern.compile("<img src=\"data:image/png;base64,([^\"]*)\"([^>]*)>").matcher(page);
    int count = 0;
    while (images.find()) {
      byte[] png = Base64.getDecoder().decode(images.group(1));
      int width = ImageIO.read(new ByteArrayInputStream(png)).getWidth();
      assertThat(images.group(2))
          .contains("width=\"" + width + "\"")
          .containsPattern(" alt=\"[^\"]");
      count++;
    }
    assertThat(count).isEqualTo(count(page, "<img"));
    return count;
  }

  /** The words between the tags, with single blanks. */
  static String words(String page) {
    return body(page)
        .replaceAll("<[^>]*>", " ")
        .replaceAll("[ \n]+", " ")
        .replaceAll(" ([,.;)])", "$1")
        .replace("( ", "(");
  }

  static int count(String page, String part) {
    return page.split(Pattern.quote(part), -1).length - 1;
  }

  private static String body(String page) {
    return page.replaceFirst("(?s)<!DOCTYPE html>", "").replaceAll("(?s)<style>.*?</style>", "");
  }
}
