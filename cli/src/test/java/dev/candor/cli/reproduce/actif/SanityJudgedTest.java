package dev.candor.cli.reproduce.actif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.CellKey;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which tests a ranking fails, by hand. */
class SanityJudgedTest {
  private static Cell cell(
      String set, long seed, double driver, double constant, double untrained, double moved) {
    return new Cell(
        new CellKey(ActifPart.TRUTH, set, "networks", seed),
        "",
        1,
        new Cell.Figures()
            .put("scores.a", 3, 2, 0)
            .put("spearman.a", .9)
            .put("driver.a", driver)
            .put("constant.a", constant)
            .put("randomised.a", untrained)
            .put("renumbered.a", moved)
            .numbers());
  }

  private static List<String> fails(Cell weights, Cell driver) {
    return Sanity.of("a", List.of(weights), List.of(driver)).fails();
  }

  @Test
  void whatIsRightEverywherePassesAll() {
    assertThat(fails(cell("weights", 1, 1, 3, .4, 1e-6), cell("driver", 1, 1, 3, -.2, 0)))
        .isEmpty();
  }

  @Test
  void eachTestHasItsName() {
    assertThat(fails(cell("weights", 1, 1, 3, .1, .2), cell("driver", 1, 1, 3, .1, 0)))
        .containsExactly("unit permutation");
    assertThat(fails(cell("weights", 1, 1, 1, .1, 0), cell("driver", 1, 1, 3, .1, 0)))
        .containsExactly("constant feature");
    assertThat(fails(cell("weights", 1, 1, 3, .1, 0), cell("driver", 1, 2, 3, .1, 0)))
        .containsExactly("known driver");
    assertThat(fails(cell("weights", 1, 1, 3, .9, 0), cell("driver", 1, 1, 3, .7, 0)))
        .containsExactly("model randomisation");
  }
}
