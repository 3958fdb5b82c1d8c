package dev.candor.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.InputException;
import dev.candor.torch.layer.Activation;
import dev.candor.torch.layer.Linear;
import dev.candor.torch.layer.Sequential;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class RedrawingTest {
  private static final Network TRAINED =
      Network.create(
          Sequential.empty()
              .then("first", new Linear(3, 4))
              .then("relu", Activation.RELU)
              .then("last", new Linear(4, 2)),
          List.of(3),
          Link.IDENTITY,
          1,
          2);
  private static final Redrawing REDRAWING = new Redrawing(TRAINED);

  @AfterAll
  static void close() {
    TRAINED.close();
  }

  @Test
  void layersAreNamedFromTheOutputOn() {
    assertThat(REDRAWING.layers()).containsExactly("last", "first");
  }

  @Test
  void whatIsForgottenIsDrawnAnewAndTheRestIsKept() {
    try (Network copy = REDRAWING.copy(List.of("last"), 5);
        Network again = REDRAWING.copy(List.of("last"), 5);
        Network other = REDRAWING.copy(List.of("last"), 6)) {
      assertThat(copy.parameter("first.weight")).isEqualTo(TRAINED.parameter("first.weight"));
      assertThat(copy.parameter("last.weight")).isNotEqualTo(TRAINED.parameter("last.weight"));
      assertThat(again.parameters()).isEqualTo(copy.parameters());
      assertThat(other.parameter("last.weight")).isNotEqualTo(copy.parameter("last.weight"));
      assertThat(copy.parameter("last.weight").row(0))
          .isNotEqualTo(copy.parameter("last.weight").row(1));
    }
  }

  @Test
  void aWrongNameIsNamed() {
    assertThatThrownBy(() -> REDRAWING.copy(List.of("lst"), 0))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("lst");
  }
}
