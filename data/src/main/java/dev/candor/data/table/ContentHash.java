package dev.candor.data.table;

import dev.candor.core.Sha256;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The hash of what a table says, not of how its file spelt it. */
final class ContentHash {
  private static final int CHUNK = 1 << 16;
  private static final double NO_NUMBER = Double.NaN;

  private ContentHash() {}

  static String of(Table table) {
    Sha256 hash = new Sha256().add(table.rows()).add(table.columns().size());
    for (Column column : table.columns()) {
      hash.add(column.name()).add(column.type().label());
      add(hash, column);
    }
    return hash.hex();
  }

  private static void add(Sha256 hash, Column column) {
    if (column instanceof NumberColumn numbers) {
      // + 0.0 makes the two zeros one
      addLongs(
          hash,
          numbers.size(),
          i -> Double.doubleToLongBits(numbers.missing(i) ? NO_NUMBER : numbers.value(i) + 0.0));
    } else if (column instanceof DateColumn dates) {
      hash.add(dates.precision().name());
      addLongs(hash, dates.size(), dates::millis);
    } else if (column instanceof BooleanColumn booleans) {
      hash.add(booleans.no()).add(booleans.yes());
      addLongs(hash, booleans.size(), booleans::value);
    } else {
      for (int i = 0; i < column.size(); i++) {
        hash.add(column.text(i));
      }
    }
  }

  private static void addLongs(Sha256 hash, int size, java.util.function.IntToLongFunction value) {
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < size; i++) {
      chunk.putLong(value.applyAsLong(i));
      if (!chunk.hasRemaining()) {
        hash.add(chunk.array(), 0, CHUNK);
        chunk.clear();
      }
    }
    hash.add(chunk.array(), 0, chunk.position());
  }
}
