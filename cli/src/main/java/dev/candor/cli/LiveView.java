package dev.candor.cli;

import dev.candor.cli.watch.LiveFeed;
import dev.candor.cli.watch.LiveRanking;
import dev.candor.cli.watch.LiveWindow;
import dev.candor.core.NdArray;
import dev.candor.design.actif.Actif;
import dev.candor.design.actif.Standing;
import dev.candor.design.actif.model.SeriesModel;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How a live ranking is shown: a block of lines, drawn over where somebody watches, or an object a
 * line. Remembers what it drew.
 */
final class LiveView {
  private static final int MOST_OF_LAST = 5;

  /** What is shown. */
  enum Form {
    /** A block of lines after the other. */
    BLOCKS,
    /** One block, drawn over. */
    REFRESHED,
    /** An object a line. */
    JSON
  }

  private final SeriesModel model;
  private final Actif actif;
  private final int output;
  private final int top;
  private final Form form;
  private final Screen screen;
  private final PrintStream out;
  private int drawn;

  /**
   * @param output which answer the attribution of the last window is about
   * @param top so many features are shown; in JSON all are
   */
  LiveView(
      SeriesModel model,
      Actif actif,
      int output,
      int top,
      Form form,
      Screen screen,
      PrintStream out) {
    this.model = model;
    this.actif = actif;
    this.output = output;
    this.top = top;
    this.form = form;
    this.screen = screen;
    this.out = out;
  }

  /** Shows how it stands. */
  void show(LiveRanking ranking, LiveFeed feed) {
    Standing standing = ranking.standing();
    SeriesStanding shown = new SeriesStanding(standing, standing.ranking());
    Optional<Last> last = ranking.last().map(this::last);
    if (form == Form.JSON) {
      out.println(JsonText.line(json(shown, last, feed)));
      return;
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%,d windows of %,d rows%s",
            standing.windows(),
            feed.rows(),
            feed.skipped() == 0
                ? ""
                : String.format(Locale.ROOT, "; %,d bad lines", feed.skipped())));
    lines.addAll(shown.lines(top, screen));
    last.ifPresent(one -> lines.add(one.words()));
    if (form == Form.REFRESHED) {
      if (drawn > 0) {
        out.printf(Locale.ROOT, "\u001b[%dA\u001b[J", drawn);
      }
      lines.replaceAll(
          line -> line.length() <= screen.columns() ? line : line.substring(0, screen.columns()));
      drawn = lines.size();
    } else {
      lines.add("");
    }
    lines.forEach(out::println);
    out.flush();
  }

  /**
   * The last window's answer and what made it.
   *
   * @param words for a person
   * @param json the same as an object
   */
  private record Last(String words, Map<String, @Nullable Object> json) {}

  private Last last(LiveWindow window) {
    NdArray answers = model.answers(window.numbers()).row(0);
    double[] scores = actif.score(window.numbers(), output).scores().row(0).toDoubles();
    List<Integer> order =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted((a, b) -> Double.compare(Math.abs(scores[b]), Math.abs(scores[a])))
            .limit(MOST_OF_LAST)
            .toList();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    if (!window.subject().isEmpty()) {
      json.put("subject", window.subject());
    }
    json.put("line", window.line());
    window.time().ifPresent(time -> json.put("time", time));
    Object answer = answer(answers);
    json.put("answer", answer);
    if (!model.classes().isEmpty()) {
      json.put("answers", Arrays.stream(answers.toDoubles()).boxed().toList());
    }
    json.put("top", order.stream().map(f -> top(f, scores[f])).toList());
    String most =
        order.stream()
            .map(f -> String.format(Locale.ROOT, "%s %.3g", model.features().get(f), scores[f]))
            .collect(Collectors.joining(", "));
    String said =
        answer instanceof Double number
            ? String.format(Locale.ROOT, "%.4g", number)
            : String.valueOf(answer);
    String whose = window.subject().isEmpty() ? "" : " of " + window.subject();
    String words = "line " + window.line() + whose + ": " + said + "; " + most;
    return new Last(Failure.oneLine(words), json);
  }

  private Map<String, Object> top(int feature, double score) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("feature", model.features().get(feature));
    json.put("score", score);
    return json;
  }

  /** The answer of the last step: a number, or a class. */
  private Object answer(NdArray answers) {
    int classes = model.classes().size();
    if (classes == 0) {
      return answers.get(answers.size() - 1);
    }
    int first = answers.size() - classes;
    int best = 0;
    for (int k = 1; k < classes; k++) {
      best = answers.get(first + k) > answers.get(first + best) ? k : best;
    }
    return model.classes().get(best);
  }

  private Map<String, @Nullable Object> json(
      SeriesStanding shown, Optional<Last> last, LiveFeed feed) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("windows", shown.standing().windows());
    json.put("rows", feed.rows());
    json.put("badLines", feed.skipped());
    json.put("method", shown.ranking().evidence().method());
    json.put("ranking", shown.features());
    last.ifPresent(one -> json.put("last", one.json()));
    return json;
  }
}
