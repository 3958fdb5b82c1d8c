package dev.candor.design.actif;

import dev.candor.core.NdArray;
import dev.candor.data.generate.Draws;
import dev.candor.data.series.BrokenRows;
import dev.candor.data.series.Recipe;
import dev.candor.data.series.RepeatedRows;
import dev.candor.data.series.Series;
import dev.candor.data.series.SeriesReader;
import dev.candor.data.series.SeriesScaler;
import dev.candor.data.series.SeriesScaling;
import dev.candor.data.series.SeriesSettings;
import dev.candor.data.series.SubjectFold;
import dev.candor.data.series.WindowSettings;
import dev.candor.data.series.Windows;
import dev.candor.data.series.generate.Extent;
import dev.candor.data.series.generate.Extras;
import dev.candor.data.series.generate.GeneratedSeries;
import dev.candor.data.series.generate.LaggedDrivers;
import dev.candor.data.series.generate.RegimeSwitch;
import dev.candor.torch.Backward;
import dev.candor.torch.Engine;
import dev.candor.torch.Link;
import dev.candor.torch.Network;
import dev.candor.torch.Tensors;
import dev.candor.torch.graph.series.RecurrentStack;
import dev.candor.torch.graph.series.SeriesNetwork;
import dev.candor.torch.train.BatchTrainer;
import dev.candor.torch.train.Keep;
import dev.candor.torch.train.Loss;
import dev.candor.torch.train.Optimiser;
import dev.candor.torch.train.Schedule;
import dev.candor.torch.train.TrainingPlan;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/**
 * How do the mappings stand against known weights, and against masking on Robust Vision? Started by
 * hand: {@code truth EPOCHS SEEDS} or {@code gaze EPOCHS FOLDS UNITS}, or {@code cost}.
 */
final class MappingSearch {
  private static final double[] SHARES = {.1, .2, .3, .4};
  private static final int RANKED = 1500;
  private static final int RANDOM = 10;

  private MappingSearch() {}

  public static void main(String[] arguments) {
    Engine.useThreads(1);
    switch (arguments[0]) {
      case "truth" -> truth(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
      case "gaze" ->
          gaze(
              Integer.parseInt(arguments[1]),
              Integer.parseInt(arguments[2]),
              Integer.parseInt(arguments[3]));
      default -> cost();
    }
  }

  private static List<Variant> variants() {
    return Variant.all().stream()
        .filter(v -> v.aggregation() != Aggregation.INV_TIME && v.aggregation() != Aggregation.PEN)
        .filter(v -> v.mapping() != Mapping.FIRST_UNITS || v.hook() != Hook.PENULTIMATE)
        .toList();
  }

  /** Scores of every method, the largest of which is the most important feature. */
  private static Map<String, double[]> methods(Network network, NdArray windows, NdArray usual) {
    Map<String, double[]> found = new LinkedHashMap<>();
    int features = windows.length(2);
    List<String> names = Nets.names(features);
    Background background = Background.of(network, usual);
    for (Variant variant : variants()) {
      double[] scores = new double[features];
      Actif.of(network, names, variant, background)
          .rank(windows, 0)
          .ranking()
          .features()
          .forEach(f -> scores[Integer.parseInt(f.feature().substring(1))] = f.weight());
      found.put(variant.name(), scores);
    }
    products(network, windows, background, found);
    gradients(network, windows, background.mean(), found);
    removals(network, windows, background.mean(), found);
    return found;
  }

  /** Ideas that put signed scores and answers, or two mappings, together. */
  private static void products(
      Network network, NdArray windows, Background background, Map<String, double[]> found) {
    int features = windows.length(2);
    for (Mapping mapping : List.of(Mapping.MEAN_GATES, Mapping.BANDED_GATES)) {
      Scored scored =
          Actif.of(network, Nets.names(features), Variant.of(mapping, Aggregation.MEAN), background)
              .score(windows, 0);
      double[] answers = scored.answers().toDoubles();
      double middle = Arrays.stream(answers).average().orElse(0);
      double[] covariance = new double[features];
      for (int row = 0; row < answers.length; row++) {
        for (int f = 0; f < features; f++) {
          covariance[f] += scored.scores().at(row, f) * (answers[row] - middle) / answers.length;
        }
      }
      found.put(mapping + " cov with answer", covariance);
    }
    double[] gates = Objects.requireNonNull(found.get("actif-mean-gates-mean"));
    double[] projected = Objects.requireNonNull(found.get("actif-centred-projection-meanstd"));
    double[] both = new double[features];
    Arrays.setAll(both, f -> Math.sqrt(gates[f] * projected[f]));
    found.put("mean gates x centred projection", both);
  }

  private static void gradients(
      Network network, NdArray windows, NdArray mean, Map<String, double[]> found) {
    int rows = windows.length(0);
    int steps = windows.length(1);
    int features = windows.length(2);
    for (int points : new int[] {1, 20}) {
      List<double[]> parts =
          network.work(
              rows,
              4L * steps * features,
              (run, from, to) -> {
                Tensor x = run.rows(windows, from, to);
                Tensor base = Tensors.of(mean);
                Tensor away = x.sub(base);
                Tensor sum = org.bytedeco.pytorch.global.torch.zeros_like(x);
                for (int i = 0; i < points; i++) {
                  double at = points == 1 ? 1 : (i + .5) / points;
                  Tensor on = base.add(away.mul(new Scalar(at))).detach().requires_grad_(true);
                  sum = sum.add(Backward.of(run.outputs(on).sum(), on));
                }
                return Tensors.toDoubles(sum.mul(away).mul(new Scalar(1.0 / points)).sum(1));
              });
      double[] flat = parts.stream().flatMapToDouble(Arrays::stream).toArray();
      RunningScores scores = new RunningScores(features);
      for (int row = 0; row < rows; row++) {
        double[] own = Arrays.copyOfRange(flat, row * features, (row + 1) * features);
        Arrays.setAll(own, f -> Math.abs(own[f]));
        scores.add(own);
      }
      String name = points == 1 ? "gradient x input" : "integrated gradients";
      for (Aggregation aggregation : List.of(Aggregation.MEAN, Aggregation.MEANSTD)) {
        found.put(
            name + " " + aggregation,
            aggregation.of(scores.all().mean(), scores.all().deviation()));
      }
    }
  }

  private static void removals(
      Network network, NdArray windows, NdArray mean, Map<String, double[]> found) {
    int features = windows.length(2);
    double[] whole = network.predict(windows).toDoubles();
    double[] permuted = new double[features];
    double[] ablated = new double[features];
    double[] covariance = new double[features];
    double[] values = windows.toDoubles();
    int steps = windows.length(1);
    int rows = windows.length(0);
    double answerMean = Arrays.stream(whole).average().orElse(0);
    for (int f = 0; f < features; f++) {
      int[] order = Draws.of(f).permutation(rows);
      int feature = f;
      permuted[f] =
          apart(
              whole,
              network.predict(
                  changed(
                      windows,
                      feature,
                      (row, step) -> values[(order[row] * steps + step) * features + feature])));
      ablated[f] =
          apart(
              whole, network.predict(changed(windows, feature, (row, step) -> mean.get(feature))));
      for (int row = 0; row < rows; row++) {
        double sum = 0;
        for (int step = 0; step < steps; step++) {
          sum += (values[(row * steps + step) * features + f] - mean.get(f)) / steps;
        }
        covariance[f] += sum * (whole[row] - answerMean) / rows;
      }
      covariance[f] = Math.abs(covariance[f]);
    }
    found.put("permutation", permuted);
    found.put("ablation", ablated);
    found.put("covariance with the answer", covariance);
  }

  /** A number for a place. */
  private interface Place {
    double at(int row, int step);
  }

  private static NdArray changed(NdArray windows, int feature, Place place) {
    float[] values = windows.toFloats();
    int steps = windows.length(1);
    int features = windows.length(2);
    for (int row = 0; row < windows.length(0); row++) {
      for (int step = 0; step < steps; step++) {
        values[(row * steps + step) * features + feature] = (float) place.at(row, step);
      }
    }
    return NdArray.of(values, windows.shape());
  }

  private static double apart(double[] whole, NdArray other) {
    double sum = 0;
    for (int i = 0; i < whole.length; i++) {
      sum += Math.abs(whole[i] - other.get(i)) / whole.length;
    }
    return sum;
  }

  private static void truth(int epochs, int seeds) {
    Map<String, Map<String, List<Double>>> table = new TreeMap<>();
    Extent extent = Extent.of(2, 2_000);
    for (int seed = 1; seed <= seeds; seed++) {
      Map<String, GeneratedSeries> sets = new LinkedHashMap<>();
      sets.put(
          "driver", LaggedDrivers.oneOf(extent, 12).withExtras(new Extras(11, 1)).generate(seed));
      sets.put(
          "weights", LaggedDrivers.falling(extent, 12).withExtras(new Extras(0, 1)).generate(seed));
      sets.put("regime", new RegimeSwitch(extent, new Extras(8, 1)).generate(seed));
      for (Map.Entry<String, GeneratedSeries> set : sets.entrySet()) {
        Windows windows = Nets.windows(set.getValue());
        NdArray all = windows.inputs(windows.all());
        NdArray ranked = all.slice(0, Math.min(RANKED, all.length(0)));
        double[] importance = set.getValue().importance();
        try (Network trained = Nets.trained(windows, 64, epochs, seed);
            Network untrained = Nets.trained(windows, 64, 0, 100 + seed)) {
          System.out.printf("%s %d: error %.3f%n", set.getKey(), seed, error(trained, windows));
          Map<String, double[]> found = methods(trained, ranked, all);
          Map<String, double[]> before = methods(untrained, ranked, all);
          found.forEach(
              (name, scores) -> {
                put(table, name, set.getKey(), Ranks.spearman(scores, importance));
                put(table, name, "first", Ranks.rankOf(scores, importance));
                put(table, name, "constant", Ranks.rankOf(scores, constant(set.getValue())));
                put(
                    table,
                    name,
                    "untrained",
                    Ranks.spearman(scores, Objects.requireNonNull(before.get(name))));
              });
        }
      }
    }
    print(table, List.of("driver", "weights", "regime", "first", "constant", "untrained"));
  }

  private static double[] constant(GeneratedSeries made) {
    return made.series().features().stream()
        .mapToDouble(name -> name.startsWith("constant") ? 1 : 0)
        .toArray();
  }

  private static double error(Network network, Windows windows) {
    double[] answers = network.predict(windows.inputs(windows.all())).toDoubles();
    double[] targets = windows.targets(windows.all()).toDoubles();
    double wrong = 0;
    double spread = 0;
    for (int i = 0; i < answers.length; i++) {
      wrong += (answers[i] - targets[i]) * (answers[i] - targets[i]);
      spread += targets[i] * targets[i];
    }
    return wrong / spread;
  }

  private static void put(
      Map<String, Map<String, List<Double>>> table, String row, String column, double value) {
    table
        .computeIfAbsent(row, r -> new TreeMap<>())
        .computeIfAbsent(column, c -> new ArrayList<>())
        .add(value);
  }

  private static void print(Map<String, Map<String, List<Double>>> table, List<String> columns) {
    System.out.println("method | " + String.join(" | ", columns));
    table.forEach(
        (name, row) -> {
          StringBuilder line = new StringBuilder(name);
          for (String column : columns) {
            List<Double> values = row.getOrDefault(column, List.of());
            double mean = values.stream().mapToDouble(v -> v).average().orElse(Double.NaN);
            line.append(String.format(java.util.Locale.ROOT, " | %.3f", mean));
          }
          System.out.println(line);
        });
  }

  private static void gaze(int epochs, int folds, int units) {
    SeriesSettings settings =
        SeriesSettings.of("GT_depth")
            .withIgnored(List.of("System Timestamp", "Estimated Depth"))
            .alsoMissing("Infinity", "-Infinity")
            .withBroken(BrokenRows.SKIP)
            .withRepeated(RepeatedRows.DROP);
    Path folder = Path.of(System.getProperty("candor.shared"), "data", "gaze-robustvision");
    Series series =
        Recipe.GAZE.apply(
            new SeriesReader(settings).read(SeriesReader.files(folder)).withTargetIn(.35, 3));
    Windows windows = Windows.of(series, WindowSettings.of(10));
    System.out.println(windows);
    Map<String, Map<String, List<Double>>> table = new TreeMap<>();
    List<SubjectFold> all = SubjectFold.of(series.subjects(), 5, 1);
    for (int fold = 0; fold < folds; fold++) {
      long began = System.nanoTime();
      gazeFold(windows, all.get(fold), epochs, units, fold, table);
      System.out.printf("fold %d: %.0f s%n", fold, (System.nanoTime() - began) / 1e9);
      print(table, List.of("top", "bottom"));
    }
  }

  private static void gazeFold(
      Windows windows,
      SubjectFold fold,
      int epochs,
      int units,
      int number,
      Map<String, Map<String, List<Double>>> table) {
    SeriesScaler scaler =
        SeriesScaler.fit(windows.series(), fold.training(), SeriesScaling.STANDARD);
    Windows scaled = windows.over(scaler.apply(windows.series()));
    int[] training = scaled.ofSubjects(fold.training());
    NdArray usual = scaled.inputs(training);
    int features = usual.length(2);
    SeriesNetwork design = SeriesNetwork.of(RecurrentStack.lstm(features, units), 1);
    try (Network network =
        Network.createInParts(design.graph(), List.of(10, features), Link.IDENTITY, number)) {
      TrainingPlan plan =
          TrainingPlan.of(epochs, Loss.SMOOTH_ABSOLUTE_ERROR)
              .withOptimiser(Optimiser.adamW().withLearningRate(.002))
              .withSchedule(new Schedule.Cosine(.01))
              .withClipNorm(1);
      int[] held = scaled.ofSubjects(List.of(fold.validation()));
      BatchTrainer.of(plan)
          .watching(WindowRows.inOrder(scaled, held, 512), Keep.LOWEST_LOSS)
          .fit(network, WindowRows.shuffled(scaled, training, 256, number));
      int[] picked = Draws.of(number).permutation(training.length);
      int[] ranked = IntStream.range(0, RANKED).map(i -> training[picked[i]]).toArray();
      Masking masking = new Masking(network, scaled, fold.test(), scaler, usual);
      put(table, "full model", "top", masking.error(order(new double[features]), features));
      Map<String, double[]> found = methods(network, scaled.inputs(ranked), usual);
      for (int i = 0; i < RANDOM; i++) {
        int[] lot = Draws.of(31L * number + i).permutation(features);
        masked(table, masking, "random", lot);
      }
      found.forEach((name, scores) -> masked(table, masking, name, order(scores)));
    }
  }

  private static void masked(
      Map<String, Map<String, List<Double>>> table, Masking masking, String name, int[] order) {
    int features = order.length;
    int[] backwards = new int[features];
    Arrays.setAll(backwards, i -> order[features - 1 - i]);
    for (double share : SHARES) {
      int kept = Math.max(1, (int) Math.round(share * features));
      put(table, name, "top", masking.error(order, kept));
      put(table, name, "bottom", masking.error(backwards, kept));
    }
  }

  private static int[] order(double[] scores) {
    return IntStream.range(0, scores.length)
        .boxed()
        .sorted(Comparator.comparingDouble(f -> -scores[f]))
        .mapToInt(f -> f)
        .toArray();
  }

  /** The error in cm with some features alone, the others at their training mean. */
  private record Masking(
      Network network, Windows windows, List<String> test, SeriesScaler scaler, NdArray usual) {
    double error(int[] order, int kept) {
      double[] mean = Background.meanOf(usual).mean().toDoubles();
      double sum = 0;
      for (String subject : test) {
        int[] own = windows.ofSubjects(List.of(subject));
        float[] values = windows.inputs(own).toFloats();
        int features = mean.length;
        boolean[] stays = new boolean[features];
        for (int i = 0; i < kept; i++) {
          stays[order[i]] = true;
        }
        for (int i = 0; i < values.length; i++) {
          values[i] = stays[i % features] ? values[i] : (float) mean[i % features];
        }
        double[] answers =
            network.predict(NdArray.of(values, own.length, 10, features)).toDoubles();
        double[] targets = windows.targets(own).toDoubles();
        double wrong = 0;
        for (int i = 0; i < answers.length; i++) {
          wrong += Math.abs(answers[i] - targets[i]) * scaler.targetScale() / answers.length;
        }
        sum += 100 * wrong / test.size();
      }
      return sum;
    }
  }

  /** Of this thread alone, so that neighbours on the machine do not count; one thread computes. */
  private static long processor() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void cost() {
    NdArray windows = Nets.drawn(1, 4096, 10, 34);
    NdArray few = windows.slice(0, 360);
    try (Network network = Nets.untrained(RecurrentStack.lstm(34, 64), 10, 1)) {
      long began = processor();
      Background background = Background.of(network, windows);
      System.out.printf("background %.1f ms%n", (processor() - began) / 1e6);
      List<Actif> asked =
          List.of(
              Actif.of(network, Nets.names(34), Actif.recommended(), background),
              Actif.of(
                  network,
                  Nets.names(34),
                  Variant.of(Mapping.MEAN_GATES, Aggregation.MEANSTD),
                  background),
              Actif.of(
                  network,
                  Nets.names(34),
                  Variant.of(Mapping.BANDED_GATES, Aggregation.MEANSTD),
                  background));
      for (NdArray batch : List.of(few, windows, windows.slice(0, 1))) {
        int rounds = batch.length(0) == 1 ? 2000 : 20;
        double[][] times = new double[asked.size() + 1][rounds];
        for (int round = 0; round < rounds; round++) {
          for (int which = 0; which < times.length; which++) {
            long start = processor();
            if (which == 0) {
              network.predict(batch);
            } else if (batch.length(0) == 1) {
              asked.get(which - 1).scorePlaces(batch, 0);
            } else {
              asked.get(which - 1).score(batch, 0);
            }
            times[which][round] = (processor() - start) / 1e3;
          }
        }
        StringBuilder line = new StringBuilder(batch.length(0) + " windows:");
        for (double[] one : times) {
          Arrays.sort(one);
          line.append(
              String.format(
                  java.util.Locale.ROOT,
                  " %.0f us (%.3f; p99 %.0f)",
                  one[rounds / 2],
                  one[rounds / 4] / times[0][rounds / 4],
                  one[(int) (.99 * rounds)]));
        }
        System.out.println(line);
      }
    }
  }
}
