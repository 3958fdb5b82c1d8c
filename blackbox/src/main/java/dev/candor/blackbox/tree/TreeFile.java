package dev.candor.blackbox.tree;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.candor.core.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Reads an ensemble of trees from an ONNX file: one {@code TreeEnsembleRegressor} or {@code
 * TreeEnsembleClassifier} of the domain {@code ai.onnx.ml}, as scikit-learn's, XGBoost's and
 * LightGBM's converters write it. Casts and maps around it are passed over; anything else that
 * computes is refused, because it would not be part of the answer.
 *
 * <p>The file is checked before it is used: all lists of one length, ways that lead to nodes of the
 * same tree, finite numbers.
 */
public final class TreeFile {
  private static final Set<String> NEUTRAL = Set.of("Cast", "Identity", "ZipMap");
  private static final Set<String> TREES =
      Set.of("TreeEnsembleRegressor", "TreeEnsembleClassifier");

  private TreeFile() {}

  /**
   * Reads a file.
   *
   * @throws InputException if it cannot be read or holds something else than trees
   */
  public static TreeEnsemble read(Path file) {
    GraphProto graph = graph(file);
    List<NodeProto> trees =
        graph.getNodeList().stream().filter(node -> TREES.contains(node.getOpType())).toList();
    for (NodeProto node : graph.getNodeList()) {
      if (!TREES.contains(node.getOpType()) && !NEUTRAL.contains(node.getOpType())) {
        throw InputException.in(
            file,
            "an ensemble of trees must hold nothing else that computes",
            "operator " + node.getOpType(),
            "export the trees alone, or explain the file as a black box");
      }
    }
    if (trees.size() != 1) {
      throw InputException.in(
          file,
          "must hold one tree ensemble",
          trees.size() + " of them",
          "export one TreeEnsembleRegressor or TreeEnsembleClassifier");
    }
    return new TreeNodes(file, trees.get(0)).ensemble(inputs(graph));
  }

  private static GraphProto graph(Path file) {
    try {
      return ModelProto.parseFrom(Files.readAllBytes(file)).getGraph();
    } catch (InvalidProtocolBufferException e) {
      throw new InputException(
          file + ": is not an ONNX file (found " + e.getMessage() + "); export the model again", e);
    } catch (IOException e) {
      throw new InputException(
          file + ": cannot be read (found " + e + "); give a file that exists and may be read", e);
    }
  }

  /** The width of the first input where the file states it, 0 where it does not. */
  private static int inputs(GraphProto graph) {
    if (graph.getInputCount() == 0) {
      return 0;
    }
    var shape = graph.getInput(0).getType().getTensorType().getShape();
    return shape.getDimCount() == 2 ? (int) Math.max(0, shape.getDim(1).getDimValue()) : 0;
  }
}
