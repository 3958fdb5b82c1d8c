package dev.candor.torch.train;

import dev.candor.torch.Seeds;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** In which order does a member see the rows in an epoch? Fisher and Yates, from its own seed. */
final class RowOrder {
  private RowOrder() {}

  static long[] of(long memberSeed, int epoch, int rows) {
    long seed = Seeds.derive(Seeds.derive(memberSeed, "row order"), epoch);
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
    long[] order = new long[rows];
    for (int i = 0; i < rows; i++) {
      int other = random.nextInt(i + 1);
      order[i] = order[other];
      order[other] = i;
    }
    return order;
  }
}
