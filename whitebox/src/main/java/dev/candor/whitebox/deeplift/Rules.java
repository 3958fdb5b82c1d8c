package dev.candor.whitebox.deeplift;

import dev.candor.core.InputException;
import dev.candor.torch.Nature;
import dev.candor.torch.Normaliser;
import dev.candor.torch.layer.Activation;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/** Which rule serves which layer. */
final class Rules {
  private Rules() {}

  /** Whether a layer of this nature is not served by its own gradient. */
  static boolean needed(Nature nature) {
    return switch (nature) {
      case LINEAR, REARRANGING, SUM, COMPOSITE, SOURCE, OPAQUE -> false;
      case ELEMENTWISE, SELECTING, PRODUCT, SOFTMAX, NORMALISING -> true;
    };
  }

  /** The rule for a layer that is running. */
  static Rule of(Part part) {
    return switch (part.layer().nature()) {
      case ELEMENTWISE -> elementwise(part);
      case SELECTING -> Winners.RULE;
      case PRODUCT -> Products.of(part);
      case SOFTMAX -> Shares.RULE;
      case NORMALISING -> part.layer() instanceof Normaliser ? Normalised.RULE : StraightLine.RULE;
      case OPAQUE -> (running, seen) -> shaping(running);
      case LINEAR, REARRANGING, SUM, COMPOSITE, SOURCE ->
          (running, seen) -> running.answers(running.inputs());
    };
  }

  private static Rule elementwise(Part part) {
    if (part.layer() == Activation.RELU) {
      return Rectified.RULE;
    }
    return part.dependent() == 1 ? Rescale.RULE : StraightLine.RULE;
  }

  /** The answers of a layer without a rule, such as a shape: no gradient flows through them. */
  private static List<Tensor> shaping(Part part) {
    List<Tensor> answers = part.answers(part.inputs());
    if (answers.stream().anyMatch(Tensor::requires_grad)) {
      throw refused(part);
    }
    return answers;
  }

  private static InputException refused(Part part) {
    return InputException.of(
        "layer " + part.path(),
        "must be of a kind that DeepLIFT has a rule for",
        part.layer().describe().kind(),
        "take a method that needs no rules, such as integrated gradients");
  }
}
