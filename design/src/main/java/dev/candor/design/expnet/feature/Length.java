package dev.candor.design.expnet.feature;

import dev.candor.torch.text.AttentionView;

/** What is done about attention being shared among more tokens in longer texts? */
public enum Length {
  /** Nothing. */
  AS_IS {
    @Override
    double of(AttentionView view, double value, int tokens) {
      return value;
    }
  },
  /**
   * With n tokens, [CLS] and [SEP] included: attention A as {@code log(n A + 1e-6)}, 0 where it is
   * shared evenly; an entropy H as {@code H - log n}, 0 there too; a slope times n, whose sign is
   * kept.
   */
  CORRECTED {
    @Override
    double of(AttentionView view, double value, int tokens) {
      return switch (view) {
        case ROW, COLUMN, COLUMN_MEAN -> Math.log(tokens * value + LEAST);
        case ENTROPY -> value - Math.log(tokens);
        case SLOPE_ROW, SLOPE_COLUMN_MEAN -> tokens * value;
      };
    }
  };

  private static final double LEAST = 1e-6;

  /**
   * A token's number.
   *
   * @param value as the head gave it
   * @param tokens of the text
   */
  abstract double of(AttentionView view, double value, int tokens);
}
