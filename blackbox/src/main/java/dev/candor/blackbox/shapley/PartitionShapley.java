package dev.candor.blackbox.shapley;

import dev.candor.core.Attribution;
import dev.candor.core.Cancellation;
import dev.candor.core.Explainer;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.core.removal.Coalition;
import dev.candor.core.removal.Masking;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.CancellationException;

/**
 * What is each player's share in a tree of pairs, as far as so many evaluations go? SHAP's
 * partition explainer: Owen's values of the tree where it was followed to the leaves, and equal
 * shares within the groups that were not split.
 *
 * <p>A group G that adds {@code d = w (v(B and G) - v(B))} to those B before it is split into its
 * halves L and R: each half is asked without and with the other, each with half the weight w. The
 * group with the largest {@code |d|} is split next; 16 at a time, so that the model answers in
 * batches. With evaluations enough it is {@link OwenShapley} on the same tree. The shares always
 * add up to {@code v(all) - v(nobody)}, and those of a group to what the group was given.
 *
 * <p><b>Error</b>: none is told; players in groups that were not split differ by nothing (check
 * {@code groupsNotSplit}). <b>Cost</b> for each input: at most the evaluations, each as many model
 * calls as there are stand-in rows. Memory: the groups waiting, two for each evaluation.
 *
 * <p><b>Checks</b>: {@code complete} is 0 where the budget or a cancellation ended before the
 * evaluations were spent; what was found so far is told.
 *
 * <p><b>Not</b> where the groups are not a matter of fact, nor to compare players within a group
 * that was not split.
 *
 * <p>Lundberg, S. and others, shap.explainers.Partition (SHAP 0.51.0). Owen, G. 1977. Values of
 * games with a priori unions. Essays in Mathematical Economics and Game Theory, 76-88.
 *
 * @param model any model
 * @param masking players, stand-ins and budget
 * @param hierarchy a tree of pairs, such as {@link Hierarchy#ofGrid}
 * @param evaluations coalitions asked for each input, at most
 */
public record PartitionShapley(
    Predictor model, Masking masking, Hierarchy hierarchy, int evaluations) implements Explainer {
  private static final int TOGETHER = 16;

  /** Checks the tree and the number of evaluations. */
  public PartitionShapley {
    hierarchy.requirePlayers(masking.players().count());
    requirePairs(hierarchy);
    if (evaluations < 4) {
      throw InputException.of(
          "evaluations", "must be 4 or more", evaluations, "256 and more for an image");
    }
  }

  @Override
  public Attribution explain(NdArray input, int target) {
    return explain(Batches.one(input), new int[] {target}).get(0);
  }

  @Override
  public List<Attribution> explain(NdArray inputs, int[] targets) {
    return explain(inputs, targets, Cancellation.NEVER);
  }

  /** Explains a batch, unless it is cancelled. Inputs are split differently, so one by one. */
  public List<Attribution> explain(NdArray inputs, int[] targets, Cancellation cancellation) {
    if (inputs.rank() < 1 || inputs.length(0) != targets.length) {
      throw InputException.of(
          "targets",
          "must hold one output per input",
          targets.length,
          "give one for each of " + inputs);
    }
    List<Attribution> all = new ArrayList<>();
    for (int row = 0; row < targets.length; row++) {
      all.addAll(
          Batches.all(
              model,
              masking,
              inputs.slice(row, row + 1),
              new int[] {targets[row]},
              cancellation,
              this::answers));
    }
    return all;
  }

  /** A group that was given something and is not split yet. */
  private record Waiting(
      Hierarchy group, Coalition before, double weight, double low, double high, int number) {
    double given() {
      return weight * (high - low);
    }
  }

  private List<Attribution> answers(Batches batch) {
    int n = batch.players();
    double[][] ends = batch.games().values(List.of(Coalition.none(n), Coalition.all(n)));
    if (ends.length < 2) {
      throw new CancellationException("stopped before the whole input was asked");
    }
    double base = ends[0][0];
    double full = ends[1][0];
    double[] phi = new double[n];
    PriorityQueue<Waiting> queue =
        new PriorityQueue<>(
            Comparator.comparingDouble((Waiting w) -> -Math.abs(w.given()))
                .thenComparingInt(Waiting::number));
    put(new Waiting(hierarchy, Coalition.none(n), 1, base, full, 0), queue, phi);
    int number = 1;
    int asked = 2;
    boolean complete = true;
    while (!queue.isEmpty() && asked + 2 <= evaluations) {
      List<Waiting> split = new ArrayList<>();
      List<Coalition> wanted = new ArrayList<>();
      while (split.size() < TOGETHER && !queue.isEmpty() && asked + 2 <= evaluations) {
        Waiting next = queue.remove();
        split.add(next);
        wanted.add(next.before().union(players(half(next, 0), n)));
        wanted.add(next.before().union(players(half(next, 1), n)));
        asked += 2;
      }
      double[][] values = batch.games().values(wanted);
      for (int i = 0; i < split.size(); i++) {
        Waiting group = split.get(i);
        if (values.length < 2 * i + 2) {
          complete = false;
          share(group, phi);
          continue;
        }
        double left = values[2 * i][0];
        double right = values[2 * i + 1][0];
        double weight = group.weight() / 2;
        Coalition withLeft = wanted.get(2 * i);
        Coalition withRight = wanted.get(2 * i + 1);
        Hierarchy one = half(group, 0);
        Hierarchy two = half(group, 1);
        put(new Waiting(one, group.before(), weight, group.low(), left, number++), queue, phi);
        put(new Waiting(one, withRight, weight, right, group.high(), number++), queue, phi);
        put(new Waiting(two, group.before(), weight, group.low(), right, number++), queue, phi);
        put(new Waiting(two, withLeft, weight, left, group.high(), number++), queue, phi);
      }
      if (!complete) {
        break;
      }
    }
    int left = queue.size();
    queue.stream().sorted(Comparator.comparingInt(Waiting::number)).forEach(w -> share(w, phi));
    Attribution told =
        Told.of("partition SHAP", Map.of("evaluations", Integer.toString(evaluations)))
            .attribution(batch.explained(0), phi, base, full, complete);
    return List.of(
        new Attribution(
            told.values(),
            told.axes(),
            told.target(),
            told.evidence().withCheck("groupsNotSplit", left)));
  }

  /** A player gets what it was given; a group waits. */
  private static void put(Waiting waiting, PriorityQueue<Waiting> queue, double[] phi) {
    if (waiting.group() instanceof Hierarchy.Group) {
      queue.add(waiting);
    } else {
      share(waiting, phi);
    }
  }

  private static void share(Waiting waiting, double[] phi) {
    List<Integer> players = waiting.group().players();
    for (int player : players) {
      phi[player] += waiting.given() / players.size();
    }
  }

  private static Hierarchy half(Waiting waiting, int which) {
    return ((Hierarchy.Group) waiting.group()).members().get(which);
  }

  private static Coalition players(Hierarchy group, int n) {
    return Coalition.of(n, group.players().stream().mapToInt(Integer::intValue).toArray());
  }

  private static void requirePairs(Hierarchy node) {
    if (node instanceof Hierarchy.Group group) {
      if (group.members().size() != 2) {
        throw InputException.of(
            "hierarchy",
            "must be a tree of pairs",
            "a group of " + group.members().size(),
            "give Hierarchy.ofGrid or Hierarchy.ofLinkage, or use OwenShapley");
      }
      group.members().forEach(PartitionShapley::requirePairs);
    }
  }
}
