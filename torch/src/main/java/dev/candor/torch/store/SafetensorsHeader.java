package dev.candor.torch.store;

import dev.candor.core.InputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * The JSON header of a safetensors file, read token by token, so that nothing is built of what is
 * refused.
 *
 * @param arrays in the order of their bytes, which they fill without hole or overlap
 * @param metadata texts by name
 */
record SafetensorsHeader(List<StoredArray> arrays, SortedMap<String, String> metadata) {
  static final String METADATA = "__metadata__";
  private static final int MOST_AXES = 32;
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(4).build())
          .build();

  /** Reads the header's text and checks that the arrays fill the data exactly. */
  static SafetensorsHeader parse(Path file, String text, long dataBytes) {
    List<StoredArray> arrays = new ArrayList<>();
    SortedMap<String, String> metadata = new TreeMap<>();
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
      expect(file, "the header", JsonToken.START_OBJECT, json.nextToken());
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        if (name.equals(METADATA)) {
          readMetadata(file, json, metadata);
        } else {
          arrays.add(readArray(file, name, json));
        }
      }
      if (json.nextToken() != null) {
        throw broken(
            file, "the header must end with its closing brace", json.getString(), "write it anew");
      }
    } catch (JacksonException e) {
      throw broken(file, "the header must be JSON", e.getOriginalMessage(), "write the file anew");
    }
    arrays.sort(
        Comparator.comparingLong(StoredArray::begin)
            .thenComparingLong(StoredArray::end)
            .thenComparing(StoredArray::name));
    checkFilled(file, arrays, dataBytes);
    return new SafetensorsHeader(arrays, metadata);
  }

  private static void readMetadata(Path file, JsonParser json, Map<String, String> metadata) {
    expect(file, METADATA, JsonToken.START_OBJECT, json.nextToken());
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      expect(file, METADATA + "." + name, JsonToken.VALUE_STRING, json.nextToken());
      metadata.put(name, json.getString());
    }
  }

  private static StoredArray readArray(Path file, String name, JsonParser json) {
    expect(file, name, JsonToken.START_OBJECT, json.nextToken());
    Map<String, List<Long>> numbers = new HashMap<>();
    Set<StoredType> type = new HashSet<>();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String field = json.currentName();
      String where = name + "." + field;
      switch (field) {
        case "dtype" -> {
          expect(file, where, JsonToken.VALUE_STRING, json.nextToken());
          type.add(type(file, where, json.getString()));
        }
        case "shape", "data_offsets" -> numbers.put(field, wholeNumbers(file, where, json));
        default ->
            throw broken(
                file,
                name + " must have dtype, shape and data_offsets only",
                field,
                "write the file anew");
      }
    }
    if (type.isEmpty() || numbers.size() != 2) {
      throw broken(
          file,
          name + " must have dtype, shape and data_offsets",
          (type.isEmpty() ? "no dtype, " : "") + numbers.keySet(),
          "write the file anew");
    }
    return array(
        file,
        name,
        type.iterator().next(),
        numbers.getOrDefault("shape", List.of()),
        numbers.getOrDefault("data_offsets", List.of()));
  }

  private static StoredType type(Path file, String where, String found) {
    return Arrays.stream(StoredType.values())
        .filter(t -> t.name().equals(found))
        .findFirst()
        .orElseThrow(
            () ->
                broken(file, where + " must be one of " + StoredType.names(), found, "convert it"));
  }

  private static List<Long> wholeNumbers(Path file, String where, JsonParser json) {
    expect(file, where, JsonToken.START_ARRAY, json.nextToken());
    List<Long> numbers = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      expect(file, where, JsonToken.VALUE_NUMBER_INT, json.currentToken());
      numbers.add(json.getLongValue());
      if (numbers.size() > MOST_AXES) {
        throw broken(
            file,
            where + " must have at most " + MOST_AXES + " numbers",
            "more",
            "write the file anew");
      }
    }
    return numbers;
  }

  private static StoredArray array(
      Path file, String name, StoredType type, List<Long> shape, List<Long> offsets) {
    if (offsets.size() != 2 || offsets.get(0) < 0 || offsets.get(1) < offsets.get(0)) {
      throw broken(
          file,
          name + ".data_offsets must be a begin and an end, 0 <= begin <= end",
          offsets,
          "write the file anew");
    }
    List<Integer> axes = new ArrayList<>();
    long size = 1;
    for (long length : shape) {
      if (length < 0 || length > Integer.MAX_VALUE || size * length > Integer.MAX_VALUE) {
        throw broken(
            file,
            name + ".shape must hold lengths of 0 or more and at most 2^31-1 numbers",
            shape,
            "split the array");
      }
      axes.add((int) length);
      size *= length;
    }
    StoredArray array = new StoredArray(name, type, axes, offsets.get(0), offsets.get(1));
    if (array.bytes() != size * type.bytes()) {
      throw broken(
          file,
          name + ".data_offsets must span " + size * type.bytes() + " bytes, " + type + shape,
          offsets,
          "write the file anew");
    }
    return array;
  }

  private static void checkFilled(Path file, List<StoredArray> arrays, long dataBytes) {
    long filled = 0;
    for (StoredArray array : arrays) {
      if (array.begin() != filled) {
        throw broken(
            file,
            array.name() + " must begin where the array before it ends, at byte " + filled,
            array.begin(),
            "write the file anew");
      }
      filled = array.end();
    }
    if (filled != dataBytes) {
      throw broken(
          file,
          "must hold " + filled + " bytes of data, as its header says",
          dataBytes,
          "the file was cut or added to: copy it again");
    }
  }

  private static void expect(
      Path file, String where, JsonToken expected, @Nullable JsonToken found) {
    if (found != expected) {
      throw broken(
          file,
          where + " must be " + expected.name().replace('_', ' ').toLowerCase(Locale.ROOT),
          found == null ? "the end of the header" : found,
          "write the file anew");
    }
  }

  private static InputException broken(Path file, String what, Object found, String remedy) {
    return InputException.in(file, "not a safetensors file: " + what, found, remedy);
  }
}
