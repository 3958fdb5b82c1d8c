package dev.candor.cli.method;

import dev.candor.core.Explainer;
import dev.candor.core.InputException;
import dev.candor.core.ProgressListener;
import dev.candor.core.Ranking;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One row of the matrix.
 *
 * @param name what it is called on the command line and in evidence
 * @param family what kind of thing it is
 * @param answers the question
 * @param needs what it asks of the model and the data
 * @param costs in model calls or training
 * @param promises what holds by construction
 * @param fails the sanity test that it fails, and where not to believe it
 * @param start the command to try
 * @param settings what may be set
 * @param making how it is made
 */
public record Method(
    String name,
    Family family,
    String answers,
    String needs,
    String costs,
    String promises,
    String fails,
    String start,
    List<Setting> settings,
    Making making) {
  /** Checks that it can be named on a command line. */
  public Method {
    if (!name.matches("[a-z][a-z0-9-]*")) {
      throw InputException.of("method", "must be lower case with hyphens", name, "rename it");
    }
    settings = List.copyOf(settings);
  }

  /** What there is to say of it, by heading. */
  public Map<String, String> rows() {
    Map<String, String> rows = new LinkedHashMap<>();
    rows.put("family", family.label());
    rows.put("explains", making.explains());
    rows.put("answers", answers);
    rows.put("needs", needs);
    rows.put("costs", costs);
    rows.put("promises", promises);
    rows.put("fails", fails);
    rows.put("settings", settings("nothing"));
    rows.put("start", start);
    return rows;
  }

  /** The row as a line of a Markdown table, as in {@code docs/methods.md}. */
  public String markdown() {
    return String.join(
        " | ",
        "| `" + name + "`",
        family.label(),
        making.explains(),
        needs,
        costs,
        promises,
        fails,
        settings("") + " |");
  }

  private String settings(String none) {
    return settings.isEmpty()
        ? none
        : settings.stream()
            .map(setting -> setting.option() + " (" + setting.usual() + "): " + setting.meaning())
            .collect(Collectors.joining("; "));
  }

  /** What has to stand in for what is taken away. */
  public StandIn standIn() {
    return making.standIn();
  }

  /**
   * The method for a model and its inputs, where it explains single inputs.
   *
   * @return what it gives is as {@link #gives} says; empty where it speaks of the data set only
   */
  public Optional<Explainer> explainer(Assignment assignment) {
    if (making instanceof Making.OfRows ofRows) {
      return Optional.of(
          family.looksInside() && Embedded.isNeeded(assignment)
              ? Embedded.explainer(
                  assignment,
                  Optional.ofNullable(assignment.effort().given().get("layer")),
                  ofRows.gives(),
                  ofRows.maker(),
                  choices(assignment))
              : ofRows.maker().explainer(assignment, choices(assignment)));
    }
    if (making instanceof Making.OfBoth both) {
      return Optional.of(both.maker().explainer(assignment, choices(assignment)));
    }
    if (making instanceof Making.OfEither either && either.chooser().explainsRows(assignment)) {
      return Optional.of(either.maker().explainer(assignment, choices(assignment)));
    }
    return Optional.empty();
  }

  /** The same with one number for each component. */
  public Optional<Explainer> byComponent(Assignment assignment) {
    return explainer(assignment)
        .map(
            explainer ->
                gives() == Gives.COMPONENTS
                    ? explainer
                    : new Gathered(explainer, assignment.layout(), gives()));
  }

  /** The same, where it is by single inputs that the method is judged beside others. */
  public Optional<Explainer> judgedByComponent(Assignment assignment) {
    boolean byRanking =
        making instanceof Making.OfBoth both && both.judged() == Making.OfBoth.Judged.BY_RANKING;
    return byRanking ? Optional.empty() : byComponent(assignment);
  }

  /** The ranking of the data set, where the method speaks of it. */
  public Optional<Ranking> ranking(Assignment assignment, ProgressListener listener) {
    Choices choices = choices(assignment);
    if (making instanceof Making.OfDataSet ofDataSet) {
      return Optional.of(ofDataSet.ranker().ranking(assignment, choices, listener));
    }
    if (making instanceof Making.OfBoth both) {
      return Optional.of(both.ranker().ranking(assignment, choices, listener));
    }
    return making instanceof Making.OfEither either
        ? Optional.of(either.ranker().ranking(assignment, choices, listener))
        : Optional.empty();
  }

  /** What its numbers belong to. */
  public Gives gives() {
    if (making instanceof Making.OfBoth both) {
      return both.gives();
    }
    return making instanceof Making.OfRows ofRows ? ofRows.gives() : Gives.COMPONENTS;
  }

  private Choices choices(Assignment assignment) {
    return Choices.of(this, assignment.effort().given());
  }
}
