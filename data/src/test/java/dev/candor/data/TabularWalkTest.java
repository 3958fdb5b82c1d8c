package dev.candor.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.Task;
import dev.candor.data.encode.EncodedTable;
import dev.candor.data.encode.EncoderSettings;
import dev.candor.data.encode.LeftOut;
import dev.candor.data.encode.TableEncoder;
import dev.candor.data.encode.TargetEncoder;
import dev.candor.data.split.Split;
import dev.candor.data.split.Splitter;
import dev.candor.data.table.ColumnType;
import dev.candor.data.table.Table;
import dev.candor.data.table.TableReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a CSV file to the numbers of a network, as a user walks. */
class TabularWalkTest {
  private static final int ROWS = 100;

  @TempDir private Path folder;

  private Table patients() throws IOException {
    StringBuilder csv = new StringBuilder("patient_id,age,ward,smoker,seen,note,ill\n");
    for (int i = 0; i < ROWS; i++) {
      csv.append("p").append(i).append(',');
      csv.append(i % 7 == 0 ? "" : String.valueOf(20 + i % 50)).append(',');
      csv.append("ABC".charAt(i % 3)).append(',');
      csv.append(i % 5 < 2 ? "yes" : "no").append(',');
      csv.append("2024-0").append(1 + i % 9).append("-15,");
      csv.append("\"free, text ").append(i % 60).append("\",");
      csv.append(i % 4 == 0 ? "sick" : "well").append('\n');
    }
    Path file = folder.resolve("patients.csv");
    Files.writeString(file, csv);
    return TableReader.withDefaults().read(file);
  }

  @Test
  void aFileBecomesTypedColumns() throws IOException {
    Table table = patients();
    assertThat(table.rows()).isEqualTo(ROWS);
    assertThat(table.columns().stream().map(c -> c.type()))
        .containsExactly(
            ColumnType.TEXT,
            ColumnType.NUMBER,
            ColumnType.CATEGORY,
            ColumnType.BOOLEAN,
            ColumnType.DATE,
            ColumnType.TEXT,
            ColumnType.CATEGORY);
  }

  @Test
  void trainingRowsAloneDecideHowAllRowsAreEncoded() throws IOException {
    Table table = patients();
    Split split = Splitter.withDefaults().withStratify("ill").split(table, 1);
    Table train = table.select(split.train());
    TableEncoder encoder =
        TableEncoder.fit(train, EncoderSettings.withDefaults().withTarget("ill"));
    EncodedTable test = encoder.encode(table.select(split.test()));

    assertThat(encoder.features()).containsExactly("age", "ward", "smoker", "seen");
    assertThat(encoder.leftOut())
        .containsExactly(
            new LeftOut("patient_id", LeftOut.Reason.ID_LIKE),
            new LeftOut("note", LeftOut.Reason.TEXT));
    assertThat(test.inputs().shape()).containsExactly(20, 2 + 3 + 1 + 5);
    assertThat(test.featureOfInput()).containsExactly(0, 0, 1, 1, 1, 2, 3, 3, 3, 3, 3);
    assertThat(TableEncoder.of(encoder.state()).encode(table).inputs())
        .isEqualTo(encoder.encode(table).inputs());
  }

  @Test
  void twoWordsAreABinaryTarget() throws IOException {
    Table table = patients();
    TargetEncoder target = TargetEncoder.fit(table.column("ill"), Optional.empty());
    assertThat(target.task()).isEqualTo(Task.BINARY);
    assertThat(target.classes()).containsExactly("sick", "well");
    assertThat(target.encode(table.column("ill"))).startsWith(0, 1, 1, 1, 0);
  }
}
