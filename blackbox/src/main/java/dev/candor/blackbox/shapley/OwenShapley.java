package dev.candor.blackbox.shapley;

import dev.candor.core.Attribution;
import dev.candor.core.Cancellation;
import dev.candor.core.Explainer;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.core.removal.Coalition;
import dev.candor.core.removal.Masking;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/**
 * What is each player's share where players act in groups, and groups in larger groups?
 *
 * <p>Owen's value, and over several levels Winter's: the Shapley value over only those orders in
 * which the members of each group join one after the other. At each level the members of a group
 * share what the group adds, {@code |T|! (c - |T| - 1)! / c!} for the T of its c members that are
 * there already. A tree of pairs gives what SHAP calls partition values. They add up to {@code
 * v(all) - v(nobody)}, and those of a group to the group's own value.
 *
 * <p><b>Error</b>: none. There is no best so far: a run that is cancelled or out of time ends with
 * a {@link CancellationException}.
 *
 * <p><b>Cost</b> for each input: for a player twice the product of {@code 2^(c - 1)} over the
 * groups above it, each as many model calls as there are stand-in rows; what repeats is asked once.
 * More than 2^20 in all are refused: sample with {@link PermutationShapley} and {@link
 * Orders#within}.
 *
 * <p><b>Not</b> where the groups are not a matter of fact: another tree gives other values.
 *
 * <p>Owen, G. 1977. Values of games with a priori unions. Essays in Mathematical Economics and Game
 * Theory, 76-88. Winter, E. 1989. A value for cooperative games with levels structure of
 * cooperation. International Journal of Game Theory 18, 227-240.
 *
 * @param model any model
 * @param masking players, stand-ins and budget
 * @param hierarchy which players act together
 */
public record OwenShapley(Predictor model, Masking masking, Hierarchy hierarchy)
    implements Explainer {
  private static final double MOST = 1 << 20;

  /** Checks that the hierarchy holds the players. */
  public OwenShapley {
    hierarchy.requirePlayers(masking.players().count());
  }

  @Override
  public Attribution explain(NdArray input, int target) {
    return explain(Batches.one(input), new int[] {target}).get(0);
  }

  @Override
  public List<Attribution> explain(NdArray inputs, int[] targets) {
    return explain(inputs, targets, Cancellation.NEVER);
  }

  /** Explains a batch, unless it is cancelled. */
  public List<Attribution> explain(NdArray inputs, int[] targets, Cancellation cancellation) {
    return Batches.all(model, masking, inputs, targets, cancellation, this::answers);
  }

  /**
   * A coalition that is there before a player joins, and the share of the orders in which it is.
   */
  private record Before(int player, Coalition coalition, double weight) {}

  private List<Attribution> answers(Batches batch) {
    int n = batch.players();
    if (contexts(hierarchy, 1) > MOST) {
      throw InputException.of(
          "hierarchy",
          "must need 2^20 coalitions or fewer",
          Math.round(contexts(hierarchy, 1)),
          "make its groups smaller, or sample with permutation Shapley within the hierarchy");
    }
    List<Before> befores = new ArrayList<>();
    collect(hierarchy, Coalition.none(n), 1, befores);
    List<Coalition> coalitions = new ArrayList<>();
    coalitions.add(Coalition.none(n));
    coalitions.add(Coalition.all(n));
    for (Before before : befores) {
      coalitions.add(before.coalition());
      coalitions.add(before.coalition().with(before.player()));
    }
    double[][] values = batch.games().values(coalitions);
    if (values.length < coalitions.size()) {
      throw new CancellationException(
          "stopped after " + values.length + " of " + coalitions.size() + " coalitions");
    }
    Told told = Told.of("Owen values", Map.of("hierarchy", hierarchy.toString()));
    List<Attribution> answers = new ArrayList<>();
    for (int input = 0; input < batch.games().inputs(); input++) {
      double[] phi = new double[n];
      for (int i = 0; i < befores.size(); i++) {
        Before before = befores.get(i);
        phi[before.player()] +=
            before.weight() * (values[3 + 2 * i][input] - values[2 + 2 * i][input]);
      }
      answers.add(
          told.attribution(batch.explained(input), phi, values[0][input], values[1][input], true));
    }
    return answers;
  }

  private static double contexts(Hierarchy node, double above) {
    if (node instanceof Hierarchy.Group group) {
      double each = above * Math.pow(2, group.members().size() - 1.0);
      return group.members().stream().mapToDouble(member -> contexts(member, each)).sum();
    }
    return above;
  }

  private static void collect(
      Hierarchy node, Coalition present, double weight, List<Before> befores) {
    if (node instanceof Hierarchy.Leaf leaf) {
      befores.add(new Before(leaf.player(), present, weight));
    } else if (node instanceof Hierarchy.Group group) {
      List<Hierarchy> members = group.members();
      double[] weights = GameTable.shapleyWeights(members.size());
      for (int member = 0; member < members.size(); member++) {
        for (int others = 0; others < 1 << members.size(); others++) {
          if ((others >> member & 1) == 0) {
            collect(
                members.get(member),
                present.union(union(members, others, present.players())),
                weight * weights[Integer.bitCount(others)],
                befores);
          }
        }
      }
    }
  }

  private static Coalition union(List<Hierarchy> members, int chosen, int players) {
    Coalition union = Coalition.none(players);
    for (int i = 0; i < members.size(); i++) {
      if ((chosen >> i & 1) == 1) {
        union =
            union.union(
                Coalition.of(
                    players,
                    members.get(i).players().stream().mapToInt(Integer::intValue).toArray()));
      }
    }
    return union;
  }
}
