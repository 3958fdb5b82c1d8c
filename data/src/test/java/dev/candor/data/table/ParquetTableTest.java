package dev.candor.data.table;

import static org.apache.parquet.schema.LogicalTypeAnnotation.dateType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.decimalType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.timestampType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BOOLEAN;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blue.strategic.parquet.ParquetWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Types;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetTableTest {
  private static final MessageType SCHEMA =
      Types.buildMessage()
          .required(DOUBLE)
          .named("size")
          .optional(INT64)
          .named("count")
          .required(BOOLEAN)
          .named("flag")
          .required(BINARY)
          .as(stringType())
          .named("colour")
          .required(INT32)
          .as(dateType())
          .named("day")
          .required(INT64)
          .as(timestampType(true, TimeUnit.MICROS))
          .named("moment")
          .required(INT32)
          .as(decimalType(2, 8))
          .named("price")
          .named("row");

  @TempDir private Path folder;

  /** A file of every type; the count is missing in every tenth row. */
  static Path write(Path file, int rows) throws IOException {
    try (ParquetWriter<Integer> writer =
        ParquetWriter.writeFile(
            SCHEMA,
            file.toFile(),
            (row, out) -> {
              out.write("size", row * .5);
              if (row % 10 != 0) {
                out.write("count", (long) row);
              }
              out.write("flag", row % 2 == 1);
              out.write("colour", row % 3 == 0 ? "red" : "green");
              out.write("day", 19_782 + row);
              out.write("moment", row * 1_500_000L);
              out.write("price", row * 25);
            })) {
      for (int row = 0; row < rows; row++) {
        writer.write(row);
      }
    }
    return file;
  }

  @Test
  void readsEveryFlatType() throws IOException {
    Table table = TableReader.withDefaults().read(write(folder.resolve("a.parquet"), 50));
    assertThat(table.rows()).isEqualTo(50);
    assertThat(table.columns().stream().map(Column::type))
        .containsExactly(
            ColumnType.NUMBER,
            ColumnType.NUMBER,
            ColumnType.BOOLEAN,
            ColumnType.CATEGORY,
            ColumnType.DATE,
            ColumnType.DATE,
            ColumnType.NUMBER);
    assertThat(table.columns().stream().map(c -> c.text(3)))
        .containsExactly(
            "1.5", "3", "true", "red", "2024-03-03", "1970-01-01T00:00:04.500", "0.75");
    assertThat(table.column("count").missingCount()).isEqualTo(5);
  }

  @Test
  void aTypeThatIsGivenComesBeforeTheSchema() throws IOException {
    Path file = write(folder.resolve("a.parquet"), 30);
    Table table =
        TableReader.withDefaults().withTypes(Map.of("count", ColumnType.CATEGORY)).read(file);
    assertThat(((CategoryColumn) table.column("count")).levels()).startsWith("1", "2", "3");
    assertThatThrownBy(
            () ->
                TableReader.withDefaults()
                    .withTypes(Map.of("colour", ColumnType.NUMBER))
                    .read(file))
        .hasMessageContaining("a.parquet: column colour, row 0 must be a number (found red)");
  }

  @Test
  void nestedColumnsAreNamed() throws IOException {
    MessageType nested = Types.buildMessage().repeated(INT32).named("many").named("row");
    Path file = folder.resolve("nested.parquet");
    ParquetWriter.<Integer>writeFile(nested, file.toFile(), (row, out) -> {}).close();
    assertThatThrownBy(() -> TableReader.withDefaults().read(file))
        .hasMessageContaining("nested.parquet")
        .message()
        .doesNotContain("damaged");
  }

  @Test
  void aFileThatOnlyBeginsLikeParquetIsAnError() throws IOException {
    Path file = Files.writeString(folder.resolve("short.parquet"), "PAR1");
    assertThatThrownBy(() -> TableReader.withDefaults().read(file))
        .hasMessageContaining("short.parquet: is damaged");
  }
}
