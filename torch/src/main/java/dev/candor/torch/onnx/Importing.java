package dev.candor.torch.onnx;

import dev.candor.core.NdArray;
import dev.candor.torch.Junction;
import dev.candor.torch.Network;
import dev.candor.torch.RowLimit;
import dev.candor.torch.graph.Graph;
import dev.candor.torch.graph.Node;
import dev.candor.torch.graph.Whole;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One file on its way to a network. Not thread-safe: one import each. */
final class Importing {
  private final Refusal refusal;
  private final OnnxImportSettings settings;
  private final Ports ports;
  private final Map<String, OnnxTensor> known;
  private final Drafts drafts;
  private final Folding folding = new Folding();
  private final Set<String> constants = new HashSet<>();
  private final Set<String> zeros = new HashSet<>();

  Importing(Refusal refusal, OnnxGraph file, OnnxImportSettings settings) {
    this.refusal = refusal;
    this.settings = settings;
    this.ports = Ports.of(refusal, file, settings);
    this.known = new HashMap<>(file.initialisers());
    this.drafts = new Drafts(known, ports.output());
  }

  Network network() {
    ports.inputs().stream().filter(input -> !input.type().fractions()).forEach(this::cast);
    for (OnnxNode node : ports.nodes()) {
      place(node);
    }
    if (known.containsKey(ports.output())) {
      throw refusal.unusable(
          "output " + Shown.name(ports.output()) + " must depend on the input",
          "a constant",
          "choose another output");
    }
    BiasFusion.apply(drafts);
    NormFusion.apply(drafts);
    PointwiseFusion.apply(drafts);
    List<Draft> layers = drafts.needed();
    List<String> names = LayerNames.of(layers);
    List<Node> nodes = new ArrayList<>();
    Map<String, NdArray> parameters = new LinkedHashMap<>();
    for (int i = 0; i < layers.size(); i++) {
      Draft draft = layers.get(i);
      String name = names.get(i);
      nodes.add(new Node(name, draft.layer(), draft.inputs(), draft.outputs()));
      draft.parameters().forEach((part, numbers) -> parameters.put(name + "." + part, numbers));
    }
    List<String> inputs = ports.inputs().stream().map(Importing::given).toList();
    return limited(new Graph(inputs, nodes, ports.output()), parameters);
  }

  /** The network, which takes any number of rows, or one after the other. */
  private Network limited(Graph graph, Map<String, NdArray> parameters) {
    Network any = Network.imported(graph, ports.rowShape(), RowLimit.PARTS, parameters);
    int fixed = ports.fixedRows();
    if (fixed == 0) {
      return any;
    }
    BatchProbe probe = new BatchProbe(any, ports.inputs());
    if (probe.answersAlike(3) && probe.answersAlike(Math.max(2, fixed))) {
      return any;
    }
    boolean refused = fixed > 1 && !probe.answersAlike(fixed);
    any.close();
    if (refused) {
      throw refusal.unusable(
          "input " + ports.inputs().get(0) + " must take any number of rows, or one",
          fixed,
          "export it with a dynamic batch axis");
    }
    return Network.imported(graph, ports.rowShape(), RowLimit.ONE, parameters);
  }

  /** What comes in is float32 always: whole numbers are made of it where the file wants them. */
  private void cast(OnnxValue input) {
    Whole layer = new Whole(input.type() == OnnxType.BOOL);
    drafts.add(
        new Draft(input.name(), "", layer, List.of(given(input)), List.of(input.name()), Map.of()));
  }

  /** The name under which what is given for an input comes in. */
  static String given(OnnxValue input) {
    return input.type().fractions() ? input.name() : input.name() + ":given";
  }

  private void place(OnnxNode node) {
    if (node.operator().equals("Constant")) {
      known.put(node.outputs().get(0), ConstantNode.value(node));
      return;
    }
    Placement placement = settings.operators().place(new Site(node, known, zeros));
    List<String> outputs = outputs(node, placement);
    if (isKnown(node)) {
      known.putAll(folding.fold(node, placement, outputs, known));
      return;
    }
    if (node.operator().equals("ConstantOfShape") && isZero(node)) {
      zeros.add(node.outputs().get(0));
    }
    List<String> inputs = new ArrayList<>();
    for (int place : placement.takes()) {
      inputs.add(value(node.inputs().get(place)));
    }
    drafts.add(
        new Draft(
            node.name(),
            node.operator(),
            placement.layer(),
            inputs,
            outputs,
            placement.parameters()));
  }

  private static boolean isZero(OnnxNode node) {
    return node.attribute("value").isEmpty()
        || (node.attribute("value").get() instanceof OnnxAttribute.Numbers value
            && value.tensor() instanceof OnnxTensor.Fractions held
            && held.size() == 1
            && held.numbers().get(0) == 0);
  }

  private boolean isKnown(OnnxNode node) {
    List<String> given = node.inputs().stream().filter(input -> !input.isEmpty()).toList();
    return !given.isEmpty() && known.keySet().containsAll(given);
  }

  /** The outputs somebody uses, up to the last; one in between that nobody uses gets a name. */
  private List<String> outputs(OnnxNode node, Placement placement) {
    List<String> outputs = new ArrayList<>();
    int last = 0;
    for (int i = 0; i < node.outputs().size(); i++) {
      String output = node.outputs().get(i);
      outputs.add(output.isEmpty() ? node.name() + ":" + i : output);
      last = output.isEmpty() ? last : i;
    }
    if (last > 0 && !(placement.layer() instanceof Junction)) {
      throw node.wrong(
          "output " + last, "must not be used: the layer gives one", outputs.get(last));
    }
    return List.copyOf(outputs.subList(0, last + 1));
  }

  /** The name under which a layer finds a value; a constant is made when it is first asked for. */
  private String value(String name) {
    OnnxTensor held = known.get(name);
    if (held == null) {
      return name;
    }
    if (constants.add(name)) {
      drafts.add(ConstantNode.draft(name, held));
    }
    return name;
  }
}
