package dev.candor.cli.method;

import dev.candor.cli.input.InputKind;
import dev.candor.cli.input.Layout;
import dev.candor.cli.model.OpenedModel;
import dev.candor.core.Attribution;
import dev.candor.core.Axes;
import dev.candor.core.Explainer;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.core.removal.Players;
import dev.candor.core.removal.Removal;
import dev.candor.torch.FromLayer;
import dev.candor.torch.GradientModel;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A text as the vectors that its tokens become: no gradient flows through the numbers of tokens, so
 * methods that look inside start behind the layer that turns them into vectors. What the numbers of
 * a token's vector get adds up to what the token gets.
 */
final class Embedded {
  private Embedded() {}

  /** Whether inputs are tokens. */
  static boolean isNeeded(Assignment assignment) {
    return assignment.layout().kind() == InputKind.TEXT;
  }

  /** The method that a maker makes, on vectors, its numbers gathered by token. */
  static Explainer explainer(
      Assignment text,
      Optional<String> layer,
      Gives gives,
      Making.OfRows.Maker maker,
      Choices choices) {
    return (ids, target) -> told(text, layer, gives, maker, choices, ids, target);
  }

  private static Attribution told(
      Assignment text,
      Optional<String> layer,
      Gives gives,
      Making.OfRows.Maker maker,
      Choices choices,
      NdArray ids,
      int target) {
    GradientModel whole = text.model().insides(text.layout().shape());
    FromLayer later =
        layer
            .map(name -> FromLayer.of(whole, name, ids))
            .orElseGet(() -> FromLayer.embedding(whole, ids));
    NdArray vectors = later.activations();
    int[] shape = Arrays.copyOfRange(vectors.shape(), 1, vectors.rank());
    if (shape.length != 2 || shape[0] != ids.size()) {
      throw InputException.of(
          "--layer",
          "must turn each token into a vector",
          later.path() + ", which gives " + vectors,
          "leave it out to have the layer found");
    }
    int[] tokenOf = new int[shape[0] * shape[1]];
    Arrays.setAll(tokenOf, i -> i / shape[1]);
    Layout layout =
        new Layout(
            InputKind.ARRAY,
            List.of(shape[0], shape[1]),
            Axes.Positions.of(shape),
            Players.of(text.layout().numbers(), tokenOf));
    Assignment inside =
        new Assignment(
            new Vectors(text.model(), later),
            text.predictor(),
            layout,
            vectors,
            List.of(target),
            new Removal.Baseline(later.activations(Standing.oneFor(text.removal(), ids)).row(0)),
            Optional.empty(),
            text.effort());
    Explainer made = maker.explainer(inside, choices);
    Attribution found =
        (gives == Gives.NUMBERS ? new Gathered(made, layout, gives) : made)
            .explain(vectors.row(0), target);
    Map<String, String> settings = new TreeMap<>(found.evidence().settings());
    settings.put("startsBehind", later.path());
    return new Attribution(
        found.values(),
        text.layout().numbers(),
        found.target(),
        found.evidence().withSettings(settings));
  }

  /** The model behind the layer. */
  private record Vectors(OpenedModel model, FromLayer later) implements OpenedModel {
    @Override
    public Predictor predictor() {
      return later;
    }

    @Override
    public Optional<String> hash() {
      return model.hash();
    }

    @Override
    public GradientModel insides(List<Integer> shape) {
      return later;
    }

    @Override
    public void close() {
      // who opened the model closes it
    }
  }
}
