package dev.candor.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.candor.core.Task;
import dev.candor.data.encode.EncodedTable;
import dev.candor.data.encode.EncoderSettings;
import dev.candor.data.encode.TableEncoder;
import dev.candor.data.encode.TargetEncoder;
import dev.candor.data.table.Table;
import dev.candor.data.table.TableReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real tables are read for what they are. */
class RealDataTest {
  @ParameterizedTest
  @CsvSource({
    "breast_cancer_wdbc.csv,diagnosis,569,30,BINARY,2",
    "pima_diabetes.csv,diabetes,768,8,BINARY,2",
    "german_credit.csv,Class,1000,59,BINARY,2",
    "spambase.csv,type,4601,57,BINARY,2",
    "wine_recognition.csv,cultivar,178,13,MULTICLASS,3",
    "california_housing.csv,MedHouseVal,20640,8,REGRESSION,0",
    "diabetes_progression.csv,progression,442,10,REGRESSION,0",
    "bike_sharing.csv,count,17379,12,REGRESSION,0"
  })
  void everyTableIsReadAndEncoded(
      String name, String target, int rows, int features, Task task, int classes) {
    Path file = Path.of(System.getProperty("candor.shared", "")).resolve("data/tabular/" + name);
    assumeTrue(Files.exists(file), "the real tables are not here: " + file);
    Table table = TableReader.withDefaults().read(file);
    TableEncoder encoder =
        TableEncoder.fit(table, EncoderSettings.withDefaults().withTarget(target));
    TargetEncoder answer = TargetEncoder.fit(table.column(target), Optional.empty());
    EncodedTable encoded = encoder.encode(table);

    assertThat(table.rows()).isEqualTo(rows);
    assertThat(answer.task()).isEqualTo(task);
    assertThat(answer.classes()).hasSize(classes);
    assertThat(encoded.features()).as("left out: %s", encoder.leftOut()).hasSize(features);
    assertThat(encoded.notes().lines()).isEmpty();
  }
}
