package dev.candor.whitebox.attention;

import dev.candor.torch.Interception;
import dev.candor.torch.Layer;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;

/**
 * Watches one run for attention: softmax layers that give {@code [rows, heads, tokens, tokens]},
 * with a member axis in front where networks of ours have one, or {@code [rows * heads, tokens,
 * tokens]}.
 */
final class Watching implements Interception {
  private final int rows;
  private final boolean members;
  private final Attending.Slopes slopes;
  private final Map<String, Tensor> maps = new LinkedHashMap<>();

  Watching(int rows, boolean members, Attending.Slopes slopes) {
    this.rows = rows;
    this.members = members;
    this.slopes = slopes;
  }

  /** What was seen, by path, in the order of the run. */
  Map<String, Tensor> maps() {
    return maps;
  }

  /** What the layer at a path gave. */
  Tensor map(String path) {
    Tensor map = maps.get(path);
    if (map == null) {
      throw new IllegalStateException("no attention at " + path + " for these rows");
    }
    return map;
  }

  /** How many members a map is of. */
  long members(Tensor map) {
    return members ? map.size(0) : 1;
  }

  @Override
  public boolean piecewise() {
    return true;
  }

  @Override
  public Tensor answer(String path, Layer layer, Pass pass, Tensor input) {
    Tensor output = layer.forward(pass, input);
    if (layer.nature() == Nature.SOFTMAX && isAttention(output.shape())) {
      if (slopes == Attending.Slopes.NEEDED && !output.requires_grad()) {
        // gradients begin at the first map: what came before, such as tokens' numbers, needs none
        output.requires_grad_(true);
      }
      maps.put(path, output);
    }
    return output;
  }

  private boolean isAttention(long[] shape) {
    int rank = shape.length;
    if (rank < 3 || shape[rank - 1] != shape[rank - 2]) {
      return false;
    }
    return members
        ? rank == 5 && shape[1] == rows
        : (rank == 4 && shape[0] == rows) || (rank == 3 && shape[0] > rows && shape[0] % rows == 0);
  }

  /** {@code [rows, heads, tokens, tokens]}; the members' heads are heads beside each other. */
  Tensor byRows(Tensor map) {
    long tokens = map.size(-1);
    Tensor rowsFirst = members ? map.transpose(0, 1) : map;
    return rowsFirst.reshape(rows, -1, tokens, tokens);
  }
}
