package dev.candor.cli.reproduce.importance.places;

import dev.candor.blackbox.occlusion.Occlusion;
import dev.candor.blackbox.occlusion.Windows;
import dev.candor.blackbox.rise.Rise;
import dev.candor.blackbox.rise.RiseSettings;
import dev.candor.blackbox.shapley.Hierarchy;
import dev.candor.blackbox.shapley.PartitionShapley;
import dev.candor.cli.reproduce.importance.PreparedImages;
import dev.candor.core.Attribution;
import dev.candor.core.Axes;
import dev.candor.core.Cancellation;
import dev.candor.core.Explainer;
import dev.candor.core.NdArray;
import dev.candor.core.removal.Masking;
import dev.candor.core.removal.Players;
import dev.candor.core.removal.Removal;
import dev.candor.data.image.set.ImageSet;
import dev.candor.design.importance.ImportanceModel;
import dev.candor.whitebox.Subject;
import dev.candor.whitebox.bcos.BcosMap;
import dev.candor.whitebox.cam.CamSettings;
import dev.candor.whitebox.cam.GradCam;
import dev.candor.whitebox.cam.GradCamPlusPlus;
import dev.candor.whitebox.cam.Upsampling;
import dev.candor.whitebox.gradient.GuidedBackprop;
import dev.candor.whitebox.gradient.IntegratedGradients;
import dev.candor.whitebox.gradient.IntegratedGradientsSettings;
import dev.candor.whitebox.gradient.Saliency;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/**
 * A network and the images whose answers are explained, by any method, as maps of patches.
 *
 * @param model whose answers are explained
 * @param set images, of which these are the first
 * @param images the same as the model reads them
 * @param targets the class that the model answered for each
 * @param patch side of a patch
 * @param effort what methods may spend
 * @param seed of what they draw
 * @param cancellation asked between batches
 */
record Scene(
    ImportanceModel model,
    ImageSet set,
    PreparedImages images,
    List<Integer> targets,
    int patch,
    PosthocEffort effort,
    long seed,
    Cancellation cancellation) {

  /** A scene in which the answered class of every image is explained. */
  static Scene of(
      ImportanceModel model,
      ImageSet set,
      PreparedImages images,
      int patch,
      PosthocEffort effort,
      long seed,
      Cancellation cancellation) {
    int[] answered = OwnMaps.answered(model.predict(images.inputs()));
    List<Integer> targets = Arrays.stream(answered).boxed().toList();
    return new Scene(model, set, images, targets, patch, effort, seed, cancellation);
  }

  /** What is thrown where a cancellation cut an answer short. */
  static CancellationException stopped() {
    return new CancellationException("stopped while patches were taken away");
  }

  int rows() {
    return images.inputs().length(2);
  }

  int columns() {
    return images.inputs().length(3);
  }

  /** Patches are taken away to the mean colour, which is 0 after normalisation. */
  Masking masking() {
    return Masking.of(
        Players.patches(3, rows(), columns(), patch, patch), new Removal.Baseline(meanColour()));
  }

  /** What a method of those that explain afterwards, or a B-cos network, says of every image. */
  PatchMaps explainedBy(PosthocMethod method) {
    Subject subject =
        Subject.of(model.inside(), new Axes.Pixels(3, rows(), columns()))
            .withCancellation(cancellation);
    CamSettings cam = CamSettings.withDefaults().withUpsampling(Upsampling.BILINEAR);
    return switch (method) {
      case GRADCAM -> by(new GradCam(subject, cam), this::ofPlane);
      case GRADCAM_PLUS_PLUS -> by(new GradCamPlusPlus(subject, cam), this::ofPlane);
      case SALIENCY -> by(new Saliency(subject), this::ofSizes);
      case GUIDED_BACKPROP -> by(new GuidedBackprop(subject), this::ofSizes);
      case INTEGRATED_GRADIENTS ->
          by(
              new IntegratedGradients(
                  subject,
                  meanColour(),
                  IntegratedGradientsSettings.withDefaults().withSteps(effort.steps())),
              this::ofShares);
      case B_COS -> by(new BcosMap(subject), this::ofPlane);
      case OCCLUSION -> {
        Occlusion occlusion =
            new Occlusion(
                    model,
                    new Windows(
                        List.of(3, rows(), columns()),
                        List.of(3, 2 * patch, 2 * patch),
                        List.of(3, patch, patch)),
                    new Removal.Baseline(meanColour()))
                .withCancellation(cancellation);
        yield by(occlusion, cells -> firstPlane(occlusion.map(cells).toDoubles()));
      }
      case RISE ->
          by(
              new Rise(model, RiseSettings.withDefaults().withMasks(effort.masks()).withSeed(seed))
                  .withCancellation(cancellation),
              this::ofPlane);
      case PARTITION_SHAP ->
          by(
              new PartitionShapley(
                  model,
                  masking(),
                  Hierarchy.ofGrid(rows() / patch, columns() / patch),
                  effort.coalitions()),
              told -> PatchMaps.spoken(told.values().toDoubles()));
      case IA, IA_FOLLOWING, GAUSSIAN, RANDOM, MARGIN, ROUGHNESS, GROUND ->
          throw new IllegalArgumentException(method + " explains no answer afterwards");
    };
  }

  private PatchMaps by(Explainer explainer, Function<Attribution, PatchMaps.One> reading) {
    long start = System.nanoTime();
    List<Attribution> all =
        explainer.explain(images.inputs(), targets.stream().mapToInt(Integer::intValue).toArray());
    double millis = (System.nanoTime() - start) / 1e6 / images.size();
    double calls = all.stream().mapToLong(a -> a.evidence().modelCalls()).average().orElse(0);
    return PatchMaps.of(all.stream().map(reading).toList(), calls, millis);
  }

  private NdArray meanColour() {
    return NdArray.of(new float[3 * rows() * columns()], 3, rows(), columns());
  }

  private PatchMaps.One firstPlane(double[] values) {
    return PatchMaps.pixels(Arrays.copyOf(values, rows() * columns()), rows(), columns(), patch);
  }

  private PatchMaps.One ofPlane(Attribution told) {
    return PatchMaps.pixels(told.values().toDoubles(), rows(), columns(), patch);
  }

  /** The largest size over channels. */
  private PatchMaps.One ofSizes(Attribution told) {
    double[] values = told.values().toDoubles();
    double[] sizes = new double[rows() * columns()];
    for (int i = 0; i < values.length; i++) {
      sizes[i % sizes.length] = Math.max(sizes[i % sizes.length], Math.abs(values[i]));
    }
    return PatchMaps.pixels(sizes, rows(), columns(), patch);
  }

  /** The sum over channels, with its sign. */
  private PatchMaps.One ofShares(Attribution told) {
    double[] values = told.values().toDoubles();
    double[] sums = new double[rows() * columns()];
    for (int i = 0; i < values.length; i++) {
      sums[i % sums.length] += values[i];
    }
    return PatchMaps.pixels(sums, rows(), columns(), patch);
  }
}
