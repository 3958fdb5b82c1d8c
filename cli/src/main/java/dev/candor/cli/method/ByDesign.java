package dev.candor.cli.method;

import dev.candor.cli.model.OpenedModel;
import dev.candor.core.Confirmation;
import dev.candor.core.Evidence;
import dev.candor.core.InputException;
import dev.candor.core.RankedFeature;
import dev.candor.core.Ranking;
import dev.candor.design.importance.ImportanceModel;
import dev.candor.design.importance.Kind;
import dev.candor.design.scores.GateKind;
import dev.candor.design.scores.ScoresModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The methods that are part of the network. */
public final class ByDesign {
  /** The method that is part of an image network. */
  public static final String MAP = "importance";

  /** The method that reads the attention of a classifier of texts. */
  public static final String WORDS = "expnet";

  static final List<Method> ALL =
      List.of(
          new Method(
              "gate",
              Family.BY_DESIGN,
              "which columns of a table, or features of a series, matter, found while training;"
                  + " with --gate input, which mattered for one row",
              "a network of ours with the gate in front, trained so; of series: train with --gate",
              "no model calls for the data set; one for a row: the weights come with the"
                  + " prediction",
              "weights sum to 1; the same bits for the same seed; noise told apart by shadow"
                  + " columns",
              "the randomisation of layers behind the gate leaves a fixed gate as it was; says what"
                  + " was let through, not in which direction it pushed; copies of a column share"
                  + " its weight; on raw inputs the gate takes up the scale of a column (preset"
                  + " paper)",
              "candor train tabular DATA.csv --out MODEL",
              List.of(),
              new Making.OfEither(
                  (assignment, choices) -> network(assignment).explainer(),
                  (assignment, choices, listener) -> gate(assignment),
                  ByDesign::explainsRows)),
          new Method(
              MAP,
              Family.BY_DESIGN,
              "where an image network looked: the map that weighted its patches",
              "an image network of ours with a map (IA, EA, PA), trained so",
              "nothing beyond the answer: the forward pass that classifies makes the map",
              "0 to 1 for each patch; what PA masks, its backbone does not see",
              "the same map whichever output is asked; what comes behind a map that is never 0"
                  + " may undo it: insertion and deletion tell; on photographs it may be little"
                  + " more than a centre prior: read it beside the floor centre",
              "candor explain MODEL IMAGES --out DIR",
              List.of(),
              new Making.OfRows(
                  Gives.MAP, StandIn.NONE, (assignment, choices) -> map(assignment).explainer())),
          new Method(
              WORDS,
              Family.BY_DESIGN,
              "which words mattered: a small network reads the attention of the pass that answered",
              "a classifier of texts of ours with an ExpNet beside it, trained so",
              "the answer's own forward pass, its attention written out, and .1 ms",
              "0 to 1 for each word; class and words from one pass",
              "says what is like words that people marked, or a teacher found, in how the"
                  + " classifier looks at them; not for or against which class; on another task it"
                  + " is no better than the gradient's norm: read it beside that",
              "candor explain MODEL \"some text\"",
              List.of(),
              new Making.OfRows(
                  Gives.COMPONENTS,
                  StandIn.NONE,
                  (assignment, choices) -> {
                    throw lackingWords();
                  })));

  private ByDesign() {}

  private static ImportanceModel map(Assignment assignment) {
    return requireMap(assignment.model());
  }

  /**
   * The network with a map that a model is.
   *
   * @throws InputException if it has none
   */
  public static ImportanceModel requireMap(OpenedModel opened) {
    ImportanceModel model =
        opened
            .importance()
            .orElseThrow(() -> lacking(MAP, "an image network of ours with a map", "another kind"));
    if (model.kind() == Kind.BASELINE) {
      throw lacking(MAP, "a network with a map", "a baseline, which has none");
    }
    return model;
  }

  /** The refusal of a model that has no ExpNet. */
  public static InputException lackingWords() {
    return lacking(WORDS, "an ExpNet beside a classifier of texts of ours", "none");
  }

  private static InputException lacking(String method, String needed, String found) {
    return InputException.of(
        "method " + method,
        "must have " + needed,
        found,
        "choose a method that needs outputs only, see candor methods");
  }

  /** A gate that is the same for all rows says nothing of one; who has none is refused there. */
  private static boolean explainsRows(Assignment assignment) {
    return assignment.model().gate().isEmpty()
        && assignment
            .network()
            .map(model -> model.settings().gate().kind() != GateKind.FIXED)
            .orElse(true);
  }

  private static Ranking gate(Assignment assignment) {
    return assignment
        .model()
        .gate()
        .map(weights -> ofSeries(assignment, weights.toDoubles()))
        .orElseGet(() -> network(assignment).ranking());
  }

  private static Ranking ofSeries(Assignment assignment, double... weights) {
    List<String> names = Activations.names(assignment);
    List<RankedFeature> ranked = new ArrayList<>();
    IntStream.range(0, weights.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -weights[i]))
        .forEach(
            i ->
                ranked.add(
                    new RankedFeature(
                        names.get(i),
                        weights[i],
                        weights[i],
                        weights[i],
                        ranked.size() + 1,
                        0,
                        Confirmation.NOT_TESTED)));
    Evidence evidence = Evidence.of("gate").withCheck("sumOfWeights", Arrays.stream(weights).sum());
    return new Ranking(
        ranked, assignment.modelHash().map(evidence::withModelHash).orElse(evidence));
  }

  private static ScoresModel network(Assignment assignment) {
    if (assignment.model().series().isPresent()) {
      throw InputException.of(
          "method gate",
          "must have a gate in front of the model of series",
          "none",
          "train with --gate, or choose a method that needs outputs only, see candor methods");
    }
    return assignment
        .network()
        .orElseThrow(
            () -> lacking("gate", "a network of ours with a gate", "another kind of model"));
  }
}
