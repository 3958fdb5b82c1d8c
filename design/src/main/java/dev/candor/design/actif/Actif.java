package dev.candor.design.actif;

import dev.candor.core.Evidence;
import dev.candor.core.Explainer;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Sha256;
import dev.candor.torch.Engine;
import dev.candor.torch.Network;
import dev.candor.torch.Run;
import dev.candor.torch.Scope;
import dev.candor.torch.Tensors;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bytedeco.pytorch.Tensor;

/**
 * Which features matter to a sequence model, from its activations alone: DeepACTIF, after Hosp
 * 2025, in all its variants.
 *
 * <p>Everything comes from the forward pass that answers; no gradient is recorded. A variant says
 * how: {@link Mapping}, {@link Hook}, {@link Aggregation}. May be used by many threads at once; it
 * needs the network open.
 *
 * <p>Cost: one forward pass, and a product of the states with a matrix {@code [units, features]}
 * for the projections, or one multiplication for each number of a window for {@link
 * Mapping#MEAN_GATES}. Memory beside the pass: the scores of the windows that are asked at once.
 *
 * <p>Hosp, B. W. 2025. DeepACTIF: Efficient Feature Attribution via Activation Traces in Neural
 * Sequence Models. arXiv 2509.19362.
 */
public final class Actif {
  /** So many parts, one a thread, are asked at once by {@link #rank}. */
  private static final int PARTS_AT_ONCE = 2;

  private final Inside inside;
  private final List<String> features;
  private final Variant variant;
  private final Scoring scoring;
  private final Background background;

  /** Empty until it is asked for; the same whoever computes it first. */
  private volatile String modelHash = "";

  private Actif(
      Inside inside,
      List<String> features,
      Variant variant,
      Scoring scoring,
      Background background) {
    this.inside = inside;
    this.features = features;
    this.variant = variant;
    this.scoring = scoring;
    this.background = background;
  }

  /**
   * The variant that the measurements recommend ({@code docs/results/actif.md}); it needs {@link
   * Background#of}. Where there is no recurrent layer to make a response of, use the centred
   * projection.
   */
  public static Variant recommended() {
    return Variant.of(Mapping.PATH_GATES, Aggregation.MEAN);
  }

  /**
   * A variant for a network.
   *
   * @param network a graph that reads windows {@code [steps, features]}, ours or brought from
   *     elsewhere
   * @param features their names
   * @param background what is usual; {@link Background#meanOf} is enough where the mapping needs no
   *     response
   * @throws InputException if the network has not what the variant reads
   */
  public static Actif of(
      Network network, List<String> features, Variant variant, Background background) {
    Inside inside = Inside.of(network);
    if (features.size() != inside.features()) {
      throw InputException.of(
          "features", "must be " + inside.features() + " names", features.size(), "name each");
    }
    if (variant.mapping().needsMean() && background.mean().size() != features.size()) {
      throw InputException.of(
          "background", "must have a mean for each feature", background.mean(), "make it anew");
    }
    return new Actif(
        inside,
        List.copyOf(features),
        variant,
        new Scoring(variant, inside, background),
        background);
  }

  /** A variant that needs no background. */
  public static Actif of(Network network, List<String> features, Variant variant) {
    if (variant.mapping().needsMean()) {
      throw InputException.of(
          "background", "must be given for " + variant.name(), "none", "use Background.of");
    }
    return of(network, features, variant, Background.none(features.size()));
  }

  /** Which variant this is. */
  public Variant variant() {
    return variant;
  }

  /** The names of the features. */
  public List<String> features() {
    return features;
  }

  int steps() {
    return inside.steps();
  }

  /** The hash of the network's numbers as they were when this was first asked. */
  String modelHash() {
    if (modelHash.isEmpty()) {
      Sha256 hash = new Sha256();
      inside.network().parameters().forEach((name, array) -> hash.add(name).add(array));
      modelHash = hash.hex();
    }
    return modelHash;
  }

  /** What is usual. */
  public Background background() {
    return background;
  }

  /**
   * Answers and the scores of each feature, from one pass.
   *
   * @param windows {@code [n, steps, features]}
   * @param output which answer is explained, from 0
   */
  public Scored score(NdArray windows, int output) {
    check(windows, output);
    return scored(windows, 0, windows.length(0), output, false);
  }

  /**
   * Answers and the scores of each place, from one pass. Those of {@link Mapping#MEAN_GATES} are
   * signed, others are not below 0.
   */
  public Scored scorePlaces(NdArray windows, int output) {
    requireLocal(true);
    check(windows, output);
    return scored(windows, 0, windows.length(0), output, true);
  }

  /** Ranks the features over these windows. */
  public Standing rank(NdArray windows, int output) {
    check(windows, output);
    ActifStream stream = stream(output);
    int rows = windows.length(0);
    int atOnce = PARTS_AT_ONCE * inside.network().forwardRows(windows);
    for (int from = 0; from < rows; from += atOnce) {
      stream.observe(windows, from, Math.min(rows, from + atOnce));
    }
    return stream.standing();
  }

  /** Ranks over windows that come one by one, in constant memory. */
  public ActifStream stream(int output) {
    return new ActifStream(this, output);
  }

  /** Explains windows one by one or in batches: a number for each step and feature. */
  public Explainer explainer() {
    requireLocal(true);
    return new ActifExplainer(this);
  }

  /**
   * What some windows give to the importances, {@code [rows, features]}; their size counts. The
   * windows are {@linkplain #check checked}.
   */
  double[] samples(NdArray windows, int from, int to, int output) {
    boolean overTime = variant.aggregation().goesOverTime();
    requireLocal(overTime);
    double[] all = scored(windows, from, to, output, overTime).scores().toDoubles();
    if (!overTime) {
      return all;
    }
    int rows = to - from;
    int size = all.length / Math.max(1, rows);
    double[] samples = new double[rows * features.size()];
    for (int row = 0; row < rows; row++) {
      double[] own = Arrays.copyOfRange(all, row * size, (row + 1) * size);
      Arrays.setAll(own, i -> Math.abs(own[i]));
      System.arraycopy(overTime(own), 0, samples, row * features.size(), features.size());
    }
    return samples;
  }

  private double[] overTime(double[] places) {
    int width = features.size();
    int steps = places.length / width;
    double[] mean = new double[width];
    double[] deviation = new double[width];
    for (int f = 0; f < width; f++) {
      for (int step = 0; step < steps; step++) {
        mean[f] += places[step * width + f] / steps;
      }
      for (int step = 0; step < steps; step++) {
        double apart = places[step * width + f] - mean[f];
        deviation[f] += apart * apart / steps;
      }
      deviation[f] = Math.sqrt(deviation[f]);
    }
    return Aggregation.inverse(mean, deviation);
  }

  private void requireLocal(boolean wanted) {
    if (wanted && !scoring.isLocal()) {
      throw InputException.of(
          "variant", "must have scores at places", variant.name(), "read the recurrent layer");
    }
  }

  private Scored scored(NdArray windows, int first, int end, int output, boolean places) {
    int rows = end - first;
    List<double[][]> parts =
        inside
            .network()
            .forwardWork(
                windows,
                first,
                end,
                (run, from, to) ->
                    Scope.notRecording(() -> part(run, windows, from, to, output, places)));
    int width = parts.isEmpty() ? 0 : joinedLength(parts, 0) / rows;
    NdArray raw = joined(parts, 0, rows, width);
    NdArray answers = rows == 0 ? raw : inside.network().link().answers(raw);
    NdArray shaped =
        places
            ? joined(parts, 1, rows, inside.steps(), features.size())
            : joined(parts, 1, rows, features.size());
    requireFinite(shaped, windows, first);
    return new Scored(answers, shaped);
  }

  private double[][] part(Run run, NdArray windows, int from, int to, int output, boolean places) {
    Tensor x = run.rows(windows, from, to);
    Map<String, Tensor> seen = new HashMap<>();
    Tensor outputs = run.outputs(x, scoring.watching(x, places, seen));
    if (output >= outputs.size(1)) {
      throw InputException.of(
          "output", "must be 0 to " + (outputs.size(1) - 1), output, "name an output");
    }
    // the answers leave first: scoring may write over the windows
    double[] answers = Tensors.toDoubles(outputs);
    Tensor scores =
        places
            ? scoring.places(x, seen, outputs, output)
            : scoring.windows(x, seen, outputs, output);
    return new double[][] {answers, Tensors.toDoubles(scores)};
  }

  private static int joinedLength(List<double[][]> parts, int which) {
    return parts.stream().mapToInt(part -> part[which].length).sum();
  }

  private static NdArray joined(List<double[][]> parts, int which, int... shape) {
    return NdArray.ofDoubles(
        all -> {
          int at = 0;
          for (double[][] part : parts) {
            System.arraycopy(part[which], 0, all, at, part[which].length);
            at += part[which].length;
          }
        },
        shape);
  }

  private void requireFinite(NdArray scores, NdArray windows, int first) {
    OptionalInt wrong = scores.firstNotFinite();
    if (wrong.isPresent()) {
      requireFinite(windows);
      int row = first + wrong.getAsInt() / (scores.size() / scores.length(0));
      throw InputException.of(
          "the scores of window " + row + " by " + variant.name(),
          "must be finite",
          scores.get(wrong.getAsInt()),
          "check the model, and that window");
    }
  }

  /**
   * Refuses windows of another shape, and those that are not finite where that would not be seen in
   * the scores: where it would, a look at the scores tells the same for a tenth of the work.
   */
  void check(NdArray windows, int output) {
    boolean fits =
        windows.rank() == 3
            && windows.length(2) == features.size()
            && (inside.steps() < 0 || windows.length(1) == inside.steps());
    if (!fits) {
      throw InputException.of(
          "windows",
          "must be [n, " + inside.steps() + ", " + features.size() + "]",
          windows,
          "cut them as the model was trained");
    }
    if (output < 0) {
      throw InputException.of("output", "must be 0 or more", output, "name an output");
    }
    if (!scoring.showsEveryNumber()) {
      requireFinite(windows);
    }
  }

  private void requireFinite(NdArray windows) {
    OptionalInt wrong = windows.firstNotFinite();
    if (wrong.isPresent()) {
      int width = windows.length(1) * windows.length(2);
      throw InputException.of(
          "window " + wrong.getAsInt() / width,
          "must be finite",
          windows.get(wrong.getAsInt())
              + " for "
              + features.get(wrong.getAsInt() % windows.length(2)),
          "fill the gap or leave the window out");
    }
  }

  /** Evidence without cost. */
  Evidence evidence(int output) {
    SortedMap<String, String> settings = new TreeMap<>();
    settings.put("mapping", variant.mapping().name());
    settings.put("hook", variant.hook().name());
    settings.put("aggregation", variant.aggregation().name());
    settings.put("output", Integer.toString(output));
    settings.put("gradients", "none recorded");
    return Evidence.of(variant.name())
        .withSettings(settings)
        .withVersion("engine", Engine.version());
  }
}
