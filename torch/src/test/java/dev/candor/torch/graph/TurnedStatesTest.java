package dev.candor.torch.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.torch.Dropping;
import dev.candor.torch.Interception;
import dev.candor.torch.Layer;
import dev.candor.torch.Pass;
import dev.candor.torch.Scope;
import dev.candor.torch.Tensors;
import dev.candor.torch.graph.reduction.Reduce;
import dev.candor.torch.graph.reduction.Reduction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.bytedeco.pytorch.AbstractTensor;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What reads the states of a recurrent layer gives the same however they lie in memory. */
class TurnedStatesTest {
  private static final int ROWS = 5;
  private static final int STEPS = 7;
  private static final int UNITS = 6;
  private static final float ROUNDING = 2e-6f;

  /** What a layer gives, and how the sum of it, weighted by place, changes with the states. */
  private record Found(List<Float> outputs, List<Float> slopes) {}

  private static float[] drawn(long seed) {
    Random random = new Random(seed);
    float[] drawn = new float[ROWS * STEPS * UNITS];
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] = (float) random.nextGaussian();
    }
    return drawn;
  }

  /** Of states {@code [n, steps, units]} that lie in this order of their axes. */
  private static Found found(
      float[] states, UnaryOperator<Tensor> lying, UnaryOperator<Tensor> work) {
    return Scope.get(
        () -> {
          Tensor leaf = AbstractTensor.create(states, ROWS, STEPS, UNITS).requires_grad_(true);
          Tensor outputs = work.apply(lying.apply(leaf));
          float[] weights = new float[Math.toIntExact(outputs.numel())];
          for (int i = 0; i < weights.length; i++) {
            weights[i] = 1 + i % 3;
          }
          outputs.mul(AbstractTensor.create(weights, outputs.shape())).sum().backward();
          return new Found(numbers(outputs.detach()), numbers(leaf.grad()));
        });
  }

  private static List<Float> numbers(Tensor tensor) {
    List<Float> numbers = new ArrayList<>();
    for (float number : Tensors.toFloats(tensor)) {
      numbers.add(number);
    }
    return numbers;
  }

  private static Tensor stepwise(Tensor states) {
    return states.transpose(0, 1).contiguous().transpose(0, 1);
  }

  private static UnaryOperator<Tensor> norm(boolean moving) {
    return states -> {
      BatchNorm norm = BatchNorm.of(UNITS);
      Map<String, Tensor> numbers = new HashMap<>();
      for (String name : new String[] {"weight", "bias", "running_mean", "running_var"}) {
        float[] some = new float[UNITS];
        for (int i = 0; i < UNITS; i++) {
          some[i] = .5f + .25f * i;
        }
        numbers.put("norm." + name, AbstractTensor.create(some, 1, UNITS));
      }
      Pass pass =
          Pass.training(numbers, 1, Dropping.NOTHING, Interception.NONE).withMoving(name -> moving);
      return pass.run("norm", norm, states.permute(0, 2, 1)).permute(0, 2, 1);
    };
  }

  private static UnaryOperator<Tensor> largest() {
    Layer largest = Reduction.along(Reduce.MAX, 1);
    return states -> largest.forward(Pass.plain(Map.of(), 1), states);
  }

  private static int compared(float one, float other) {
    return Math.abs(one - other) <= ROUNDING ? 0 : Float.compare(one, other);
  }

  private static void assertSame(Found turned, Found plain) {
    assertThat(turned.outputs())
        .usingElementComparator(TurnedStatesTest::compared)
        .isEqualTo(plain.outputs());
    assertThat(turned.slopes())
        .usingElementComparator(TurnedStatesTest::compared)
        .isEqualTo(plain.slopes());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aNormInTrainingDoesNotGoByHowTheStatesLie(long seed) {
    Found plain =
        found(drawn(seed), x -> x.transpose(1, 2).contiguous().transpose(1, 2), norm(true));
    assertSame(found(drawn(seed), TurnedStatesTest::stepwise, norm(true)), plain);
    assertSame(found(drawn(seed), x -> x, norm(true)), plain);
  }

  @Test
  void aNormInUseDoesNotEither() {
    Found plain = found(drawn(4), x -> x.transpose(1, 2).contiguous().transpose(1, 2), norm(false));
    assertSame(found(drawn(4), TurnedStatesTest::stepwise, norm(false)), plain);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theLargestOverTheStepsIsTheSame(long seed) {
    Found plain = found(drawn(seed), x -> x, largest());
    Found turned = found(drawn(seed), TurnedStatesTest::stepwise, largest());
    assertThat(turned).isEqualTo(plain);
  }

  @Test
  void ofEqualStepsTheFirstIsLetThroughAlone() {
    float[] equal = new float[ROWS * STEPS * UNITS];
    Found turned = found(equal, TurnedStatesTest::stepwise, largest());
    assertThat(turned.slopes()).isEqualTo(found(equal, x -> x, largest()).slopes());
    for (int i = 0; i < equal.length; i++) {
      boolean first = i / UNITS % STEPS == 0;
      assertThat(turned.slopes().get(i) > 0).isEqualTo(first);
    }
  }

  @Test
  void aNumberThatIsNoneShowsInTheLargest() {
    float[] states = drawn(5);
    states[UNITS + 2] = Float.NaN;
    assertThat(found(states, TurnedStatesTest::stepwise, largest()).outputs().get(2)).isNaN();
    float[] inUse =
        Scope.withoutGradients(
            () ->
                Tensors.toFloats(
                    largest().apply(AbstractTensor.create(states, ROWS, STEPS, UNITS))));
    assertThat(inUse[2]).isNaN();
  }
}
