package dev.candor.cli.method;

import dev.candor.core.Axes;
import dev.candor.core.Explainer;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.removal.Removal;
import dev.candor.design.actif.Actif;
import dev.candor.design.actif.Aggregation;
import dev.candor.design.actif.Background;
import dev.candor.design.actif.Hook;
import dev.candor.design.actif.Mapping;
import dev.candor.design.actif.Variant;
import dev.candor.design.actif.model.SeriesModel;
import dev.candor.torch.GradientModel;
import dev.candor.torch.Network;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** DeepACTIF: what the activations of one forward pass say of a sequence model, in all variants. */
public final class Activations {
  static final List<Method> ALL = Variant.all().stream().map(Activations::method).toList();

  private Activations() {}

  /** The variant that a method is, if it is one. */
  public static Optional<Variant> variant(Method method) {
    return method.family() == Family.ACTIVATIONS
        ? Optional.of(Variant.named(method.name()))
        : Optional.empty();
  }

  /**
   * A variant for a model and its inputs. What is usual comes from the background that was given,
   * else from the model, else from the inputs.
   *
   * @throws InputException if the model has not what the variant reads
   */
  public static Actif of(Assignment assignment, Variant variant) {
    boolean given = assignment.removal() instanceof Removal.Background;
    Optional<SeriesModel> own = assignment.model().series();
    if (own.isPresent() && !given) {
      return own.get().actif(variant);
    }
    Network network = network(assignment, variant);
    NdArray rows =
        assignment.removal() instanceof Removal.Background background
            ? background.rows()
            : assignment.inputs();
    Optional<NdArray> known = given ? Optional.empty() : assignment.model().usual();
    return Actif.of(network, names(assignment), variant, background(network, variant, rows, known));
  }

  private static Background background(
      Network network, Variant variant, NdArray rows, Optional<NdArray> known) {
    Background found =
        variant.mapping().needsResponse() ? Background.of(network, rows) : Background.meanOf(rows);
    return known.map(mean -> new Background(mean, found.response())).orElse(found);
  }

  private static Network network(Assignment assignment, Variant variant) {
    List<Integer> shape = assignment.layout().shape();
    if (shape.size() != 2) {
      throw InputException.of(
          "method " + variant.name(),
          "must have inputs [steps, features]",
          shape,
          "choose a method for such inputs, see candor methods");
    }
    GradientModel inside = assignment.model().insides(shape);
    if (inside instanceof Network network) {
      return network;
    }
    throw InputException.of(
        "method " + variant.name(),
        "must have a network of one input whose layers can be seen",
        inside.layersHidden().orElse("several inputs"),
        "export the model as ONNX with one input, or choose a method that needs outputs only");
  }

  /** The names of the features of windows. */
  static List<String> names(Assignment assignment) {
    return assignment.layout().numbers() instanceof Axes.TimeFeatures series
        ? series.names()
        : IntStream.rangeClosed(1, assignment.layout().shape().get(1))
            .mapToObj(i -> "x" + i)
            .toList();
  }

  private static Method method(Variant variant) {
    Mapping mapping = variant.mapping();
    return new Method(
        variant.name(),
        Family.ACTIVATIONS,
        "which features move a sequence model's answer, by " + words(variant),
        needs(variant),
        mapping.needsResponse()
            ? "one forward pass an input, no gradient; 192 background windows once for a model"
            : "one forward pass an input, no gradient",
        promises(variant),
        fails(variant),
        "candor rank MODEL DATA --method " + variant.name(),
        List.of(),
        mapping.isLocal(variant.hook()) ? local(variant) : global(variant));
  }

  private static Making local(Variant variant) {
    boolean mean = variant.aggregation() == Aggregation.MEAN;
    return new Making.OfBoth(
        Gives.NUMBERS,
        standIn(variant),
        mean ? Making.OfBoth.Judged.BY_INPUTS : Making.OfBoth.Judged.BY_RANKING,
        (assignment, choices) -> explainer(assignment, variant),
        (assignment, choices, listener) -> Activity.ranking(assignment, variant));
  }

  private static Making global(Variant variant) {
    return new Making.OfDataSet(
        (assignment, choices, listener) -> Activity.ranking(assignment, variant));
  }

  private static Explainer explainer(Assignment assignment, Variant variant) {
    return of(assignment, variant).explainer();
  }

  private static StandIn standIn(Variant variant) {
    return variant.mapping().needsMean() ? StandIn.USUAL : StandIn.NONE;
  }

  private static String words(Variant variant) {
    String how =
        switch (variant.mapping()) {
          case IDENTITY -> "the size of the inputs alone";
          case INTERPOLATE -> "its units stretched over the features";
          case FIRST_UNITS -> "its first units, one for each feature";
          case PROJECTION -> "its units through the input weights, times the input";
          case CENTRED_PROJECTION ->
              "its units through the input weights, times the distance from what is usual";
          case MEAN_GATES ->
              "the distance from what is usual, through gates as they are on the mean";
          case PATH_GATES ->
              "the distance from what is usual, through gates as they are on the way from there";
          case BANDED_GATES ->
              "the distance from what is usual, through gates as they are for like answers";
        };
    String over =
        switch (variant.aggregation()) {
          case MEAN -> "mean over windows";
          case MEANSTD -> "mean times deviation over windows";
          case INV -> "large and steady over windows";
          case INV_TIME -> "large and steady over time";
          case PEN -> "mean with a penalty over windows";
        };
    String at = variant.hook() == Hook.PENULTIMATE ? ", read at the last layer but one" : "";
    return how + at + "; " + over;
  }

  private static String needs(Variant variant) {
    String network =
        variant.mapping() == Mapping.IDENTITY
            ? "standardised windows"
            : "an LSTM or GRU, ours or from ONNX";
    return variant.mapping().needsMean()
        ? network + "; background rows for a model from elsewhere"
        : network;
  }

  private static String promises(Variant variant) {
    String most = variant.equals(Actif.recommended()) ? "what rank does with series; " : "";
    String constants =
        variant.mapping().putsConstantsLast() && !isInverse(variant)
            ? "a constant feature comes last; "
            : "";
    String units =
        variant.mapping().keepsUnderRenumbering() ? "the same when units are renumbered; " : "";
    return most + constants + units + "intervals of ranks";
  }

  private static boolean isInverse(Variant variant) {
    return variant.aggregation() == Aggregation.INV
        || variant.aggregation() == Aggregation.INV_TIME;
  }

  private static String fails(Variant variant) {
    List<String> warnings = variant.warnings();
    return warnings.isEmpty()
        ? "none known of the sanity tests; part of the ranking is the spread of the data"
        : "**warning**: " + String.join("; ", warnings);
  }
}
