package dev.candor.cli.evaluate;

import dev.candor.core.Attribution;
import dev.candor.core.Axes;
import dev.candor.core.Evidence;
import dev.candor.core.Explainer;
import dev.candor.core.NdArray;
import dev.candor.metrics.localisation.FloorMaps;

/**
 * The floor that looks at the middle: a bump over the patches, the same for every image.
 * Photographs have their object there, so a method that does not beat it has shown nothing.
 *
 * @param grid of the patches
 */
record CentreAttribution(Axes.PatchGrid grid) implements Explainer {
  @Override
  public Attribution explain(NdArray input, int target) {
    double[] map = FloorMaps.centredGaussian(grid.rows(), grid.columns());
    return new Attribution(
        NdArray.of(map, map.length), grid, target, Evidence.of("centred Gaussian"));
  }
}
