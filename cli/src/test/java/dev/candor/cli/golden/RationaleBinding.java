package dev.candor.cli.golden;

import dev.candor.core.NdArray;
import dev.candor.core.removal.Game;
import dev.candor.core.removal.Masking;
import dev.candor.core.removal.Players;
import dev.candor.metrics.faithfulness.Aopc;
import dev.candor.metrics.faithfulness.BinSettings;
import dev.candor.metrics.faithfulness.Comprehensiveness;
import dev.candor.metrics.faithfulness.Sufficiency;
import dev.candor.metrics.faithfulness.Ties;
import dev.candor.metrics.measure.Curve;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Comprehensiveness and sufficiency over tokens; the class token and padding are no players. */
final class RationaleBinding implements GoldenBinding {
  @Override
  public String method() {
    return "comprehensiveness and sufficiency";
  }

  @Override
  public boolean binds(GoldenCheck check) {
    return check.expects("comprehensiveness", "sufficiency") && check.hasInput("scores");
  }

  @Override
  public Map<String, double[]> answer(GoldenCheck check, CaseModel model) {
    Examples examples = Examples.of(check);
    NdArray mask = check.input("attention_mask").toNdArray();
    NdArray scores = check.input("scores").toNdArray();
    BinSettings settings =
        BinSettings.withDefaults()
            .withBins(check.setting("q").valueStream().map(q -> q.asDouble()).toList())
            .withTies(Ties.LOWER_POSITION);
    Map<String, List<double[]>> found = new HashMap<>();
    for (int i = 0; i < examples.count(); i++) {
      int real = (int) java.util.Arrays.stream(mask.row(i).toDoubles()).sum();
      Masking masking = Masking.of(words(examples, real), examples.removal(i));
      Game game =
          Game.of(
              new Softmax(model.predictor(check, i)),
              masking,
              examples.input(i),
              examples.targets()[i]);
      double[] ofWords = java.util.Arrays.copyOfRange(scores.row(i).toDoubles(), 1, real);
      Curve drops = new Comprehensiveness(settings).drops(game, ofWords, 0).orElseThrow();
      Curve stays = new Sufficiency(settings).drops(game, ofWords, 0).orElseThrow();
      put(found, "comprehensiveness", drops, settings);
      put(found, "sufficiency", stays, settings);
    }
    Map<String, double[]> answers = new HashMap<>();
    found.forEach((name, parts) -> answers.put(name, Examples.concatenated(parts)));
    return answers;
  }

  private static Players words(Examples examples, int real) {
    int vector = examples.all().length(2);
    int[] player =
        IntStream.range(0, examples.all().length(1) * vector)
            .map(i -> i / vector)
            .map(token -> token == 0 || token >= real ? Players.NOBODY : token - 1)
            .toArray();
    return Players.numbered("token", player);
  }

  private static void put(
      Map<String, List<double[]>> found, String name, Curve drops, BinSettings settings) {
    add(found, name, drops.y().stream().mapToDouble(Double::doubleValue).toArray());
    add(found, "aopc_" + name, new Comprehensiveness(settings).aopc(drops));
    add(
        found,
        "aopc_" + name + "_eraser",
        new Comprehensiveness(settings.withAopc(Aopc.ERASER)).aopc(drops));
  }

  private static void add(Map<String, List<double[]>> found, String name, double... values) {
    found.computeIfAbsent(name, key -> new ArrayList<>()).add(values);
  }
}
