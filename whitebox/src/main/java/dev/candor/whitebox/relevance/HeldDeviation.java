package dev.candor.whitebox.relevance;

import dev.candor.torch.Normaliser;
import dev.candor.torch.Pass;
import dev.candor.torch.Scope;
import org.bytedeco.pytorch.Tensor;

/**
 * A normalisation as the affine map that it is for one input: the deviation it divides by is held
 * at what it is, so that a rule for linear layers serves. What comes out is the layer's own answer.
 */
final class HeldDeviation {
  private HeldDeviation() {}

  /** The map at this input. */
  static Response of(Normaliser layer, Pass pass, Tensor input) {
    Tensor deviation = Scope.notRecording(() -> layer.deviation(layer.centred(input.detach())));
    return new Response(
        (change, inputs) ->
            layer.affine(pass.changed(change), layer.centred(inputs.get(0)).div(deviation)),
        Response.hasBias(layer));
  }
}
