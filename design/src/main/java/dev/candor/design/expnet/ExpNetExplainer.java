package dev.candor.design.expnet;

import dev.candor.core.Attribution;
import dev.candor.core.Axes;
import dev.candor.core.Evidence;
import dev.candor.core.Explainer;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.design.expnet.feature.AttentionFeatures;
import dev.candor.torch.Engine;
import dev.candor.torch.text.TokenAttention;

/**
 * Importance of the tokens of a text, given as the numbers of its tokens: one forward run a text; 0
 * for [CLS] and [SEP].
 *
 * <p>Only settings with slopes listen to which class is asked for.
 */
public final class ExpNetExplainer implements Explainer {
  private final ExpNetModel model;

  ExpNetExplainer(ExpNetModel model) {
    this.model = model;
  }

  @Override
  public Attribution explain(NdArray input, int target) {
    long began = System.nanoTime();
    int classes = model.classifier().classes().size();
    if (target < 0 || target >= classes) {
      throw InputException.of(
          "target", "must be one of " + classes + " classes, from 0 on", target, "name one");
    }
    AttentionFeatures features = model.expnet().settings().features();
    var shape = model.classifier().description().shape();
    NdArray batch = input.rank() == 1 ? input.reshape(1, input.length(0)) : input;
    TokenAttention seen =
        TokenAttention.of(
            model.classifier().network(),
            shape,
            batch,
            features.channels(shape),
            features.kept(),
            new int[] {target});
    NdArray rows = features.of(seen, 0);
    double[] all = new double[batch.length(1)];
    if (rows.length(0) > 0) {
      double[] scores =
          model.expnet().network().predict(model.expnet().standard().of(rows)).toDoubles();
      System.arraycopy(scores, 0, all, 1, scores.length);
    }
    Evidence trained = model.expnet().description().evidence();
    Evidence evidence =
        Evidence.of(trained.method())
            .withSettings(trained.settings())
            .withSeed(model.expnet().settings().seed())
            .withVersion("engine", Engine.version())
            .withCost(1, (System.nanoTime() - began) / 1e6);
    return new Attribution(
        NdArray.of(all, all.length), Axes.Positions.of(all.length), target, evidence);
  }
}
