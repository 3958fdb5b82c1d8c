package dev.candor.whitebox.gradient;

import dev.candor.core.Attribution;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.Backward;
import dev.candor.torch.Interception;
import dev.candor.torch.Layer;
import dev.candor.torch.Pass;
import dev.candor.torch.Run;
import dev.candor.torch.Targets;
import dev.candor.torch.Tensors;
import dev.candor.torch.layer.Activation;
import dev.candor.whitebox.Explaining;
import dev.candor.whitebox.Procedure;
import dev.candor.whitebox.Subject;
import dev.candor.whitebox.Told;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bytedeco.pytorch.Tensor;

/**
 * A gradient with another rule at every ReLU.
 *
 * @param rule from what goes into a ReLU to what comes out, with the way back that the rule wants
 */
record Rectifiers(Subject subject, String method, UnaryOperator<Tensor> rule)
    implements Interception {
  Rectifiers {
    Layer root =
        subject
            .model()
            .layers()
            .orElseThrow(
                () ->
                    new InputException(
                        method + ": " + subject.model().layersHidden().orElse("no layers")));
    if (!hasRelu(root)) {
      throw InputException.of(
          "network",
          "must have a ReLU for " + method,
          "none",
          "use integrated gradients, which need none");
    }
  }

  private static boolean hasRelu(Layer layer) {
    return layer == Activation.RELU
        || layer.parts().values().stream().anyMatch(Rectifiers::hasRelu);
  }

  List<Attribution> explain(NdArray inputs, int[] targets) {
    return Explaining.rows(
        subject,
        Procedure.of(method, subject),
        inputs,
        targets,
        (run, from, to) -> Told.of(gradients(run, inputs, targets, from, to)));
  }

  private double[] gradients(Run run, NdArray inputs, int[] targets, int from, int to) {
    Tensor x = run.rows(inputs, from, to).requires_grad_(true);
    int[] wanted = Arrays.copyOfRange(targets, from, to);
    return Tensors.toDoubles(Backward.of(Targets.sum(run.outputs(x, this), wanted, from), x));
  }

  @Override
  public Tensor answer(String path, Layer layer, Pass pass, Tensor input) {
    return layer == Activation.RELU && input.requires_grad()
        ? rule.apply(input)
        : layer.forward(pass, input);
  }

  @Override
  public boolean piecewise() {
    return true;
  }
}
