package dev.candor.cli;

import dev.candor.cli.input.InputReader;
import dev.candor.cli.input.Inputs;
import dev.candor.cli.input.Reading;
import dev.candor.cli.input.SeriesWindows;
import dev.candor.cli.method.Activations;
import dev.candor.cli.method.Activity;
import dev.candor.cli.method.Assignment;
import dev.candor.cli.method.Method;
import dev.candor.cli.model.OpenedModel;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Sha256;
import dev.candor.core.removal.Removal;
import dev.candor.design.actif.Actif;
import dev.candor.design.actif.Standing;
import dev.candor.design.actif.Variant;
import dev.candor.design.actif.model.SeriesModel;
import dev.candor.torch.Network;
import dev.candor.torch.graph.Graph;
import dev.candor.torch.graph.RecurrentNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/**
 * Which features move a sequence model on the whole? Over all windows of DATA, by what its layers
 * hold while it answers.
 */
record SeriesRanking(
    Terminal terminal,
    Everywhere everywhere,
    MethodOptions options,
    JudgedData judged,
    WindowOptions chosen) {
  private static final int ASKED = 1024;

  /** The method where none was named. */
  static Method usual() {
    return MethodNames.of("--method", Actif.recommended().name());
  }

  /**
   * Ranks.
   *
   * @param named a variant, where one was named
   * @throws dev.candor.core.InputException if model or data lack what the method needs
   */
  SeriesStanding of(
      Path file, OpenedModel opened, Reading reading, Optional<Method> named, Words words) {
    try {
      return opened.series().isPresent()
          ? ofSeries(
              InputReader.windows(terminal.resolve(file), opened.series().get(), reading),
              opened,
              reading,
              named,
              words)
          : ofArrays(
              InputReader.readAlike(terminal.resolve(file), opened, reading),
              opened,
              reading,
              named.orElseGet(SeriesRanking::usual),
              words);
    } catch (CancellationException e) {
      throw new StoppedException("stopped; nothing was written; run the same command again");
    }
  }

  private SeriesStanding ofSeries(
      SeriesWindows windows,
      OpenedModel opened,
      Reading reading,
      Optional<Method> named,
      Words words) {
    windows.notes().forEach(words.asides()::println);
    SeriesModel model = opened.series().orElseThrow();
    int[] all = chosen.chosen(windows);
    int[] places = Drawn.of(all.length, judged.rows(all.length), everywhere.seed());
    int[] some = IntStream.of(places).map(place -> all[place]).toArray();
    String hash = windows.windows().series().hash();
    if (named.isEmpty() && !model.design().body().isRecurrent()) {
      words
          .asides()
          .println("this network has no states to read: gradient times distance from the mean");
      return SeriesStanding.of(model.rank(windows.windows(), some), opened.hash(), hash);
    }
    Method method = named.orElseGet(SeriesRanking::usual);
    Inputs sample = windows.inputs(spread(some));
    Assignment assignment = assignment(method, opened, sample, reading, words);
    Activity.Source source = (from, to) -> windows.batch(Arrays.copyOfRange(some, from, to));
    return standing(method, assignment, some.length, source, opened, hash);
  }

  private SeriesStanding ofArrays(
      Inputs inputs, OpenedModel opened, Reading reading, Method method, Words words) {
    chosen.refuseUnlessSeries();
    inputs.notes().forEach(words.asides()::println);
    int[] some = Drawn.of(inputs.count(), judged.rows(inputs.count()), everywhere.seed());
    NdArray batch = inputs.some(some);
    Assignment assignment = assignment(method, opened, inputs, reading, words);
    return standing(method, assignment, some.length, batch::slice, opened, Sha256.of(batch));
  }

  private SeriesStanding standing(
      Method method,
      Assignment assignment,
      int count,
      Activity.Source source,
      OpenedModel opened,
      String dataHash) {
    Variant variant = Activations.variant(method).orElseThrow();
    Actif actif = Activations.of(assignment, variant);
    int output = Activity.output(variant, assignment.outputs());
    Standing standing = Activity.standing(actif, count, source, output, assignment);
    return SeriesStanding.of(standing, opened.hash(), dataHash);
  }

  /** The model with inputs that stand for all: what is usual, and what most are answered with. */
  private Assignment assignment(
      Method method, OpenedModel opened, Inputs sample, Reading reading, Words words) {
    Removal removal =
        options.removal(
            method.standIn(),
            opened,
            sample,
            reading,
            terminal,
            everywhere,
            words.asides()::println);
    int[] all = IntStream.range(0, sample.count()).toArray();
    return options.assignment(
        opened, sample, all, new int[0], judged.output(), removal, terminal, everywhere);
  }

  private static int[] spread(int... all) {
    int some = Math.min(all.length, ASKED);
    return IntStream.range(0, some).map(i -> all[(int) ((long) i * all.length / some)]).toArray();
  }

  /** Whether a model from elsewhere has layers that a variant could read. */
  static boolean suits(OpenedModel opened, List<Integer> shape) {
    try {
      return opened.insides(shape) instanceof Network network
          && network.architecture() instanceof Graph graph
          && !RecurrentNode.in(graph).isEmpty();
    } catch (InputException e) {
      // what cannot be looked into can still be asked: other methods do
      return false;
    }
  }
}
