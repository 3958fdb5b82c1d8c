package dev.candor.design.expnet.feature;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.text.AttentionChannel;
import dev.candor.torch.text.AttentionView;
import dev.candor.torch.text.EncoderShape;
import dev.candor.torch.text.SeenAttention;
import dev.candor.torch.text.TokenAttention;
import dev.candor.torch.text.TokenStates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What does a small network know of a token? For each chosen layer, view and head one number, made
 * comparable between texts: {@code views * layers * heads} numbers a token, group by group, layer
 * by layer, view by view, head by head.
 *
 * <p>Candidates are the tokens between the first and the last, [CLS] and [SEP]. A feature depends
 * on its own text alone: neither padding nor the other texts of a batch change it, but for the
 * rounding of float32.
 *
 * @param groups layers with their views
 * @param length what is done about longer texts
 * @param within what a number is compared with
 * @param states which states of tokens are seen too: {@code width} numbers, and for K classes K - 1
 *     times as many again, each times 1 - 1/K for its own class and -1/K for the others, so that a
 *     small network can tell what speaks for the class from what speaks against it; none where it
 *     is absent
 */
public record AttentionFeatures(
    List<ViewGroup> groups, Length length, Within within, Optional<TokenStates> states) {
  private static final int SPECIAL = 2;

  /** What heads made of tokens, and nothing else. */
  public AttentionFeatures(List<ViewGroup> groups, Length length, Within within) {
    this(groups, length, within, Optional.empty());
  }

  /** Copies the list and checks that nothing is asked for twice. */
  public AttentionFeatures {
    groups = List.copyOf(groups);
    if (groups.isEmpty()) {
      throw InputException.of("groups", "must be one or more", 0, "see AttentionFeatures.last()");
    }
  }

  /** Row, column and mean of the column of the last layer: variant B, for tasks never seen. */
  public static AttentionFeatures last() {
    return of(LayerChoice.LAST);
  }

  /** The same of all layers, for the task that it was trained on. */
  public static AttentionFeatures all() {
    return of(LayerChoice.ALL);
  }

  private static AttentionFeatures of(LayerChoice layers) {
    ViewGroup group =
        ViewGroup.of(layers, AttentionView.ROW, AttentionView.COLUMN, AttentionView.COLUMN_MEAN);
    return new AttentionFeatures(List.of(group), Length.CORRECTED, Within.SENTENCE);
  }

  /** With one group more, such as the slopes of the last layer: variant C. */
  public AttentionFeatures with(LayerChoice layers, AttentionView... views) {
    List<ViewGroup> more = new ArrayList<>(groups);
    more.add(ViewGroup.of(layers, views));
    return new AttentionFeatures(more, length, within, states);
  }

  /** With this done about longer texts. */
  public AttentionFeatures withLength(Length other) {
    return new AttentionFeatures(groups, other, within, states);
  }

  /** With numbers compared so. */
  public AttentionFeatures withWithin(Within other) {
    return new AttentionFeatures(groups, length, other, states);
  }

  /**
   * With the states of tokens that the last layer listens to: for one classifier and its own task,
   * since another classifier's states mean something else.
   */
  public AttentionFeatures withStates() {
    return new AttentionFeatures(groups, length, within, Optional.of(TokenStates.BEFORE_LAST));
  }

  /** Which states are to be kept of a run. */
  public TokenStates kept() {
    return states.orElse(TokenStates.NONE);
  }

  /** Whether a way back is needed beside the forward run. */
  public boolean needsSlopes() {
    return groups.stream().anyMatch(g -> g.views().stream().anyMatch(AttentionView::isSlope));
  }

  /** What is to be kept of a run of an encoder of this shape. */
  public List<AttentionChannel> channels(EncoderShape shape) {
    List<AttentionChannel> channels = new ArrayList<>();
    for (ViewGroup group : groups) {
      for (int layer : group.layers().in(shape.layers())) {
        for (AttentionView view : group.views()) {
          channels.add(new AttentionChannel(layer, view));
        }
      }
    }
    if (channels.stream().distinct().count() < channels.size()) {
      throw InputException.of(
          "groups", "must ask for each view of a layer once", groups, "take it from one of them");
    }
    return channels;
  }

  /** How many numbers a token has of the heads of an encoder of this shape. */
  public int width(EncoderShape shape) {
    return channels(shape).size() * shape.heads();
  }

  /** What each of them is of; states come behind them. */
  public List<FeatureName> names(EncoderShape shape) {
    List<FeatureName> names = new ArrayList<>();
    for (AttentionChannel channel : channels(shape)) {
      for (int head = 0; head < shape.heads(); head++) {
        names.add(new FeatureName(channel.layer(), channel.view(), head));
      }
    }
    return names;
  }

  /** How many candidates a text of so many tokens has. */
  public static int candidates(int tokens) {
    return Math.max(0, tokens - SPECIAL);
  }

  /**
   * The features of the candidates of one text, {@code [tokens - 2, width]}, float32.
   *
   * @param seen a run that kept just {@link #channels}
   * @param row the number of the text in it
   */
  public NdArray of(TokenAttention seen, int row) {
    int tokens = seen.tokens().get(row);
    int candidates = candidates(tokens);
    int heads = seen.heads();
    int ofHeads = seen.channels().size() * heads;
    int classes = seen.outputs().length(1);
    int dims = seen.states().map(all -> all.length(2)).orElse(0);
    int width = ofHeads + dims * classes;
    return NdArray.ofFloats(
        to -> {
          double[] own = new double[candidates];
          for (int feature = 0; feature < ofHeads; feature++) {
            int channel = feature / heads;
            AttentionView view = seen.channels().get(channel).view();
            float[] found = seen.of(row, channel, feature % heads);
            for (int i = 0; i < candidates; i++) {
              own[i] = length.of(view, found[i + 1], tokens);
            }
            within.apply(own);
            for (int i = 0; i < candidates; i++) {
              to[i * width + feature] = (float) own[i];
            }
          }
          for (int dim = 0; dim < dims; dim++) {
            NdArray all = seen.states().orElseThrow();
            for (int i = 0; i < candidates; i++) {
              own[i] = all.get((row * all.length(1) + i + 1) * dims + dim);
            }
            within.apply(own);
            for (int i = 0; i < candidates; i++) {
              int at = i * width + ofHeads + dim;
              to[at] = (float) own[i];
              for (int k = 0; k < classes - 1; k++) {
                double side = (seen.targets().get(row) == k ? 1 : 0) - 1. / classes;
                to[at + (k + 1) * dims] = (float) (side * own[i]);
              }
            }
          }
        },
        candidates,
        width);
  }

  /**
   * The same of maps on the heap, for features without slopes.
   *
   * @param seen a run in which the layers of the one group were looked at
   */
  public NdArray of(SeenAttention seen, int row) {
    List<AttentionView> views =
        groups.stream().map(ViewGroup::views).flatMap(Collection::stream).distinct().toList();
    if (groups.size() != 1) {
      throw InputException.of(
          "groups", "must be one for maps on the heap", groups.size(), "run the network");
    }
    return of(TokenAttention.of(seen, views), row);
  }

  /** States are named where there are some. */
  @Override
  public String toString() {
    String others = "groups=" + groups + ", length=" + length + ", within=" + within;
    return "AttentionFeatures[" + others + states.map(s -> ", states=" + s).orElse("") + "]";
  }
}
