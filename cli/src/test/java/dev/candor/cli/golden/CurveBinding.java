package dev.candor.cli.golden;

import dev.candor.core.NdArray;
import dev.candor.core.removal.Game;
import dev.candor.core.removal.Masking;
import dev.candor.core.removal.Players;
import dev.candor.core.removal.Removal;
import dev.candor.metrics.faithfulness.CurveSettings;
import dev.candor.metrics.faithfulness.Deletion;
import dev.candor.metrics.faithfulness.Insertion;
import dev.candor.metrics.faithfulness.Stride;
import dev.candor.metrics.faithfulness.Ties;
import dev.candor.metrics.measure.Curve;
import java.util.Map;
import java.util.stream.IntStream;

/** Deletion and insertion curves: pixels go from one image to another, all channels at once. */
final class CurveBinding implements GoldenBinding {
  @Override
  public String method() {
    return "deletion and insertion";
  }

  @Override
  public boolean binds(GoldenCheck check) {
    return check.call().startsWith("deletion curve") || check.call().startsWith("insertion curve");
  }

  @Override
  public Map<String, double[]> answer(GoldenCheck check, CaseModel model) {
    boolean deletion = check.call().startsWith("deletion");
    NdArray start = check.input("start").toNdArray();
    NdArray finish = check.input("finish").toNdArray();
    double[] saliency = check.input("saliency").doubles();
    Players pixels =
        Players.numbered(
            "pixel", IntStream.range(0, start.size()).map(i -> i % saliency.length).toArray());
    Masking masking = Masking.of(pixels, new Removal.Baseline(deletion ? finish : start));
    Game game =
        Game.of(
            new Softmax(model.predictor()),
            masking,
            deletion ? start : finish,
            check.setting("target").asInt());
    CurveSettings settings =
        CurveSettings.withDefaults()
            .withStride(new Stride.Every(check.setting("pixels_per_step").asInt()))
            .withTies(Ties.LOWER_POSITION);
    Curve curve =
        (deletion
                ? new Deletion(settings).curve(game, saliency, 0)
                : new Insertion(settings).curve(game, saliency, 0))
            .orElseThrow();
    return Map.of(
        "curve",
        curve.y().stream().mapToDouble(Double::doubleValue).toArray(),
        "auc",
        new double[] {curve.area()});
  }
}
