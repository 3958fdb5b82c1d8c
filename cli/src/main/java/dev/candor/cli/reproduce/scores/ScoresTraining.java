package dev.candor.cli.reproduce.scores;

import dev.candor.cli.reproduce.scores.Trained.Reading;
import dev.candor.cli.reproduce.sets.Sample;
import dev.candor.core.Cancellation;
import dev.candor.core.Confirmation;
import dev.candor.core.RankedFeature;
import dev.candor.data.encode.TableEncoder;
import dev.candor.data.encode.TargetEncoder;
import dev.candor.data.table.Table;
import dev.candor.design.scores.Curve;
import dev.candor.design.scores.ScoresData;
import dev.candor.design.scores.ScoresModel;
import dev.candor.design.scores.ScoresRun;
import dev.candor.design.scores.ScoresSettings;
import dev.candor.design.scores.ScoresTrainer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The scores network as it is trained for users. */
public final class ScoresTraining implements Training {
  @Override
  public Trained train(
      Sample sample, ScoresSettings settings, Cancellation cancellation, TwinReader twin) {
    ScoresData data = data(sample, settings);
    List<List<Double>> ofTwin = new ArrayList<>();
    ScoresRun run =
        ScoresTrainer.with(settings)
            .until(cancellation)
            .train(data, predictor -> ofTwin.add(twin.read(data, predictor)));
    try (ScoresModel model = run.model()) {
      List<String> features = model.features();
      List<Double> weights = weights(run, features);
      return new Trained(
          features,
          weights,
          readings(run, settings, weights),
          ofTwin.stream().findFirst(),
          run.seconds(),
          RankingReadTime.millis(model),
          run.ranking().evidence().modelHash().orElseThrow());
    }
  }

  @Override
  public Map<String, Confirmation> confirm(
      Sample sample, ScoresSettings settings, Cancellation cancellation) {
    ScoresData data = data(sample, settings);
    List<Confirmation> verdicts = ScoresTrainer.with(settings).until(cancellation).confirm(data);
    Map<String, Confirmation> confirmed = new HashMap<>();
    List<String> features = data.train().features();
    for (int i = 0; i < features.size(); i++) {
      confirmed.put(features.get(i), verdicts.get(i));
    }
    return confirmed;
  }

  /** The rows of a sample, encoded as the settings ask. */
  public static ScoresData data(Sample sample, ScoresSettings settings) {
    Table train = sample.table().select(sample.train());
    TableEncoder encoder = sample.encoder(settings.inputs());
    TargetEncoder target =
        TargetEncoder.fit(train.column(sample.target()), Optional.of(dev.candor.core.Task.BINARY));
    return ScoresData.of(train, sample.table().select(sample.test()), encoder, target);
  }

  private static List<Double> weights(ScoresRun run, List<String> features) {
    Map<String, Double> byName = new HashMap<>();
    for (RankedFeature feature : run.ranking().features()) {
      byName.put(feature.feature(), feature.weight());
    }
    return features.stream().map(name -> byName.getOrDefault(name, 0.0)).toList();
  }

  /** What the curves hold after each epoch that was looked at; the end is the finished model's. */
  private static List<Reading> readings(
      ScoresRun run, ScoresSettings settings, List<Double> weights) {
    Curve gate = run.curves().testMetric();
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < gate.epochs().size(); i++) {
      int at = i;
      int epochs = gate.epochs().get(i);
      if (epochs > 0 && epochs < settings.epochs()) {
        readings.add(
            new Reading(
                epochs,
                gate.values().get(i).mean(),
                run.vanillaCurves()
                    .map(c -> c.testMetric().values().get(at).mean())
                    .orElse(Double.NaN),
                run.trajectories().stream()
                    .map(path -> path.weights().get(path.epochs().indexOf(epochs)).mean())
                    .toList()));
      }
    }
    readings.add(
        new Reading(settings.epochs(), run.metric().value(), run.metric().vanilla(), weights));
    return readings;
  }
}
