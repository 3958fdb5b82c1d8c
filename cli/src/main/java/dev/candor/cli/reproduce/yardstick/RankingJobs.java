package dev.candor.cli.reproduce.yardstick;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.CellKey;
import dev.candor.cli.reproduce.Job;
import dev.candor.cli.reproduce.scores.LogisticFloor;
import dev.candor.cli.reproduce.scores.ScoresJobs;
import dev.candor.cli.reproduce.scores.ScoresTraining;
import dev.candor.cli.reproduce.sets.Rankings;
import dev.candor.cli.reproduce.sets.Sample;
import dev.candor.cli.reproduce.sets.StudySet;
import dev.candor.core.Cancellation;
import dev.candor.core.RankedFeature;
import dev.candor.data.encode.Scaling;
import dev.candor.data.encode.TableEncoder;
import dev.candor.design.scores.ScoresData;
import dev.candor.design.scores.ScoresRun;
import dev.candor.design.scores.ScoresSettings;
import dev.candor.design.scores.ScoresTrainer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Trainings of a scores network and its vanilla twin, and every ranking of the columns: the gate's,
 * what each method says of the twin afterwards, and floors.
 */
final class RankingJobs {
  /** The gate's own ranking. */
  static final String GATE = "gate";

  /** A logistic regression's, on the same rows. */
  static final String LOGISTIC = "logistic";

  /** Drawn numbers. */
  static final String RANDOM = "random";

  /** What its cells are called. */
  static final String NETWORK = "network";

  private static final String EDITION = "1";

  private RankingJobs() {}

  /** Every seed draws data, split and first weights. */
  static List<Job> truth(YardstickProtocol protocol, List<StudySet> sets) {
    List<Job> jobs = new ArrayList<>();
    for (StudySet set : sets) {
      for (int i = 0; i < protocol.seeds(); i++) {
        long seed = protocol.firstSeed() + i;
        jobs.add(job(YardstickPart.TRUTH, protocol, set, seed, seed));
      }
    }
    return jobs;
  }

  /** Every seed draws first weights; data and split stay. */
  static List<Job> retraining(YardstickProtocol protocol, List<StudySet> sets) {
    List<Job> jobs = new ArrayList<>();
    for (StudySet set : sets) {
      for (int i = 0; i < protocol.retrainings(); i++) {
        jobs.add(
            job(
                YardstickPart.RETRAINING,
                protocol,
                set,
                protocol.firstSeed(),
                protocol.firstSeed() + i));
      }
    }
    return jobs;
  }

  private static Job job(
      YardstickPart part, YardstickProtocol protocol, StudySet set, long dataSeed, long seed) {
    ScoresSettings settings = ScoresJobs.single(ScoresSettings.recommended()).withSeed(seed);
    SortedMap<String, String> named = new TreeMap<>(settings.named());
    named.put("edition", EDITION);
    named.put("set", set.name());
    named.put("dataSeed", Long.toString(dataSeed));
    named.put("rows", protocol.explained() + " explained, " + protocol.background() + " stand in");
    named.put("methods", Arrays.toString(PostHoc.values()));
    return new Job(
        new CellKey(part, set.name(), NETWORK, seed),
        named,
        set.size().epoch() * (1 + set.size().columns() / 20.0),
        cancellation ->
            measure(protocol, set.draw().apply(dataSeed), settings, seed, cancellation));
  }

  private static SortedMap<String, List<Double>> measure(
      YardstickProtocol protocol,
      Sample sample,
      ScoresSettings settings,
      long seed,
      Cancellation cancellation) {
    ScoresData data = ScoresTraining.data(sample, settings);
    List<String> features = data.test().features();
    Cell.Figures figures = new Cell.Figures();
    ScoresRun run =
        ScoresTrainer.with(settings)
            .until(cancellation)
            .train(
                data,
                twin -> {
                  PostHoc.Rows rows = PostHoc.Rows.of(data, twin, protocol);
                  for (PostHoc method : PostHoc.values()) {
                    double[] importance = method.importance(twin, data, rows, seed);
                    note(figures, method.label(), sample, features, importance);
                  }
                });
    run.model().close();
    double[] gate = new double[features.size()];
    for (RankedFeature feature : run.ranking().features()) {
      gate[features.indexOf(feature.feature())] = feature.weight();
    }
    note(figures, GATE, sample, features, gate);
    TableEncoder encoder = sample.encoder(Scaling.STANDARDISED);
    note(
        figures,
        LOGISTIC,
        sample,
        encoder.features(),
        LogisticFloor.fit(sample.rows(encoder, sample.train()), sample.positive(sample.train()))
            .importance());
    double[] drawn =
        RandomSource.XO_RO_SHI_RO_128_PP.create(seed).doubles(features.size()).toArray();
    note(figures, RANDOM, sample, features, drawn);
    return figures.numbers();
  }

  private static void note(
      Cell.Figures figures,
      String method,
      Sample sample,
      List<String> features,
      double[] importance) {
    Rankings.score(sample.truth(), features, Arrays.stream(importance).boxed().toList())
        .addTo(figures, "." + method);
  }
}
