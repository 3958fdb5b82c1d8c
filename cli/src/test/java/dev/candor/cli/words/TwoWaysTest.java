package dev.candor.cli.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.candor.cli.SmallTexts;
import dev.candor.cli.method.Assignment;
import dev.candor.cli.method.Methods;
import dev.candor.cli.model.Models;
import dev.candor.cli.model.OpenedModel;
import dev.candor.cli.model.Opening;
import dev.candor.cli.text.ReadText;
import dev.candor.core.Budget;
import dev.candor.core.Cancellation;
import dev.candor.data.text.word.WordedText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The baselines of the study and the methods of the matrix, made apart, say the same of words. */
class TwoWaysTest {
  private static final Assignment.Effort EFFORT =
      new Assignment.Effort(1, Map.of(), Budget.withDefaults(), Cancellation.NEVER);

  @TempDir static Path folder;
  private static OpenedModel model;

  @BeforeAll
  static void open() throws IOException {
    SmallTexts.write(folder);
    Path place = folder.resolve("model");
    model = Models.open(place, place, Opening.withDefaults());
  }

  @AfterAll
  static void close() {
    model.close();
  }

  @ParameterizedTest
  @CsvSource({
    "gradient-norm, gradient-norm",
    "input-x-gradient, input-x-gradient",
    "occlusion, ablation",
    "attention-last, attention-last",
    "attention-mean, attention-mean",
    "attention-rollout, attention-rollout",
    "gradient-x-attention, gradient-x-attention",
    "chefer, chefer"
  })
  void twoImplementationsAgree(String ofStudy, String ofMatrix) {
    ReadText text =
        ReadText.of(
            model.text().orElseThrow(), WordedText.atBlanks("the unsea of a bad film. \u0001"));
    OriginalEncoder none = OriginalEncoder.of(text.classifier(), Optional.empty());
    double[] studied =
        WordExplainers.all(List.of(ofStudy), model, EFFORT, none).get(0).scores(text, 0);
    double[] listed =
        new ByMatrix(Methods.named(ofMatrix).orElseThrow(), model, EFFORT).scores(text, 0);

    assertThat(studied).hasSize(7);
    assertThat(studied[6]).as("of what is no letter").isNaN();
    for (int word = 0; word < 6; word++) {
      double size = Math.max(1e-3, Math.abs(studied[word]));
      assertThat(listed[word]).isCloseTo(studied[word], within(1e-4 * size));
    }
  }

  @Test
  void capitalsAndSignsAtTheEndsDoNotTellWordsApart() {
    assertThat(WordRanking.plain("\u00abFilm!\u00bb")).isEqualTo("film");
    assertThat(WordRanking.plain("don't,")).isEqualTo("don't");
    assertThat(WordRanking.plain("\uD83D\uDE00")).isEqualTo("\uD83D\uDE00");
    assertThat(WordRanking.plain("--")).isEqualTo("--");
  }
}
