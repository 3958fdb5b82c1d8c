package dev.candor.data.table;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.ParquetReader;
import dev.candor.core.InputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/**
 * Reads a Parquet file: once to find the types of its texts, if it has any, and once to fill exact
 * arrays. Whatever the library makes of a damaged file, it is the file's error.
 */
final class ParquetTable {
  private final Path file;
  private final Map<String, ColumnType> types;
  private final List<ParquetColumn> columns = new ArrayList<>();

  ParquetTable(Path file, Map<String, ColumnType> types) {
    this.file = file;
    this.types = types;
  }

  Table read() throws IOException {
    try {
      return readTrusting();
    } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
      throw explained(e);
    }
  }

  /** Our own error from within the library's, or the deepest cause of the library's. */
  private InputException explained(Throwable failure) {
    Throwable cause = failure;
    while (!(cause instanceof InputException) && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause instanceof InputException known
        ? known
        : new InputException(
            file
                + ": is damaged, or packed in an unknown way (found "
                + cause
                + "); write it again",
            failure);
  }

  private Table readTrusting() throws IOException {
    ParquetMetadata metadata = ParquetReader.readMetadata(file.toFile());
    int rows = rows(metadata);
    for (Type type : metadata.getFileMetaData().getSchema().getFields()) {
      ParquetValue value = ParquetValue.of(file, type);
      Optional<ColumnType> asked = Optional.ofNullable(types.get(type.getName()));
      columns.add(new ParquetColumn(file, value, type.asPrimitiveType(), asked));
    }
    if (columns.stream().anyMatch(ParquetColumn::mustBeSeen)) {
      pass(ParquetColumn::see);
    }
    columns.forEach(column -> column.prepare(rows));
    int read = pass(ParquetColumn::put);
    if (read != rows) {
      throw InputException.in(
          file, "must hold the rows it promises, " + rows, read, "write it again");
    }
    return Table.of(file.toString(), columns.stream().map(ParquetColumn::column).toList());
  }

  private int rows(ParquetMetadata metadata) {
    long rows = metadata.getBlocks().stream().mapToLong(BlockMetaData::getRowCount).sum();
    if (rows < 1 || rows > Integer.MAX_VALUE - 16) {
      throw InputException.in(file, "must hold 1 to 2^31 rows", rows, "give another file");
    }
    return (int) rows;
  }

  /** What is done with every value of a pass. */
  private interface Step {
    void take(ParquetColumn column, int row, Object value);
  }

  private int pass(Step step) throws IOException {
    RowSink sink = new RowSink(step);
    try (Stream<Integer> rows = ParquetReader.streamContent(file.toFile(), sink)) {
      rows.forEach(row -> {});
    }
    return sink.row;
  }

  private final class RowSink implements Hydrator<Integer, Integer, String[]> {
    private final Step step;
    private int row;
    private int next;

    private RowSink(Step step) {
      this.step = step;
    }

    @Override
    public Integer start() {
      next = 0;
      return row;
    }

    @Override
    public Integer add(Integer target, String[] path, @Nullable Object value) {
      ParquetColumn column = columns.get(next++);
      if (value != null) {
        step.take(column, row, value);
      }
      return target;
    }

    @Override
    public Integer finish(Integer target) {
      return row++;
    }
  }
}
