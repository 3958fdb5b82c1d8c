package dev.candor.torch.layer;

import dev.candor.core.InputException;
import dev.candor.torch.Initial;
import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Parameter;
import dev.candor.torch.Pass;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bytedeco.pytorch.AbstractTensor;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/**
 * Which inputs matter? The fixed gate of ScoresActivation: one learned score per feature, {@code w
 * = softmax(s)}, and every row is multiplied by the same w.
 *
 * <p>A feature may have several encoded inputs; its weight multiplies all of them. The scores and
 * the weights {@code [M, features]} are noted as {@code scores} and {@code weights}. In front of a
 * {@link Linear} in a {@link Sequential} the gate goes into that layer's weight, and its cost does
 * not grow with the rows.
 *
 * <p>E. Covaci, F. Galis, R. Balan, D. Zaharie, D. Onchis, "ScoresActivation: A New Activation
 * Function for Model Agnostic Global Explainability by Design", arXiv 2511.13809 (2025), equations
 * (1) and (2).
 *
 * @param featureOfInput for each input, the feature to which it belongs, from 0 without a hole
 * @param scale whether the rows are multiplied by w or by w times the number of features
 * @param initial the scores before training
 */
public record Gate(List<Integer> featureOfInput, GateScale scale, Initial initial)
    implements Layer {
  /** Checks the groups. */
  public Gate {
    featureOfInput = List.copyOf(featureOfInput);
    Sizes.positive("inputs", featureOfInput.size());
    long features = featureOfInput.stream().distinct().count();
    for (int feature : featureOfInput) {
      if (feature < 0 || feature >= features) {
        throw InputException.of(
            "featureOfInput",
            "must number the features from 0 without a hole",
            feature,
            "number the " + features + " features from 0");
      }
    }
  }

  /** A gate with a feature per input that starts as the identity. */
  public static Gate of(int inputs) {
    return new Gate(
        IntStream.range(0, inputs).boxed().toList(), GateScale.IDENTITY, new Initial.Constant(0));
  }

  /** With these groups instead. */
  public Gate withFeatures(List<Integer> newFeatureOfInput) {
    return new Gate(newFeatureOfInput, scale, initial);
  }

  /** With this scale instead. */
  public Gate withScale(GateScale newScale) {
    return new Gate(featureOfInput, newScale, initial);
  }

  /** With these scores before training instead. */
  public Gate withInitial(Initial newInitial) {
    return new Gate(featureOfInput, scale, newInitial);
  }

  /** How many features there are. */
  public int features() {
    return 1 + featureOfInput.stream().mapToInt(Integer::intValue).max().orElseThrow();
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.of("scores", initial, features()));
  }

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    Tensor factors = factors(pass);
    long[] shape = new long[Math.toIntExact(input.dim())];
    java.util.Arrays.fill(shape, 1);
    shape[0] = factors.size(0);
    shape[shape.length - 1] = factors.size(1);
    return input.mul(factors.view(shape));
  }

  /** What each input is multiplied by, {@code [M, inputs]}. */
  Tensor factors(Pass pass) {
    Tensor scores = pass.parameter("scores");
    pass.note("scores", scores);
    Tensor weights = scores.softmax(1);
    pass.note("weights", weights);
    Tensor scaled = weights;
    if (scale == GateScale.IDENTITY) {
      scaled = weights.mul(new Scalar((double) features()));
    }
    return spread(scaled);
  }

  /** From one number per feature, {@code [..., features]}, to one per input. */
  Tensor spread(Tensor perFeature) {
    return isOneToOne() ? perFeature : perFeature.index_select(-1, indices(featureOfInput));
  }

  private boolean isOneToOne() {
    for (int i = 0; i < featureOfInput.size(); i++) {
      if (featureOfInput.get(i) != i) {
        return false;
      }
    }
    return true;
  }

  static Tensor indices(List<Integer> values) {
    return AbstractTensor.create(values.stream().mapToLong(Integer::longValue).toArray());
  }

  @Override
  public Nature nature() {
    return Nature.LINEAR;
  }

  @Override
  public LayerDescription describe() {
    LayerDescription plain =
        LayerDescription.of("gate")
            .with("featureOfInput", new ArrayList<>(featureOfInput))
            .with("scale", scale);
    return initial instanceof Initial.Values prior ? plain.with("prior", prior.values()) : plain;
  }
}
