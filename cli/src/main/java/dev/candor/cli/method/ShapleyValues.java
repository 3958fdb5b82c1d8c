package dev.candor.cli.method;

import dev.candor.blackbox.SampledAttribution;
import dev.candor.blackbox.SampledExplainer;
import dev.candor.blackbox.shapley.Design;
import dev.candor.blackbox.shapley.ExactShapley;
import dev.candor.blackbox.shapley.KernelShap;
import dev.candor.blackbox.shapley.KernelShapSettings;
import dev.candor.blackbox.shapley.Orders;
import dev.candor.blackbox.shapley.PermutationShapley;
import dev.candor.blackbox.shapley.Selection;
import dev.candor.core.Attribution;
import dev.candor.core.Explainer;
import dev.candor.core.NdArray;
import java.util.List;

/** The methods that give every feature its fair share of the answer. */
final class ShapleyValues {
  private static final String PROMISES =
      "shares add up to the answer minus that of the background; exactly 0 for what the model does"
          + " not use; ";
  private static final String FAILS =
      Perturbation.NOTHING_BUT_ANSWERS
          + "; an interventional background asks about rows that cannot exist";
  private static final String NEEDS = "outputs only; background rows or a baseline";

  static final List<Method> ALL =
      List.of(
          method(
              "exact-shapley",
              NEEDS + "; at most 20 features",
              "2^d b model calls a row for d features, b background rows",
              PROMISES + "no error",
              assignment -> new ExactShapley(assignment.predictor(), assignment.masking())),
          method(
              "shapley-sampling",
              NEEDS,
              "samples x b model calls a row",
              PROMISES + "a standard error for every share",
              assignment -> permutations(assignment, rounds(assignment, Design.INDEPENDENT))),
          method(
              "permutation-shap",
              NEEDS,
              "samples x b model calls a row",
              PROMISES + "a standard error for every share; exact where only pairs interact",
              assignment -> permutations(assignment, rounds(assignment, Design.ANTITHETIC))),
          method(
              "kernel-shap",
              NEEDS,
              "samples x b model calls a row",
              PROMISES + "a standard error for every share; exact from 2^d - 2 samples on",
              assignment ->
                  new KernelShap(
                      assignment.predictor(),
                      assignment.masking(),
                      new KernelShapSettings(
                          assignment.effort().samples(),
                          new Selection.All(),
                          assignment.effort().seed()))),
          new Method(
              "owen",
              Family.SHAPLEY,
              "what is each feature's fair share where groups of features act together",
              NEEDS + "; a hierarchy of the features",
              "by the hierarchy: 2^groups times 2^members coalitions",
              PROMISES + "groups share as groups do",
              FAILS,
              "dev.candor.blackbox.shapley.OwenShapley (library)",
              new Making.OfOtherInputs("a hierarchy of features")));

  private ShapleyValues() {}

  /** Makes a method that can be cancelled. */
  private interface Maker {
    SampledExplainer of(Assignment assignment);
  }

  private static Method method(
      String name, String needs, String costs, String promises, Maker maker) {
    return new Method(
        name,
        Family.SHAPLEY,
        "what is each feature's fair share of the answer",
        needs,
        costs,
        promises,
        FAILS,
        "candor explain MODEL DATA --method " + name,
        new Making.OfRows(assignment -> cancelled(maker.of(assignment), assignment)));
  }

  private static SampledExplainer permutations(Assignment assignment, Orders orders) {
    return new PermutationShapley(assignment.predictor(), assignment.masking(), orders);
  }

  /** As many rounds as the samples pay for, and two at least, which a standard error needs. */
  private static Orders rounds(Assignment assignment, Design design) {
    int players = assignment.players().count();
    int round = Math.max(1, design == Design.ANTITHETIC ? 2 * (players - 1) : players - 1);
    int rounds = Math.max(2, assignment.effort().samples() / round);
    return Orders.drawn(design, rounds, assignment.effort().seed());
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
