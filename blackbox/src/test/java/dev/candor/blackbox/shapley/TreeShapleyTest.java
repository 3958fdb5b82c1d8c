package dev.candor.blackbox.shapley;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.blackbox.tree.Link;
import dev.candor.blackbox.tree.Node;
import dev.candor.blackbox.tree.Tree;
import dev.candor.blackbox.tree.TreeEnsemble;
import dev.candor.core.DType;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.removal.Masking;
import dev.candor.core.removal.Players;
import dev.candor.core.removal.Removal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeShapleyTest {
  private static final int WIDTH = 6;

  private static TreeEnsemble forest(Random random, int trees, int depth) {
    List<Tree> all = new ArrayList<>();
    for (int t = 0; t < trees; t++) {
      List<Node> nodes = new ArrayList<>();
      grow(random, depth, nodes);
      all.add(new Tree(nodes));
    }
    return new TreeEnsemble(WIDTH, List.of(.5, -1.0), all, DType.FLOAT32, Link.NONE);
  }

  private static int grow(Random random, int depth, List<Node> nodes) {
    int at = nodes.size();
    nodes.add(new Node.Leaf(List.of(0.0, 0.0), 0));
    if (depth == 0) {
      nodes.set(at, new Node.Leaf(List.of(random.nextGaussian(), random.nextGaussian()), 1));
      return at;
    }
    int first = grow(random, depth - 1 - random.nextInt(depth), nodes);
    int second = grow(random, depth - 1, nodes);
    nodes.set(
        at,
        Node.Split.atMost(
            random.nextInt(WIDTH),
            random.nextGaussian(),
            first,
            second,
            nodes.get(first).cover() + nodes.get(second).cover()));
    return at;
  }

  private static NdArray rows(Random random, int count) {
    double[] numbers = new double[count * WIDTH];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = random.nextGaussian();
    }
    return NdArray.of(numbers, count, WIDTH);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void interventionalValuesAndPairsAreThoseOfTheEnsembleAsABlackBox(long seed) {
    Random random = new Random(seed);
    TreeEnsemble forest = forest(random, 8, 5);
    NdArray input = rows(random, 1).row(0);
    for (Players players :
        List.of(TableGame.named(WIDTH), Players.numbered("group", 0, 1, 0, -1, 2, 1))) {
      Masking masking = Masking.of(players, new Removal.Background(rows(random, 7)));

      var trees = new TreeShapley(forest, masking).explain(input, 1);
      var exact = new ExactShapley(forest, masking).explain(input, 1);

      assertThat(trees.values().toDoubles())
          .containsExactly(exact.values().toDoubles(), within(1e-10));
      assertThat(trees.evidence().checks().get("additivityGap")).isLessThan(1e-10);
      assertThat(trees.evidence().checks().get("baseValue"))
          .isCloseTo(exact.evidence().checks().get("baseValue"), within(1e-10));
      assertThat(new TreeShapley(forest, masking).interactions(input, 0).values().toDoubles())
          .containsExactly(
              new ShapleyInteractions(forest, masking, InteractionIndex.K_SHAPLEY)
                  .interactions(input, 0)
                  .values()
                  .toDoubles(),
              within(1e-10));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void pathDependentValuesAreThoseOfTheGameOfCovers(long seed) {
    Random random = new Random(seed);
    TreeEnsemble forest = forest(random, 6, 5);
    NdArray input = rows(random, 1).row(0);
    double[] table = new double[1 << WIDTH];
    for (int mask = 0; mask < table.length; mask++) {
      table[mask] = .5;
      for (Tree tree : forest.trees()) {
        table[mask] += expected(tree, 0, mask, forest.rounded(Batches.one(input)));
      }
    }
    TableGame game = new TableGame(WIDTH, table);

    PathTreeShapley path = new PathTreeShapley(forest, TableGame.named(WIDTH));

    assertThat(path.explain(input, 0).values().toDoubles())
        .containsExactly(game.shapley(), within(1e-10));
    assertThat(path.interactions(input, 0).values().toDoubles())
        .containsExactly(
            new ShapleyInteractions(game.model(), game.masking(), InteractionIndex.K_SHAPLEY)
                .interactions(game.input(), 0)
                .values()
                .toDoubles(),
            within(1e-10));
  }

  private static double expected(Tree tree, int at, int mask, double[] input) {
    if (tree.nodes().get(at) instanceof Node.Split split) {
      if ((mask >> split.feature() & 1) == 1) {
        int next = split.takesFirst(input[split.feature()]) ? split.first() : split.second();
        return expected(tree, next, mask, input);
      }
      double first = tree.nodes().get(split.first()).cover();
      double second = tree.nodes().get(split.second()).cover();
      return (first * expected(tree, split.first(), mask, input)
              + second * expected(tree, split.second(), mask, input))
          / (first + second);
    }
    return ((Node.Leaf) tree.nodes().get(at)).values().get(0);
  }

  @Test
  void aNumberBetweenTwoFloatsTakesTheWayOfTheFile() {
    double threshold = .1f;
    Tree tree =
        new Tree(
            List.of(
                Node.Split.atMost(0, threshold, 1, 2, 2),
                new Node.Leaf(List.of(1.0), 1),
                new Node.Leaf(List.of(2.0), 1)));
    NdArray justAbove = NdArray.of(new double[] {threshold + 1e-12}, 1, 1);

    assertThat(
            new TreeEnsemble(1, List.of(0.0), List.of(tree), DType.FLOAT32, Link.NONE)
                .predict(justAbove)
                .get(0))
        .isEqualTo(1);
    assertThat(
            new TreeEnsemble(1, List.of(0.0), List.of(tree), DType.FLOAT64, Link.NONE)
                .predict(justAbove)
                .get(0))
        .isEqualTo(2);
  }

  @Test
  void coversAreCountedOnRows() {
    Tree tree =
        new Tree(
            List.of(
                Node.Split.atMost(0, 0, 1, 2, 0),
                new Node.Leaf(List.of(1.0), 0),
                new Node.Leaf(List.of(2.0), 0)));
    TreeEnsemble bare = new TreeEnsemble(1, List.of(0.0), List.of(tree), DType.FLOAT32, Link.NONE);
    Players players = TableGame.named(1);

    assertThatThrownBy(() -> new PathTreeShapley(bare, players))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("withCovers");
    TreeEnsemble counted = bare.withCovers(NdArray.of(new float[] {-1, -2, -3, 4}, 4, 1));
    var attribution =
        new PathTreeShapley(counted, players).explain(NdArray.of(new float[] {1}, 1), 0);
    assertThat(attribution.values().toDoubles()).containsExactly(2 - 1.25);
    assertThat(attribution.evidence().checks()).containsEntry("baseValue", 1.25);
  }

  @Test
  void aLinkIsNotSharedOut() {
    TreeEnsemble logistic =
        new TreeEnsemble(1, List.of(0.0), List.of(), DType.FLOAT32, Link.LOGISTIC);
    Masking masking =
        Masking.of(TableGame.named(1), new Removal.Baseline(NdArray.of(new float[1], 1)));

    assertThatThrownBy(() -> new TreeShapley(logistic, masking))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("margin()");
    assertThat(logistic.predict(NdArray.of(new float[1], 1, 1)).get(0)).isEqualTo(.5);
    assertThat(logistic.margin().predict(NdArray.of(new float[1], 1, 1)).get(0)).isZero();
  }
}
