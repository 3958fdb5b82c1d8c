package dev.candor.cli.golden;

import dev.candor.blackbox.tree.Link;
import dev.candor.blackbox.tree.Node;
import dev.candor.blackbox.tree.Tree;
import dev.candor.blackbox.tree.TreeEnsemble;
import dev.candor.core.DType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The trees of a case as its JSON has them: with the training rows each node covers, which ONNX
 * does not hold.
 */
final class GoldenTrees {
  private GoldenTrees() {}

  static TreeEnsemble covered(CaseModel model) {
    JsonNode json = json(model);
    List<Tree> trees = new ArrayList<>();
    for (JsonNode tree : json.get("trees").values()) {
      List<Node> nodes = new ArrayList<>();
      for (int i = 0; i < tree.get("feature").size(); i++) {
        nodes.add(node(tree, i));
      }
      trees.add(new Tree(nodes));
    }
    return new TreeEnsemble(
        json.get("n_features").asInt(), numbers(json.get("base")), trees, DType.FLOAT32, Link.NONE);
  }

  private static Node node(JsonNode tree, int i) {
    double cover = tree.get("cover").get(i).asDouble();
    int left = tree.get("left").get(i).asInt();
    return left < 0
        ? new Node.Leaf(numbers(tree.get("value").get(i)), cover)
        : Node.Split.atMost(
            tree.get("feature").get(i).asInt(),
            tree.get("threshold").get(i).asDouble(),
            left,
            tree.get("right").get(i).asInt(),
            cover);
  }

  private static List<Double> numbers(JsonNode array) {
    return Arrays.stream(GoldenArray.doubles(array)).boxed().toList();
  }

  private static JsonNode json(CaseModel model) {
    try {
      return new JsonMapper()
          .readTree(
              Files.readString(
                  model.folder().resolve(model.description().get("trees").asString())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
