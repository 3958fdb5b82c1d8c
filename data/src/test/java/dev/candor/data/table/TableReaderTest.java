package dev.candor.data.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.InputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {
  @TempDir private Path folder;

  private Path file(String content) throws IOException {
    return file(content.getBytes(StandardCharsets.UTF_8));
  }

  private Path file(byte[] content) throws IOException {
    return Files.write(folder.resolve("data.csv"), content);
  }

  private Table read(String content) throws IOException {
    return TableReader.withDefaults().read(file(content));
  }

  private static List<String> texts(Column column) {
    return IntStream.range(0, column.size()).mapToObj(column::text).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void findsTheSeparatorByItself(String separator) throws IOException {
    Table table = read("a,b,c\n1,x,2\n3,y,4\n".replace(",", separator));
    assertThat(table.names()).containsExactly("a", "b", "c");
    assertThat(texts(table.column("c"))).containsExactly("2", "4");
  }

  @Test
  void readsQuotesLineBreaksAndWindowsLines() throws IOException {
    Table table = read("\uFEFF\"name, full\",n\r\n\"O\"\"Hara, \nJo\",1\r\n\r\nLi,2\r\n");
    assertThat(table.names()).containsExactly("name, full", "n");
    assertThat(texts(table.column("name, full"))).containsExactly("O\"Hara, \nJo", "Li");
    assertThat(table.rows()).isEqualTo(2);
  }

  @Test
  void readsPackedFilesAsWhatIsInThem() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write("a\n1\n2\n".getBytes(StandardCharsets.UTF_8));
    }
    Table table = TableReader.withDefaults().read(file(packed.toByteArray()));
    assertThat(texts(table.column("a"))).containsExactly("1", "2");
  }

  @Test
  void takesUsualWordsForMissingValues() throws IOException {
    Table table = read("a,b\n,x\nNA,x\nn/a,x\nNaN,x\nnull,x\n?,x\n-,x\n 7 ,x\n");
    NumberColumn a = (NumberColumn) table.column("a");
    assertThat(a.missingCount()).isEqualTo(7);
    assertThat(a.value(7)).isEqualTo(7);
  }

  @Test
  void missingWordsCanBeOthers() throws IOException {
    Table table =
        TableReader.withDefaults()
            .withMissing(Set.of("none"))
            .read(file("country,x\nNA,1\nNA,2\nDE,none\n"));
    assertThat(table.column("country").missingCount()).isZero();
    assertThat(table.column("x").missing(2)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "1 -2.5 +3e4 .5 7.=NUMBER",
        "007 010 123=CATEGORY",
        "true FALSE True=BOOLEAN",
        "yes no Yes=BOOLEAN",
        "y N y=BOOLEAN",
        "red green red=CATEGORY",
        "2024-02-29 1999-12-31=DATE",
        "2024-02-29T10:30 2024-03-01T23:59:59.5Z=DATE",
        "2024/02/29 2023/01/01=DATE",
        "29.02.2024 1.3.2024=DATE",
        "29/02/2024 01/03/2024=DATE",
        "02/29/2024 03/01/2024=DATE",
        "01/02/2024 03/04/2024=CATEGORY",
        "2024-02-30 2024-01-01=CATEGORY",
        "1,5 2,5=CATEGORY"
      })
  void findsTheTypeThatAllValuesAllow(String values, ColumnType type) throws IOException {
    StringBuilder csv = new StringBuilder("a,b\n");
    for (String value : values.split(" ", -1)) {
      csv.append('"').append(value).append("\",1\n");
    }
    assertThat(read(csv.toString()).column("a").type()).isEqualTo(type);
  }

  @Test
  void manyDifferentTextsAreText() throws IOException {
    StringBuilder csv = new StringBuilder("few,twice,once\n");
    for (int i = 0; i < 100; i++) {
      csv.append("a" + i % 20 + ",b" + i % 50 + ",c" + i + "\n");
    }
    Table table = read(csv.toString());
    assertThat(table.columns().stream().map(Column::type))
        .containsExactly(ColumnType.CATEGORY, ColumnType.CATEGORY, ColumnType.TEXT);
    assertThat(table.column("once").text(99)).isEqualTo("c99");
  }

  @Test
  void readsDecimalCommasWhereNoCommaSeparates() throws IOException {
    NumberColumn a = (NumberColumn) read("a;b\n1,5;x\n-2,25;y\n3;z\n").column("a");
    assertThat(a.values()).containsExactly(1.5, -2.25, 3);
  }

  @Test
  void levelsAreSortedWhateverTheOrderOfRows() throws IOException {
    Table table =
        TableReader.withDefaults()
            .withTypes(Map.of("a", ColumnType.CATEGORY))
            .read(file("a,b\n10,z\n9,y\nx,z\n10,a\n"));
    CategoryColumn a = (CategoryColumn) table.column("a");
    assertThat(a.levels()).containsExactly("9", "10", "x");
    assertThat(texts(a)).containsExactly("10", "9", "x", "10");
    assertThat(((CategoryColumn) table.column("b")).levels()).containsExactly("a", "y", "z");
  }

  @Test
  void aTypeThatIsGivenIsNotFound() throws IOException {
    Map<String, ColumnType> types = TypeOverrides.parse("zip=category, flag=boolean,\"a,b=text\"");
    Table table =
        TableReader.withDefaults().withTypes(types).read(file("zip,flag,\"a,b\"\n10,0,1\n9,1,2\n"));
    assertThat(table.columns().stream().map(Column::type))
        .containsExactly(ColumnType.CATEGORY, ColumnType.BOOLEAN, ColumnType.TEXT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      quoteCharacter = '`',
      value = {
        "a,b\\n1,2\\n3\\n=data.csv:3: must have as many fields as the header, 2 (found 1)",
        "a,b\\n1,2\\n\"3\\n3\",4,5\\n=data.csv:3: must have as many fields as the header",
        "a,a\\n1,2\\n=data.csv:1: must name every column once (found a)",
        "a,b\\n1,\"2\\n=is not CSV",
        "a,b\\n1,\"2\"x\\n=is not CSV",
        "1.5,2.5\\n1,2\\n=data.csv:1: must hold the names of the columns",
        "a,b\\n=must hold rows under its header",
        "``=must begin with a line of names",
        "a,b\\n1,2\\ninf,3\\n=data.csv:3: column a must be a finite number (found inf)",
        "a,b\\n1,2\\n1e999,3\\n=data.csv:3: column a must be a finite number (found 1e999)",
        "a,\0b\\n1,2\\n=data.csv:1: is not a text file"
      })
  void saysWhereAFileIsWrong(String csv, String message) {
    assertThatThrownBy(() -> read(csv.replace("\\n", "\n")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(message);
  }

  @Test
  void saysWhichValueDoesNotFitTheTypeGiven() throws IOException {
    Path file = file("age,b\n1,2\n\n\"old\",3\n");
    TableReader reader = TableReader.withDefaults();
    assertThatThrownBy(() -> reader.withTypes(Map.of("age", ColumnType.NUMBER)).read(file))
        .hasMessageContaining("data.csv:4: column age must be a number (found old)");
    assertThatThrownBy(() -> reader.withTypes(Map.of("size", ColumnType.NUMBER)).read(file))
        .hasMessageContaining("types must name columns")
        .hasMessageContaining("found size");
    assertThatThrownBy(
            () ->
                reader
                    .withTypes(Map.of("d", ColumnType.DATE))
                    .read(file("d\n01/02/2024\n03/04/2024\n")))
        .hasMessageContaining("may be day/month or month/day");
  }

  @Test
  void bytesThatAreNotUtf8AreAnErrorWithTheirLine() throws IOException {
    byte[] bytes = "a,b\n1,x\n2,caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> TableReader.withDefaults().read(file(bytes)))
        .hasMessageContaining("data.csv:3: holds bytes that are not UTF-8");
    assertThatThrownBy(
            () ->
                TableReader.withDefaults()
                    .read(file("\uFEFFa\n1".getBytes(StandardCharsets.UTF_16))))
        .hasMessageContaining("is not UTF-8 (found UTF-16)");
  }

  @Test
  void aFileThatIsNoneIsAnError() {
    assertThatThrownBy(() -> TableReader.withDefaults().read(folder.resolve("no.csv")))
        .hasMessageContaining("no.csv: must be a file (found nothing there)");
    assertThatThrownBy(() -> TableReader.withDefaults().read(folder))
        .hasMessageContaining("no regular file");
  }

  @Test
  void columnsWithoutANameAreCalledByTheirPlace() throws IOException {
    assertThat(read(",b,\n1,2,3\n").names()).containsExactly("column_1", "b", "column_3");
  }

  @Test
  void aColumnOfNothingIsACategoryOfNothing() throws IOException {
    Table table = read("a,b\n,1\nNA,2\n");
    assertThat(table.column("a").type()).isEqualTo(ColumnType.CATEGORY);
    assertThat(table.column("a").missingCount()).isEqualTo(2);
  }

  @Test
  void typesAreParsedOrRefused() {
    assertThat(TypeOverrides.parse(" age = Number ,zip=category"))
        .containsExactly(
            Map.entry("age", ColumnType.NUMBER), Map.entry("zip", ColumnType.CATEGORY));
    assertThat(TypeOverrides.parse(" ")).isEmpty();
    assertThatThrownBy(() -> TypeOverrides.parse("age")).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> TypeOverrides.parse("age=float")).hasMessageContaining("number");
    assertThatThrownBy(() -> TypeOverrides.parse("a=text,a=date")).hasMessageContaining("once");
    assertThatThrownBy(() -> TypeOverrides.parse("\"a=text")).isInstanceOf(InputException.class);
  }
}
