package dev.candor.cli;

import dev.candor.cli.method.Assignment;
import dev.candor.core.Budget;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Task;
import dev.candor.core.removal.Removal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import picocli.CommandLine.Option;

/** What a method that looks from outside may use: the options of every verb that names one. */
final class MethodOptions {
  @Option(
      names = "--background",
      paramLabel = "FILE",
      description = "Rows that stand in for what is taken away (default: rows of DATA).")
  private Optional<Path> background = Optional.empty();

  @Option(
      names = "--background-rows",
      paramLabel = "N",
      description = "How many of them, drawn with the seed (default: ${DEFAULT-VALUE}).")
  private int backgroundRows = 5;

  @Option(
      names = "--baseline",
      paramLabel = "zero|mean|FILE",
      description = "One row in place of a background: zeros, the mean of DATA, or a file's first.")
  private Optional<String> baseline = Optional.empty();

  @Option(
      names = "--samples",
      paramLabel = "N",
      description = "Coalitions for each row of a method that samples (default: ${DEFAULT-VALUE}).")
  private int samples = 256;

  @Option(
      names = "--repeats",
      paramLabel = "N",
      description = "Repeats of a method that repeats itself (default: ${DEFAULT-VALUE}).")
  private int repeats = 5;

  /** Some rows of DATA with this model, ready to be explained. */
  Assignment assignment(
      OpenedModel model,
      ReadRows rows,
      int[] explained,
      int[] answered,
      Optional<String> output,
      Terminal terminal,
      Everywhere everywhere) {
    NdArray inputs = rows.some(explained);
    return new Assignment(
        model.predictor(),
        rows.players(),
        inputs,
        Arrays.stream(targets(model, inputs, output)).boxed().toList(),
        removal(model, rows, terminal, everywhere.seed()),
        answered.length < 2
            ? Optional.empty()
            : Optional.of(
                new Assignment.Answered(
                    rows.some(answered), ReadRows.of(rows.answers().orElseThrow(), answered))),
        model.task(),
        model.hash(),
        model.network(),
        new Assignment.Effort(
            everywhere.seed(), samples, repeats, Budget.withDefaults(), terminal.cancellation()));
  }

  /** Rows drawn with the seed, in the order of the file; all of them where they are few. */
  static int[] drawn(int rows, int most, long seed) {
    if (most < 1) {
      throw InputException.of("--rows", "must be 1 or more", most, "give more");
    }
    int[] all = IntStream.range(0, rows).toArray();
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < Math.min(most, rows); i++) {
      int j = i + random.nextInt(rows - i);
      int swapped = all[i];
      all[i] = all[j];
      all[j] = swapped;
    }
    int[] some = Arrays.copyOf(all, Math.min(most, rows));
    Arrays.sort(some);
    return some;
  }

  /** What is explained, in words. */
  static String explained(OpenedModel model, Optional<String> output) {
    if (model.task().equals(Optional.of(Task.REGRESSION))) {
      return "the predicted number";
    }
    return output
        .map(name -> "output " + name)
        .orElse(
            model.task().isPresent() ? "the predicted class" : "the largest output of each row");
  }

  private static int[] targets(OpenedModel model, NdArray inputs, Optional<String> output) {
    NdArray answers = model.predictor().predict(inputs);
    int outputs = answers.length(1);
    int[] targets = new int[inputs.length(0)];
    if (output.isPresent()) {
      Arrays.fill(targets, output(model, outputs, output.get()));
    } else {
      Arrays.setAll(targets, row -> MostLikely.of(answers, row));
    }
    return targets;
  }

  private static int output(OpenedModel model, int outputs, String named) {
    int position = model.classes().indexOf(named);
    if (position < 0 && named.matches("\\d{1,9}")) {
      position = Integer.parseInt(named);
    }
    if (position < 0 || position >= outputs) {
      throw InputException.of(
          "--class",
          model.classes().isEmpty()
              ? "must be an output, 0 to " + (outputs - 1)
              : "must be one of " + model.classes() + ", or its place from 0",
          named,
          "correct it, or leave it out");
    }
    return position;
  }

  private Removal removal(OpenedModel model, ReadRows rows, Terminal terminal, long seed) {
    if (baseline.isPresent() && background.isPresent()) {
      throw InputException.of(
          "--baseline", "must not stand beside --background", baseline.get(), "give one of them");
    }
    if (backgroundRows < 1) {
      throw InputException.of(
          "--background-rows", "must be 1 or more", backgroundRows, "give more");
    }
    if (baseline.isPresent()) {
      return new Removal.Baseline(
          switch (baseline.get()) {
            case "zero" -> rows.zero();
            case "mean" -> rows.mean();
            default -> sameWidth(model, terminal.resolve(baseline.get()), rows).inputs().row(0);
          });
    }
    ReadRows from =
        background.isPresent() ? sameWidth(model, terminal.resolve(background.get()), rows) : rows;
    return new Removal.Background(
        from.some(drawn(from.count(), backgroundRows, seed ^ 0x6261636bL)));
  }

  private ReadRows sameWidth(OpenedModel model, Path file, ReadRows rows) {
    ReadRows read = model.read(file, Optional.empty());
    if (read.inputs().length(1) != rows.inputs().length(1)) {
      throw InputException.in(
          file,
          "must have as many inputs as DATA, " + rows.inputs().length(1),
          read.inputs().length(1),
          "give rows like those of DATA");
    }
    return read;
  }
}
