package dev.candor.torch.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** From the format's messages to our own data. */
final class ModelReading {
  private static final int OLDEST = 9;
  private static final int NEWEST = 21;

  private final Refusal refusal;
  private final TensorReading tensors;

  ModelReading(Refusal refusal, HeapRoom room) {
    this.refusal = refusal;
    this.tensors = new TensorReading(refusal, room);
  }

  OnnxGraph graph(ModelProto model) {
    if (!model.hasGraph() || model.getGraph().getOutputCount() == 0) {
      throw refusal.broken("must hold a graph with an output", "none");
    }
    if (model.getFunctionsCount() > 0) {
      throw refusal.unusable(
          "must not define functions",
          model.getFunctions(0).getName(),
          "export it with its functions inlined");
    }
    int opset = opset(model);
    GraphProto graph = model.getGraph();
    if (graph.getSparseInitializerCount() > 0) {
      throw refusal.unusable(
          "must not hold sparse tensors",
          graph.getSparseInitializer(0).getValues().getName(),
          "export it with dense tensors");
    }
    SortedMap<String, OnnxTensor> initialisers = initialisers(graph);
    List<OnnxValue> inputs = new ArrayList<>();
    for (ValueInfoProto info : graph.getInputList()) {
      // up to version 3 of the format every initialiser is an input as well
      if (!initialisers.containsKey(info.getName())) {
        inputs.add(ValueReading.value(refusal, "input", info));
      }
    }
    List<OnnxValue> outputs =
        graph.getOutputList().stream()
            .map(info -> ValueReading.value(refusal, "output", info))
            .toList();
    List<OnnxNode> nodes = nodes(graph, opset);
    return new OnnxGraph(
        (model.getProducerName() + " " + model.getProducerVersion()).strip(),
        opset,
        inputs,
        outputs,
        NodeOrder.of(refusal, inputs, initialisers.keySet(), nodes, outputs),
        initialisers);
  }

  private int opset(ModelProto model) {
    long opset = -1;
    for (OperatorSetIdProto set : model.getOpsetImportList()) {
      if (isStandard(set.getDomain())) {
        opset = set.getVersion();
      }
    }
    if (opset < OLDEST || opset > NEWEST) {
      throw refusal.unusable(
          "opset must be " + OLDEST + " to " + NEWEST,
          opset < 0 ? "none" : opset,
          "export it with opset_version=17");
    }
    return (int) opset;
  }

  private SortedMap<String, OnnxTensor> initialisers(GraphProto graph) {
    SortedMap<String, OnnxTensor> found = new TreeMap<>();
    for (TensorProto tensor : graph.getInitializerList()) {
      if (tensor.getName().isEmpty()) {
        throw refusal.broken("every initialiser must have a name", "an empty one");
      }
      tensors.reserve(where(tensor), tensor);
    }
    for (TensorProto tensor : graph.getInitializerList()) {
      String where = where(tensor);
      if (found.put(tensor.getName(), tensors.tensor(where, tensor)) != null) {
        throw refusal.broken("every value must be given once", where + " twice");
      }
    }
    return found;
  }

  private static String where(TensorProto initialiser) {
    return "initialiser " + Shown.name(initialiser.getName());
  }

  private List<OnnxNode> nodes(GraphProto graph, int opset) {
    NodeNames names = new NodeNames(graph.getNodeList());
    List<OnnxNode> nodes = new ArrayList<>();
    for (NodeProto node : graph.getNodeList()) {
      String name = names.next(node);
      String where = "node " + Shown.name(name) + " (" + Shown.name(node.getOpType()) + ")";
      if (!isStandard(node.getDomain())) {
        throw refusal.unusable(
            where + " must be a standard operator",
            "domain " + node.getDomain(),
            "export it with standard operators only");
      }
      if (node.getOpType().isEmpty() || node.getOutputList().stream().allMatch(String::isEmpty)) {
        throw refusal.broken(where + " must have an operator and an output", "none");
      }
      nodes.add(
          new OnnxNode(
              name,
              node.getOpType(),
              opset,
              AttributeReading.attributes(refusal, tensors, where, node),
              node.getInputList(),
              node.getOutputList()));
    }
    return nodes;
  }

  private static boolean isStandard(String domain) {
    return domain.isEmpty() || domain.equals("ai.onnx");
  }
}
