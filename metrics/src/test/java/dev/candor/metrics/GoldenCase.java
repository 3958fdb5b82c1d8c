package dev.candor.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One folder of golden values. */
public final class GoldenCase {
  private final Path folder;
  private final JsonNode root;

  private GoldenCase(Path folder, JsonNode root) {
    this.folder = folder;
    this.root = root;
  }

  /** Opens a case; the test that asks is left out where the golden files are missing. */
  public static GoldenCase open(String name) {
    Path folder = Path.of(System.getProperty("candor.golden", "missing"), name);
    assumeTrue(Files.exists(folder), "the golden files are missing: candor.golden, " + folder);
    return new GoldenCase(folder, new JsonMapper().readTree(folder.resolve("case.json")));
  }

  /** A check; the test that asks is left out where the suite has no such check. */
  public JsonNode check(String id) {
    Optional<JsonNode> found =
        root.get("checks")
            .valueStream()
            .filter(check -> check.get("id").asString().equals(id))
            .findFirst();
    assumeTrue(found.isPresent(), "the suite has no check " + id);
    return found.orElseThrow();
  }

  /** What the network is made of. */
  public JsonNode arch() {
    return new JsonMapper().readTree(folder.resolve("arch.json"));
  }

  public static double[] numbers(JsonNode node) {
    return flat(node.has("data") ? node.get("data") : node).toArray();
  }

  public static void assertExpected(JsonNode check, String name, double... found) {
    double[] expected = numbers(check.get("expected").get(name));
    JsonNode tolerance = check.get("tolerance").get(name);
    assertThat(found).hasSameSizeAs(expected);
    for (int i = 0; i < found.length; i++) {
      assertThat(found[i])
          .as(check.get("id").asString() + " " + name + " " + i)
          .isCloseTo(
              expected[i],
              within(
                  tolerance.get("abs").asDouble()
                      + tolerance.get("rel").asDouble() * Math.abs(expected[i])));
    }
  }

  /** A float32 tensor of the weights, flat. */
  public double[] weights(String name) {
    try {
      ByteBuffer file =
          ByteBuffer.wrap(Files.readAllBytes(folder.resolve("weights.safetensors")))
              .order(ByteOrder.LITTLE_ENDIAN);
      int header = Math.toIntExact(file.getLong());
      byte[] json = new byte[header];
      file.get(json);
      JsonNode offsets =
          new JsonMapper()
              .readTree(new String(json, StandardCharsets.UTF_8))
              .get(name)
              .get("data_offsets");
      int from = offsets.get(0).asInt();
      double[] values = new double[(offsets.get(1).asInt() - from) / Float.BYTES];
      for (int i = 0; i < values.length; i++) {
        values[i] = file.getFloat(Long.BYTES + header + from + i * Float.BYTES);
      }
      return values;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DoubleStream flat(JsonNode node) {
    return node.isArray()
        ? node.valueStream().flatMapToDouble(GoldenCase::flat)
        : DoubleStream.of(Double.parseDouble(node.asString().toLowerCase(Locale.ROOT)));
  }

  public static double[] row(double[] values, int row, int width) {
    return Arrays.copyOfRange(values, row * width, (row + 1) * width);
  }
}
