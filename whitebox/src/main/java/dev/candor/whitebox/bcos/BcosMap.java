package dev.candor.whitebox.bcos;

import dev.candor.core.Attribution;
import dev.candor.core.Axes;
import dev.candor.core.NdArray;
import dev.candor.torch.Backward;
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
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Which part of a B-cos network's answer does each pixel make?
 *
 * <p>A B-cos network answers {@code f(x) = W(x) v + b}, with v the colours of the image and their
 * opposites and b the fixed bias of its end. {@code a_i = sum_c W(x)_ic v_ic}, the sum over the
 * colours of pixel i: what the network computed, divided among its inputs, not an approximation of
 * it. {@code sum_i a_i = f(x) - b} up to rounding, which is in the evidence ({@code
 * completenessGap}). W(x) is the gradient with the factors {@code |cos|^(B - 1)} held.
 *
 * <p>An image gives one number for each pixel; other inputs one for each number. {@link
 * Shown#POSITIVE} keeps what speaks for the answer, as the paper shows it.
 *
 * <p><b>Cost</b>: one forward and one backward pass a row. Memory: one part of the batch.
 *
 * <p><b>Errors</b>: a network with anything else than B-cos layers, norms without a mean, sums and
 * means between the colours and the answer; the layer is named.
 *
 * <p><b>Not</b> for other networks: they have constants and kinks that no such map shares out. What
 * the shares mean rests on training: only a trained network has its weights turned towards what it
 * answers to.
 *
 * <p>M. Boehle, M. Fritz, B. Schiele, "B-cos Networks: Alignment is All We Need for
 * Interpretability", CVPR 2022; M. Boehle, N. Singh, M. Fritz, B. Schiele, "B-cos Alignment for
 * Inherently Interpretable CNNs and Vision Transformers", 2023, arXiv 2306.10898.
 */
public final class BcosMap implements BatchExplainer {
  private final Subject subject;
  private final Shown shown;
  private final LinearMap map;

  /** All shares, which add up to the answer. */
  public BcosMap(Subject subject) {
    this(subject, Shown.SIGNED);
  }

  /**
   * All shares, or those that speak for the answer.
   *
   * @throws dev.candor.core.InputException if the network is not made of B-cos layers
   */
  public BcosMap(Subject subject, Shown shown) {
    this.subject = subject;
    this.shown = shown;
    this.map = LinearMap.in(subject);
  }

  @Override
  public List<Attribution> explain(NdArray inputs, int[] targets) {
    Procedure procedure =
        Procedure.of("b-cos", subject)
            .withSettings(Map.of("shown", shown.label(), "logitBias", Double.toString(map.bias())))
            .withAxes(axes());
    return Explaining.rows(
        subject,
        procedure,
        inputs,
        targets,
        (run, from, to) -> shares(run, inputs, targets, from, to));
  }

  private Axes axes() {
    return subject.axes() instanceof Axes.Pixels pixels
        ? new Axes.PatchGrid(pixels.rows(), pixels.columns())
        : subject.axes();
  }

  private Told shares(Run run, NdArray inputs, int[] targets, int from, int to) {
    LinearMap.Held held = new LinearMap.Held(map);
    Tensor x = run.rows(inputs, from, to).requires_grad_(true);
    int[] wanted = Arrays.copyOfRange(targets, from, to);
    Tensor answers = Targets.of(run.outputs(x, held), wanted, from);
    Tensor leaf = held.leaf(x);
    Tensor weights = Backward.of(answers.sum(), leaf);
    Tensor shares =
        leaf.detach().to(torch.ScalarType.Double).mul(weights.to(torch.ScalarType.Double));
    Tensor ofNumbers = shares.reshape(to - from, map.parts(), subject.axes().size()).sum(1);
    Tensor told = ofNumbers;
    if (subject.axes() instanceof Axes.Pixels pixels) {
      long places = (long) pixels.rows() * pixels.columns();
      told = ofNumbers.reshape(to - from, pixels.channels(), places).sum(1);
    }
    double[] gaps = Tensors.toDoubles(told.sum(1));
    double[] reached = Tensors.toDoubles(answers);
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = Math.abs(gaps[i] + map.bias() - reached[i]);
    }
    Tensor kept = shown == Shown.POSITIVE ? told.clamp_min(new Scalar(0.0)) : told;
    return Told.of(Tensors.toDoubles(kept)).withCheck("completenessGap", gaps);
  }
}
