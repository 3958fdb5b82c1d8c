package dev.candor.torch.onnx;

import dev.candor.core.NdArray;
import dev.candor.torch.Network;
import dev.candor.torch.graph.Graph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A value inside a graph as its input, such as the embedded tokens of an encoder: no gradient flows
 * to the tokens themselves. What made the value is left out; its shape is asked from the file's own
 * network, which runs twice on a row of zeros.
 */
final class InnerInput {
  private static final int[] LENGTHS = {2, 3};

  private final Refusal refusal;
  private final OnnxGraph file;
  private final OnnxImportSettings settings;
  private final String value;

  private InnerInput(Refusal refusal, OnnxGraph file, OnnxImportSettings settings, String value) {
    this.refusal = refusal;
    this.file = file;
    this.settings = settings;
    this.value = value;
  }

  /** The graph with the input that is wanted, if it is made inside; else the graph itself. */
  static OnnxGraph among(Refusal refusal, OnnxGraph file, OnnxImportSettings settings) {
    Optional<String> wanted =
        settings
            .input()
            .filter(name -> file.inputs().stream().noneMatch(input -> input.name().equals(name)))
            .filter(name -> file.nodes().stream().anyMatch(n -> n.outputs().contains(name)));
    return wanted.isEmpty() ? file : new InnerInput(refusal, file, settings, wanted.get()).cut();
  }

  private OnnxGraph cut() {
    List<OnnxValue> inputs = new ArrayList<>(file.inputs());
    inputs.add(0, new OnnxValue(value, OnnxType.FLOAT32, true, shape()));
    List<OnnxNode> nodes = new ArrayList<>();
    for (OnnxNode node : file.nodes()) {
      Set<String> others =
          node.outputs().stream().filter(o -> !o.equals(value)).collect(Collectors.toSet());
      nodes.add(node.giving(others));
    }
    return with(inputs, file.outputs(), nodes);
  }

  private OnnxGraph with(List<OnnxValue> inputs, List<OnnxValue> outputs, List<OnnxNode> nodes) {
    return new OnnxGraph(
        file.producer(), file.opset(), inputs, outputs, nodes, file.initialisers());
  }

  /** Lengths that stay when the free lengths of the file's inputs change are fixed. */
  private List<Long> shape() {
    String asked = value + ":shape";
    List<OnnxNode> nodes = new ArrayList<>(file.nodes());
    nodes.add(
        new OnnxNode(
            asked, "Shape", file.opset(), new TreeMap<>(), List.of(value), List.of(asked)));
    OnnxValue output = new OnnxValue(asked, OnnxType.INT64, false, List.of());
    OnnxImportSettings plain =
        new OnnxImportSettings(Optional.empty(), Optional.empty(), settings.operators());
    OnnxGraph asking = with(file.inputs(), List.of(output), nodes);
    try (Network network = new Importing(refusal, asking, plain).network()) {
      NdArray one = shape(network, LENGTHS[0]);
      NdArray other = shape(network, LENGTHS[1]);
      List<Long> lengths = new ArrayList<>();
      for (int axis = 0; axis < one.size(); axis++) {
        long length = (long) one.get(axis);
        lengths.add(length == (long) other.get(axis) ? length : OnnxValue.ANY);
      }
      if (lengths.isEmpty() || lengths.get(0) != 1) {
        throw refusal.unusable(
            "input " + Shown.name(value) + " must have a row for each row of the batch in front",
            lengths,
            "choose another value");
      }
      lengths.set(0, OnnxValue.ANY);
      return lengths;
    }
  }

  private NdArray shape(Network network, int length) {
    List<NdArray> zeros = new ArrayList<>();
    for (String name : ((Graph) network.architecture()).inputs()) {
      zeros.add(zeros(name, length));
    }
    NdArray[] further = zeros.subList(1, zeros.size()).toArray(NdArray[]::new);
    return network.withFurther(further).predict(zeros.get(0)).row(0);
  }

  private NdArray zeros(String name, int length) {
    OnnxValue input =
        file.inputs().stream()
            .filter(declared -> name.equals(Importing.given(declared)))
            .findFirst()
            .orElseThrow();
    int[] shape =
        input.lengths().stream()
            .mapToInt(declared -> (int) (declared == OnnxValue.ANY ? length : declared))
            .toArray();
    if (shape.length > 0) {
      shape[0] = 1;
    }
    return NdArray.ofFloats(nothing -> {}, shape);
  }
}
