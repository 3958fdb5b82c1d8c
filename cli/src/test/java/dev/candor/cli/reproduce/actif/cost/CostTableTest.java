package dev.candor.cli.reproduce.actif.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.CellKey;
import dev.candor.cli.reproduce.Cells;
import dev.candor.cli.reproduce.Section;
import dev.candor.cli.reproduce.actif.ActifPart;
import dev.candor.design.actif.Actif;
import dev.candor.design.actif.Mapping;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The cost of rankings is measured in turns, and the page says what was measured. */
class CostTableTest {
  private static final CostModel MODEL = new CostModel(3, 4);

  @Test
  void worksTakeTurns() {
    AtomicInteger first = new AtomicInteger();
    AtomicInteger second = new AtomicInteger();

    Map<String, double[]> times =
        new Rounds(0, 4).measure(Map.of("a", first::incrementAndGet, "b", second::incrementAndGet));

    assertThat(times.get("a")).hasSize(4);
    assertThat(first.get()).isEqualTo(second.get()).isEqualTo(6);
    assertThat(Rounds.ratio(new double[] {2, 6, 9}, new double[] {1, 2, 3})).isEqualTo(3);
    assertThat(Rounds.quantile(.5, 3, 1, 2)).isEqualTo(2);
  }

  @Test
  void thePageSaysWhatWasMeasured() {
    Cells cells =
        new Cells(
            List.of(
                cell(CostTable.MAPPINGS, 360, new Passes(MODEL, new Rounds(0, 2)).ofMappings(8)),
                cell(CostTable.RIVALS, 360, new Passes(MODEL, new Rounds(0, 1)).ofRivals(20)),
                cell(
                    CostTable.LATENCY_OF_PATHS,
                    20,
                    new Latency(MODEL, List.of(Mapping.PATH_GATES), 20).withStates().measure()),
                cell(
                    CostTable.STEP + ".gru",
                    8,
                    new StepCost(MODEL, StepCost.Kind.GRU, 8, 1, 2).measure())));

    Section section = new CostSection(cells).section();

    assertThat(section.markdown())
        .contains(Actif.recommended().name(), "integrated gradients, 50 steps", "answer alone")
        .contains("attribution, path-gates", "| GRU | 8 |");
    assertThat(section.verdicts()).hasSize(4);
    assertThat(section.json()).containsKeys("mappings", "rivals", "latencyMicros", "stepOverText");
    assertThat(section.figures()).hasSize(1);
  }

  @Test
  void withoutCellsNothingIsClaimed() {
    Section section = new CostSection(new Cells(List.of())).section();
    assertThat(section.markdown()).endsWith("Not measured.\n\n");

    assertThat(section.verdicts()).hasSize(3);
    assertThat(section.figures()).isEmpty();
    assertThat(section.verdicts().get(0).outcome().words()).isEqualTo("not measured");
  }

  private static Cell cell(String method, int number, SortedMap<String, List<Double>> numbers) {
    return new Cell(
        new CellKey(ActifPart.COST, CostTable.SET, method, number), "settings", 1, numbers);
  }
}
