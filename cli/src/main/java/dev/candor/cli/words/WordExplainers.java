package dev.candor.cli.words;

import dev.candor.cli.method.Assignment;
import dev.candor.cli.method.AttentionReadings;
import dev.candor.cli.method.ByDesign;
import dev.candor.cli.method.Method;
import dev.candor.cli.method.Methods;
import dev.candor.cli.method.Setting;
import dev.candor.cli.model.OpenedModel;
import dev.candor.cli.text.WordMethod;
import dev.candor.core.InputException;
import dev.candor.core.Spelling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which method gives words their numbers, by name? The names are those of {@code candor methods};
 * those of the study's tables are understood too.
 */
public final class WordExplainers {
  /** What lies beside the classifier. */
  public static final String OWN = ByDesign.WORDS;

  /** Several signals joined within a text. */
  public static final String JOINED = AttentionReadings.JOINED;

  /** The floor that guesses. */
  public static final String RANDOM = "random";

  /** The floor that marks every word that is no function word. */
  public static final String NON_STOP_WORD = "non-stop-word";

  /** What is asked where the model has nothing of its own: cheap, and hard to beat. */
  public static final String USUAL = "gradient-norm";

  private static final Map<String, WordMethod> STUDIED = new LinkedHashMap<>();

  static {
    for (WordMethod method : WordMethod.values()) {
      STUDIED.put(method.title(), method);
    }
  }

  private WordExplainers() {}

  /** How a method is called here, whichever of its names was written. */
  public static String canonical(String name) {
    String written = name.toLowerCase(Locale.ROOT);
    return STUDIED.entrySet().stream()
        .filter(entry -> entry.getValue().label().equals(written))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(written);
  }

  /** Whether a name is that of a method for words. */
  public static boolean isKnown(String name) {
    return STUDIED.containsKey(canonical(name)) || Methods.named(canonical(name)).isPresent();
  }

  /**
   * Methods by name, each once, for a model.
   *
   * @param effort seed and settings; those that none of the methods has are refused
   * @param encoder that the model was trained from; refused where it was named for no method
   * @throws InputException if there is no such method, or the model lacks what it needs
   */
  public static List<WordExplainer> all(
      List<String> names, OpenedModel model, Assignment.Effort effort, OriginalEncoder encoder) {
    List<String> wanted = names.stream().map(WordExplainers::canonical).distinct().toList();
    Set<String> known = new TreeSet<>();
    wanted.forEach(name -> known.addAll(keys(name)));
    for (Map.Entry<String, String> given : new TreeMap<>(effort.given()).entrySet()) {
      if (!known.contains(given.getKey())) {
        throw InputException.of(
            Setting.optionOf(given.getKey()),
            "must be a setting of " + String.join(", ", wanted) + " on words",
            given.getValue(),
            known.isEmpty()
                ? "leave it out: there is nothing to set"
                : "leave it out, or set one of " + String.join(", ", known));
      }
    }
    if (encoder.isNamed() && !wanted.contains(JOINED)) {
      throw InputException.of(
          "--encoder", "must be for " + JOINED, String.join(", ", wanted), "leave it out");
    }
    return wanted.stream().map(name -> named(name, model, effort, encoder)).toList();
  }

  private static List<String> keys(String name) {
    WordMethod studied = STUDIED.get(name);
    if (studied != null) {
      return ByScorer.key(studied).isEmpty() ? List.of() : List.of(ByScorer.key(studied));
    }
    return method(name).settings().stream().map(Setting::key).toList();
  }

  private static Method method(String name) {
    return Methods.named(name)
        .orElseThrow(
            () ->
                InputException.of(
                    "--method",
                    "must name a method",
                    name,
                    Spelling.nearest(name, named())
                        .map(near -> "did you mean " + near + "?")
                        .orElse(
                            "use one of "
                                + String.join(", ", named())
                                + "; or see candor methods")));
  }

  /** What is called by name first: what is learned, what is joined, baselines and floors. */
  private static List<String> named() {
    return Stream.concat(Stream.of(OWN, JOINED), STUDIED.keySet().stream()).toList();
  }

  private static WordExplainer named(
      String name, OpenedModel model, Assignment.Effort effort, OriginalEncoder encoder) {
    WordMethod studied = STUDIED.get(name);
    if (studied != null) {
      return ByScorer.of(name, studied, effort.given(), effort.seed());
    }
    Method method = method(name);
    if (method.name().equals(JOINED)) {
      return ByJoined.of(encoder);
    }
    return method.name().equals(ByDesign.WORDS)
        ? own(model).orElseThrow(ByDesign::lackingWords)
        : new ByMatrix(method, model, effort);
  }

  /** What the model says itself, where an ExpNet lies beside it. */
  public static Optional<WordExplainer> own(OpenedModel model) {
    return model.expnet().map(expnet -> new ByExpNet(model.text().orElseThrow(), expnet));
  }

  /** The share of marked words where what lies beside the classifier was trained. */
  public static OptionalDouble carriedRate(OpenedModel model) {
    return model
        .expnet()
        .map(expnet -> expnet.rule().rate())
        .filter(rate -> rate > 0)
        .map(OptionalDouble::of)
        .orElse(OptionalDouble.empty());
  }
}
