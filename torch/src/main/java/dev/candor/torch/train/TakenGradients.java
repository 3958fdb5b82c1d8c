package dev.candor.torch.train;

import java.util.List;
import org.bytedeco.pytorch.Function;
import org.bytedeco.pytorch.IValue;
import org.bytedeco.pytorch.IValueVector;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * The large parameters of a group, whose gradients are taken as the backward pass made them: added
 * to zeros, they would be read and written once more, which costs more than the optimiser's step.
 * Values and moments stay where they lie.
 */
final class TakenGradients {
  private final List<Large> all;
  private final Function update;
  private final IValueVector arguments = new IValueVector();
  private final Tensor none = torch.empty(0);

  /** A parameter that is learned, and its moments. */
  record Large(Tensor leaf, Tensor first, Tensor second) {
    /** Zeros where the answer does not depend on it. */
    Tensor gradient() {
      Tensor gradient = leaf.grad();
      return gradient.defined() ? gradient : torch.zeros_like(leaf.detach());
    }
  }

  TakenGradients(Optimiser optimiser, List<Large> all) {
    this.all = List.copyOf(all);
    this.update = AdamScript.of(optimiser.kind(), all.size());
    all.forEach(large -> arguments.push_back(new IValue(large.leaf().detach())));
    all.forEach(large -> arguments.push_back(new IValue(none)));
    all.forEach(large -> arguments.push_back(new IValue(large.first())));
    all.forEach(large -> arguments.push_back(new IValue(large.second())));
    arguments.push_back(new IValue(torch.zeros(new long[0])));
    arguments.push_back(new IValue(optimiser.learningRate()));
    arguments.push_back(new IValue(optimiser.beta1()));
    arguments.push_back(new IValue(optimiser.beta2()));
    arguments.push_back(new IValue(optimiser.epsilon()));
    arguments.push_back(new IValue(optimiser.weightDecay()));
  }

  /** Adds the squared norm of the gradients to one number. */
  void addSquaredNorm(Tensor norm) {
    for (Large large : all) {
      Tensor flat = large.gradient().reshape(-1);
      norm.add_(flat.dot(flat));
    }
  }

  /** Multiplies the gradients by one number. */
  void scale(Tensor factor) {
    all.stream()
        .map(large -> large.leaf().grad())
        .filter(Tensor::defined)
        .forEach(gradient -> gradient.mul_(factor));
  }

  /** Makes one step and lets the gradients go. */
  void step(long done, double rate) {
    int steps = 4 * all.size();
    arguments.get(steps).toTensor().fill_(new Scalar((double) done));
    arguments.put(steps + 1, new IValue(rate));
    for (int i = 0; i < all.size(); i++) {
      arguments.put(all.size() + i, new IValue(all.get(i).gradient()));
    }
    update.apply(arguments);
    for (int i = 0; i < all.size(); i++) {
      arguments.put(all.size() + i, new IValue(none));
      all.get(i).leaf().mutable_grad().reset();
    }
  }
}
