package dev.candor.cli.training;

import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.SortedMap;

/** Settings as names and values, part by part: {@code fit.epochs} is {@code 8}. */
final class NamedParts {
  private NamedParts() {}

  /** Puts a value under its name; of a record, everything it is made of. */
  static void put(SortedMap<String, String> into, String name, Object value) {
    if (value instanceof Optional<?> optional) {
      optional.ifPresentOrElse(found -> put(into, name, found), () -> into.put(name, "none"));
    } else if (value instanceof Record record) {
      RecordComponent[] parts = record.getClass().getRecordComponents();
      if (parts.length == 0 || record.getClass().getInterfaces().length > 0) {
        into.put(name, record.getClass().getSimpleName());
      }
      for (RecordComponent part : parts) {
        put(into, name + "." + part.getName(), valueOf(record, part));
      }
    } else {
      into.put(name, value.toString());
    }
  }

  private static Object valueOf(Record record, RecordComponent part) {
    try {
      return part.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(record.getClass() + " hides " + part.getName(), e);
    }
  }
}
