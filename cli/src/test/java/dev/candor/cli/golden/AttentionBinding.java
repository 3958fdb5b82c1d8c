package dev.candor.cli.golden;

import dev.candor.core.NdArray;
import dev.candor.whitebox.Subject;
import dev.candor.whitebox.attention.AttentionMaps;
import dev.candor.whitebox.attention.Chefer;
import dev.candor.whitebox.attention.GradientTimesAttention;
import dev.candor.whitebox.attention.HeadFusion;
import dev.candor.whitebox.attention.Reading;
import dev.candor.whitebox.attention.Rollout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Attention maps, rollout, gradient times attention and Chefer 2021, by their references. */
final class AttentionBinding implements GoldenBinding {
  @Override
  public String method() {
    return "attention";
  }

  @Override
  public boolean binds(GoldenCheck check) {
    return check.expected().keySet().stream()
        .allMatch(
            name ->
                name.startsWith("attention_")
                    || name.equals("rollout")
                    || name.equals("relevance")
                    || name.equals("cls_row"));
  }

  @Override
  public Map<String, double[]> answer(GoldenCheck check, CaseModel model) {
    Inside inside = Inside.of(check, model);
    NdArray inputs = inside.inputs();
    Map<String, List<double[]>> rows = new HashMap<>();
    for (int row = 0; row < inputs.length(0); row++) {
      Subject subject = inside.layered(row);
      for (String name : check.expected().keySet()) {
        rows.computeIfAbsent(name, key -> new ArrayList<>())
            .add(value(name, check, subject, inputs.slice(row, row + 1), inside.target(row)));
      }
    }
    Map<String, double[]> answers = new HashMap<>();
    rows.forEach((name, values) -> answers.put(name, Examples.concatenated(values)));
    return answers;
  }

  private static double[] value(
      String name, GoldenCheck check, Subject subject, NdArray input, int target) {
    if (name.startsWith("attention_gradient_")) {
      return layer(new AttentionMaps(subject).gradients(input, new int[] {target}), name);
    }
    if (name.startsWith("attention_")) {
      return layer(new AttentionMaps(subject).of(input), name);
    }
    return switch (name) {
      case "rollout" -> rollout(check, subject).matrices(input).toDoubles();
      case "relevance" -> new Chefer(subject).matrices(input, new int[] {target}).toDoubles();
      default -> row(check, subject, input.row(0), target);
    };
  }

  private static double[] row(GoldenCheck check, Subject subject, NdArray input, int target) {
    Reading reading = Reading.withDefaults();
    if (check.hasSetting("head_fusion")) {
      return rollout(check, subject).explain(input, target).values().toDoubles();
    }
    if (check.hasSetting("layer")) {
      List<String> layers = new AttentionMaps(subject).layers(input);
      Reading one = reading.withLayers(layers.get(check.setting("layer").asInt()));
      return new GradientTimesAttention(subject, one).explain(input, target).values().toDoubles();
    }
    Reading.Own own = check.calls("entry set to 0") ? Reading.Own.DROPPED : Reading.Own.KEPT;
    return new Chefer(subject, reading.withOwn(own)).explain(input, target).values().toDoubles();
  }

  private static Rollout rollout(GoldenCheck check, Subject subject) {
    HeadFusion fusion =
        HeadFusion.valueOf(check.setting("head_fusion").asString().toUpperCase(Locale.ROOT));
    double residual = check.setting("residual").asDouble();
    return new Rollout(subject, Reading.withDefaults(), fusion, residual);
  }

  /** The layer whose number ends the name. */
  private static double[] layer(Map<String, NdArray> layers, String name) {
    int index = Integer.parseInt(name.substring(name.lastIndexOf('_') + 1));
    return List.copyOf(layers.values()).get(index).toDoubles();
  }
}
