package dev.candor.metrics.localisation;

import dev.candor.metrics.complexity.Sparsity;
import dev.candor.metrics.golden.Golden;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Against scikit-learn and loops over the definitions. */
class LocalisationGoldenTest {
  @TestFactory
  List<DynamicTest> macroIou() {
    return Golden.tests(
        "metrics_segmentation",
        "macro_iou",
        check -> {
          MacroIou measure =
              MacroIou.withDefaults()
                  .with(
                      check.settings("/empty_class").asInt() == 1
                          ? MacroIou.EmptyClass.ONE
                          : MacroIou.EmptyClass.ZERO);
          double[] iou = perImage(check, check.has("map") ? "map" : "prediction", 1, measure::of);
          check.holds("iou", iou);
          if (check.has("map")) {
            check.holds("mean", Arrays.stream(iou).average().orElseThrow());
          }
        });
  }

  @TestFactory
  List<DynamicTest> differenceAndSparsityOnPatches() {
    return Golden.tests(
        "metrics_segmentation",
        "difference_sparsity",
        check -> {
          int patch = check.settings("/patch").asInt();
          double[] d = perImage(check, "map", patch, SegmentationDifference::of);
          double[] s = perImage(check, "map", patch, (map, mask) -> Sparsity.of(map));
          check.holds("d", d);
          check.holds("s", s);
          check.holds("d_mean", Arrays.stream(d).average().orElseThrow());
          check.holds("s_mean", Arrays.stream(s).average().orElseThrow());
        });
  }

  @TestFactory
  List<DynamicTest> pixelScores() {
    return Golden.tests(
        "metrics_segmentation",
        "pixel_ranking",
        check -> {
          double[] map = check.input("map");
          var relevant = Marked.atLeast(check.input("mask"), .5);
          check.holds("auroc", Auroc.of(map, relevant));
          check.holds("auprc", Auprc.of(map, relevant));
          double threshold = check.settings("/threshold").asDouble();
          check.holds("f1", new Marking.AtLeast(threshold).score(map, relevant).value());
        });
  }

  private static double[] perImage(
      Golden check, String name, int patch, ToDoubleBiFunction<double[], double[]> measure) {
    int[] shape = check.shape(name);
    double[][] maps = check.parts(name, shape[0]);
    double[][] masks = check.parts("mask", shape[0]);
    double[] found = new double[shape[0]];
    for (int image = 0; image < found.length; image++) {
      found[image] =
          measure.applyAsDouble(
              PatchMeans.of(maps[image], shape[1], shape[2], patch),
              PatchMeans.of(masks[image], shape[1], shape[2], patch));
    }
    return found;
  }
}
