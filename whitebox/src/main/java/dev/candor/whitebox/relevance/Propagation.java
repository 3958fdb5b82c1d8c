package dev.candor.whitebox.relevance;

import dev.candor.core.InputException;
import dev.candor.torch.Interception;
import dev.candor.torch.Junction;
import dev.candor.torch.Layer;
import dev.candor.torch.Nature;
import dev.candor.torch.Normaliser;
import dev.candor.torch.Pass;
import dev.candor.torch.graph.Convolution;
import dev.candor.torch.graph.Gated;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Stands between the layers of one run and gives each answer a gradient that is not its slope but
 * its rule: what arrives at an output is that output's relevance, what leaves for an input is the
 * input's. One backward pass through the surrogates then is the propagation.
 *
 * <p>Belongs to one run.
 */
final class Propagation implements Interception {
  private final Composite composite;
  private final Foldings foldings;
  private final Shares shares;
  private final RawInputs raw = new RawInputs();
  private final Set<String> folded = new HashSet<>();
  private Optional<Pass> root = Optional.empty();

  Propagation(Composite composite, Foldings foldings, Absorbed absorbed) {
    this.composite = composite;
    this.foldings = foldings;
    this.shares = new Shares(absorbed);
  }

  /** Whether the network's answers already start with their own numbers as relevance. */
  boolean hasStarted() {
    return root.isPresent();
  }

  @Override
  public boolean piecewise() {
    return true;
  }

  @Override
  public Tensor answer(String path, Layer layer, Pass pass, Tensor input) {
    if (!path.isEmpty()) {
      return answers(path, layer, pass, List.of(input)).get(0);
    }
    root = Optional.of(pass.changed((name, value) -> value));
    Tensor output = answers(path, layer, pass, List.of(input)).get(0);
    Tensor values = output.detach();
    return torch.addcmul(values, values, output.sub(values));
  }

  @Override
  public List<Tensor> answer(String path, Junction junction, Pass pass, List<Tensor> inputs) {
    return answers(path, junction, pass, inputs);
  }

  private List<Tensor> answers(String path, Layer layer, Pass pass, List<Tensor> inputs) {
    Place untouched = new Place(path, layer, false);
    boolean depends = inputs.stream().anyMatch(Tensor::requires_grad);
    if (!depends || (layer.nature() == Nature.COMPOSITE && !composite.chooses(untouched))) {
      return Response.outputs(layer, pass, inputs);
    }
    if (folded.contains(path)) {
      return inputs;
    }
    boolean first = raw.sees(inputs);
    Place place = new Place(path, layer, first);
    List<Tensor> outputs = explained(place, pass, inputs);
    if (layer.nature() == Nature.OPAQUE
        && !composite.chooses(place)
        && outputs.stream().anyMatch(Tensor::requires_grad)) {
      throw InputException.of(
          "layer " + path,
          "must have a relevance rule",
          layer.describe().kind(),
          "choose one for it in the composite, such as pass, or explain an output before it");
    }
    raw.gave(layer.nature(), first, outputs);
    return outputs;
  }

  private List<Tensor> explained(Place place, Pass pass, List<Tensor> inputs) {
    Layer layer = place.layer();
    Rule rule = composite.rule(place);
    if (rule == Way.GRADIENT) {
      return Response.outputs(layer, pass, inputs);
    }
    if (rule instanceof ByShares byShares && layer instanceof Normaliser normaliser) {
      Response held = HeldDeviation.of(normaliser, pass, inputs.get(0));
      return List.of(shares.of(byShares, Nature.LINEAR, held, inputs));
    }
    Response response = response(place, pass, inputs);
    if (rule instanceof ByShares byShares) {
      return List.of(shares.of(byShares, layer.nature(), response, inputs));
    }
    if (rule == Way.SOFTMAX) {
      return List.of(shares.softmax(response, inputs.get(0)));
    }
    return List.of(passed(taker(layer, inputs), response, inputs));
  }

  private Response response(Place place, Pass pass, List<Tensor> inputs) {
    Optional<Foldings.Norm> norm = foldings.after(place.path());
    // behind a dense layer the norm's channels are its outputs only where rows have no other axis
    boolean fits = place.layer() instanceof Convolution || inputs.get(0).dim() == 2;
    if (norm.isEmpty() || root.isEmpty() || !fits) {
      return Response.of(place.layer(), pass);
    }
    folded.add(norm.get().path());
    return Folding.of(place.layer(), pass, root.get(), norm.get());
  }

  /** Of a gate and a signal the signal, of a fraction the numerator, where they depend. */
  private static int taker(Layer layer, List<Tensor> inputs) {
    if (layer instanceof Gated) {
      return 1;
    }
    return inputs.get(0).requires_grad() ? 0 : inputs.size() - 1;
  }

  /** The layer's answer, and one input's relevance is the answer's. */
  private static Tensor passed(int taker, Response response, List<Tensor> inputs) {
    Tensor values = response.to(inputs.stream().map(Tensor::detach).toList());
    Tensor input = inputs.get(taker);
    return input.requires_grad() ? values.add(input.sub(input.detach())) : values;
  }
}
