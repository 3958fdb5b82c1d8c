package dev.candor.data.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.InputException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeriesPartTest {
  private static Series series() {
    double[] rows = IntStream.range(0, 10).asDoubleStream().toArray();
    return Series.of(
        List.of("x"), "y", List.of(Recording.of("s", new double[][] {rows}, rows.clone())));
  }

  @Test
  void partsInTimeFollowEachOtherAndShareNoRow() {
    Series first = series().part(0, .7);
    Series last = series().part(.7, 1);
    assertThat(first.recordings().get(0).column(0)).containsExactly(0, 1, 2, 3, 4, 5, 6);
    assertThat(last.recordings().get(0).column(0)).containsExactly(7, 8, 9);
    assertThat(Windows.of(last, WindowSettings.of(3)).count()).isEqualTo(1);
    assertThat(last.recordings().get(0).line(0)).isEqualTo(8);
  }

  @Test
  void aPartThatIsNoneIsRefused() {
    assertThatThrownBy(() -> series().part(.5, .5))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("from a smaller to a larger share");
  }
}
