package dev.candor.cli.golden;

import dev.candor.metrics.localisation.PatchMeans;
import java.util.Arrays;
import java.util.function.ToDoubleBiFunction;

/** Maps and masks of several images, averaged over patches. */
final class Maps {
  private Maps() {}

  static double[] perImage(
      GoldenCheck check, String name, int patch, ToDoubleBiFunction<double[], double[]> measure) {
    int[] shape = check.input(name).shape();
    double[] found = new double[shape[0]];
    for (int image = 0; image < found.length; image++) {
      found[image] =
          measure.applyAsDouble(
              PatchMeans.of(image(check, name, image), shape[1], shape[2], patch),
              PatchMeans.of(image(check, "mask", image), shape[1], shape[2], patch));
    }
    return found;
  }

  static double[] mean(double[] values) {
    return new double[] {Arrays.stream(values).average().orElseThrow()};
  }

  private static double[] image(GoldenCheck check, String name, int image) {
    GoldenArray all = check.input(name);
    int size = all.size() / all.shape()[0];
    return Arrays.copyOfRange(all.doubles(), image * size, (image + 1) * size);
  }
}
