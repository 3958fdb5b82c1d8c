package dev.candor.cli.reproduce.scores;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.CellKey;
import dev.candor.cli.reproduce.Job;
import dev.candor.cli.reproduce.scores.Trained.Reading;
import dev.candor.cli.reproduce.sets.RankScore;
import dev.candor.cli.reproduce.sets.Rankings;
import dev.candor.cli.reproduce.sets.Sample;
import dev.candor.cli.reproduce.sets.StudySet;
import dev.candor.core.Confirmation;
import dev.candor.design.scores.ScorePenalty;
import dev.candor.design.scores.ScoresSettings;
import dev.candor.design.scores.Shadows;
import dev.candor.design.scores.Twin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What has to be measured, cell by cell, but for the times. */
public final class ScoresJobs {
  /** How much stronger, or weaker, the penalty of the variants in the hard sets is. */
  static final double PENALTY_FACTOR = 3;

  /** Goes up when a cell would mean something else under the same settings. */
  static final String EDITION = "1";

  private final Protocol protocol;
  private final Training training;
  private final Map<String, String> dataHashes = new HashMap<>();

  /** The cells of a protocol, measured by training networks. */
  ScoresJobs(Protocol protocol, Training training) {
    this.protocol = protocol;
    this.training = training;
  }

  /** The paper's setting on these sets. */
  List<Job> paper(List<StudySet> sets) {
    ScoresSettings settings =
        single(ScoresSettings.paper())
            .withEpochs(protocol.paperEpochs())
            .withEvaluateEvery(protocol.readAt().get(0));
    List<Job> jobs = new ArrayList<>();
    for (StudySet set : sets) {
      for (long seed : seeds(0, protocol.seeds())) {
        CellKey key = new CellKey(ScoresPart.PAPER, set.name(), Methods.NETWORK, seed);
        jobs.add(
            job(
                key,
                set,
                settings,
                2,
                (sample, own, cancellation) ->
                    figures(
                        sample,
                        training.train(sample, own, cancellation, TwinPermutation::importance),
                        protocol.readAt())));
      }
    }
    return jobs;
  }

  /** The recommended setting on these sets, its floor, and the further seeds. */
  List<Job> recommended(List<StudySet> sets) {
    ScoresSettings settings = recommended();
    List<Job> jobs = new ArrayList<>();
    for (StudySet set : sets) {
      for (long seed : seeds(0, protocol.seeds())) {
        jobs.add(network(ScoresPart.RECOMMENDED, set, Methods.NETWORK, seed, settings));
        jobs.add(floor(ScoresPart.RECOMMENDED, set, seed));
      }
    }
    for (StudySet set : sets) {
      if (set.knowledge().relevant()) {
        for (long seed : seeds(protocol.seeds(), protocol.furtherSeeds())) {
          jobs.add(
              network(
                  ScoresPart.RECOMMENDED, set, Methods.FURTHER, seed, settings.withTwin(Twin.OFF)));
        }
      }
    }
    return jobs;
  }

  /** Runs with shadow columns, the generators in turn. */
  List<Job> noise(List<StudySet> sets) {
    ScoresSettings settings =
        recommended().withTwin(Twin.OFF).withShadows(Shadows.ON).withSeeds(protocol.noiseSeeds());
    List<Job> jobs = new ArrayList<>();
    for (int i = 0; i < protocol.noiseSets(); i++) {
      StudySet set = sets.get(i % sets.size());
      CellKey key =
          new CellKey(ScoresPart.NOISE, set.name(), Methods.SHADOWS, protocol.firstSeed() + i);
      jobs.add(
          job(
              key,
              set,
              settings,
              1.6 * protocol.noiseSeeds(),
              (sample, own, cancellation) ->
                  confirmations(sample, training.confirm(sample, own, cancellation))));
    }
    return jobs;
  }

  /** The hard sets under each method. */
  List<Job> hard(List<StudySet> sets) {
    ScoresSettings settings = recommended();
    ScoresSettings alone = settings.withTwin(Twin.OFF);
    List<Job> jobs = new ArrayList<>();
    for (StudySet set : sets) {
      for (long seed : seeds(0, protocol.hardSeeds())) {
        jobs.add(network(ScoresPart.HARD, set, Methods.NETWORK, seed, settings));
        jobs.add(floor(ScoresPart.HARD, set, seed));
        jobs.add(
            network(
                ScoresPart.HARD, set, Methods.STRONGER, seed, penalised(alone, PENALTY_FACTOR)));
        jobs.add(
            network(
                ScoresPart.HARD, set, Methods.WEAKER, seed, penalised(alone, 1 / PENALTY_FACTOR)));
        jobs.add(
            network(
                ScoresPart.HARD,
                set,
                Methods.NO_DECAY,
                seed,
                alone.withOptimiser(alone.optimiser().withWeightDecay(0))));
        jobs.add(
            network(
                ScoresPart.HARD,
                set,
                Methods.TOGETHER,
                seed,
                alone.withSeeds(protocol.together())));
      }
    }
    return jobs;
  }

  private static ScoresSettings penalised(ScoresSettings settings, double factor) {
    ScorePenalty penalty = settings.gate().penalty();
    return settings.withGate(
        settings
            .gate()
            .withPenalty(new ScorePenalty.Entropy(factor * penalty.weight(), penalty.annealing())));
  }

  private ScoresSettings recommended() {
    ScoresSettings own = single(ScoresSettings.recommended());
    ScoresSettings settings = own.withEpochs(protocol.epochs().orElse(own.epochs()));
    return settings.withEvaluateEvery(settings.epochs());
  }

  /** One network and its twin on one thread, checkpoints left out. */
  public static ScoresSettings single(ScoresSettings preset) {
    return preset
        .withSeeds(1)
        .withThreads(1)
        .withTwin(Twin.ON)
        .withShadows(Shadows.OFF)
        .withCheckpointEvery(1_000_000);
  }

  private Job network(
      ScoresPart part, StudySet set, String method, long seed, ScoresSettings settings) {
    double networks = settings.seeds() * (settings.twin() == Twin.ON ? 2 : 1);
    return job(
        new CellKey(part, set.name(), method, seed),
        set,
        settings,
        networks,
        (sample, own, cancellation) -> {
          Trained trained = training.train(sample, own, cancellation, TwinPermutation::importance);
          return figures(sample, trained, List.of(own.epochs()));
        });
  }

  private Job floor(ScoresPart part, StudySet set, long seed) {
    SortedMap<String, String> settings = new TreeMap<>();
    settings.put("edition", EDITION);
    settings.put("set", set.name());
    settings.put("data", dataHash(set));
    settings.put("seed", Long.toString(seed));
    return new Job(
        new CellKey(part, set.name(), Methods.FLOOR, seed),
        settings,
        5 + set.size().columns() * set.size().columns() / 200.0,
        cancellation -> FloorFigures.of(set.draw().apply(seed)));
  }

  /** What a training is asked for. */
  @FunctionalInterface
  private interface Asked {
    SortedMap<String, List<Double>> of(
        Sample sample, ScoresSettings settings, dev.candor.core.Cancellation cancellation);
  }

  private Job job(CellKey key, StudySet set, ScoresSettings preset, double networks, Asked asked) {
    ScoresSettings settings = preset.withSeed(key.number());
    SortedMap<String, String> named = new TreeMap<>(settings.named());
    named.put("edition", EDITION);
    named.put("set", set.name());
    named.put("data", dataHash(set));
    return new Job(
        key,
        named,
        networks * settings.epochs() * set.size().epoch(),
        cancellation -> asked.of(set.draw().apply(key.number()), settings, cancellation));
  }

  /** Of the first seed's data: a cell of another generator or file is another cell. */
  private String dataHash(StudySet set) {
    return dataHashes.computeIfAbsent(
        set.name(), name -> set.draw().apply(protocol.firstSeed()).table().hash());
  }

  private static SortedMap<String, List<Double>> figures(
      Sample sample, Trained trained, List<Integer> readAt) {
    List<Reading> read =
        readAt.stream()
            .map(
                epochs ->
                    trained.read().stream()
                        .filter(reading -> reading.epochs() == epochs)
                        .findFirst()
                        .orElseThrow())
            .toList();
    List<RankScore> scores =
        read.stream()
            .map(reading -> Rankings.score(sample.truth(), trained.features(), reading.weights()))
            .toList();
    Cell.Figures figures = new Cell.Figures();
    figures
        .put("k", sample.truth().relevant().size())
        .put("epochs", read.stream().mapToDouble(Reading::epochs).toArray())
        .put("accuracy.gate", read.stream().mapToDouble(Reading::accuracy).toArray())
        .put("accuracy.vanilla", read.stream().mapToDouble(Reading::vanilla).toArray())
        .put("precision", scores.stream().mapToDouble(RankScore::precision).toArray())
        .put("exact", scores.stream().mapToDouble(RankScore::exact).toArray())
        .put("tau", scores.stream().mapToDouble(RankScore::tau).toArray())
        .put("aboveNoise", scores.get(scores.size() - 1).aboveNoise())
        .put("ranks", flat(scores.get(scores.size() - 1).ranks()))
        .put("weights", flat(trained.weights()))
        .put("seconds.gate", trained.seconds().train())
        .put("seconds.vanilla", trained.seconds().vanilla());
    trained
        .permutation()
        .ifPresent(
            importance ->
                Rankings.score(sample.truth(), trained.features(), importance)
                    .addTo(figures, ".permutation"));
    return figures.numbers();
  }

  private static SortedMap<String, List<Double>> confirmations(
      Sample sample, Map<String, Confirmation> confirmed) {
    return new Cell.Figures()
        .put("noise", sample.truth().noise().size())
        .put("noiseConfirmed", confirmed(sample.truth().noise(), confirmed))
        .put("relevant", sample.truth().relevant().size())
        .put("relevantConfirmed", confirmed(sample.truth().relevant(), confirmed))
        .numbers();
  }

  private static double[] flat(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double confirmed(
      java.util.Set<String> columns, Map<String, Confirmation> verdicts) {
    return columns.stream()
        .filter(column -> verdicts.get(column) == Confirmation.CONFIRMED)
        .count();
  }

  private long[] seeds(int from, int count) {
    return java.util.stream.LongStream.range(0, count)
        .map(i -> protocol.firstSeed() + from + i)
        .toArray();
  }
}
