package dev.candor.design.scores;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.NdArray;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShadowColumnsTest {
  /** Column 0 has one input, column 1 has two. */
  private static final int[] GROUPS = {0, 1, 1};

  @Test
  void aShadowHoldsTheValuesOfItsColumnInAnotherOrderAndKeepsItsInputsTogether() {
    ShadowColumns shadows = new ShadowColumns(GROUPS, 2);
    int rows = 40;
    float[] extended = extended(shadows, rows, 7);
    assertThat(shadows.groupsWithShadows()).containsExactly(0, 1, 1, 2, 3, 3);
    Set<Float> seen = new HashSet<>();
    int moved = 0;
    for (int row = 0; row < rows; row++) {
      seen.add(extended[row * 6 + 3]);
      assertThat(extended[row * 6 + 5] - extended[row * 6 + 4]).isEqualTo(1000);
      moved += extended[row * 6 + 3] == extended[row * 6] ? 0 : 1;
    }
    assertThat(seen).hasSize(rows);
    assertThat(moved).isGreaterThan(rows / 2);
  }

  @Test
  void everySeedShufflesAnewAndTheSameSeedTheSame() {
    ShadowColumns shadows = new ShadowColumns(GROUPS, 2);
    assertThat(extended(shadows, 40, 7)).isEqualTo(extended(shadows, 40, 7));
    assertThat(extended(shadows, 40, 7)).isNotEqualTo(extended(shadows, 40, 8));
  }

  @Test
  void moreThanFiftyColumnsHaveFiftyShadowsEvenlySpread() {
    int[] groups = new int[200];
    Arrays.setAll(groups, i -> i);
    ShadowColumns shadows = new ShadowColumns(groups, 200);
    assertThat(shadows.count()).isEqualTo(50);
    assertThat(shadows.groupsWithShadows()).hasSize(250).endsWith(248, 249);
  }

  private static float[] extended(ShadowColumns shadows, int rows, long seed) {
    float[] x = new float[rows * 3];
    for (int row = 0; row < rows; row++) {
      x[row * 3] = row;
      x[row * 3 + 1] = row;
      x[row * 3 + 2] = row + 1000;
    }
    return shadows.extend(NdArray.of(x, rows, 3), new long[] {seed}).toFloats();
  }
}
