package dev.candor.cli.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.cli.text.SmallClassifier;
import dev.candor.core.InputException;
import dev.candor.design.text.TextClassifier;
import dev.candor.torch.text.EncoderArtifact;
import dev.candor.torch.text.PretrainedEncoder;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the encoder is looked for that a classifier was trained from. */
class OriginalEncoderTest {
  private static TextClassifier classifier;

  @BeforeAll
  static void train() {
    classifier = SmallClassifier.hardlyTrained();
  }

  @AfterAll
  static void close() {
    classifier.close();
  }

  /** On the class path: the encoder that the small classifier was trained from. */
  public static final class Bundled implements EncoderArtifact {
    @Override
    public String name() {
      return "small";
    }

    @Override
    public PretrainedEncoder encoder() {
      return SmallClassifier.start();
    }

    @Override
    public InputStream weights() {
      return InputStream.nullInputStream();
    }

    @Override
    public InputStream tokenizer() {
      return InputStream.nullInputStream();
    }

    @Override
    public int heads() {
      return 2;
    }

    @Override
    public double epsilon() {
      return 1e-12;
    }

    @Override
    public int padding() {
      return 0;
    }
  }

  @Test
  void theOneOfTheClassPathWhoseHashMatchesIsTaken(@TempDir Path folder) throws IOException {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(services.resolve(EncoderArtifact.class.getName()), Bundled.class.getName());
    Thread thread = Thread.currentThread();
    ClassLoader usual = thread.getContextClassLoader();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, usual)) {
      thread.setContextClassLoader(loader);
      try (OriginalEncoder encoder = OriginalEncoder.of(classifier, Optional.empty())) {
        double[] moved = encoder.shift().orElseThrow().of(classifier.tokens("a good b"));
        assertThat(moved).hasSize(5).doesNotContain(0);
        assertThat(encoder.shift()).containsSame(encoder.shift().orElseThrow());
      }
    } finally {
      thread.setContextClassLoader(usual);
    }
  }

  @Test
  void thereIsNoneWhereNobodyNamesOneAndTheClassPathHasAnother() {
    try (OriginalEncoder encoder = OriginalEncoder.of(classifier, Optional.empty())) {
      assertThat(encoder.shift()).isEmpty();
      assertThat(ByJoined.of(encoder).notes()).singleElement().asString().contains("three of four");
    }
  }

  @Test
  void theOneThatIsNamedMustBeTheRightOne() {
    try (OriginalEncoder right =
            OriginalEncoder.of(classifier, Optional.of(SmallClassifier::start));
        OriginalEncoder wrong =
            OriginalEncoder.of(
                classifier,
                Optional.of(() -> PretrainedEncoder.drawn(classifier.description().shape(), 5)))) {
      assertThat(ByJoined.of(right).notes()).isEmpty();
      assertThatThrownBy(wrong::shift)
          .isInstanceOf(InputException.class)
          .hasMessageContaining("training started from");
    }
  }
}
