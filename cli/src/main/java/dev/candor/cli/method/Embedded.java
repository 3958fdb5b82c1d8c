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
import java.util.Optional;

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
    NdArray ids = text.inputs();
    GradientModel whole = text.model().insides(text.layout().shape());
    NdArray row = ids.row(0);
    FromLayer behind =
        layer
            .map(name -> FromLayer.of(whole, name, row))
            .orElseGet(() -> FromLayer.embedding(whole, row));
    NdArray vectors = behind.activations();
    int[] shape = Arrays.copyOfRange(vectors.shape(), 1, vectors.rank());
    if (shape.length != 2 || shape[0] != ids.length(1)) {
      throw InputException.of(
          "--layer",
          "must turn each token into a vector",
          behind.path() + ", which gives " + vectors,
          "leave it out to have the layer found");
    }
    NdArray standIn = Standing.oneFor(text.removal(), row);
    NdArray stood = behind.activations(standIn.reshape(row.shape()));
    Axes axes = Axes.Positions.of(shape);
    int[] tokenOf = new int[shape[0] * shape[1]];
    Arrays.setAll(tokenOf, i -> i / shape[1]);
    Layout layout =
        new Layout(
            InputKind.ARRAY,
            List.of(shape[0], shape[1]),
            axes,
            Players.of(text.layout().numbers(), tokenOf));
    Assignment inside =
        new Assignment(
            new Vectors(text.model(), behind),
            text.predictor(),
            layout,
            vectors,
            text.outputs(),
            new Removal.Baseline(stood.row(0)),
            Optional.empty(),
            text.effort());
    Explainer made = maker.explainer(inside, choices);
    Explainer gathered = gives == Gives.NUMBERS ? new Gathered(made, layout, gives) : made;
    return new Told(gathered, vectors, text.layout().numbers(), behind.path());
  }

  /** The model behind the layer. */
  private record Vectors(OpenedModel model, FromLayer behind) implements OpenedModel {
    @Override
    public Predictor predictor() {
      return behind;
    }

    @Override
    public Optional<String> hash() {
      return model.hash();
    }

    @Override
    public GradientModel insides(List<Integer> shape) {
      return behind;
    }

    @Override
    public void close() {
      // who opened the model closes it
    }
  }

  /** Explains the vectors where the tokens are given. */
  private record Told(Explainer explainer, NdArray vectors, Axes tokens, String layer)
      implements Explainer {
    @Override
    public Attribution explain(NdArray input, int target) {
      return told(explainer.explain(vectors.row(0), target));
    }

    @Override
    public List<Attribution> explain(NdArray inputs, int[] targets) {
      return explainer.explain(vectors, targets).stream().map(this::told).toList();
    }

    private Attribution told(Attribution found) {
      java.util.TreeMap<String, String> settings =
          new java.util.TreeMap<>(found.evidence().settings());
      settings.put("startsBehind", layer);
      return new Attribution(
          found.values(), tokens, found.target(), found.evidence().withSettings(settings));
    }
  }
}
