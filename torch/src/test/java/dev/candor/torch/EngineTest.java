package dev.candor.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;

class EngineTest {
  @Test
  void theVersionIsThatOfTheLibrary() {
    String number = Engine.version().substring("libtorch ".length());
    assertThat(torch.show_config().getString()).contains("TORCH_VERSION=" + number);
  }

  @Test
  void threadsAreSetForTheCaller() {
    int before = Engine.threads();
    Engine.useThreads(1);
    assertThat(Engine.threads()).isEqualTo(1);
    Engine.useThreads(before);
    assertThatThrownBy(() -> Engine.useThreads(0)).hasMessageContaining("threads");
  }
}
