package dev.candor.blackbox.tree;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import dev.candor.core.DType;
import dev.candor.core.InputException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The flat lists of an ONNX tree node, put together to trees. */
final class TreeNodes {
  private final Path file;
  private final Map<String, AttributeProto> attributes = new HashMap<>();
  private final boolean classifier;
  private final String leaf;
  private DType precision = DType.FLOAT32;

  TreeNodes(Path file, NodeProto node) {
    this.file = file;
    this.classifier = node.getOpType().equals("TreeEnsembleClassifier");
    this.leaf = classifier ? "class" : "target";
    node.getAttributeList().forEach(attribute -> attributes.put(attribute.getName(), attribute));
  }

  TreeEnsemble ensemble(int statedInputs) {
    long[] treeIds = longs("nodes_treeids");
    long[] nodeIds = longs("nodes_nodeids", treeIds.length);
    Map<Long, Map<Long, Integer>> places = new LinkedHashMap<>();
    for (int i = 0; i < treeIds.length; i++) {
      Map<Long, Integer> ofTree = places.computeIfAbsent(treeIds[i], id -> new LinkedHashMap<>());
      if (ofTree.put(nodeIds[i], i) != null) {
        throw wrong("nodes_nodeids must be different within a tree", nodeIds[i]);
      }
    }
    LeafValues values = new LeafValues();
    List<Tree> trees = new ArrayList<>();
    int width = statedInputs;
    for (Map.Entry<Long, Map<Long, Integer>> tree : places.entrySet()) {
      trees.add(tree(tree.getKey(), tree.getValue(), values, places.size()));
    }
    for (Tree tree : trees) {
      for (Node node : tree.nodes()) {
        width = node instanceof Node.Split split ? Math.max(width, split.feature() + 1) : width;
      }
    }
    List<Double> base = new ArrayList<>();
    for (double number : values.base()) {
      base.add(number);
    }
    return new TreeEnsemble(width, base, trees, precision, link());
  }

  private Tree tree(long id, Map<Long, Integer> places, LeafValues values, int trees) {
    Map<Long, Integer> position = new HashMap<>();
    int next = 0;
    for (long node : places.keySet()) {
      position.put(node, next++);
    }
    String[] modes = strings("nodes_modes");
    long[] features = longs("nodes_featureids", modes.length);
    double[] thresholds = doubles("nodes_values", modes.length);
    long[] first = longs("nodes_truenodeids", modes.length);
    long[] second = longs("nodes_falsenodeids", modes.length);
    long[] missing = longsOr("nodes_missing_value_tracks_true", modes.length);
    double[] covers = doublesOr("nodes_hitrates", modes.length);
    List<Node> nodes = new ArrayList<>();
    for (Map.Entry<Long, Integer> entry : places.entrySet()) {
      int i = entry.getValue();
      if (modes[i].equals("LEAF")) {
        nodes.add(new Node.Leaf(values.of(id, entry.getKey(), trees), covers[i]));
      } else {
        nodes.add(
            new Node.Split(
                Math.toIntExact(features[i]),
                branch(modes[i]),
                thresholds[i],
                position.getOrDefault(first[i], -1),
                position.getOrDefault(second[i], -1),
                missing[i] == 1,
                covers[i]));
      }
    }
    return new Tree(nodes);
  }

  /** What leaves add to outputs. */
  private final class LeafValues {
    private final Map<List<Long>, double[]> values = new HashMap<>();
    private final double[] base;

    LeafValues() {
      long[] trees = longs(leaf + "_treeids");
      long[] nodes = longs(leaf + "_nodeids", trees.length);
      long[] ids = longs(leaf + "_ids", trees.length);
      double[] weights = doubles(leaf + "_weights", trees.length);
      int outputs = classifier ? labels() : (int) required("n_targets").getI();
      boolean oneColumn = classifier && outputs == 2 && Arrays.stream(ids).distinct().count() == 1;
      boolean share =
          oneColumn && Arrays.stream(weights).allMatch(w -> w >= 0) && link() == Link.NONE;
      double[] given = doublesOr("base_values", 0);
      base = new double[outputs];
      if (oneColumn) {
        double start = given.length == 0 ? 0 : given[given.length - 1];
        base[0] = share ? 1 - start : -start;
        base[1] = start;
      } else {
        System.arraycopy(given, 0, base, 0, Math.min(given.length, outputs));
      }
      for (int i = 0; i < trees.length; i++) {
        double[] leafs =
            values.computeIfAbsent(List.of(trees[i], nodes[i]), key -> new double[outputs]);
        if (oneColumn) {
          // one column stands for two classes: the second gets what the first loses
          leafs[0] -= weights[i];
          leafs[1] += weights[i];
        } else if (ids[i] < 0 || ids[i] >= outputs) {
          throw wrong(leaf + "_ids must be 0 to " + (outputs - 1), ids[i]);
        } else {
          leafs[(int) ids[i]] += weights[i];
        }
      }
    }

    double[] base() {
      return base;
    }

    List<Double> of(long tree, long node, int trees) {
      double[] leafs = values.getOrDefault(List.of(tree, node), new double[base.length]);
      boolean mean = text("aggregate_function", "SUM").equals("AVERAGE");
      return Arrays.stream(leafs).map(value -> mean ? value / trees : value).boxed().toList();
    }
  }

  private int labels() {
    AttributeProto words = attributes.get("classlabels_strings");
    AttributeProto numbers = attributes.get("classlabels_int64s");
    int labels =
        Math.max(
            words == null ? 0 : words.getStringsCount(),
            numbers == null ? 0 : numbers.getIntsCount());
    if (labels == 0) {
      throw wrong("classlabels must hold the classes", "none");
    }
    return labels;
  }

  private Link link() {
    String function = text("aggregate_function", "SUM");
    if (!function.equals("SUM") && !function.equals("AVERAGE")) {
      throw wrong("aggregate_function must be SUM or AVERAGE", function);
    }
    String transform = text("post_transform", "NONE");
    return switch (transform) {
      case "NONE" -> Link.NONE;
      case "LOGISTIC" -> Link.LOGISTIC;
      case "SOFTMAX" -> Link.SOFTMAX;
      default -> throw wrong("post_transform must be NONE, LOGISTIC or SOFTMAX", transform);
    };
  }

  private Branch branch(String mode) {
    return switch (mode) {
      case "BRANCH_LEQ" -> Branch.AT_MOST;
      case "BRANCH_LT" -> Branch.BELOW;
      case "BRANCH_GTE" -> Branch.AT_LEAST;
      case "BRANCH_GT" -> Branch.ABOVE;
      case "BRANCH_EQ" -> Branch.EQUAL;
      case "BRANCH_NEQ" -> Branch.UNEQUAL;
      default -> throw wrong("nodes_modes must be a branch of ONNX or LEAF", mode);
    };
  }

  private String text(String name, String otherwise) {
    AttributeProto attribute = attributes.get(name);
    return attribute == null ? otherwise : attribute.getS().toStringUtf8();
  }

  private String[] strings(String name) {
    return required(name).getStringsList().stream()
        .map(ByteString::toStringUtf8)
        .toArray(String[]::new);
  }

  private long[] longs(String name) {
    return required(name).getIntsList().stream().mapToLong(Long::longValue).toArray();
  }

  private long[] longs(String name, int length) {
    return sized(name, longs(name), length);
  }

  private long[] longsOr(String name, int length) {
    AttributeProto attribute = attributes.get(name);
    return attribute == null || attribute.getIntsCount() == 0
        ? new long[length]
        : longs(name, length);
  }

  private long[] sized(String name, long[] numbers, int length) {
    if (numbers.length != length) {
      throw wrong(name + " must hold " + length + " numbers", numbers.length);
    }
    return numbers;
  }

  private double[] doubles(String name, int length) {
    AttributeProto tensor = attributes.get(name + "_as_tensor");
    double[] numbers = tensor == null ? floats(required(name)) : tensor(name, tensor.getT());
    if (numbers.length != length) {
      throw wrong(name + " must hold " + length + " numbers", numbers.length);
    }
    for (double number : numbers) {
      if (!Double.isFinite(number)) {
        throw wrong(name + " must be finite", number);
      }
    }
    return numbers;
  }

  private double[] doublesOr(String name, int length) {
    AttributeProto plain = attributes.get(name);
    AttributeProto tensor = attributes.get(name + "_as_tensor");
    if (tensor != null) {
      return tensor(name, tensor.getT());
    }
    return plain == null || plain.getFloatsCount() == 0 ? new double[length] : floats(plain);
  }

  private static double[] floats(AttributeProto attribute) {
    return attribute.getFloatsList().stream().mapToDouble(Float::doubleValue).toArray();
  }

  private double[] tensor(String name, TensorProto tensor) {
    if (tensor.getDataType() == TensorProto.DataType.FLOAT.getNumber()) {
      if (tensor.getFloatDataCount() > 0) {
        return tensor.getFloatDataList().stream().mapToDouble(Float::doubleValue).toArray();
      }
      var raw =
          tensor.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
      double[] numbers = new double[raw.remaining()];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = raw.get(i);
      }
      return numbers;
    }
    if (tensor.getDataType() != TensorProto.DataType.DOUBLE.getNumber()) {
      throw wrong(name + " must be float or double", "type " + tensor.getDataType());
    }
    precision = DType.FLOAT64;
    if (tensor.getDoubleDataCount() > 0) {
      return tensor.getDoubleDataList().stream().mapToDouble(Double::doubleValue).toArray();
    }
    var raw =
        tensor.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer();
    double[] numbers = new double[raw.remaining()];
    raw.get(numbers);
    return numbers;
  }

  private AttributeProto required(String name) {
    AttributeProto attribute = attributes.get(name);
    if (attribute == null) {
      throw wrong(name + " must be there", "none");
    }
    return attribute;
  }

  private InputException wrong(String what, Object found) {
    return InputException.in(file, what, found, "export the model again");
  }
}
