package dev.candor.cli.evaluate;

import dev.candor.cli.method.Assignment;
import dev.candor.cli.method.Method;
import dev.candor.cli.method.Methods;
import dev.candor.cli.model.MostLikely;
import dev.candor.core.NdArray;
import dev.candor.core.ProgressListener;
import dev.candor.core.RankedFeature;
import dev.candor.core.Task;
import dev.candor.core.removal.Players;
import dev.candor.design.actif.model.SeriesModel;
import dev.candor.metrics.statistics.FriedmanTest;
import dev.candor.metrics.statistics.Nemenyi;
import dev.candor.metrics.statistics.Spread;
import dev.candor.report.evaluation.KeptErrors;
import dev.candor.report.evaluation.KeptErrors.Estimate;
import dev.candor.report.evaluation.MeasuredMethod;
import dev.candor.report.evaluation.MethodCost;
import dev.candor.report.evaluation.MethodKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * How wrong is a model of series that sees the first features of each ranking alone, or the last?
 * The others stand at their mean in the model's background. As in {@code reproduce actif}, but of
 * one model, and of windows that the caller drew.
 *
 * @param assignment the model, and windows with known answers
 * @param model the same as a model of series
 * @param subjects whose window each of those is
 */
public record KeptWindows(Assignment assignment, SeriesModel model, List<String> subjects) {
  private static final List<Double> SHARES = List.of(.1, .2, .3, .4);
  private static final int ORDERS = 10;
  private static final int FEWEST_SUBJECTS = 5;
  private static final int FEWEST_WINDOWS = 10;
  private static final int TIMINGS = 5;
  private static final int AGAIN = 3;
  private static final double QUICK_MILLIS = 1_000;
  private static final double NANOS_PER_MILLI = 1e6;

  /** Copies the list. */
  public KeptWindows {
    subjects = List.copyOf(subjects);
  }

  /** Errors of the rankings; empty where too few answers are known, or features are not whole. */
  public Optional<KeptErrors> of(List<MeasuredMethod> methods) {
    List<String> features = assignment.features();
    List<MeasuredMethod> ranked =
        methods.stream()
            .filter(method -> method.kind() != MethodKind.FLOOR)
            .filter(method -> order(method, features).size() == features.size())
            .toList();
    boolean known =
        assignment.answered().filter(a -> a.answers().size() >= FEWEST_WINDOWS).isPresent();
    if (!known || ranked.isEmpty() || !features.equals(model.features())) {
      return Optional.empty();
    }
    Blocks blocks = Blocks.of(subjects);
    List<KeptErrors.OfMethod> found = new ArrayList<>();
    Map<String, double[]> overShares = new LinkedHashMap<>();
    for (MeasuredMethod method : ranked) {
      List<Integer> first = order(method, features);
      List<Integer> last = new ArrayList<>(first);
      Collections.reverse(last);
      double[][] ofFirst = errors(first, blocks);
      overShares.put(method.name(), mean(ofFirst));
      found.add(
          new KeptErrors.OfMethod(
              method.name(), estimates(ofFirst), estimates(errors(last, blocks))));
    }
    double[][] random = random(blocks);
    overShares.put(Explaining.RANDOM, mean(random));
    return Optional.of(
        new KeptErrors(
            quantity(),
            blocks.words(),
            SHARES,
            found,
            Arrays.stream(random).map(KeptWindows::mean).toList(),
            mean(blocks.means(errors(answered().inputs()))),
            mean(blocks.means(ofNothing())),
            ranks(overShares, blocks.count())));
  }

  /** What each method took, beside a forward pass over the windows that it explained. */
  public List<MethodCost> costs(List<MeasuredMethod> methods) {
    double forward = Double.POSITIVE_INFINITY;
    for (int i = 0; i < TIMINGS; i++) {
      long began = System.nanoTime();
      assignment.predictor().predict(assignment.inputs());
      forward = Math.min(forward, (System.nanoTime() - began) / NANOS_PER_MILLI);
    }
    List<MethodCost> costs = new ArrayList<>();
    for (MeasuredMethod method : methods) {
      Optional<Method> known = Methods.named(method.name());
      if (method.kind() != MethodKind.FLOOR && known.isPresent()) {
        costs.add(new MethodCost(method.name(), fastest(known.get(), method.millis()) / forward));
      }
    }
    return costs;
  }

  /** Quick methods run again: a first run pays for the compilers of the machine. */
  private double fastest(Method method, double first) {
    double least = first;
    for (int i = 0; i < AGAIN && least < QUICK_MILLIS; i++) {
      least = Math.min(least, Explaining.of(method, assignment, ProgressListener.SILENT).millis());
    }
    return least;
  }

  private static List<Integer> order(MeasuredMethod method, List<String> features) {
    return method.ranking().features().stream()
        .map(RankedFeature::feature)
        .map(features::indexOf)
        .filter(at -> at >= 0)
        .distinct()
        .toList();
  }

  private Assignment.Answered answered() {
    return assignment.answered().orElseThrow();
  }

  private boolean isOfClasses() {
    return assignment.task().filter(task -> task != Task.REGRESSION).isPresent();
  }

  private String quantity() {
    return isOfClasses()
        ? "share of wrong classes of " + model.targetName()
        : "mean absolute error of " + model.targetName();
  }

  /** By share and block, with the first of these features alone. */
  private double[][] errors(List<Integer> order, Blocks blocks) {
    double[][] errors = new double[SHARES.size()][];
    for (int share = 0; share < errors.length; share++) {
      int kept = (int) Math.max(1, Math.round(SHARES.get(share) * order.size()));
      errors[share] = blocks.means(errors(masked(order.subList(0, kept))));
    }
    return errors;
  }

  private double[][] random(Blocks blocks) {
    Random random = new Random(assignment.effort().seed());
    double[][] sum = new double[SHARES.size()][blocks.count()];
    for (int i = 0; i < ORDERS; i++) {
      List<Integer> order =
          new ArrayList<>(IntStream.range(0, assignment.players().count()).boxed().toList());
      Collections.shuffle(order, random);
      double[][] own = errors(order, blocks);
      for (int share = 0; share < sum.length; share++) {
        for (int block = 0; block < sum[share].length; block++) {
          sum[share][block] += own[share][block] / ORDERS;
        }
      }
    }
    return sum;
  }

  /** The windows with known answers; of other features than these the mean. */
  private NdArray masked(List<Integer> kept) {
    Players players = assignment.players();
    boolean[] stays = new boolean[players.elements()];
    for (int player : kept) {
      for (int element : players.elementsOf(player)) {
        stays[element] = true;
      }
    }
    float[] mean = model.background().mean().toFloats();
    float[] all = answered().inputs().toFloats();
    return NdArray.ofFloats(
        room -> {
          for (int i = 0; i < room.length; i++) {
            int element = i % stays.length;
            room[i] = stays[element] ? all[i] : mean[element % mean.length];
          }
        },
        answered().inputs().shape());
  }

  private double[] errors(NdArray inputs) {
    NdArray answers = assignment.predictor().predict(inputs);
    double[] known = answered().answers().toDoubles();
    int output = model.usualOutput();
    double[] errors = new double[known.length];
    for (int row = 0; row < errors.length; row++) {
      errors[row] =
          isOfClasses()
              ? MostLikely.of(answers, row) == (int) known[row] ? 0 : 1
              : Math.abs(answers.at(row, output) - known[row]);
    }
    return errors;
  }

  /** Of the median of the known answers, or of the commonest class. */
  private double[] ofNothing() {
    double[] known = answered().answers().toDoubles();
    double[] sorted = known.clone();
    Arrays.sort(sorted);
    double median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    double commonest = commonest(sorted);
    return Arrays.stream(known)
        .map(one -> isOfClasses() ? (one == commonest ? 0 : 1) : Math.abs(one - median))
        .toArray();
  }

  private static double commonest(double[] sorted) {
    double best = sorted[0];
    int most = 0;
    int run = 0;
    for (int i = 0; i < sorted.length; i++) {
      run = i > 0 && sorted[i] == sorted[i - 1] ? run + 1 : 1;
      if (run > most) {
        most = run;
        best = sorted[i];
      }
    }
    return best;
  }

  private static List<Estimate> estimates(double[][] byShare) {
    return Arrays.stream(byShare)
        .map(Spread::of)
        .map(
            spread ->
                spread.count() > 1
                    ? new Estimate(spread.mean(), spread.low(), spread.high())
                    : new Estimate(spread.mean(), spread.mean(), spread.mean()))
        .toList();
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(0);
  }

  /** Over the shares, of each block. */
  private static double[] mean(double[][] byShare) {
    double[] mean = new double[byShare[0].length];
    for (double[] share : byShare) {
      for (int block = 0; block < mean.length; block++) {
        mean[block] += share[block] / byShare.length;
      }
    }
    return mean;
  }

  private static Optional<KeptErrors.MeanRanks> ranks(Map<String, double[]> errors, int blocks) {
    if (errors.size() < 3 || blocks < FEWEST_SUBJECTS) {
      return Optional.empty();
    }
    List<String> names = List.copyOf(errors.keySet());
    List<double[]> columns = List.copyOf(errors.values());
    double[][] values = new double[blocks][names.size()];
    for (int block = 0; block < blocks; block++) {
      for (int i = 0; i < names.size(); i++) {
        values[block][i] = columns.get(i)[block];
      }
    }
    FriedmanTest.Result friedman = FriedmanTest.withDefaults().test(values);
    double critical = Nemenyi.withDefaults().test(friedman).criticalDifference();
    List<KeptErrors.Place> places = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      places.add(new KeptErrors.Place(names.get(i), friedman.meanRanks().get(i)));
    }
    places.sort(Comparator.comparingDouble(KeptErrors.Place::rank));
    return Optional.of(new KeptErrors.MeanRanks(critical, places));
  }

  /**
   * Subjects where there are enough of them, else windows, which overlap.
   *
   * @param blockOf each window
   * @param count how many blocks
   * @param words what they are
   */
  private record Blocks(List<Integer> blockOf, int count, String words) {
    static Blocks of(List<String> subjects) {
      List<String> names = subjects.stream().distinct().toList();
      if (names.size() >= FEWEST_SUBJECTS) {
        return new Blocks(
            subjects.stream().map(names::indexOf).toList(),
            names.size(),
            names.size() + " subjects");
      }
      int windows = subjects.size();
      return new Blocks(
          IntStream.range(0, windows).boxed().toList(),
          windows,
          windows
              + " windows of "
              + (names.size() == 1 ? "one subject" : names.size() + " subjects"));
    }

    double[] means(double[] ofWindows) {
      double[] sums = new double[count];
      int[] counts = new int[count];
      for (int i = 0; i < ofWindows.length; i++) {
        sums[blockOf.get(i)] += ofWindows[i];
        counts[blockOf.get(i)]++;
      }
      Arrays.setAll(sums, block -> sums[block] / counts[block]);
      return sums;
    }
  }
}
