package dev.candor.torch.text;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an encoder answered, and what each of its heads made of each token in the same forward run.
 *
 * <p>The maps themselves stay in native memory: {@code tokens} numbers a head go to the heap, not
 * {@code tokens^2}. Layers that no channel asks for are computed in one go.
 *
 * <p><b>Cost</b>: one forward pass; the layers that are asked for are written out. With slopes also
 * a way back, from the answer to the lowest layer whose slope is asked for: to the last layer below
 * a classifier that is less than a tenth of a forward pass, since only [CLS] answers there.
 *
 * @param outputs raw, {@code [n, outputs]}
 * @param channels what was asked for, in that order
 * @param values {@code [n, channels, heads, tokens]}; those of padding mean nothing
 * @param tokens how many tokens of each text count; those behind are padding
 * @param targets the output of each text that slopes are of: the highest, unless others were named
 * @param states of tokens, {@code [n, tokens, width]}, where they were asked for; those of padding
 *     mean nothing
 */
public record TokenAttention(
    NdArray outputs,
    List<AttentionChannel> channels,
    NdArray values,
    List<Integer> tokens,
    List<Integer> targets,
    Optional<NdArray> states) {
  /** Copies the lists and checks the lengths. */
  public TokenAttention {
    channels = List.copyOf(channels);
    tokens = List.copyOf(tokens);
    targets = List.copyOf(targets);
    boolean fits = values.rank() == 4 && values.length(0) == tokens.size();
    if (!fits || values.length(1) != channels.size() || outputs.length(0) != tokens.size()) {
      throw InputException.of(
          "values", "must be [texts, channels, heads, tokens]", values, "give such");
    }
  }

  /**
   * Runs a batch; slopes are those of the output that is highest.
   *
   * @param network of an encoder of this shape, with a head or without
   * @param ids the numbers of tokens, {@code [n, tokens]}, padded on the right
   */
  public static TokenAttention of(
      Network network, EncoderShape shape, NdArray ids, List<AttentionChannel> channels) {
    return of(network, shape, ids, channels, TokenStates.NONE);
  }

  /** The same with states of tokens beside it. */
  public static TokenAttention of(
      Network network,
      EncoderShape shape,
      NdArray ids,
      List<AttentionChannel> channels,
      TokenStates states) {
    return ChannelRun.of(network, shape, ids, channels, states, Optional.empty());
  }

  /** The same with the slopes of one output of each row. */
  public static TokenAttention of(
      Network network,
      EncoderShape shape,
      NdArray ids,
      List<AttentionChannel> channels,
      TokenStates states,
      int[] targets) {
    if (targets.length != ids.length(0)) {
      throw InputException.of(
          "targets", "must hold one output per text", targets.length, "give one for each");
    }
    return ChannelRun.of(network, shape, ids, channels, states, Optional.of(targets.clone()));
  }

  /**
   * The same of maps that are on the heap; without slopes.
   *
   * @param views what is kept of each of the layers that were seen
   */
  public static TokenAttention of(SeenAttention seen, List<AttentionView> views) {
    List<AttentionChannel> channels = new ArrayList<>();
    List<NdArray> maps = new ArrayList<>();
    for (int i = 0; i < seen.layers().size(); i++) {
      for (AttentionView view : views) {
        if (view.isSlope()) {
          throw InputException.of(
              "view", "must need no gradients", view, "run the network with it");
        }
        channels.add(new AttentionChannel(seen.layers().get(i), view));
        maps.add(seen.maps().get(i));
      }
    }
    if (channels.isEmpty()) {
      throw InputException.of("channels", "must be one or more", 0, "ask for a layer and a view");
    }
    int heads = maps.get(0).length(1);
    int length = maps.get(0).length(2);
    int texts = seen.tokens().size();
    NdArray values =
        NdArray.ofFloats(
            to -> {
              int at = 0;
              for (int row = 0; row < texts; row++) {
                int tokens = seen.tokens().get(row);
                for (int c = 0; c < channels.size(); c++) {
                  for (int head = 0; head < heads; head++, at += length) {
                    fill(to, at, maps.get(c), row, head, tokens, channels.get(c).view());
                  }
                }
              }
            },
            texts,
            channels.size(),
            heads,
            length);
    return new TokenAttention(
        seen.outputs(), channels, values, seen.tokens(), highest(seen.outputs()), Optional.empty());
  }

  /** The highest output of each text, the first of equals. */
  static List<Integer> highest(NdArray outputs) {
    List<Integer> highest = new ArrayList<>();
    for (int row = 0; row < outputs.length(0); row++) {
      int best = 0;
      for (int k = 1; k < outputs.length(1); k++) {
        best = outputs.at(row, k) > outputs.at(row, best) ? k : best;
      }
      highest.add(best);
    }
    return highest;
  }

  private static void fill(
      float[] to, int at, NdArray maps, int row, int head, int tokens, AttentionView view) {
    int length = maps.length(2);
    int start = (row * maps.length(1) + head) * length * length;
    AttentionView.HeadMap map = (i, j) -> maps.get(start + i * length + j);
    for (int token = 0; token < tokens; token++) {
      to[at + token] = (float) view.of(map, tokens, token);
    }
  }

  /** How many heads a layer has. */
  public int heads() {
    return values.length(2);
  }

  /**
   * What one head of one channel made of the tokens of a text, padding left out.
   *
   * @param row the number of the text
   */
  public float[] of(int row, int channel, int head) {
    int length = values.length(3);
    int start = ((row * channels.size() + channel) * heads() + head) * length;
    float[] own = new float[tokens.get(row)];
    for (int token = 0; token < own.length; token++) {
      own[token] = (float) values.get(start + token);
    }
    return own;
  }
}
