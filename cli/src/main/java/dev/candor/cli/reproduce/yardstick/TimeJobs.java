package dev.candor.cli.reproduce.yardstick;

import dev.candor.blackbox.shapley.ExactShapley;
import dev.candor.blackbox.shapley.KernelShap;
import dev.candor.blackbox.shapley.PermutationShapley;
import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.CellKey;
import dev.candor.cli.reproduce.Job;
import dev.candor.cli.reproduce.scores.RankingReadTime;
import dev.candor.cli.reproduce.scores.ScoresJobs;
import dev.candor.cli.reproduce.scores.ScoresTraining;
import dev.candor.cli.reproduce.sets.Sample;
import dev.candor.cli.reproduce.sets.StudySet;
import dev.candor.cli.reproduce.sets.StudySets;
import dev.candor.core.Cancellation;
import dev.candor.core.Explainer;
import dev.candor.core.NdArray;
import dev.candor.core.removal.Masking;
import dev.candor.core.removal.Players;
import dev.candor.core.removal.Removal;
import dev.candor.design.scores.ScoresData;
import dev.candor.design.scores.ScoresModel;
import dev.candor.design.scores.ScoresSettings;
import dev.candor.design.scores.ScoresTrainer;
import dev.candor.design.scores.Twin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** How long does it take to rank the columns of one trained network, by reading and by asking? */
final class TimeJobs {
  /** Rows that are explained; SHAP's own time for its exact explainer is of as many. */
  static final int EXPLAINED = 100;

  /** Rows that stand in where SHAP is given a background. */
  static final int BACKGROUND = 100;

  private static final String EDITION = "1";
  private static final int MOST_EXACT = 12;

  private TimeJobs() {}

  /** The sets on which times are taken: ten columns, and thirty. */
  static List<StudySet> sets(Path data) {
    List<StudySet> six = StudySets.knownAndWdbc(data);
    return List.of(six.get(0), six.get(six.size() - 1));
  }

  static List<Job> all(YardstickProtocol protocol, Path data) {
    List<Job> jobs = new ArrayList<>();
    for (StudySet set : sets(data)) {
      for (int i = 0; i < protocol.timings(); i++) {
        long seed = protocol.firstSeed() + i;
        ScoresSettings settings =
            ScoresJobs.single(ScoresSettings.recommended()).withSeed(seed).withTwin(Twin.OFF);
        SortedMap<String, String> named = new TreeMap<>(settings.named());
        named.put("edition", EDITION);
        named.put("set", set.name());
        jobs.add(
            new Job(
                new CellKey(YardstickPart.TIME, set.name(), RankingJobs.NETWORK, seed),
                named,
                set.size().columns(),
                cancellation -> measure(set.draw().apply(seed), settings, cancellation)));
      }
    }
    return jobs;
  }

  private static SortedMap<String, List<Double>> measure(
      Sample sample, ScoresSettings settings, Cancellation cancellation) {
    ScoresData data = ScoresTraining.data(sample, settings);
    Cell.Figures figures = new Cell.Figures();
    try (ScoresModel model = ScoresTrainer.with(settings).until(cancellation).train(data).model()) {
      NdArray explained = data.test().inputs().slice(0, EXPLAINED);
      Masking masking =
          Masking.of(
              Players.features(data.test().features(), data.test().featureOfInput()),
              new Removal.Background(data.train().inputs().slice(0, BACKGROUND)));
      int target = model.predict(explained.slice(0, 1)).length(1) - 1;
      figures.put("millis.gate", RankingReadTime.millis(model));
      figures.put(
          "millis.kernel-shap", millis(KernelShap.withDefaults(model, masking), explained, target));
      figures.put(
          "millis.permutation-shap",
          millis(PermutationShapley.withDefaults(model, masking), explained, target));
      if (masking.players().count() <= MOST_EXACT) {
        figures.put(
            "millis.exact-shapley", millis(new ExactShapley(model, masking), explained, target));
      }
    }
    return figures.numbers();
  }

  private static double millis(Explainer explainer, NdArray explained, int target) {
    explainer.explain(explained.slice(0, 2), new int[] {target, target});
    int[] targets = new int[explained.length(0)];
    Arrays.fill(targets, target);
    long start = System.nanoTime();
    explainer.explain(explained, targets);
    return (System.nanoTime() - start) / 1e6;
  }
}
