package dev.candor.data.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.data.encode.LeftOut;
import dev.candor.data.table.BooleanColumn;
import dev.candor.data.table.CategoryColumn;
import dev.candor.data.table.DateColumn;
import dev.candor.data.table.DatePrecision;
import dev.candor.data.table.NumberColumn;
import dev.candor.data.table.Table;
import dev.candor.data.table.TextColumn;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableSummaryTest {
  @Test
  void saysInOneLineWhatAColumnHolds() {
    Table table =
        Table.of(
            "memory",
            List.of(
                NumberColumn.of("age", 20, Double.NaN, 79, 20),
                CategoryColumn.ofTexts("ward", List.of("B", "A", "B", "B")),
                BooleanColumn.of("ill", "no", "yes", (byte) 0, (byte) 1, (byte) 1, (byte) -1),
                DateColumn.of("seen", DatePrecision.DAY, 86_400_000L, 0, 0, DateColumn.MISSING),
                TextColumn.of("note", List.of("a", "", "b", "b")),
                NumberColumn.of("none", Double.NaN, Double.NaN, Double.NaN, Double.NaN)));
    TableSummary summary =
        TableSummary.of(table, List.of(new LeftOut("note", LeftOut.Reason.TEXT)));
    assertThat(summary.rows()).isEqualTo(4);
    assertThat(summary.lines())
        .containsExactly(
            "age: number, 1 missing, 2 values, 20 to 79, mean 39.67",
            "ward: category, 2 values, B (3) A (1)",
            "ill: boolean, 1 missing, 2 values, yes (2) no (1)",
            "seen: date, 1 missing, 2 values, 1970-01-01 to 1970-01-02",
            "note: text, 1 missing, 2 values, left out: free text",
            "none: number, 4 missing, 0 values");
  }
}
