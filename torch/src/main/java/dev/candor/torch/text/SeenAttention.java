package dev.candor.torch.text;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.Network;
import dev.candor.torch.Recorded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an encoder answered, and who listened to whom in the same forward run.
 *
 * <p>Layers whose maps are asked are written out, the others computed in one go. A map's rows and
 * columns of padding are 0; the rows of tokens sum to 1.
 *
 * @param outputs raw, {@code [n, outputs]}
 * @param layers the numbers of the layers, first to last
 * @param maps for each of them {@code [n, heads, tokens, tokens]}: who listens, who is listened to
 * @param tokens how many tokens of each text count; those behind are padding
 */
public record SeenAttention(
    NdArray outputs, List<Integer> layers, List<NdArray> maps, List<Integer> tokens) {
  /** Copies the lists. */
  public SeenAttention {
    layers = List.copyOf(layers);
    maps = List.copyOf(maps);
    tokens = List.copyOf(tokens);
  }

  /**
   * Runs a batch.
   *
   * @param network of an encoder of this shape, with a head or without
   * @param ids the numbers of tokens, {@code [n, tokens]}, padded on the right
   * @param layers whose maps are wanted, counted from 0
   */
  public static SeenAttention of(
      Network network, EncoderShape shape, NdArray ids, List<Integer> layers) {
    Map<String, Integer> wanted = new HashMap<>();
    for (int layer : layers) {
      if (layer < 0 || layer >= shape.layers()) {
        throw InputException.of(
            "layer", "must be one of " + shape.layers() + ", from 0 on", layer, "name one of them");
      }
      wanted.put(EncoderGraph.attention(layer), layer);
    }
    List<Integer> tokens = tokens(ids, shape.padding());
    Recorded seen = network.record(ids, wanted::containsKey);
    List<NdArray> maps = new ArrayList<>();
    for (int layer : layers) {
      maps.add(withoutPadding(seen.value(EncoderGraph.attention(layer)), tokens));
    }
    NdArray raw = seen.outputs();
    return new SeenAttention(raw.reshape(raw.length(1), raw.length(2)), layers, maps, tokens);
  }

  /** The layers of an encoder, first to last. */
  public static List<Integer> allLayers(EncoderShape shape) {
    return java.util.stream.IntStream.range(0, shape.layers()).boxed().toList();
  }

  static List<Integer> tokens(NdArray ids, int padding) {
    List<Integer> tokens = new ArrayList<>();
    int length = ids.length(1);
    for (int row = 0; row < ids.length(0); row++) {
      int end = length;
      while (end > 0 && ids.at(row, end - 1) == padding) {
        end--;
      }
      tokens.add(end);
    }
    return tokens;
  }

  /** What padding listens to means nothing. */
  private static NdArray withoutPadding(NdArray map, List<Integer> tokens) {
    int length = map.length(2);
    if (tokens.stream().allMatch(n -> n == length)) {
      return map;
    }
    float[] all = map.toFloats();
    int heads = map.length(1);
    for (int row = 0; row < tokens.size(); row++) {
      for (int head = 0; head < heads; head++) {
        int start = (row * heads + head) * length * length;
        java.util.Arrays.fill(all, start + tokens.get(row) * length, start + length * length, 0);
      }
    }
    return NdArray.of(all, map.shape());
  }
}
