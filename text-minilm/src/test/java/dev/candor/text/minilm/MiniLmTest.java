package dev.candor.text.minilm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.InputException;
import dev.candor.torch.text.EncoderArtifact;
import dev.candor.torch.text.EncoderShape;
import dev.candor.torch.text.PretrainedEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who has the artifact finds the encoder by its name. */
class MiniLmTest {
  @TempDir Path folder;

  @Test
  void theEncoderIsFoundAndRead() throws IOException {
    EncoderArtifact artifact = EncoderArtifact.named("minilm-l6");
    PretrainedEncoder encoder = artifact.encoder();
    assertThat(encoder.shape())
        .isEqualTo(new EncoderShape(30_522, 512, 384, 6, 12, 1_536, 1e-12, 0));
    Path file = folder.resolve("tokenizer.json");
    artifact.writeTokenizer(file);
    assertThat(Files.size(file)).isGreaterThan(700_000);
  }

  @Test
  void anotherNameIsRefusedWithThoseThereAre() {
    assertThatThrownBy(() -> EncoderArtifact.named("bert"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("must be one on the class path: [minilm-l6] (found bert)");
  }
}
