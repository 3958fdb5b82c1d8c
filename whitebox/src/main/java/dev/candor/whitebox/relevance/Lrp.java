package dev.candor.whitebox.relevance;

import dev.candor.core.Attribution;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.Backward;
import dev.candor.torch.Layer;
import dev.candor.torch.Run;
import dev.candor.torch.Targets;
import dev.candor.torch.Tensors;
import dev.candor.whitebox.BatchExplainer;
import dev.candor.whitebox.Explaining;
import dev.candor.whitebox.Procedure;
import dev.candor.whitebox.Subject;
import dev.candor.whitebox.Told;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;

/**
 * How much of the answer came from each number of the input? Layer-wise relevance propagation: the
 * answer is handed back layer by layer, each layer dividing it among what went in.
 *
 * <p>{@code sum_i R_i = f(x)} where no bias and no stabiliser takes part; what they absorb, and
 * what is left unexplained, is in the evidence:
 *
 * <ul>
 *   <li>{@code absorbedByBiases}: the answer's part that biases explain, not the input
 *   <li>{@code absorbedByStabilisers}: what the epsilons took
 *   <li>{@code absorbedBySoftmax}: what {@link Way#SOFTMAX} did not hand on, a first Taylor term's
 *       rest; of either sign
 *   <li>{@code conservationGap}: {@code f(x) - sum_i R_i} less all three; 0 but for rounding where
 *       every rule conserves. Alpha-beta does not where nothing lowers a sum
 * </ul>
 *
 * <p>Which rule divides where is the {@link Composite}'s choice. The checks are per row where a
 * layer's rows are on the axis that the network's rows are on; where a layer moves them elsewhere,
 * what it absorbs counts as gap.
 *
 * <p><b>Cost</b>: one forward and one backward pass a row, in which a layer is run once for every
 * term of its rule and mostly once more (epsilon: once; z+: two or three times; alpha-beta: three
 * to five). Memory: one part of the batch, with all its layers. In units of the raw output.
 *
 * <p><b>Not</b> for a model whose layers cannot be seen. Not without a look at the rules: they are
 * chosen, not derived, and differ. Sanity: with z+ or alpha-beta throughout a deep network the
 * explanation hardly depends on the upper layers any more, so it fails the model-randomisation test
 * there (Sixt, Granz, Landgraf, "When Explanations Lie: Why Many Modified BP Attributions Fail",
 * ICML 2020, arXiv 1912.09818); epsilon passes.
 *
 * <p>S. Bach, A. Binder, G. Montavon, F. Klauschen, K.-R. Mueller, W. Samek, "On Pixel-Wise
 * Explanations for Non-Linear Classifier Decisions by Layer-Wise Relevance Propagation", PLoS ONE
 * 10(7), e0130140 (2015). G. Montavon et al., "Layer-Wise Relevance Propagation: An Overview", LNCS
 * 11700 (2019). R. Achtibat et al., "AttnLRP: Attention-Aware Layer-Wise Relevance Propagation for
 * Transformers", ICML 2024, arXiv 2402.05602. L. Arras et al., "Explaining Recurrent Neural Network
 * Predictions in Sentiment Analysis", WASSA 2017, arXiv 1706.07206.
 */
public final class Lrp implements BatchExplainer {
  private final Subject subject;
  private final Composite composite;
  private final Foldings foldings;

  /** Epsilon for dense layers, z+ for convolutions, the rules of AttnLRP for transformers. */
  public Lrp(Subject subject) {
    this(subject, Composites.epsilonPlus());
  }

  /**
   * With these rules.
   *
   * @throws InputException if the model's layers cannot be seen
   */
  public Lrp(Subject subject, Composite composite) {
    this.subject = subject;
    this.composite = composite;
    Layer layers =
        subject
            .model()
            .layers()
            .orElseThrow(
                () ->
                    InputException.of(
                        "model",
                        "must show its layers for relevance propagation",
                        subject.model().layersHidden().orElse("hidden layers"),
                        "give the network as ONNX or safetensors"));
    this.foldings = Foldings.of(layers, composite.batchNorms());
  }

  @Override
  public List<Attribution> explain(NdArray inputs, int[] targets) {
    Procedure procedure =
        Procedure.of("lrp", subject)
            .withSettings(
                Map.of(
                    "composite", composite.name(),
                    "rules", composite.label(),
                    "batchNorms", composite.batchNorms().label()));
    return Explaining.rows(
        subject,
        procedure,
        inputs,
        targets,
        (run, from, to) -> relevance(run, inputs, Arrays.copyOfRange(targets, from, to), from));
  }

  private Told relevance(Run run, NdArray inputs, int[] targets, int from) {
    Tensor x = run.rows(inputs, from, from + targets.length).requires_grad_(true);
    Absorbed absorbed = new Absorbed(targets.length, run.hasMemberAxis() ? 1 : 0);
    Propagation propagation = new Propagation(composite, foldings, absorbed);
    Tensor answers = Targets.of(run.outputs(x, propagation), targets, from);
    if (!answers.requires_grad()) {
      throw InputException.of(
          "input",
          "must be numbers that gradients flow from",
          "whole numbers, or an answer that does not depend on it",
          "explain the output of the layer behind, such as the embedding");
    }
    Tensor start = propagation.hasStarted() ? answers : answers.mul(answers.detach());
    List<Tensor> found =
        Backward.of(
            start.sum(),
            List.of(x, absorbed.biases(), absorbed.stabilisers(), absorbed.softmaxes()));
    double[] values = Tensors.toDoubles(found.get(0));
    double[] biases = Tensors.toDoubles(found.get(1));
    double[] stabilisers = Tensors.toDoubles(found.get(2));
    double[] softmaxes = Tensors.toDoubles(found.get(3));
    double[] gap = Tensors.toDoubles(answers);
    int width = values.length / gap.length;
    for (int i = 0; i < gap.length; i++) {
      double sum = 0;
      for (int k = 0; k < width; k++) {
        sum += values[i * width + k];
      }
      gap[i] -= sum + biases[i] + stabilisers[i] + softmaxes[i];
    }
    return Told.of(values)
        .withCheck("absorbedByBiases", biases)
        .withCheck("absorbedByStabilisers", stabilisers)
        .withCheck("absorbedBySoftmax", softmaxes)
        .withCheck("conservationGap", gap);
  }
}
