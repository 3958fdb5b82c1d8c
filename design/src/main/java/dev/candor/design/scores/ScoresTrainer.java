package dev.candor.design.scores;

import dev.candor.core.Cancellation;
import dev.candor.core.Confirmation;
import dev.candor.core.Evidence;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.core.ProgressListener;
import dev.candor.core.Ranking;
import dev.candor.core.Sha256;
import dev.candor.core.Task;
import dev.candor.torch.Engine;
import dev.candor.torch.Layer;
import dev.candor.torch.Network;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/**
 * Which columns of this table matter, and how well can its target be predicted?
 *
 * <p>Trains {@code N} networks from different seeds as one batched computation, each with the gate
 * {@code x_i w_i}, {@code w = softmax(s)}, before its first layer; then, where the settings say so,
 * their twins without the gate from the same seeds, and once more with shadow columns (see {@link
 * ShadowTest}). The ranking is the mean of {@code w} over the seeds.
 *
 * <p>Cost: epochs x training rows forward and backward for every seed, about as much again for the
 * twins, and for the shadows as if the table were twice as wide. Memory: the activations of all
 * rows for two seeds on every thread; the shadow run holds a copy of the rows for every seed.
 *
 * <p>With checkpoints, a run that was killed goes on from the last one, in whichever stage, and
 * ends with the same bits as an unbroken one.
 *
 * <p>Covaci et al., arXiv 2511.13809 (2025).
 *
 * @param settings how
 * @param listener is told how far it has come
 * @param cancellation is asked after every epoch
 * @param checkpoints the folder of checkpoints, one below it for each stage
 */
public record ScoresTrainer(
    ScoresSettings settings,
    ProgressListener listener,
    Cancellation cancellation,
    Optional<Path> checkpoints) {
  /** A trainer that tells nobody and keeps no checkpoint. */
  public static ScoresTrainer with(ScoresSettings settings) {
    return new ScoresTrainer(
        settings, ProgressListener.SILENT, Cancellation.NEVER, Optional.empty());
  }

  /** Tells how far it has come: stages {@code gate}, {@code vanilla}, {@code shadow}. */
  public ScoresTrainer reportingTo(ProgressListener newListener) {
    return new ScoresTrainer(settings, newListener, cancellation, checkpoints);
  }

  /** Stops after the epoch in which this is requested. */
  public ScoresTrainer until(Cancellation newCancellation) {
    return new ScoresTrainer(settings, listener, newCancellation, checkpoints);
  }

  /**
   * Keeps checkpoints in a folder, and goes on from those that are there. They are left there when
   * the run is done, and a run over them ends at once: whoever has saved the model may delete them.
   */
  public ScoresTrainer withCheckpoints(Path folder) {
    return new ScoresTrainer(settings, listener, cancellation, Optional.of(folder));
  }

  /**
   * Trains on the training rows and measures on the test rows.
   *
   * @throws dev.candor.core.InputException if a prior names an unknown column, a checkpoint is of
   *     another run, or the loss does not stay finite
   * @throws java.util.concurrent.CancellationException if the cancellation was requested; the
   *     checkpoint, where one is kept, is written before
   */
  public ScoresRun train(ScoresData data) {
    return train(data, twin -> {});
  }

  /**
   * The same, and shows the twins, as one predictor on encoded rows, before they are let go; they
   * answer only until the call returns. Nobody is shown where no twins are trained.
   */
  public ScoresRun train(ScoresData data, Consumer<Predictor> twins) {
    Engine.useThreads(settings.threads());
    return new Training(data).run(twins);
  }

  /**
   * Which columns are told apart from noise? Trains only the run with shadow columns.
   *
   * @return one verdict per column, in the encoder's order: what {@link #train} gives for the same
   *     settings
   * @throws dev.candor.core.InputException if the settings have no shadows
   */
  public List<Confirmation> confirm(ScoresData data) {
    if (settings.shadows() == Shadows.OFF) {
      throw InputException.of("shadows", "must be on to confirm", settings.shadows(), "use ON");
    }
    Engine.useThreads(settings.threads());
    return List.of(new Training(data).shadow().verdicts());
  }

  /** One run over one table. */
  private final class Training {
    private final ScoresData data;
    private final Task task;
    private final List<String> features;
    private final long[] seeds;
    private final LossRows rows;
    private final String run;

    Training(ScoresData data) {
      this.data = data;
      this.task = data.target().task();
      this.features = data.train().features();
      this.seeds = LongStream.range(0, settings.seeds()).map(m -> settings.seed() + m).toArray();
      this.rows = new LossRows(data, settings.balance());
      this.run =
          new Sha256()
              .add(settings.withCheckpointEvery(1).named().toString())
              .add(data.hash())
              .add(Engine.version())
              .hex();
    }

    ScoresRun run(Consumer<Predictor> twins) {
      ScoresArchitecture architecture = architecture(data.train().featureOfInput());
      Network network = network(architecture.gated(features), data.train().inputs().length(1));
      StillColumns.last(
          network, settings.gate().kind(), data.train().inputs(), data.train().featureOfInput());
      Trained gate = watched(Stage.GATE, network, features.size());
      Optional<Trained> vanilla = vanilla(architecture, twins);
      ShadowVerdict shadow = shadow();
      Evidence evidence = evidence(network, gate, shadow);
      long began = System.nanoTime();
      double[][] weights = weights(network);
      Ranking ranking = SeedRanking.assemble(features, weights, shadow.verdicts(), evidence);
      double ranked = (System.nanoTime() - began) / 1e9;
      StageSeconds seconds =
          new StageSeconds(
              gate.seconds(), vanilla.map(Trained::seconds).orElse(0.0), shadow.seconds(), ranked);
      return new ScoresRun(
          new ScoresModel(
              network,
              data.encoder(),
              data.target(),
              settings,
              ranking,
              GateReading.array(weights)),
          metrics(gate, vanilla),
          gate.history().curves(answers().metric()),
          vanilla.map(v -> v.history().curves(answers().metric())),
          gate.history().trajectories(features),
          seconds,
          shadow.notes());
    }

    private Optional<Trained> vanilla(ScoresArchitecture architecture, Consumer<Predictor> twins) {
      if (settings.twin() == Twin.OFF) {
        return Optional.empty();
      }
      try (Network twin = network(architecture.vanilla(), data.train().inputs().length(1))) {
        Trained trained = watched(Stage.VANILLA, twin, 0);
        twins.accept(twin);
        return Optional.of(trained);
      }
    }

    private Trained watched(Stage stage, Network network, int columns) {
      Optional<GateKind> gate =
          columns == 0 ? Optional.empty() : Optional.of(settings.gate().kind());
      try (StageWatch watch = new StageWatch(network, gate, data)) {
        StageTraining training = training(stage, network, columns, Optional.of(watch), features);
        StageHistory history = training.run(rows.shared());
        NdArray outputs = network.outputs(data.test().inputs());
        return new Trained(history, training.seconds(), outputs);
      }
    }

    private StageTraining training(
        Stage stage, Network network, int columns, Optional<StageWatch> watch, List<String> gated) {
      return new StageTraining(
          stage,
          settings,
          Phase.of(stage, settings, task, gated),
          network,
          columns,
          watch,
          new Watchers(listener, cancellation),
          checkpoints
              .map(folder -> StageFile.in(folder.resolve(stage.label()), run))
              .orElse(StageFile.none()));
    }

    private ShadowVerdict shadow() {
      if (settings.shadows() == Shadows.OFF) {
        return ShadowVerdict.notTested(features.size());
      }
      ShadowColumns shadows = new ShadowColumns(data.train().featureOfInput(), features.size());
      int[] groups = shadows.groupsWithShadows();
      List<String> names = new ArrayList<>(features);
      for (int k = 0; k < shadows.count(); k++) {
        names.add("shadow " + k);
      }
      try (Network network = network(architecture(groups).gated(names), groups.length)) {
        StageTraining training =
            training(Stage.SHADOW, network, names.size(), Optional.empty(), names);
        NdArray inputs = shadows.extend(data.train().inputs(), seeds);
        StillColumns.last(network, settings.gate().kind(), inputs, groups);
        training.run(rows.perMember(inputs));
        double[][] weights =
            settings.gate().kind() == GateKind.FIXED
                ? GateReading.fixed(network.parameter(ScoresArchitecture.SCORES))
                : GateReading.overMemberRows(network, inputs, names.size());
        return ShadowVerdict.of(weights, features.size(), training.seconds());
      }
    }

    private double[][] weights(Network network) {
      return settings.gate().kind() == GateKind.FIXED
          ? GateReading.fixed(network.parameter(ScoresArchitecture.SCORES))
          : GateReading.overRows(network, data.train().inputs(), features.size());
    }

    private Answers answers() {
      return Answers.of(data.target(), data.testAnswers());
    }

    private List<Metric> metrics(Trained gate, Optional<Trained> vanilla) {
      Answers answers = answers();
      List<Metric> metrics = new ArrayList<>();
      metrics.add(
          metric(
              answers.metric(),
              gate.each(answers::metric, answers),
              vanilla.map(v -> v.each(answers::metric, answers))));
      if (task == Task.REGRESSION) {
        metrics.add(
            metric(
                "r2",
                gate.each(answers::r2, answers),
                vanilla.map(v -> v.each(answers::r2, answers))));
      }
      return metrics;
    }

    private Metric metric(String name, double[] own, Optional<double[]> twin) {
      Spread gate = Spread.of(own);
      Spread vanilla = twin.map(Spread::of).orElse(new Spread(Double.NaN, Double.NaN));
      return new Metric(name, gate.mean(), gate.sd(), vanilla.mean(), vanilla.sd());
    }

    private Evidence evidence(Network network, Trained gate, ShadowVerdict shadow) {
      Sha256 hash = new Sha256();
      network.parameters().forEach((name, array) -> hash.add(name).add(array));
      long calls = (long) data.trainAnswers().size() * settings.epochs() * settings.seeds();
      Evidence evidence =
          Evidence.of("scores")
              .withSettings(settings.named())
              .withSeed(settings.seed())
              .withModelHash(hash.hex())
              .withDataHash(data.hash())
              .withVersion("engine", Engine.version())
              .withCost(calls, (gate.seconds() + shadow.seconds()) * 1e3);
      return shadow.chanceOfNoise().isPresent()
          ? evidence.withCheck(
              "chance that noise is confirmed", shadow.chanceOfNoise().getAsDouble())
          : evidence;
    }

    private ScoresArchitecture architecture(int[] featureOfInput) {
      int outputs = answers().outputs();
      return new ScoresArchitecture(
          settings, Arrays.stream(featureOfInput).boxed().toList(), outputs);
    }

    private Network network(Layer layers, int inputs) {
      return Network.create(layers, List.of(inputs), LossRows.link(task), seeds);
    }
  }
}
