package dev.candor.blackbox.shapley;

import dev.candor.blackbox.SampledAttribution;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.removal.Coalition;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/** One run over random orders. */
final class PermutationRun {
  private static final int COALITIONS_AT_ONCE = 1 << 15;

  private final Orders orders;
  private final Batches batch;
  private final int players;
  private final int inputs;
  private final RunningMoments moments;

  PermutationRun(Orders orders, Batches batch) {
    this.orders = orders;
    this.batch = batch;
    this.players = batch.players();
    this.inputs = batch.games().inputs();
    this.moments = new RunningMoments(inputs * players);
  }

  /** Evaluations that a round adds to those of nobody and all. */
  static long evaluations(Orders orders, int players) {
    long chain = Math.max(0, players - 1);
    return switch (orders.design()) {
      case INDEPENDENT -> chain;
      case ANTITHETIC -> 2 * chain;
      case STRATIFIED -> chain * players;
    };
  }

  List<SampledAttribution> answers() {
    requireOneRound();
    double[][] ends =
        batch.games().values(List.of(Coalition.none(players), Coalition.all(players)));
    int slice = (int) Math.max(1, COALITIONS_AT_ONCE / Math.max(1, evaluations(orders, players)));
    for (int from = 0; ends.length == 2 && from < orders.rounds(); from += slice) {
      if (!add(ends, from, Math.min(orders.rounds(), from + slice))) {
        break;
      }
    }
    if (moments.count() == 0) {
      throw new CancellationException("stopped before the first round was finished");
    }
    List<SampledAttribution> answers = new ArrayList<>();
    for (int input = 0; input < inputs; input++) {
      answers.add(answer(input, ends[0][input], ends[1][input]));
    }
    return answers;
  }

  /** Adds rounds; false where not all of them could be finished. */
  private boolean add(double[][] ends, int from, int to) {
    List<int[][]> rounds = new ArrayList<>();
    List<Coalition> coalitions = new ArrayList<>();
    for (int round = from; round < to; round++) {
      int[][] chains = orders.round(round, players);
      rounds.add(chains);
      for (int[] chain : chains) {
        Coalition before = Coalition.none(players);
        for (int i = 0; i < players - 1; i++) {
          before = before.with(chain[i]);
          coalitions.add(before);
        }
      }
    }
    double[][] values = batch.games().values(coalitions);
    int read = 0;
    for (int[][] chains : rounds) {
      if (read + chains.length * (players - 1) > values.length) {
        return false;
      }
      double[] means = new double[inputs * players];
      for (int[] chain : chains) {
        double[] before = ends[0];
        for (int i = 0; i < players; i++) {
          double[] after = i == players - 1 ? ends[1] : values[read++];
          for (int input = 0; input < inputs; input++) {
            means[input * players + chain[i]] += after[input] - before[input];
          }
          before = after;
        }
      }
      for (int i = 0; i < means.length; i++) {
        means[i] /= chains.length;
      }
      moments.add(means);
    }
    return true;
  }

  private SampledAttribution answer(int input, double base, double full) {
    double[] values = new double[players];
    double[] errors = new double[players];
    for (int player = 0; player < players; player++) {
      values[player] = moments.mean(input * players + player);
      errors[player] = moments.standardError(input * players + player);
    }
    Told told = new Told("permutation Shapley", orders.stated(), orders.drawnFrom());
    return new SampledAttribution(
        told.attribution(
            batch.explained(input), values, base, full, moments.count() == orders.rounds()),
        NdArray.of(errors, players),
        Math.max(0, moments.count() - 1));
  }

  private void requireOneRound() {
    long fewest = 2 + evaluations(orders, players);
    if (batch.games().affordable() < fewest) {
      throw InputException.of(
          "budget",
          "must allow one round, "
              + fewest * batch.games().rowsPerValue()
              + " model calls an input",
          batch.masking().budget().modelCalls(),
          "give a larger budget, fewer stand-in rows or fewer players");
    }
  }
}
