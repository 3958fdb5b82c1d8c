package dev.candor.cli.bench;

import dev.candor.core.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows of {@code peers.json}.
 *
 * @param source what the peers were, in words
 * @param rows in the order of the file
 */
public record PeerTable(String source, List<PeerRow> rows) {
  private static final long LARGEST = 16L << 20;

  /** Copies the rows. */
  public PeerTable {
    rows = List.copyOf(rows);
  }

  /**
   * Reads the table of a folder.
   *
   * @throws InputException if there is none, or it is not one
   */
  public static PeerTable read(Path folder) {
    Path file = folder.resolve("peers.json");
    if (!Files.isRegularFile(file)) {
      throw InputException.in(
          folder, "must hold peers.json", "none", "give a folder with models and peers.json");
    }
    JsonNode json = json(file);
    if (!json.path("rows").isArray()) {
      throw InputException.in(file, "must have rows, a list", json.path("rows"), "write it anew");
    }
    List<PeerRow> rows = new ArrayList<>();
    for (JsonNode row : json.get("rows").values()) {
      rows.add(row(file, row, rows.size()));
    }
    return new PeerTable(source(json), rows);
  }

  /** What a forward pass of a model took the peer, where the table says so. */
  public Optional<PeerRow> forward(String model) {
    return rows.stream()
        .filter(row -> row.model().equals(model) && row.work().startsWith("forward"))
        .findFirst();
  }

  private static PeerRow row(Path file, JsonNode row, int number) {
    boolean whole =
        row.path("model").isString()
            && row.path("work").isString()
            && row.path("ms").isNumber()
            && row.path("ms").asDouble() > 0
            && row.path("runs").isInt()
            && row.path("runs").asInt() > 0
            && row.path("settings").isObject();
    if (!whole) {
      throw InputException.in(
          file,
          "row " + number + " must have model, work, ms, runs and settings",
          row,
          "correct the row");
    }
    return new PeerRow(
        file,
        row.get("model").asString(),
        row.get("work").asString(),
        row.get("ms").asDouble(),
        row.get("runs").asInt(),
        row.get("settings"));
  }

  private static String source(JsonNode json) {
    StringBuilder words = new StringBuilder();
    json.propertyStream()
        .filter(entry -> !entry.getKey().equals("rows"))
        .forEach(
            entry ->
                words
                    .append(words.isEmpty() ? "" : ", ")
                    .append(entry.getKey())
                    .append(' ')
                    .append(entry.getValue().asString()));
    return words.toString();
  }

  private static JsonNode json(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw InputException.in(
            file, "must have at most " + LARGEST + " bytes", Files.size(file), "give a table");
      }
      return new JsonMapper().readTree(Files.readString(file));
    } catch (JacksonException | IOException e) {
      throw new InputException(
          file + ": must be JSON that can be read (" + e.getMessage() + ")", e);
    }
  }
}
