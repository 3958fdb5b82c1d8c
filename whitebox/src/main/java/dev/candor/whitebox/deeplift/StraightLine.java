package dev.candor.whitebox.deeplift;

import dev.candor.torch.Scope;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * For a layer of which nothing more is known: its gradient, averaged over the straight line from
 * the baseline's inputs to its own. Complete but for the error of 16 places on that line.
 */
final class StraightLine {
  private static final int PLACES = 16;

  static final Rule RULE = (part, seen) -> answer(part, seen, PLACES);

  private StraightLine() {}

  static List<Tensor> answer(Part part, Seen seen, int places) {
    List<Tensor> values = Scope.notRecording(() -> part.answers(part.numbers()));
    GaussIntegrator integrator = new GaussIntegratorFactory().legendre(places, 0.0, 1.0);
    List<Tensor> means = new ArrayList<>();
    for (int i = 0; i < places; i++) {
      List<Tensor> there = part.answers(between(part, seen, integrator.getPoint(i)));
      for (int k = 0; k < there.size(); k++) {
        Tensor weighted = there.get(k).mul(new Scalar(integrator.getWeight(i)));
        if (i == 0) {
          means.add(weighted);
        } else {
          means.set(k, means.get(k).add(weighted));
        }
      }
    }
    List<Tensor> answers = new ArrayList<>();
    for (int k = 0; k < values.size(); k++) {
      Tensor mean = means.get(k);
      answers.add(mean.requires_grad() ? Surrogate.of(values.get(k), mean) : values.get(k));
    }
    return answers;
  }

  /** The inputs at a share of the way, with the gradient of the inputs themselves. */
  private static List<Tensor> between(Part part, Seen seen, double share) {
    List<Tensor> places = new ArrayList<>();
    for (int i = 0; i < part.inputs().size(); i++) {
      Tensor input = part.inputs().get(i);
      if (input.requires_grad()) {
        Tensor start = seen.inputs().get(i);
        Tensor place =
            Scope.notRecording(() -> start.add(input.detach().sub(start).mul(new Scalar(share))));
        places.add(Surrogate.of(place, input));
      } else {
        places.add(input);
      }
    }
    return places;
  }
}
