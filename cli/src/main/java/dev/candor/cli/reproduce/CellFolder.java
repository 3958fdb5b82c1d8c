package dev.candor.cli.reproduce;

import dev.candor.core.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where finished cells are kept: one small JSON file each, written whole or not at all, so that a
 * study that was stopped goes on where it was.
 */
public final class CellFolder {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path root;

  /** The cells below a folder, which need not be there yet. */
  public CellFolder(Path root) {
    this.root = root;
  }

  /** The file of a cell. */
  public Path file(CellKey key) {
    return root.resolve(key.path());
  }

  /**
   * A cell that was finished with these settings. One that is missing, damaged, or was made with
   * others is none.
   *
   * @param settings SHA-256 of the settings
   */
  public Optional<Cell> read(CellKey key, String settings) {
    Path file = file(key);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      JsonNode node = JSON.readTree(Files.readString(file));
      if (!node.path("settings").asString("").equals(settings)) {
        return Optional.empty();
      }
      SortedMap<String, List<Double>> numbers = new TreeMap<>();
      for (var field : node.path("numbers").properties()) {
        List<Double> values = new ArrayList<>();
        field
            .getValue()
            .forEach(value -> values.add(value.isNumber() ? value.asDouble() : Double.NaN));
        numbers.put(field.getKey(), values);
      }
      return Optional.of(new Cell(key, settings, node.path("seconds").asDouble(0), numbers));
    } catch (JacksonException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps a cell. */
  public void write(Cell cell) {
    ObjectNode node = JSON.createObjectNode();
    node.put("cell", cell.key().toString());
    node.put("settings", cell.settings());
    node.put("seconds", cell.seconds());
    ObjectNode numbers = node.putObject("numbers");
    cell.numbers()
        .forEach(
            (name, values) -> {
              ArrayNode array = numbers.putArray(name);
              for (double value : values) {
                if (Double.isFinite(value)) {
                  array.add(value);
                } else {
                  array.addNull();
                }
              }
            });
    WholeFile.write(file(cell.key()), node.toString() + "\n");
  }

  /** Forgets every cell of a table. */
  public void clear(Part part) {
    Path folder = root.resolve(part.label());
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
