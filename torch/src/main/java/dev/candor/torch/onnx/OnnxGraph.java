package dev.candor.torch.onnx;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an ONNX file holds, checked: every input of a node is made before it, every value once.
 *
 * @param producer who wrote the file, such as {@code pytorch 2.10.0}; may be empty
 * @param opset the version of the standard operator set
 * @param inputs what must be given; what the file itself gives is not among them
 * @param outputs what comes out, in the file's order
 * @param nodes in an order in which they can run
 * @param initialisers the numbers that the file holds, by name
 */
public record OnnxGraph(
    String producer,
    int opset,
    List<OnnxValue> inputs,
    List<OnnxValue> outputs,
    List<OnnxNode> nodes,
    SortedMap<String, OnnxTensor> initialisers) {
  /** Copies the lists and the map. */
  public OnnxGraph {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    nodes = List.copyOf(nodes);
    initialisers = Collections.unmodifiableSortedMap(new TreeMap<>(initialisers));
  }

  /** The numbers of this name, if the file holds them. */
  public Optional<OnnxTensor> initialiser(String name) {
    return Optional.ofNullable(initialisers.get(name));
  }
}
