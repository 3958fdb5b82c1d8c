package dev.candor.cli.golden;

import dev.candor.blackbox.FeatureGroups;
import dev.candor.blackbox.FeaturePermutation;
import dev.candor.core.Attribution;
import dev.candor.core.Budget;
import dev.candor.core.removal.Players;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Features permuted in given orders: row r of feature g comes from row permutations[g][r]. */
final class FeaturePermutationBinding implements GoldenBinding {
  @Override
  public String method() {
    return "feature permutation";
  }

  @Override
  public boolean binds(GoldenCheck check) {
    return check.caseMethod().equals("FeaturePermutation") && check.hasInput("permutations");
  }

  @Override
  public Map<String, double[]> answer(GoldenCheck check, CaseModel model) {
    Examples examples = Examples.of(check);
    Players players = examples.players();
    int[] groupOfInput = IntStream.range(0, players.elements()).map(players::playerOf).toArray();
    FeatureGroups groups =
        FeatureGroups.of(
            IntStream.range(0, players.count()).mapToObj(i -> "g" + i).toList(), groupOfInput);
    int[] flat = check.input("permutations").ints();
    int rows = examples.count();
    List<int[]> orders =
        IntStream.range(0, players.count())
            .mapToObj(g -> Arrays.copyOfRange(flat, g * rows, (g + 1) * rows))
            .toList();
    List<Attribution> found =
        new FeaturePermutation(model.predictor(), groups, Budget.withDefaults())
            .explain(examples.all(), examples.targets(), orders);
    return Answers.only(check, examples.values(found::get));
  }
}
