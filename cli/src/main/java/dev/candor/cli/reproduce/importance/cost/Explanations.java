package dev.candor.cli.reproduce.importance.cost;

import dev.candor.blackbox.rise.Rise;
import dev.candor.blackbox.rise.RiseSettings;
import dev.candor.cli.reproduce.Cell;
import dev.candor.core.Axes;
import dev.candor.core.NdArray;
import dev.candor.design.importance.ImportanceModel;
import dev.candor.torch.Engine;
import dev.candor.whitebox.Subject;
import dev.candor.whitebox.gradient.IntegratedGradients;
import dev.candor.whitebox.gradient.IntegratedGradientsSettings;
import java.util.List;
import java.util.SortedMap;

/** What an explanation costs beside an answer, on one thread. */
final class Explanations {
  static final int STEPS = 50;
  private static final int RUNS = 3;

  private Explanations() {}

  /** The maps of images, and the answers alone: explaining beside predicting. */
  static Turns byDesign(ImportanceModel model, NdArray images, int rounds) {
    int[] targets = new int[images.length(0)];
    Engine.useThreads(1);
    return Turns.measure(
        rounds,
        () -> Turns.least(RUNS, () -> model.explainer().explain(images, targets)),
        () -> Turns.least(RUNS, () -> model.predict(images)));
  }

  /** Milliseconds of methods that explain one image afterwards, and of the map. */
  static SortedMap<String, List<Double>> afterwards(
      ImportanceModel baseline, ImportanceModel importance, NdArray image, int masks) {
    Engine.useThreads(1);
    NdArray batch = image.reshape(1, image.length(0), image.length(1), image.length(2));
    NdArray black = NdArray.of(new float[image.size()], image.shape());
    Subject subject =
        Subject.of(
            baseline.inside(), new Axes.Pixels(image.length(0), image.length(1), image.length(2)));
    IntegratedGradients gradients =
        new IntegratedGradients(
            subject, black, IntegratedGradientsSettings.withDefaults().withSteps(STEPS));
    Rise rise = new Rise(baseline, RiseSettings.withDefaults().withMasks(masks));
    Runnable map = () -> importance.explainer().explain(image, 0);
    Turns.least(RUNS, map);
    return new Cell.Figures()
        .put("answer", Turns.least(RUNS, () -> baseline.predict(batch)))
        .put("map", Turns.least(RUNS, map))
        .put("integratedGradients", Turns.least(RUNS, () -> gradients.explain(image, 0)))
        .put("rise", Turns.least(1, () -> rise.explain(image, 0)))
        .numbers();
  }
}
