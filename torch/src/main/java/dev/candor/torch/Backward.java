package dev.candor.torch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bytedeco.pytorch.BoolOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorBase;
import org.bytedeco.pytorch.TensorTensorHook;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/** Gradients, backwards through what was recorded. */
public final class Backward {
  private Backward() {}

  /** How does a sum change with a tensor that it was made from? */
  public static Tensor of(Tensor sum, Tensor input) {
    return of(sum, List.of(input)).get(0);
  }

  /**
   * How does a weighted sum of numbers change with a tensor that they were made from? One backward
   * pass.
   *
   * @param weights shaped as the numbers
   */
  public static Tensor weighted(Tensor numbers, Tensor weights, Tensor input) {
    Tensor gradient =
        torch
            .grad(
                new TensorVector(numbers),
                new TensorVector(input),
                new TensorVector(weights),
                new BoolOptional(false),
                false,
                true)
            .get(0);
    return gradient.defined() ? gradient : torch.zeros_like(input);
  }

  /**
   * How does a sum change with each of these tensors? One backward pass; 0 for a tensor that it
   * does not depend on.
   */
  public static List<Tensor> of(Tensor sum, List<Tensor> inputs) {
    TensorVector wanted = new TensorVector(inputs.toArray(Tensor[]::new));
    TensorVector found =
        torch.grad(
            new TensorVector(sum),
            wanted,
            new TensorVector(),
            new BoolOptional(false),
            false,
            true);
    List<Tensor> gradients = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      Tensor gradient = found.get(i);
      gradients.add(gradient.defined() ? gradient : torch.zeros_like(inputs.get(i)));
    }
    return gradients;
  }

  /**
   * The same tensor, whose gradient is changed on its way back: what a rule needs that asks for the
   * sign of the gradient itself, as guided backpropagation does.
   */
  public static Tensor through(Tensor value, UnaryOperator<Tensor> rule) {
    // a view, so that the rule is met by what comes from here and by nothing else
    Tensor passed = value.view_as(value);
    passed.register_hook(new Rule(rule));
    return passed;
  }

  /** Called by the engine on the way back; the scope that made it keeps it alive. */
  private static final class Rule extends TensorTensorHook {
    private final transient UnaryOperator<Tensor> rule;

    Rule(UnaryOperator<Tensor> rule) {
      super();
      this.rule = rule;
    }

    @Override
    public TensorBase call(TensorBase gradient) {
      return rule.apply(new Tensor(gradient));
    }
  }
}
