package dev.candor.torch.text;

import dev.candor.core.InputException;

/**
 * How large is an encoder? Its layers are those of BERT: norms after the residuals, GELU with the
 * normal distribution function, learned places. Devlin et al., "BERT", NAACL 2019.
 *
 * @param vocabulary how many tokens it knows
 * @param positions the most tokens of a text
 * @param width of a token's vector
 * @param layers how many
 * @param heads of each layer, a divisor of the width
 * @param hidden the width between a layer's two feed-forward parts
 * @param epsilon of the layer norms
 * @param padding the number of the token that fills up short rows; nobody listens to it
 */
public record EncoderShape(
    int vocabulary,
    int positions,
    int width,
    int layers,
    int heads,
    int hidden,
    double epsilon,
    int padding) {
  private static final int MOST_LAYERS = 1000;
  private static final int LARGEST = 1 << 24;

  /** Checks the sizes. */
  public EncoderShape {
    size("vocabulary", vocabulary, LARGEST);
    size("positions", positions, LARGEST);
    size("width", width, LARGEST);
    size("layers", layers, MOST_LAYERS);
    size("heads", heads, width);
    size("hidden", hidden, LARGEST);
    if (width % heads != 0) {
      throw InputException.of("heads", "must divide the width " + width, heads, "give a divisor");
    }
    if (!(epsilon > 0 && epsilon < 1)) {
      throw InputException.of("epsilon", "must lie in (0, 1)", epsilon, "1e-12 is usual");
    }
    if (padding < 0 || padding >= vocabulary) {
      throw InputException.of(
          "padding", "must be one of " + vocabulary + " tokens", padding, "0 is usual");
    }
  }

  private static void size(String name, int found, int most) {
    if (found < 1 || found > most) {
      throw InputException.of(name, "must lie in [1, " + most + "]", found, "give such a size");
    }
  }
}
