package dev.candor.blackbox.rise;

import dev.candor.blackbox.SampledAttribution;
import dev.candor.blackbox.SampledExplainer;
import dev.candor.core.Attribution;
import dev.candor.core.Axes;
import dev.candor.core.Budget;
import dev.candor.core.Cancellation;
import dev.candor.core.Evidence;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.core.Sha256;
import dev.candor.core.removal.CallEstimate;
import dev.candor.core.removal.CountedPredictor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where in an image lies what the answer rests on? The mean of random masks, weighted with the
 * model's answer for the image under each.
 *
 * <p>{@code S(p) = 1 / (E[M] N) * sum_i f(x * M_i) M_i(p)}, with M_i smooth random masks between 0
 * and 1 and {@code E[M]} the share of cells kept. It estimates the mean answer over masks that keep
 * the pixel, so a pixel that does not matter has the mean answer, not 0. Published for
 * probabilities: give a predictor that answers with them. What is masked fades to the baseline,
 * which is 0 as published unless another image is given.
 *
 * <p><b>Cost</b>: one model call a mask. Memory: one batch, cut by the budget's bytes alone, and
 * five numbers a pixel. Mask i depends on the seed and i only, so neither threads nor batches
 * change a bit.
 *
 * <p><b>Checks</b>: {@code standardError} is the largest of the map, {@link #sample} has that of
 * each pixel: the interval covers what infinitely many masks would give in 95 % of runs. {@code
 * complete} is 0 when the budget ended or the run was cancelled: the map is then that of the masks
 * so far, counted in {@code masks}; it is NaN where there was none.
 *
 * <p><b>Not</b> for small objects, which coarse cells blur; not where few calls can be spent: the
 * error falls with the root of the masks.
 *
 * <p>Petsiuk, V., Das, A. and Saenko, K. 2018. RISE: Randomized input sampling for explanation of
 * black-box models. BMVC, arXiv:1806.07421.
 */
public final class Rise implements SampledExplainer {
  private final Predictor model;
  private final RiseSettings settings;
  private final Optional<NdArray> baseline;
  private final Cancellation cancellation;

  /**
   * Explains a model that takes images {@code [n, channels, height, width]} or without channels.
   */
  public Rise(Predictor model, RiseSettings settings) {
    this(model, settings, Optional.empty(), Cancellation.NEVER);
  }

  private Rise(
      Predictor model,
      RiseSettings settings,
      Optional<NdArray> baseline,
      Cancellation cancellation) {
    this.model = model;
    this.settings = settings;
    this.baseline = baseline;
    this.cancellation = cancellation;
  }

  /** The same with another image than 0 where masks are 0. */
  public Rise withBaseline(NdArray image) {
    return new Rise(model, settings, Optional.of(image), cancellation);
  }

  /** The same, asked between batches whether to stop. */
  public Rise withCancellation(Cancellation newCancellation) {
    return new Rise(model, settings, baseline, newCancellation);
  }

  /** What one image of this shape will cost at most. */
  public CallEstimate estimate(int... shape) {
    long size = Arrays.stream(shape).asLongStream().reduce(1, Math::multiplyExact);
    long batch = Math.min(settings.budget().bytes(), settings.masks() * rowBytes(size));
    return new CallEstimate(settings.masks(), batch + 5 * 8 * size);
  }

  @Override
  public List<SampledAttribution> sample(
      NdArray inputs, int[] targets, Cancellation whileSampling) {
    if (inputs.rank() == 0 || inputs.length(0) != targets.length) {
      throw InputException.of(
          "targets", "must hold one output per input", targets.length, "give one for each");
    }
    Rise stoppable = withCancellation(() -> cancellation.requested() || whileSampling.requested());
    List<SampledAttribution> all = new ArrayList<>();
    for (int row = 0; row < targets.length; row++) {
      String name = targets.length == 1 ? "input" : "row " + row + " of inputs";
      all.add(stoppable.map(name, inputs.row(row), targets[row], Optional.empty()).sampled());
    }
    return all;
  }

  /** The map with its errors and the answers, for masks that are drawn. */
  public RiseMap map(NdArray input, int target) {
    return map("input", input, target, Optional.empty());
  }

  /**
   * The same for given masks.
   *
   * @param masks {@code [masks, height, width]}, 1 keeps a pixel and 0 takes it away
   */
  public RiseMap map(NdArray input, int target, NdArray masks) {
    return map("input", input, target, Optional.of(masks));
  }

  private RiseMap map(String name, NdArray input, int target, Optional<NdArray> given) {
    long start = System.nanoTime();
    MaskedImage image = new MaskedImage(name, input, baseline);
    given.ifPresent(image::requireMasks);
    CountedPredictor counted = new CountedPredictor(model);
    Budget budget = settings.budget();
    int wanted = given.map(masks -> masks.length(0)).orElse(settings.masks());
    int masks = (int) Math.min(wanted, budget.modelCalls());
    int pixels = image.height() * image.width();
    int batch = budget.batchRows(rowBytes(input.size()));
    batch = Math.min(batch, Math.max(1, Integer.MAX_VALUE / Math.max(1, input.size())));
    MaskSums sums = new MaskSums(pixels);
    double[] scores = new double[masks];
    while (sums.count() < masks
        && !cancellation.requested()
        && (System.nanoTime() - start) / 1e6 <= budget.millis()) {
      int from = sums.count();
      int rows = Math.min(batch, masks - from);
      float[] drawn = masks(given, image, from, rows);
      NdArray answer =
          counted.predict(image.under(drawn, rows), row -> name + " under mask " + (from + row));
      requireTarget(target, answer.length(1));
      for (int i = 0; i < rows; i++) {
        scores[from + i] = answer.get(i * answer.length(1) + target);
        sums.add(drawn, i * pixels, scores[from + i]);
      }
    }
    double[] errors = sums.standardErrors(settings.normalisation(), settings.keep());
    Evidence evidence =
        evidence(input, given)
            .withCost(counted.calls(), (System.nanoTime() - start) / 1e6)
            .withCheck("complete", sums.count() == wanted ? 1 : 0)
            .withCheck("masks", sums.count());
    Attribution attribution =
        new Attribution(
            NdArray.of(
                sums.map(settings.normalisation(), settings.keep()), image.height(), image.width()),
            new Axes.PatchGrid(image.height(), image.width()),
            target,
            evidence);
    return new RiseMap(
        new SampledAttribution(
            attribution, NdArray.of(errors, image.height(), image.width()), sums.count() - 1.0),
        NdArray.of(Arrays.copyOf(scores, sums.count()), sums.count()));
  }

  private float[] masks(Optional<NdArray> given, MaskedImage image, int from, int rows) {
    if (given.isPresent()) {
      return given.get().slice(from, from + rows).toFloats();
    }
    int pixels = image.height() * image.width();
    float[] masks = new float[rows * pixels];
    for (int i = 0; i < rows; i++) {
      SmoothMask.draw(settings, image.height(), image.width(), (long) from + i, masks, i * pixels);
    }
    return masks;
  }

  private Evidence evidence(NdArray input, Optional<NdArray> given) {
    Map<String, String> stated = new TreeMap<>();
    stated.put("keep", Double.toString(settings.keep()));
    stated.put("normalisation", settings.normalisation().name());
    stated.put("baseline", baseline.map(Sha256::of).orElse("0"));
    stated.put("budget", settings.budget().toString());
    if (given.isPresent()) {
      stated.put("masks", "given");
      stated.put("masksHash", Sha256.of(given.get()));
      return Evidence.of("RISE").withSettings(stated).withDataHash(Sha256.of(input));
    }
    stated.put("masks", Integer.toString(settings.masks()));
    stated.put("grid", settings.rows() + " x " + settings.columns());
    return Evidence.of("RISE")
        .withSettings(stated)
        .withDataHash(Sha256.of(input))
        .withSeed(settings.seed());
  }

  private static long rowBytes(long size) {
    return 12 * size + 8;
  }

  private static void requireTarget(int target, int outputs) {
    if (target < 0 || target >= outputs) {
      throw InputException.of(
          "target",
          "must be 0 to " + (outputs - 1) + ", the model's outputs",
          target,
          "give the output to explain");
    }
  }
}
