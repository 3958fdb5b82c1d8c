package dev.candor.whitebox.attention;

import dev.candor.core.NdArray;
import dev.candor.whitebox.Explaining;
import dev.candor.whitebox.Subject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The attention of a model itself, as learned explanations and drawings need it: what every layer's
 * softmax gave, and how the answer changes with it.
 *
 * <p><b>Cost</b>: one forward pass a row, for gradients one backward pass more. The answer is on
 * the heap: {@code rows * heads * tokens^2} numbers a layer.
 */
public final class AttentionMaps {
  private final Subject subject;

  /** Of this model. */
  public AttentionMaps(Subject subject) {
    this.subject = subject;
  }

  /**
   * The paths of the attention layers, first to last, as one input shows them.
   *
   * @throws dev.candor.core.InputException if there are none, or layers cannot be seen
   */
  public List<String> layers(NdArray input) {
    return Found.in(subject.model(), Explaining.asBatch(input)).layers();
  }

  /** Who reads whom, by layer, {@code [n, heads, tokens, tokens]}. */
  public Map<String, NdArray> of(NdArray inputs) {
    return gathered(inputs, new int[inputs.length(0)], Attending.Slopes.NONE);
  }

  /** The gradient of one raw output of each row by these, of the same shape. */
  public Map<String, NdArray> gradients(NdArray inputs, int[] targets) {
    return gathered(inputs, targets, Attending.Slopes.NEEDED);
  }

  private Map<String, NdArray> gathered(NdArray inputs, int[] targets, Attending.Slopes slopes) {
    Found found = Found.in(subject.model(), inputs.slice(0, 1));
    List<Maps> rows =
        new Attending(subject, Reading.withDefaults(), slopes).maps(found, inputs, targets);
    Map<String, NdArray> all = new LinkedHashMap<>();
    for (int l = 0; l < found.layers().size(); l++) {
      List<double[]> layer = new ArrayList<>();
      for (Maps row : rows) {
        layer.add((slopes == Attending.Slopes.NONE ? row.layers() : row.slopes()).get(l));
      }
      all.put(found.layers().get(l), joined(layer, found.tokens()));
    }
    return Collections.unmodifiableMap(all);
  }

  private static NdArray joined(List<double[]> rows, int tokens) {
    int size = rows.get(0).length;
    double[] all = new double[Math.multiplyExact(rows.size(), size)];
    for (int i = 0; i < rows.size(); i++) {
      System.arraycopy(rows.get(i), 0, all, i * size, size);
    }
    return NdArray.of(all, rows.size(), size / (tokens * tokens), tokens, tokens);
  }
}
