package dev.candor.data.encode;

import dev.candor.data.table.Column;
import dev.candor.data.table.ColumnType;
import java.util.List;

/** How one source column becomes one or several inputs. */
sealed interface ColumnEncoding permits NumberEncoding, DateEncoding, CategoryEncoding {
  /** The source column. */
  String column();

  /** What the source column must hold. */
  ColumnType type();

  /** The names of the inputs. */
  List<String> inputNames();

  /** Writes the inputs of all rows, beginning at an offset, one row every {@code width}. */
  void encode(Column column, float[] inputs, int offset, int width, NoteTaker notes);

  /** The encoding as plain data. */
  ColumnState state();
}
