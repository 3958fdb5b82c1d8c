package dev.candor.torch.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.NdArray;
import dev.candor.torch.Scope;
import dev.candor.torch.Tensors;
import java.util.Optional;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;

/** The cross entropy of rows with several targets, as the steps of a window have. */
class SeveralTargetsTest {
  /** One row, two targets, three classes each. */
  private static final NdArray OUTPUTS = NdArray.of(new float[] {1, 2, 0, -1, 0, 3}, 1, 1, 6);

  private static final NdArray TARGETS = NdArray.of(new float[] {1, 0}, 1, 1, 2);

  @Test
  void itIsTheMeanOverTheTargetsOfARow() {
    double first = -Math.log(Math.exp(2) / (Math.exp(1) + Math.exp(2) + 1));
    double second = -Math.log(Math.exp(-1) / (Math.exp(-1) + 1 + Math.exp(3)));
    float[] loss =
        Scope.withoutGradients(
            () ->
                Tensors.toFloats(
                    Loss.CROSS_ENTROPY.perMember(
                        Tensors.of(OUTPUTS), Tensors.of(TARGETS), Optional.empty())));
    assertThat((double) loss[0]).isCloseTo((first + second) / 2, within(1e-6));
  }

  @Test
  void itsSlopeIsTheOneThatTheEngineFinds() {
    float[][] both =
        Scope.get(
            () -> {
              Tensor outputs = Tensors.of(OUTPUTS).clone().requires_grad_(true);
              Tensor targets = Tensors.of(TARGETS);
              Loss.CROSS_ENTROPY.perMember(outputs, targets, Optional.empty()).sum().backward();
              return new float[][] {
                Tensors.toFloats(outputs.grad()),
                Tensors.toFloats(Loss.CROSS_ENTROPY.slope(outputs.detach(), targets))
              };
            });
    assertThat(both[1]).containsExactly(both[0], within(1e-6f));
  }

  @Test
  void eachTargetIsRightOrWrongByItself() {
    float[] right =
        Scope.withoutGradients(
            () ->
                Tensors.toFloats(
                    Loss.CROSS_ENTROPY
                        .correct(Tensors.of(OUTPUTS), Tensors.of(TARGETS))
                        .orElseThrow()
                        .to(org.bytedeco.pytorch.global.torch.ScalarType.Float)));
    assertThat(right).containsExactly(1, 0);
  }
}
