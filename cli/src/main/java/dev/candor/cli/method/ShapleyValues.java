package dev.candor.cli.method;

import dev.candor.blackbox.SampledAttribution;
import dev.candor.blackbox.SampledExplainer;
import dev.candor.blackbox.shapley.Design;
import dev.candor.blackbox.shapley.ExactShapley;
import dev.candor.blackbox.shapley.Hierarchy;
import dev.candor.blackbox.shapley.KernelShap;
import dev.candor.blackbox.shapley.KernelShapSettings;
import dev.candor.blackbox.shapley.Orders;
import dev.candor.blackbox.shapley.OwenShapley;
import dev.candor.blackbox.shapley.PermutationShapley;
import dev.candor.blackbox.shapley.Selection;
import dev.candor.core.Attribution;
import dev.candor.core.Explainer;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The methods that give every feature its fair share of the answer. */
final class ShapleyValues {
  private static final String PROMISES =
      "shares add up to the answer minus that of the background; exactly 0 for what the model does"
          + " not use; ";
  private static final String FAILS =
      Perturbation.NOTHING_BUT_ANSWERS
          + "; an interventional background asks about rows that cannot exist";
  private static final String NEEDS = "outputs only; background rows or a baseline";

  private static final Setting SAMPLES =
      Setting.count("samples", "256, at least 8 a component", 2, "coalitions for each input");

  static final List<Method> ALL =
      List.of(
          method(
              "exact-shapley",
              NEEDS + "; at most 20 features",
              "2^d b model calls a row for d features, b background rows",
              PROMISES + "no error",
              List.of(),
              (assignment, choices) ->
                  cancelled(
                      new ExactShapley(assignment.predictor(), assignment.masking()), assignment)),
          method(
              "shapley-sampling",
              NEEDS,
              "samples x b model calls a row",
              PROMISES + "a standard error for every share",
              List.of(SAMPLES),
              (assignment, choices) -> permutations(assignment, choices, Design.INDEPENDENT)),
          method(
              "permutation-shap",
              NEEDS,
              "samples x b model calls a row",
              PROMISES + "a standard error for every share; exact where only pairs interact",
              List.of(SAMPLES),
              (assignment, choices) -> permutations(assignment, choices, Design.ANTITHETIC)),
          method(
              "kernel-shap",
              NEEDS,
              "samples x b model calls a row",
              PROMISES + "a standard error for every share; exact from 2^d - 2 samples on",
              List.of(
                  SAMPLES,
                  Setting.of("select", "all", "all, aic, bic, or how many features to keep")),
              (assignment, choices) ->
                  cancelled(
                      new KernelShap(
                          assignment.predictor(),
                          assignment.masking(),
                          new KernelShapSettings(
                              samples(assignment, choices),
                              selection(choices),
                              assignment.effort().seed())),
                      assignment)),
          method(
              "owen",
              NEEDS + "; groups of features, by --set groups",
              "2^groups times 2^members times b model calls a row",
              PROMISES + "groups share as groups do; no error",
              List.of(Setting.of("groups", "each alone", "features that act together: a+b,c+d")),
              ShapleyValues::owen));

  private ShapleyValues() {}

  private static Method method(
      String name,
      String needs,
      String costs,
      String promises,
      List<Setting> settings,
      Making.OfRows.Maker maker) {
    return new Method(
        name,
        Family.SHAPLEY,
        name.equals("owen")
            ? "what is each feature's fair share where groups of features act together"
            : "what is each feature's fair share of the answer",
        needs,
        costs,
        promises,
        FAILS,
        "candor explain MODEL DATA --method " + name,
        settings,
        new Making.OfRows(Gives.COMPONENTS, StandIn.EITHER, maker));
  }

  private static int samples(Assignment assignment, Choices choices) {
    return choices.wholeIfChosen("samples").orElse(Math.max(256, 8 * assignment.players().count()));
  }

  private static Selection selection(Choices choices) {
    String text = choices.text("select");
    return switch (text) {
      case "all" -> new Selection.All();
      case "aic" -> new Selection.Akaike();
      case "bic" -> new Selection.Bayes();
      default -> new Selection.First(choices.whole("select"));
    };
  }

  /** As many rounds as the samples pay for, and two at least, which a standard error needs. */
  private static Explainer permutations(Assignment assignment, Choices choices, Design design) {
    int players = assignment.players().count();
    int round = Math.max(1, design == Design.ANTITHETIC ? 2 * (players - 1) : players - 1);
    int rounds = Math.max(2, samples(assignment, choices) / round);
    Orders orders = Orders.drawn(design, rounds, assignment.effort().seed());
    return cancelled(
        new PermutationShapley(assignment.predictor(), assignment.masking(), orders), assignment);
  }

  private static Explainer owen(Assignment assignment, Choices choices) {
    List<String> features = assignment.features();
    List<List<Integer>> groups = new ArrayList<>();
    Set<Integer> placed = new HashSet<>();
    for (String group : choices.chosen("groups").orElse("").split(",", -1)) {
      List<Integer> members = new ArrayList<>();
      for (String name : group.isBlank() ? new String[0] : group.split("\\+", -1)) {
        int place = features.indexOf(name.strip());
        if (place < 0 || !placed.add(place)) {
          throw InputException.of(
              choices.option("groups"),
              "must name each feature once, such as a+b,c+d",
              name,
              "use names of " + features);
        }
        members.add(place);
      }
      if (!members.isEmpty()) {
        groups.add(members);
      }
    }
    for (int i = 0; i < features.size(); i++) {
      if (!placed.contains(i)) {
        groups.add(List.of(i));
      }
    }
    OwenShapley owen =
        new OwenShapley(assignment.predictor(), assignment.masking(), Hierarchy.unions(groups));
    return new Explainer() {
      @Override
      public Attribution explain(NdArray input, int target) {
        return owen.explain(input, target);
      }

      @Override
      public List<Attribution> explain(NdArray inputs, int[] targets) {
        return owen.explain(inputs, targets, assignment.effort().cancellation());
      }
    };
  }

  private static Explainer cancelled(SampledExplainer method, Assignment assignment) {
    return new Explainer() {
      @Override
      public Attribution explain(NdArray input, int target) {
        return method.explain(input, target);
      }

      @Override
      public List<Attribution> explain(NdArray inputs, int[] targets) {
        return method.sample(inputs, targets, assignment.effort().cancellation()).stream()
            .map(SampledAttribution::attribution)
            .toList();
      }
    };
  }
}
