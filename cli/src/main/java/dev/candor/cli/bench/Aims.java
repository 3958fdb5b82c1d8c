package dev.candor.cli.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What our ratio to a peer's should be at most, where that is known. */
final class Aims {
  private final JsonNode aims;

  private Aims(JsonNode aims) {
    this.aims = aims;
  }

  static Aims read() {
    try (InputStream in =
        Objects.requireNonNull(Aims.class.getResourceAsStream("aims.json"), "aims.json")) {
      return new Aims(new JsonMapper().readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  OptionalDouble of(PeerRow row) {
    return aims.valueStream()
        .filter(aim -> aim.get("model").asString().equals(row.model()))
        .filter(aim -> aim.get("work").asString().equals(row.work()))
        .mapToDouble(aim -> aim.get("aim").asDouble())
        .findFirst();
  }
}
