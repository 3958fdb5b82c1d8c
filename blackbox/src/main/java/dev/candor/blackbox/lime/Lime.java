package dev.candor.blackbox.lime;

import dev.candor.blackbox.SampledAttribution;
import dev.candor.blackbox.SampledExplainer;
import dev.candor.core.Attribution;
import dev.candor.core.Cancellation;
import dev.candor.core.Evidence;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.core.Sha256;
import dev.candor.core.removal.CallEstimate;
import dev.candor.core.removal.Coalition;
import dev.candor.core.removal.Games;
import dev.candor.core.removal.Masking;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Which simple model answers like this one near this input?
 *
 * <p>Samples z of what is present are drawn, the model answers them with what is absent replaced by
 * the {@link dev.candor.core.removal.Removal}, and a linear model {@code g(z) = c_0 + c z} is
 * fitted with weights that fall with the distance from the input. The attribution is c. Components
 * are what the {@link dev.candor.core.removal.Players} say: features of a row, segments of an image
 * ({@link Slic}), tokens. For a model that is linear in its components least squares gives {@code
 * c_i = w_i (x_i - b_i)}, whatever the samples are.
 *
 * <p><b>Cost</b>: samples x stand-in rows model calls, fewer where the same sample comes twice.
 * Memory: one batch, cut by the budget's bytes alone, and the square of the components. Sample i
 * depends on the seed and i only, so neither threads nor batches change a bit.
 *
 * <p><b>Checks</b>: {@code r2} of the surrogate (near 0: do not read the coefficients), {@code
 * intercept}, {@code standardError} (the largest; NaN where a component was left out), {@code
 * effectiveSamples} after weighting, {@code surrogateUnique} is 0 where the samples do not tell all
 * components apart. {@link #sample} and {@link #surrogate} have the error and the interval of each
 * coefficient: it covers what infinitely many samples would give in 95 % of runs (HC3 covariance,
 * MacKinnon and White 1985; Student's quantile). After K-LASSO and the lasso they are those of the
 * components that were kept, as if chosen beforehand. {@code complete} is 0 when the budget ended
 * or the run was cancelled: the fit is then to the samples so far, counted in {@code samples}, and
 * NaN for fewer than two.
 *
 * <p><b>Not</b> as the truth about the model: another kernel width is another answer. Not where the
 * model is asked about inputs that cannot be and knows nothing of.
 *
 * <p>Ribeiro, M. T., Singh, S. and Guestrin, C. 2016. "Why should I trust you?": Explaining the
 * predictions of any classifier. KDD, arXiv:1602.04938.
 */
public final class Lime implements SampledExplainer {
  private final Predictor model;
  private final Masking masking;
  private final LimeSettings settings;
  private final Cancellation cancellation;

  /**
   * Explains a model.
   *
   * @param masking components, what stands in for them, and the budget of one explanation
   */
  public Lime(Predictor model, Masking masking, LimeSettings settings) {
    this(model, masking, settings, Cancellation.NEVER);
  }

  private Lime(Predictor model, Masking masking, LimeSettings settings, Cancellation cancellation) {
    this.model = model;
    this.masking = masking;
    this.settings = settings;
    this.cancellation = cancellation;
  }

  /** The same, asked between batches whether to stop. */
  public Lime withCancellation(Cancellation newCancellation) {
    return new Lime(model, masking, settings, newCancellation);
  }

  /** What one input will cost at most. */
  public CallEstimate estimate() {
    long players = masking.players().count();
    long samples = settings.sampling().count((int) players, settings.samples());
    CallEstimate calls = masking.estimate(samples);
    return new CallEstimate(
        calls.modelCalls(), calls.bytes() + 24 * players * players + samples * (players / 8 + 64));
  }

  @Override
  public List<SampledAttribution> sample(
      NdArray inputs, int[] targets, Cancellation whileSampling) {
    if (inputs.rank() == 0 || inputs.length(0) != targets.length) {
      throw InputException.of(
          "targets", "must hold one output per input", targets.length, "give one for each");
    }
    Lime stoppable = withCancellation(() -> cancellation.requested() || whileSampling.requested());
    List<SampledAttribution> all = new ArrayList<>();
    for (int row = 0; row < targets.length; row++) {
      all.add(
          stoppable.surrogate("row " + row, inputs.slice(row, row + 1), targets[row]).sampled());
    }
    return all;
  }

  /** The surrogate with its errors. */
  public LimeExplanation surrogate(NdArray input, int target) {
    int[] shape = new int[input.rank() + 1];
    shape[0] = 1;
    System.arraycopy(input.shape(), 0, shape, 1, input.rank());
    return surrogate("row 0", input.reshape(shape), target);
  }

  private LimeExplanation surrogate(String name, NdArray batchOfOne, int target) {
    NdArray input = batchOfOne.row(0);
    int players = masking.players().count();
    int wanted = settings.sampling().count(players, settings.samples());
    Games game =
        Games.of(model, masking, batchOfOne, new int[] {target}, cancellation, row -> name);
    List<Coalition> samples =
        IntStream.range(0, wanted)
            .mapToObj(i -> settings.sampling().sample(players, settings.seed(), i))
            .toList();
    double[] answers = Arrays.stream(game.values(samples)).mapToDouble(value -> value[0]).toArray();
    Evidence evidence =
        Evidence.of("LIME")
            .withSettings(stated(wanted))
            .withSeed(settings.seed())
            .withDataHash(Sha256.of(input))
            .withCheck("complete", answers.length == wanted ? 1 : 0)
            .withCheck("samples", answers.length);
    if (answers.length < 2) {
      return nothing(target, evidence.withCost(game.callsPerInput(), game.millis()));
    }
    List<Coalition> answered = samples.subList(0, answers.length);
    WeightedSamples weighted = weighted(answered, answers, input);
    SurrogateFit fit = SurrogateFit.of(settings.surrogate(), weighted);
    return explanation(
        fit,
        answers.length,
        target,
        evidence
            .withCheck("r2", fit.r2())
            .withCheck("intercept", fit.intercept())
            .withCheck("effectiveSamples", weighted.effectiveCount())
            .withCheck("surrogateUnique", fit.unique() ? 1 : 0)
            .withCost(game.callsPerInput(), game.millis()));
  }

  private WeightedSamples weighted(List<Coalition> samples, double[] answers, NdArray input) {
    SampleDistance distance = SampleDistance.of(settings.kernel(), masking, input);
    double[] weights = new double[answers.length];
    double total = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = settings.kernel().weight(distance.squared(samples.get(i)));
      total += weights[i];
    }
    if (!(total > Double.MIN_NORMAL)) {
      throw InputException.of(
          "kernel",
          "must give some sample a weight",
          "sigma " + settings.kernel().sigma(),
          "widen it: every sample is too far away to count");
    }
    return new WeightedSamples(samples, weights, answers);
  }

  private LimeExplanation explanation(
      SurrogateFit fit, int samples, int target, Evidence evidence) {
    double[] coefficients = fit.coefficientArray();
    double[] errors = fit.errorArray();
    long kept = Arrays.stream(errors).filter(e -> !Double.isNaN(e)).count();
    boolean complete = evidence.checks().getOrDefault("complete", 0.0) == 1;
    if (settings.sampling() instanceof Sampling.Every && complete) {
      // nothing was left to chance
      Arrays.setAll(errors, i -> Double.isNaN(errors[i]) ? errors[i] : 0);
    }
    return new LimeExplanation(
        sampled(coefficients, errors, samples - kept - 1.0, target, evidence),
        fit.intercept(),
        fit.r2());
  }

  private LimeExplanation nothing(int target, Evidence evidence) {
    double[] unknown = new double[masking.players().count()];
    Arrays.fill(unknown, Double.NaN);
    return new LimeExplanation(
        sampled(unknown, unknown, 0, target, evidence), Double.NaN, Double.NaN);
  }

  private SampledAttribution sampled(
      double[] values, double[] errors, double freedom, int target, Evidence evidence) {
    return new SampledAttribution(
        new Attribution(
            NdArray.of(values, values.length), masking.players().axes(), target, evidence),
        NdArray.of(errors, errors.length),
        freedom);
  }

  private Map<String, String> stated(int samples) {
    Map<String, String> stated = new TreeMap<>(masking.removal().stated());
    stated.put("samples", Integer.toString(samples));
    stated.put("sampling", settings.sampling().label());
    stated.put("kernel", settings.kernel().toString());
    stated.put("surrogate", settings.surrogate().label());
    stated.put("components", Integer.toString(masking.players().count()));
    stated.put("budget", masking.budget().toString());
    return stated;
  }
}
