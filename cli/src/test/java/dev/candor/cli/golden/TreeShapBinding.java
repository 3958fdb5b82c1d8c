package dev.candor.cli.golden;

import dev.candor.blackbox.shapley.PathTreeShapley;
import dev.candor.blackbox.shapley.TreeShapley;
import dev.candor.blackbox.tree.TreeEnsemble;
import dev.candor.blackbox.tree.TreeFile;
import dev.candor.core.Explainer;
import dev.candor.core.NdArray;
import dev.candor.core.removal.Players;
import java.util.HashMap;
import java.util.Map;

/**
 * Closed forms for trees, every output of every example: interventional from the ONNX file, path
 * dependent from the trees with their covers.
 */
final class TreeShapBinding implements GoldenBinding {
  @Override
  public String method() {
    return "TreeSHAP";
  }

  @Override
  public boolean binds(GoldenCheck check) {
    return check.calls("shap.TreeExplainer(");
  }

  @Override
  public Map<String, double[]> answer(GoldenCheck check, CaseModel model) {
    boolean background = check.calls("feature_perturbation='interventional'");
    TreeEnsemble trees = background ? TreeFile.read(model.onnxFile()) : GoldenTrees.covered(model);
    Examples examples = Examples.of(check);
    if (check.calls("shap_interaction_values(")) {
      return Answers.only(check, interactions(examples, trees));
    }
    Players players = examples.players();
    int n = players.count();
    int outputs = trees.outputs();
    double[] attributions = new double[examples.count() * n * outputs];
    double[] base = new double[outputs];
    NdArray answers = trees.predict(examples.all());
    for (int i = 0; i < examples.count(); i++) {
      Explainer explainer =
          background
              ? new TreeShapley(trees, examples.masking(i))
              : new PathTreeShapley(trees, players);
      for (int k = 0; k < outputs; k++) {
        double[] values = explainer.explain(examples.input(i), k).values().toDoubles();
        base[k] = answers.at(i, k);
        for (int j = 0; j < n; j++) {
          attributions[(i * n + j) * outputs + k] = values[j];
          base[k] -= values[j];
        }
      }
    }
    Map<String, double[]> found = new HashMap<>();
    found.put("attributions", attributions);
    found.put("base_value", base);
    return found;
  }

  private static double[] interactions(Examples examples, TreeEnsemble trees) {
    PathTreeShapley explainer = new PathTreeShapley(trees, examples.players());
    int pairs = examples.players().count() * examples.players().count();
    int outputs = trees.outputs();
    double[] found = new double[examples.count() * pairs * outputs];
    for (int i = 0; i < examples.count(); i++) {
      for (int k = 0; k < outputs; k++) {
        double[] halved = explainer.interactions(examples.input(i), k).halved().toDoubles();
        for (int j = 0; j < pairs; j++) {
          found[(i * pairs + j) * outputs + k] = halved[j];
        }
      }
    }
    return found;
  }
}
