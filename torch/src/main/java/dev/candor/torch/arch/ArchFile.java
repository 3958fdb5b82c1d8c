package dev.candor.torch.arch;

import dev.candor.core.InputException;
import dev.candor.torch.Network;
import dev.candor.torch.RowLimit;
import dev.candor.torch.graph.Graph;
import dev.candor.torch.store.Safetensors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A network from a safetensors file with {@code arch.json} beside it.
 *
 * <p>{@code arch.json} is {@code {"kind": "graph", "input_shape": ["N", 8], "output": "fc2",
 * "nodes": [{"name": "fc1", "op": "linear", "in_features": 8, "out_features": 16, "inputs":
 * ["input"]}, ...]}}: the value called {@code input} is what goes in, the numbers of a node are
 * {@code NAME.weight} and so on. Or it is {@code {"kind": "bert", ...}}, an encoder by its sizes.
 *
 * <p>Both files are checked before anything is made of them: every array belongs to a layer, none
 * is missing, each has the layer's shape; no node feeds itself. So the memory is a small multiple
 * of the two files' size.
 */
public final class ArchFile {
  /** What the description is called. */
  public static final String NAME = "arch.json";

  private static final long LONGEST = 16L << 20;
  private static final JsonMapper JSON =
      new JsonMapper(
          JsonFactory.builder()
              .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
              .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(20).build())
              .build());

  private ArchFile() {}

  /**
   * The network of a safetensors file, which takes vectors where it is a text encoder.
   *
   * @param weights with {@code arch.json} in the same folder
   * @throws InputException if a file is not there, damaged, or they do not belong together
   */
  public static Network read(Path weights) {
    return read(weights, Start.VECTORS);
  }

  /** The network of a safetensors file. */
  public static Network read(Path weights, Start start) {
    Path file = weights.resolveSibling(NAME);
    Described root = new Described(file, "the network", json(file));
    StoredNumbers numbers = new StoredNumbers(weights, Safetensors.read(weights).arrays());
    String kind = root.text("kind");
    if (start == Start.IDS && !kind.equals("bert")) {
      throw root.wrong("kind", "must be bert to start from token ids", kind, "give vectors");
    }
    Graph graph =
        switch (kind) {
          case "graph" -> ArchGraph.read(file, root, numbers);
          case "bert" -> ArchBert.read(root, numbers, start);
          default ->
              throw root.wrong("kind", "must be graph or bert", kind, "export the model to ONNX");
        };
    return Network.imported(graph, rowShape(root, start), RowLimit.PARTS, numbers.all());
  }

  /** The shape of a row; a letter stands for any length. */
  private static List<Integer> rowShape(Described root, Start start) {
    JsonNode shape = root.json().path("input_shape");
    JsonNode first = shape.path(0).isArray() ? shape.path(0) : shape;
    List<Integer> row = new ArrayList<>();
    for (JsonNode length : first) {
      boolean fits =
          length.isIntegralNumber()
              && length.canConvertToInt()
              && length.intValue() > 0
              && length.intValue() <= Described.LARGEST;
      if (!length.isString() && !fits) {
        throw root.wrong("input_shape", "must hold letters and lengths", shape, "write it anew");
      }
      row.add(fits ? length.intValue() : -1);
    }
    if (!first.isArray() || row.size() < 2 || row.get(0) > 0) {
      throw root.wrong(
          "input_shape",
          "must be a letter for the rows, then a row's lengths",
          shape,
          "write it so");
    }
    return start == Start.IDS ? List.of(-1) : List.copyOf(row.subList(1, row.size()));
  }

  private static JsonNode json(Path file) {
    try {
      if (Files.size(file) > LONGEST) {
        throw InputException.in(
            file, "must have at most " + LONGEST + " bytes", Files.size(file), "check the file");
      }
      JsonNode root = JSON.readTree(Files.readString(file));
      if (!root.isObject()) {
        throw InputException.in(file, "must be a JSON object", root.getNodeType(), "write it anew");
      }
      return root;
    } catch (IOException e) {
      throw new InputException(
          file
              + ": cannot be read as UTF-8 (found "
              + e
              + "); give arch.json beside the weights: it says which layers they belong to",
          e);
    } catch (JacksonException e) {
      throw new InputException(
          file + ": must be JSON (found " + e.getOriginalMessage() + "); write the file anew", e);
    }
  }
}
