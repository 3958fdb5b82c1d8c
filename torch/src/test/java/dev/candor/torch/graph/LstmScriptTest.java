package dev.candor.torch.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.candor.torch.Backward;
import dev.candor.torch.Scope;
import dev.candor.torch.Tensors;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.T_TensorTensorTensor_T;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LstmScriptTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void statesAndGradientsAreThoseOfTheEngine(int steps) {
    Scope.run(
        () -> {
          Tensor x = drawn(5, steps, 3).requires_grad_(true);
          Tensor wi = drawn(16, 3);
          Tensor wh = drawn(16, 4);
          Tensor bias = drawn(16);
          Tensor h0 = drawn(5, 4);
          Tensor c0 = drawn(5, 4);
          Tensor mix = drawn(5, steps, 4);

          Tensor ours = LstmScript.states(x, wi, wh, bias, h0, c0);
          Tensor theirs = engine(x, wi, wh, bias, h0, c0);

          assertClose(ours, theirs);
          assertClose(
              Backward.of(ours.tanh().mul(mix).sum(), x),
              Backward.of(theirs.tanh().mul(mix).sum(), x));
          assertThat(LstmScript.states(x.detach(), wi, wh, bias, h0, c0).requires_grad()).isFalse();
        });
  }

  private static Tensor engine(Tensor x, Tensor wi, Tensor wh, Tensor bias, Tensor h0, Tensor c0) {
    TensorVector states = new TensorVector(h0.unsqueeze(0), c0.unsqueeze(0));
    TensorVector weights = new TensorVector(wi, wh, bias, torch.zeros_like(bias));
    T_TensorTensorTensor_T made = torch.lstm(x, states, weights, true, 1, 0, false, false, true);
    return made.get0();
  }

  private static Tensor drawn(long... shape) {
    torch.manual_seed(shape.length + 10 * shape[0]);
    return torch.randn(shape).mul(new Scalar(0.7));
  }

  private static void assertClose(Tensor actual, Tensor expected) {
    double[] wanted = Tensors.toDoubles(expected);
    double[] found = Tensors.toDoubles(actual);
    assertThat(found).hasSameSizeAs(wanted);
    for (int i = 0; i < wanted.length; i++) {
      assertThat(found[i]).isCloseTo(wanted[i], within(2e-6));
    }
  }
}
