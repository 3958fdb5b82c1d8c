package dev.candor.cli;

import dev.candor.cli.input.InputKind;
import dev.candor.cli.input.InputReader;
import dev.candor.cli.input.Inputs;
import dev.candor.cli.input.Layout;
import dev.candor.cli.input.Reading;
import dev.candor.cli.input.Shown;
import dev.candor.cli.method.StandIn;
import dev.candor.cli.model.OpenedModel;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.removal.Players;
import dev.candor.core.removal.Removal;
import dev.candor.metrics.faithfulness.Baselines;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import picocli.CommandLine.Option;

/** What stands in for what is taken away. */
final class StandInOptions {
  private static final List<String> WORDS = List.of("zero", "mean", "blur", "mask", "pad");
  private static final int FEW = 5;
  private static final int MANY = 100;
  private static final int ALL = 4096;
  private static final int PUBLISHED_SIDE = 224;
  private static final double PUBLISHED_SIGMA = 5;

  @Option(
      names = "--background",
      paramLabel = "FILE",
      description = "Rows that stand in for what is taken away (default: rows of DATA).")
  private Optional<Path> background = Optional.empty();

  @Option(
      names = "--background-rows",
      paramLabel = "N",
      description =
          "How many of them, drawn with the seed (default: 5; 100 where a method draws from them).")
  private Optional<Integer> backgroundRows = Optional.empty();

  @Option(
      names = "--baseline",
      paramLabel = "zero|mean|blur|mask|pad|FILE",
      description =
          "One input in place of a background: zeros, the mean of the background or of DATA, the"
              + " blurred image, a text of mask or pad tokens, or a file with one, or one for"
              + " each.")
  private Optional<String> baseline = Optional.empty();

  /**
   * Checks what was given against what is needed.
   *
   * @param names of the methods that it is for
   */
  void check(StandIn need, String names) {
    String given =
        baseline.isPresent()
            ? "--baseline"
            : background.isPresent()
                ? "--background"
                : backgroundRows.isPresent() ? "--background-rows" : "";
    if (need == StandIn.NONE && !given.isEmpty()) {
      throw InputException.of(
          given,
          "must be for a method that puts something in the place of an input",
          names,
          "leave it out");
    }
    boolean mean = baseline.equals(Optional.of("mean"));
    if (need == StandIn.BASELINE && background.isPresent() && !mean) {
      throw InputException.of(
          "--background",
          "must be for a method that takes many rows",
          names + ", which takes one",
          "give --baseline mean as well, or another --baseline alone");
    }
    if (baseline.isPresent() && background.isPresent() && !mean) {
      throw InputException.of(
          "--baseline", "must not stand beside --background", baseline.get(), "give one of them");
    }
    if (backgroundRows.isPresent() && backgroundRows.get() < 1) {
      throw InputException.of(
          "--background-rows", "must be 1 or more", backgroundRows.get(), "give more");
    }
    if (backgroundRows.isPresent() && (baseline.isPresent() || need == StandIn.BASELINE)) {
      throw InputException.of(
          "--background-rows",
          "must be for rows that are drawn from a background",
          names + " with one baseline",
          "leave it out");
    }
  }

  /**
   * What stands in: one for all inputs, or one for each.
   *
   * @param aside is told what a person should know
   */
  List<Removal> removals(
      StandIn need,
      OpenedModel model,
      Inputs inputs,
      Reading reading,
      Terminal terminal,
      long seed,
      Consumer<String> aside) {
    boolean named = baseline.isPresent() && !WORDS.contains(baseline.get());
    if (named && !(inputs.shown() instanceof Shown.Text)) {
      Path file = terminal.resolve(baseline.get());
      NdArray rows = read(model, file, inputs, reading).batch();
      if (rows.length(0) != 1 && rows.length(0) != inputs.count()) {
        throw InputException.in(
            file,
            "must hold one baseline for all inputs, or one for each of " + inputs.count(),
            rows.length(0),
            "give as many");
      }
      return IntStream.range(0, rows.length(0))
          .<Removal>mapToObj(i -> new Removal.Baseline(rows.row(i)))
          .toList();
    }
    return List.of(removal(need, model, inputs, reading, terminal, seed, aside));
  }

  /**
   * What stands in, the same for all inputs.
   *
   * @param aside is told what a person should know
   */
  Removal removal(
      StandIn need,
      OpenedModel model,
      Inputs inputs,
      Reading reading,
      Terminal terminal,
      long seed,
      Consumer<String> aside) {
    if (inputs.shown() instanceof Shown.Text text) {
      return replaced(inputs, text);
    }
    if (baseline.isPresent()) {
      return baseline(baseline.get(), model, inputs, reading, terminal);
    }
    if (background.isPresent()) {
      return drawn(read(model, terminal.resolve(background.get()), inputs, reading), need, seed);
    }
    if (need == StandIn.USUAL && model.usual().isEmpty()) {
      return new Removal.Background(usual(inputs));
    }
    if (need != StandIn.BACKGROUND && model.usual().isPresent()) {
      return new Removal.Baseline(everyStep(model.usual().get(), inputs.layout()));
    }
    boolean table = inputs.layout().kind() == InputKind.TABLE;
    if (need == StandIn.BACKGROUND || (need == StandIn.EITHER && table)) {
      if (inputs.count() > 1) {
        return drawn(inputs, need, seed);
      }
      if (need == StandIn.BACKGROUND) {
        throw InputException.of(
            "--background",
            "must be given where there is one input, which cannot stand in for itself",
            "none",
            "give rows of the data that the model was trained on");
      }
      aside.accept("one row cannot stand in for itself: zeros do; --background FILE is better");
    }
    return Baselines.zero(inputs.batch().row(0));
  }

  /** The same text with another token in the place of each of its own. */
  private Removal replaced(Inputs inputs, Shown.Text text) {
    String wanted = baseline.orElse("mask");
    if (background.isPresent() || !List.of("mask", "pad", "zero").contains(wanted)) {
      throw InputException.of(
          background.isPresent() ? "--background" : "--baseline",
          "must be a token for texts: --baseline mask, pad or zero",
          background.map(Path::toString).orElse(wanted),
          "give one of them, or leave it out for mask");
    }
    int token = wanted.equals("mask") ? text.mask() : wanted.equals("pad") ? text.padding() : 0;
    float[] ids = inputs.batch().toFloats();
    Players players = inputs.layout().components();
    for (int i = 0; i < ids.length; i++) {
      ids[i] = players.playerOf(i) == Players.NOBODY ? ids[i] : token;
    }
    return new Removal.Baseline(NdArray.of(ids, ids.length));
  }

  private Removal baseline(
      String wanted, OpenedModel model, Inputs inputs, Reading reading, Terminal terminal) {
    return switch (wanted) {
      case "zero" -> Baselines.zero(inputs.batch().row(0));
      case "mean" ->
          Baselines.mean(
              background
                  .map(file -> read(model, terminal.resolve(file), inputs, reading))
                  .orElse(inputs)
                  .batch());
      case "blur" -> blurred(inputs.layout());
      default -> {
        Path file = terminal.resolve(wanted);
        NdArray rows = read(model, file, inputs, reading).batch();
        if (rows.length(0) != 1) {
          throw InputException.in(
              file,
              "must hold one baseline, for inputs that are compared",
              rows.length(0),
              "give one, or use candor explain for one for each");
        }
        yield new Removal.Baseline(rows.row(0));
      }
    };
  }

  private static Removal blurred(Layout layout) {
    if (layout.kind() != InputKind.IMAGE) {
      throw InputException.of(
          "--baseline blur",
          "must be for images",
          layout.kind().label(),
          "give zero, mean or a file");
    }
    int side = Math.min(layout.shape().get(1), layout.shape().get(2));
    return Baselines.blurred(Math.max(1, PUBLISHED_SIGMA * side / PUBLISHED_SIDE));
  }

  /** The inputs themselves, which must then be more than the one that is explained. */
  private static NdArray usual(Inputs inputs) {
    if (inputs.count() < 2) {
      throw InputException.of(
          "--background",
          "must be given where there is one input, which cannot say what is usual",
          "none",
          "give rows of the data that the model was trained on");
    }
    return inputs.batch();
  }

  /** What is usual of each feature, in every step of a window. */
  private static NdArray everyStep(NdArray mean, Layout layout) {
    return NdArray.ofFloats(
        room -> {
          for (int i = 0; i < room.length; i++) {
            room[i] = (float) mean.get(i % mean.size());
          }
        },
        layout.lengths());
  }

  private Removal drawn(Inputs from, StandIn need, long seed) {
    int usual =
        switch (need) {
          case USUAL -> ALL;
          case BACKGROUND -> MANY;
          default -> FEW;
        };
    int most = backgroundRows.orElse(usual);
    return new Removal.Background(from.some(Drawn.of(from.count(), most, seed ^ 0x6261636bL)));
  }

  private static Inputs read(OpenedModel model, Path file, Inputs inputs, Reading reading) {
    Inputs read = InputReader.readAlike(file, model, reading.withTarget(Optional.empty()));
    if (!read.layout().shape().equals(inputs.layout().shape())) {
      throw InputException.in(
          file,
          "must hold inputs of the same shape as DATA, " + inputs.layout().shape(),
          Arrays.toString(read.layout().lengths()),
          "give inputs like those of DATA");
    }
    return read;
  }
}
