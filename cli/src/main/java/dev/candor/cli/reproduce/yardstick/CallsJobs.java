package dev.candor.cli.reproduce.yardstick;

import dev.candor.blackbox.SampledExplainer;
import dev.candor.blackbox.shapley.ExactShapley;
import dev.candor.blackbox.shapley.KernelShap;
import dev.candor.blackbox.shapley.KernelShapSettings;
import dev.candor.blackbox.shapley.Orders;
import dev.candor.blackbox.shapley.PermutationShapley;
import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.CellKey;
import dev.candor.cli.reproduce.Job;
import dev.candor.core.Attribution;
import dev.candor.core.Cancellation;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.core.removal.Coalition;
import dev.candor.core.removal.Game;
import dev.candor.core.removal.Masking;
import dev.candor.core.removal.Players;
import dev.candor.core.removal.Removal;
import dev.candor.onnx.OnnxPredictor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/**
 * Errors of sampled Shapley values at the number of model calls that SHAP took. Every coalition's
 * value is computed once; the methods then play the table, as SHAP did.
 */
final class CallsJobs {
  private static final String EDITION = "1";

  private CallsJobs() {}

  static List<Job> all(YardstickProtocol protocol, Path golden) {
    List<Job> jobs = new ArrayList<>();
    for (PeerError peer : PeerError.all()) {
      CellKey key = new CellKey(YardstickPart.CALLS, peer.set(), peer.cell(), 0);
      jobs.add(
          new Job(
              key,
              new TreeMap<>(
                  Map.of(
                      "edition",
                      EDITION,
                      "peer",
                      peer.toString(),
                      "seeds",
                      protocol.firstSeed() + " + " + protocol.errorSeeds())),
              peer.modelCalls(),
              cancellation -> measure(protocol, golden, peer, cancellation)));
    }
    return jobs;
  }

  private static SortedMap<String, List<Double>> measure(
      YardstickProtocol protocol, Path golden, PeerError peer, Cancellation cancellation) {
    List<double[]> tables = tables(GoldenGame.read(golden, peer));
    List<double[]> truths = tables.stream().map(table -> exact(table, peer.players())).toList();
    double[] squares = new double[protocol.errorSeeds()];
    double calls = 0;
    for (int i = 0; i < squares.length; i++) {
      if (cancellation.requested()) {
        throw new CancellationException("stopped while measuring errors");
      }
      for (int game = 0; game < tables.size(); game++) {
        Attribution found =
            explainer(peer, player(tables.get(game)), protocol.firstSeed() + i)
                .explain(ones(peer.players()), 0);
        double[] truth = truths.get(game);
        for (int p = 0; p < truth.length; p++) {
          double error = found.values().get(p) - truth[p];
          squares[i] += error * error / truth.length / tables.size();
        }
        calls = Math.max(calls, (double) found.evidence().modelCalls());
      }
    }
    return new Cell.Figures().put("squares", squares).put("modelCalls", calls).numbers();
  }

  /** Within SHAP's calls, those for nobody and all counted. */
  private static SampledExplainer explainer(PeerError peer, Predictor table, long seed) {
    int n = peer.players();
    Masking masking = masking(n);
    return peer.method().equals("kernel")
        ? new KernelShap(
            table,
            masking,
            KernelShapSettings.withDefaults(n).withCoalitions(peer.modelCalls() - 2).withSeed(seed))
        : new PermutationShapley(table, masking, Orders.forEvaluations(peer.modelCalls(), n, seed));
  }

  private static double[] exact(double[] table, int players) {
    return new ExactShapley(player(table), masking(players))
        .explain(ones(players), 0)
        .values()
        .toDoubles();
  }

  /** For each example and output: the value of every coalition, player 0 the lowest bit. */
  private static List<double[]> tables(GoldenGame game) {
    int n = game.masking().players().count();
    List<Coalition> all =
        IntStream.range(0, 1 << n).mapToObj(bits -> Coalition.ofWords(n, bits)).toList();
    List<double[]> tables = new ArrayList<>();
    try (OnnxPredictor model = OnnxPredictor.open(game.model())) {
      for (int i = 0; i < game.targets().size(); i++) {
        tables.add(
            Game.of(model, game.masking(), game.inputs().get(i), game.targets().get(i))
                .values(all));
      }
    }
    return tables;
  }

  /** A model of zeros and ones that looks its answer up. */
  private static Predictor player(double[] table) {
    return batch -> {
      int n = batch.length(1);
      double[] answers = new double[batch.length(0)];
      for (int row = 0; row < answers.length; row++) {
        int bits = 0;
        for (int p = 0; p < n; p++) {
          bits |= batch.get(row * n + p) > .5 ? 1 << p : 0;
        }
        answers[row] = table[bits];
      }
      return NdArray.of(answers, answers.length, 1);
    };
  }

  private static Masking masking(int players) {
    return Masking.of(
        Players.numbered("player", IntStream.range(0, players).toArray()),
        new Removal.Baseline(NdArray.of(new double[players], players)));
  }

  private static NdArray ones(int players) {
    return NdArray.of(IntStream.range(0, players).mapToDouble(i -> 1).toArray(), players);
  }
}
