package dev.candor.torch.graph;

import dev.candor.torch.Junction;
import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.AbstractTensor;
import org.bytedeco.pytorch.Tensor;

/**
 * One function of every number by itself that is written as several steps, such as {@code x *
 * sigmoid(1.7 x)}. The steps are its own affair: a rule sees one function.
 *
 * @param numbers constants of the function
 * @param steps each makes a value of those before: 0 is the input, then come the constants, then
 *     the values of the steps in order; the last is the answer
 */
public record Pointwise(List<Double> numbers, List<Step> steps) implements Layer {
  /**
   * One step.
   *
   * @param operands which values go in
   */
  public record Step(Layer layer, List<Integer> operands) {
    /** Copies the list. */
    public Step {
      operands = List.copyOf(operands);
    }
  }

  /** Copies the lists. */
  public Pointwise {
    numbers = List.copyOf(numbers);
    steps = List.copyOf(steps);
  }

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    List<Tensor> values = new ArrayList<>();
    values.add(input);
    for (double number : numbers) {
      values.add(AbstractTensor.create(new float[] {(float) number}, new long[0]));
    }
    for (Step step : steps) {
      List<Tensor> operands = step.operands().stream().map(values::get).toList();
      values.add(
          step.layer() instanceof Junction junction
              ? junction.forward(pass, operands).get(0)
              : step.layer().forward(pass, operands.get(0)));
    }
    return values.get(values.size() - 1);
  }

  @Override
  public Nature nature() {
    return Nature.ELEMENTWISE;
  }

  @Override
  public LayerDescription describe() {
    LayerDescription description = LayerDescription.of("pointwise").with("numbers", numbers);
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      description =
          description
              .withPart("step" + i, step.layer().describe())
              .with("operands" + i, step.operands());
    }
    return description;
  }
}
