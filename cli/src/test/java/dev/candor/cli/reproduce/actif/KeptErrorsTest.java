package dev.candor.cli.reproduce.actif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.CellKey;
import dev.candor.cli.reproduce.actif.SeriesRankings.End;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of cells of masking, by hand. */
class KeptErrorsTest {
  private static Cell cell(int fold, long seed, double[] subjects, double... top) {
    return new Cell(
        new CellKey(ActifPart.MASKING, "gaze", "fold-" + fold, seed),
        "",
        1,
        new Cell.Figures()
            .put("subjects", subjects)
            .put("full", new double[subjects.length])
            .put("top.a", top)
            .numbers());
  }

  @Test
  void seedsOfAFoldAreAveragedAndFoldsPutTogetherBySubject() {
    KeptErrors errors =
        KeptErrors.of(
            List.of(
                cell(1, 1, new double[] {2, 0}, 10, 20, 1, 2, 1, 2, 1, 2),
                cell(1, 2, new double[] {2, 0}, 14, 22, 1, 2, 1, 2, 1, 2),
                cell(2, 1, new double[] {1}, 5, 5, 5, 5)));

    assertThat(errors.methods()).containsExactly("a");
    assertThat(errors.of("a", End.TOP, 0)).containsExactly(21, 5, 12);
    assertThat(errors.overShares("a", End.TOP)).containsExactly(6.75, 5, 3.75);
    assertThat(errors.of("a", End.BOTTOM, 0)).isEmpty();
  }

  @Test
  void theSpreadIsThatOfSeedsWhichEverySubjectHas() {
    KeptErrors errors =
        KeptErrors.of(
            List.of(
                cell(1, 1, new double[] {2, 0}, 10, 20, 1, 2, 1, 2, 1, 2),
                cell(2, 1, new double[] {1}, 5, 5, 5, 5),
                cell(1, 2, new double[] {2, 0}, 14, 24, 1, 2, 1, 2, 1, 2),
                cell(2, 2, new double[] {1}, 5, 5, 5, 9),
                cell(1, 3, new double[] {2, 0}, 14, 24, 1, 2, 1, 2, 1, 2)));

    assertThat(errors.bySeed("a", End.TOP))
        .containsExactly((6.5 + 3.25 + 5) / 3, (7.5 + 4.25 + 6) / 3);
    assertThat(new KeptTable(errors, "a").markdown()).contains("5.53 (0.71)");
  }

  @Test
  void aRankingThatIsBetterForEverySubjectIsBetterBeyondChance() {
    double[] first = new double[12];
    double[] other = new double[12];
    for (int i = 0; i < first.length; i++) {
      first[i] = 40 + i;
      other[i] = first[i] + 1 + .1 * i;
    }

    Compared one = Compared.of(first, Map.of("other", other)).get(0);

    assertThat(one.better()).isTrue();
    assertThat(one.worse()).isFalse();
    assertThat(one.effect()).isEqualTo(-1);
    assertThat(one.p()).isCloseTo(2 / Math.pow(2, 12), within(1e-12));
    assertThat(one.median()).isCloseTo(-1.55, within(1e-12));
    assertThat(one.low()).isLessThan(-1.55);
    assertThat(one.high()).isBetween(-1.55, -1.0);
  }

  @Test
  void rankingsThatKeepTheSameAreNotToldApart() {
    double[] same = {1, 2, 3};

    Compared one = Compared.of(same, Map.of("twin", same)).get(0);

    assertThat(one.holm()).isEqualTo(1);
    assertThat(one.better()).isFalse();
  }

  @Test
  void keepingFromTheBottomTakesTheLeastImportant() {
    List<Integer> order = SeriesRankings.order(new double[] {.1, .9, .5, .9});

    BitSet top = SeriesRankings.some(order, 2, End.TOP);
    BitSet bottom = SeriesRankings.some(order, 1, End.BOTTOM);

    assertThat(order).containsExactly(1, 3, 2, 0);
    assertThat(top.stream()).containsExactly(1, 3);
    assertThat(bottom.stream()).containsExactly(0);
  }

  @Test
  void ofTwentyThreeFeaturesTwoFiveSevenAndNineAreKept() {
    assertThat(ActifProtocol.SHARES.stream().map(share -> ActifProtocol.kept(share, 23)))
        .containsExactly(2, 5, 7, 9);
  }
}
