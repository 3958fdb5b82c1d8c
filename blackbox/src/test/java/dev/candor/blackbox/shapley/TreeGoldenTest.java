package dev.candor.blackbox.shapley;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.blackbox.tree.Link;
import dev.candor.blackbox.tree.Node;
import dev.candor.blackbox.tree.Tree;
import dev.candor.blackbox.tree.TreeEnsemble;
import dev.candor.blackbox.tree.TreeFile;
import dev.candor.core.DType;
import dev.candor.core.NdArray;
import dev.candor.core.removal.Masking;
import dev.candor.core.removal.Removal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TreeGoldenTest {
  private static final Path GOLDEN = Path.of(System.getProperty("candor.golden"));

  private static JsonNode json(String folder, String file) {
    return JsonMapper.shared().readTree(GOLDEN.resolve(folder).resolve(file).toFile());
  }

  private static JsonNode check(JsonNode golden, String id) {
    return golden
        .get("checks")
        .valueStream()
        .filter(c -> c.get("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static NdArray array(JsonNode node) {
    int[] shape = node.get("shape").valueStream().mapToInt(JsonNode::intValue).toArray();
    return NdArray.of(flat(node.get("data")), shape);
  }

  private static double[] flat(JsonNode data) {
    return data.isNumber()
        ? new double[] {data.doubleValue()}
        : data.valueStream().flatMapToDouble(d -> Arrays.stream(flat(d))).toArray();
  }

  private static TreeEnsemble withCovers(JsonNode model) {
    List<Tree> trees = new ArrayList<>();
    for (JsonNode tree : model.get("trees")) {
      List<Node> nodes = new ArrayList<>();
      for (int i = 0; i < tree.get("feature").size(); i++) {
        double cover = tree.get("cover").get(i).doubleValue();
        int left = tree.get("left").get(i).intValue();
        nodes.add(
            left < 0
                ? new Node.Leaf(
                    Arrays.stream(flat(tree.get("value").get(i))).boxed().toList(), cover)
                : Node.Split.atMost(
                    tree.get("feature").get(i).intValue(),
                    tree.get("threshold").get(i).doubleValue(),
                    left,
                    tree.get("right").get(i).intValue(),
                    cover));
      }
      trees.add(new Tree(nodes));
    }
    return new TreeEnsemble(
        model.get("n_features").intValue(),
        Arrays.stream(flat(model.get("base"))).boxed().toList(),
        trees,
        DType.FLOAT32,
        Link.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"shap_trees_gbr", "shap_trees_forest"})
  void shapsTreeExplainerAgrees(String name) {
    JsonNode golden = json(name, "case.json");
    TreeEnsemble file = TreeFile.read(GOLDEN.resolve(name).resolve("model.onnx"));
    TreeEnsemble covered = withCovers(json(name, "model.json"));
    JsonNode rows = check(golden, "interventional");
    Masking masking =
        Masking.of(
            TableGame.named(6), new Removal.Background(array(rows.at("/inputs/background"))));
    NdArray x = array(rows.at("/inputs/x"));
    NdArray interventional = array(rows.at("/expected/attributions"));
    NdArray path = array(check(golden, "path_dependent").at("/expected/attributions"));
    NdArray pairs = array(check(golden, "path_dependent_interactions").at("/expected/values"));

    for (int target = 0; target < file.outputs(); target++) {
      for (int row = 0; row < x.length(0); row++) {
        NdArray ours = new TreeShapley(file, masking).explain(x.row(row), target).values();
        PathTreeShapley byPath = new PathTreeShapley(covered, TableGame.named(6));
        NdArray ourPath = byPath.explain(x.row(row), target).values();
        for (int i = 0; i < 6; i++) {
          close(ours.get(i), interventional.at(row, i, target), 2e-6, 1e-5);
          close(ourPath.get(i), path.at(row, i, target), 2e-6, 1e-5);
        }
        if (row < pairs.length(0)) {
          NdArray ourPairs = byPath.interactions(x.row(row), target).halved();
          for (int i = 0; i < 36; i++) {
            close(ourPairs.get(i), pairs.at(row, i / 6, i % 6, target), 1e-5, 1e-4);
          }
        }
      }
    }
  }

  private static void close(double actual, double expected, double absolute, double relative) {
    assertThat(Math.abs(actual - expected))
        .isLessThanOrEqualTo(absolute + relative * Math.abs(expected));
  }
}
