package dev.candor.cli;

import dev.candor.design.scores.GateKind;
import dev.candor.design.scores.GateSettings;
import dev.candor.design.scores.InitialScores;
import dev.candor.design.scores.ScoresSettings;
import dev.candor.design.scores.Shadows;
import dev.candor.design.scores.TokenLayout;
import dev.candor.design.scores.Twin;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How the network is built and trained, as options of the command. */
final class NetworkOptions {
  /** Which settings to begin with. */
  enum Preset {
    /** Standardised inputs, a learning rate of the gate's own: finds what matters. */
    RECOMMENDED,
    /** The paper's own setting, to compare with it. */
    PAPER
  }

  /** Where the scores come from. */
  enum GateChoice {
    /** One score per column. */
    FIXED,
    /** Scores that depend on the row. */
    INPUT
  }

  @Option(
      names = "--preset",
      paramLabel = "NAME",
      description = "recommended, or paper: raw inputs, one learning rate (default: recommended).")
  private Preset preset = Preset.RECOMMENDED;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      description = "Networks trained side by side, each from its own seed (default: 5).")
  private Optional<Integer> seeds = Optional.empty();

  @Option(names = "--epochs", paramLabel = "N", description = "Passes over the training rows.")
  private Optional<Integer> epochs = Optional.empty();

  @Option(
      names = "--gate",
      paramLabel = "KIND",
      description = "fixed: one ranking; input: weights for every row (default: fixed).")
  private GateChoice gate = GateChoice.FIXED;

  @Option(
      names = "--tokens",
      paramLabel = "KIND",
      description = "What attention sees: the row, or each feature (default: row).")
  private TokenLayout tokens = TokenLayout.ROW;

  @Option(
      names = "--penalty",
      paramLabel = "KIND[:WEIGHT]",
      description = "none, entropy:W or l1:W on the scores (default: the preset's).")
  private Optional<String> penalty = Optional.empty();

  @Option(
      names = "--prior",
      split = ",",
      paramLabel = "COL",
      description = "Start from this ranking, most important first.")
  private List<String> prior = List.of();

  @Option(
      names = "--score-rate",
      paramLabel = "X",
      description = "Learning rate of the scores alone (default: the preset's).")
  private Optional<Double> scoreRate = Optional.empty();

  @Option(
      names = "--learning-rate",
      paramLabel = "X",
      description = "Learning rate of everything else (default: the preset's).")
  private Optional<Double> learningRate = Optional.empty();

  @Option(
      names = "--shadow",
      negatable = true,
      fallbackValue = "true",
      description = "Tell features from noise by a second run with permuted copies (default: yes).")
  private Optional<Boolean> shadow = Optional.empty();

  @Option(
      names = "--vanilla",
      negatable = true,
      fallbackValue = "true",
      description = "Train the same network without the gate to compare (default: yes).")
  private Optional<Boolean> vanilla = Optional.empty();

  @Option(
      names = "--class-weights",
      paramLabel = "balanced|CLASS=W,..",
      description = "How much each class counts (default: every row counts the same).")
  private Optional<String> classWeights = Optional.empty();

  @Option(
      names = "--checkpoint-every",
      paramLabel = "N",
      description = "Epochs between two checkpoints.")
  private Optional<Integer> checkpointEvery = Optional.empty();

  /** How many epochs were asked for. */
  Optional<Integer> epochs() {
    return epochs;
  }

  /** The settings that were asked for. */
  ScoresSettings settings(Everywhere everywhere) {
    ScoresSettings settings =
        preset == Preset.PAPER ? ScoresSettings.paper() : ScoresSettings.recommended();
    settings = settings.withSeed(everywhere.seed()).withLayout(tokens).withGate(gate(settings));
    if (seeds.isPresent()) {
      settings = settings.withSeeds(seeds.get());
    }
    if (epochs.isPresent()) {
      settings = settings.withEpochs(epochs.get());
    }
    if (learningRate.isPresent()) {
      settings = settings.withOptimiser(settings.optimiser().withLearningRate(learningRate.get()));
    }
    if (shadow.isPresent()) {
      settings = settings.withShadows(shadow.get() ? Shadows.ON : Shadows.OFF);
    }
    if (vanilla.isPresent()) {
      settings = settings.withTwin(vanilla.get() ? Twin.ON : Twin.OFF);
    }
    if (classWeights.isPresent()) {
      settings = settings.withBalance(ClassWeights.parse(classWeights.get()));
    }
    if (checkpointEvery.isPresent()) {
      settings = settings.withCheckpointEvery(checkpointEvery.get());
    }
    Optional<Integer> threads = everywhere.threads();
    return threads.isPresent() ? settings.withThreads(threads.get()) : settings;
  }

  private GateSettings gate(ScoresSettings start) {
    GateSettings settings =
        start.gate().withKind(gate == GateChoice.INPUT ? GateKind.INPUT_DEPENDENT : GateKind.FIXED);
    if (penalty.isPresent()) {
      settings = settings.withPenalty(PenaltyText.parse(penalty.get()));
    }
    if (!prior.isEmpty()) {
      settings = settings.withInitial(new InitialScores.Prior(prior, 1));
    }
    return scoreRate.isPresent()
        ? settings.withOptimiser(settings.optimiser().withLearningRate(scoreRate.get()))
        : settings;
  }
}
