package dev.candor.torch.text;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * What is kept of a layer's attention A for a token i, one number per head. Rows of A are who
 * listens, columns who is listened to; [CLS] is token 0.
 */
public enum AttentionView {
  /** How much does [CLS] listen to it? {@code A[0, i]}. */
  ROW(false) {
    @Override
    Tensor of(Tensor map, Counting counting) {
      return map.select(2, 0);
    }

    @Override
    double of(HeadMap map, int tokens, int token) {
      return map.at(0, token);
    }
  },
  /** How much does it listen to [CLS]? {@code A[i, 0]}. */
  COLUMN(false) {
    @Override
    Tensor of(Tensor map, Counting counting) {
      return map.select(3, 0);
    }

    @Override
    double of(HeadMap map, int tokens, int token) {
      return map.at(token, 0);
    }
  },
  /** How much is it listened to on average? {@code mean over tokens j of A[j, i]}. */
  COLUMN_MEAN(false) {
    @Override
    Tensor of(Tensor map, Counting counting) {
      return counting.meanOfRows(map);
    }

    @Override
    double of(HeadMap map, int tokens, int token) {
      return map.meanOfColumn(tokens, token);
    }
  },
  /** To how many does it listen? {@code - sum over j of A[i, j] log A[i, j]}, in nats. */
  ENTROPY(false) {
    @Override
    Tensor of(Tensor map, Counting counting) {
      return torch.special_entr(map).sum(-1);
    }

    @Override
    double of(HeadMap map, int tokens, int token) {
      double entropy = 0;
      for (int j = 0; j < tokens; j++) {
        double a = map.at(token, j);
        entropy -= a > 0 ? a * Math.log(a) : 0;
      }
      return entropy;
    }
  },
  /**
   * How would the answer change if [CLS] listened to it a little more, times how much it does:
   * {@code A[0, i] dy/dA[0, i]}, y a raw output. In the last layer this is, head by head, what
   * enters the answer from this token to the first order.
   */
  SLOPE_ROW(true) {
    @Override
    Tensor of(Tensor map, Counting counting) {
      return map.select(2, 0);
    }

    @Override
    double of(HeadMap map, int tokens, int token) {
      return map.at(0, token);
    }
  },
  /** The same over all who listen: {@code mean over j of A[j, i] dy/dA[j, i]}. */
  SLOPE_COLUMN_MEAN(true) {
    @Override
    Tensor of(Tensor map, Counting counting) {
      return counting.meanOfRows(map);
    }

    @Override
    double of(HeadMap map, int tokens, int token) {
      return map.meanOfColumn(tokens, token);
    }
  };

  private final boolean slope;

  AttentionView(boolean slope) {
    this.slope = slope;
  }

  /** Whether it needs the gradient of an answer: a way back from there to its layer. */
  public boolean isSlope() {
    return slope;
  }

  /**
   * Of the maps of a batch, native.
   *
   * @param map {@code [n, heads, tokens, tokens]}; times its gradient where this is a slope
   * @param counting which tokens count
   * @return {@code [n, heads, tokens]}; what stands for padding means nothing
   */
  abstract Tensor of(Tensor map, Counting counting);

  /** Of a map on the heap. */
  abstract double of(HeadMap map, int tokens, int token);

  /** Means over the tokens that count. Made once for a run. */
  interface Counting {
    /** {@code [n, heads, i, j]} to the mean over i, {@code [n, heads, j]}. */
    Tensor meanOfRows(Tensor map);
  }

  /** One head's map of one text. */
  interface HeadMap {
    double at(int listening, int heard);

    /** The mean over those who listen. */
    default double meanOfColumn(int tokens, int heard) {
      double sum = 0;
      for (int j = 0; j < tokens; j++) {
        sum += at(j, heard);
      }
      return sum / tokens;
    }
  }
}
