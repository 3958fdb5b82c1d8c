package dev.candor.cli.reproduce.actif;

import dev.candor.data.series.generate.Extent;
import dev.candor.data.series.generate.Extras;
import dev.candor.data.series.generate.GeneratedSeries;
import dev.candor.data.series.generate.LaggedDrivers;
import java.util.Locale;

/** Which series whose truth is known? Each has a feature that is always 3. */
enum TruthSet {
  /** Twelve features with weights that fall by a quarter each, signs in turn, lags 0 to 3. */
  WEIGHTS {
    @Override
    GeneratedSeries made(Extent extent, long seed) {
      return LaggedDrivers.falling(extent, FEATURES).withExtras(new Extras(0, 1)).generate(seed);
    }
  },
  /** One feature drives the target, eleven others move alike. */
  DRIVER {
    @Override
    GeneratedSeries made(Extent extent, long seed) {
      return LaggedDrivers.oneOf(extent, FEATURES)
          .withExtras(new Extras(FEATURES - 1, 1))
          .generate(seed);
    }
  };

  private static final int FEATURES = 12;

  abstract GeneratedSeries made(Extent extent, long seed);

  /** The name in cells. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
