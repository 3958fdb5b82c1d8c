package dev.candor.torch.graph;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.candor.core.InputException;
import dev.candor.torch.Scope;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;

class GrowthTest {
  @Test
  void whatIsMadeAddsUpUntilItIsTooMuch() {
    Scope.run(
        () -> {
          Growth growth = new Growth(100);
          Tensor tenNumbers = torch.zeros(10);
          growth.after("a", List.of(tenNumbers));
          growth.after("b", List.of(tenNumbers));
          assertThatExceptionOfType(InputException.class)
              .isThrownBy(() -> growth.after("c", List.of(tenNumbers)))
              .withMessageContaining("layer c");
        });
  }

  @Test
  void whatWouldBeTooMuchIsNotMade() {
    Scope.run(
        () -> {
          Growth growth = new Growth(300);
          Tensor row = torch.zeros(1, 10);
          Tensor column = torch.zeros(10, 1);
          growth.before("alike", List.of(row, row));
          growth.before("alone", List.of(torch.zeros(10, 10)));
          assertThatExceptionOfType(InputException.class)
              .isThrownBy(() -> growth.before("outer", List.of(row, column)))
              .withMessageContaining("layer outer");
        });
  }
}
