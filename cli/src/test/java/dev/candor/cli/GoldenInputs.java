package dev.candor.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Models and arrays of the golden suite, as files that a person would give to the command. */
record GoldenInputs(Path folder, String name) {
  private static final Path GOLDEN =
      Path.of(System.getProperty("candor.golden", "../../shared/golden")).toAbsolutePath();
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** Whether the suite is there. */
  static boolean there() {
    return Files.exists(GOLDEN.resolve("index.json"));
  }

  String model(String kind) {
    String file = kind.equals("safetensors") ? "weights.safetensors" : "model." + kind;
    return GOLDEN.resolve(name).resolve(file).toString();
  }

  /** A check of the case. */
  JsonNode check(String id) throws IOException {
    JsonNode json = MAPPER.readTree(Files.readString(GOLDEN.resolve(name).resolve("case.json")));
    for (JsonNode check : json.get("checks")) {
      if (check.get("id").asString().equals(id)) {
        return check;
      }
    }
    throw new AssertionError("no check " + id);
  }

  /** An input of a check as a .npy file, whose name is returned. */
  String input(String id, String input) throws IOException {
    JsonNode array = check(id).get("inputs").get(input);
    int[] shape = array.get("shape").valueStream().mapToInt(JsonNode::asInt).toArray();
    String file = name + "-" + id + "-" + input + ".npy";
    npy(folder.resolve(file), numbers(array.get("data")), shape);
    return file;
  }

  /** The expected attributions, in a row. */
  double[] expected(String id) throws IOException {
    return numbers(check(id).get("expected").get("attributions").get("data"));
  }

  /** All numbers of nested lists; null is NaN. */
  static double[] numbers(JsonNode node) {
    List<Double> all = new ArrayList<>();
    collect(node, all);
    return all.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static void collect(JsonNode node, List<Double> into) {
    if (node.isArray()) {
      node.forEach(child -> collect(child, into));
    } else {
      into.add(node.isNull() ? Double.NaN : node.asDouble());
    }
  }

  /** Writes what {@code numpy.save} writes for float32. */
  static void npy(Path file, double[] values, int... shape) throws IOException {
    String lengths =
        Arrays.stream(shape).mapToObj(n -> n + ",").collect(Collectors.joining("", "(", ")"));
    byte[] header =
        ("{'descr': '<f4', 'fortran_order': False, 'shape': " + lengths + ", }\n")
            .getBytes(StandardCharsets.ISO_8859_1);
    ByteBuffer bytes =
        ByteBuffer.allocate(10 + header.length + 4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
    bytes.putShort((short) header.length).put(header);
    for (double value : values) {
      bytes.putFloat((float) value);
    }
    Files.write(file, bytes.array());
  }
}
