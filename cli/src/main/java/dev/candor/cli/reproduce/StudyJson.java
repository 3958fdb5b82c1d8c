package dev.candor.cli.reproduce;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes a study's numbers; what is not a finite number becomes null. */
public final class StudyJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private StudyJson() {}

  /** The object as text. */
  public static String text(Map<String, Object> object) {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(finite(object)) + "\n";
  }

  private static @Nullable Object finite(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> copy = new LinkedHashMap<>();
      map.forEach((name, held) -> copy.put(String.valueOf(name), finite(held)));
      return copy;
    }
    if (value instanceof double[] numbers) {
      return Arrays.stream(numbers).mapToObj(StudyJson::finite).toList();
    }
    if (value instanceof Collection<?> list) {
      return list.stream().map(StudyJson::finite).toList();
    }
    return value instanceof Double number && !Double.isFinite(number) ? null : value;
  }
}
