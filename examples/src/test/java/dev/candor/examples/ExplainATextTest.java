package dev.candor.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.data.text.set.LabelledText;
import dev.candor.data.text.set.MarkedText;
import dev.candor.data.text.word.WordedText;
import dev.candor.design.expnet.ExpNetModel;
import dev.candor.design.expnet.ExpNetSettings;
import dev.candor.design.expnet.ExpNetTask;
import dev.candor.design.expnet.ExpNetTrainer;
import dev.candor.design.expnet.ExplainedText;
import dev.candor.design.importance.PrecisionChoice;
import dev.candor.design.text.TextClassifier;
import dev.candor.design.text.TextFit;
import dev.candor.design.text.TextStart;
import dev.candor.design.text.TextTrainer;
import dev.candor.torch.text.EncoderShape;
import dev.candor.torch.text.PretrainedEncoder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainATextTest {
  private static final List<String> WORDS =
      List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "good", "bad", "a", "film", "sea");

  @TempDir private Path folder;

  @Test
  void aFolderAnswersWithClassesAndAnImportanceForEachWord() {
    write();

    List<ExplainedText> found = ExplainAText.explain(folder, List.of("a good film", "", "sea bad"));

    assertThat(found).extracting(text -> text.importance().size()).containsExactly(3, 0, 2);
    for (ExplainedText text : found) {
      assertThat(text.probabilities()).hasSize(2);
      assertThat(text.importance()).allMatch(number -> number >= 0 && number <= 1);
    }
    assertThat(ExplainAText.explain(folder, List.of("a good film", "", "sea bad")))
        .isEqualTo(found);
  }

  private void write() {
    List<MarkedText> texts = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String word = i % 2 == 0 ? "good" : "bad";
      WordedText words = WordedText.atBlanks("a " + word + (i % 3 == 0 ? " film" : " sea"));
      String label = i % 2 == 0 ? "praise" : "blame";
      texts.add(new MarkedText("", words, label, List.of(false, true, false)));
    }
    List<LabelledText> labelled = texts.stream().map(MarkedText::labelled).toList();
    EncoderShape shape = new EncoderShape(WORDS.size(), 16, 16, 1, 2, 32, 1e-12, 0);
    TextStart start =
        new TextStart(PretrainedEncoder.drawn(shape, 4), String.join("\n", WORDS) + "\n");
    TextFit fit =
        TextFit.withDefaults()
            .withEpochs(1)
            .withTokens(12)
            .withPrecision(PrecisionChoice.FP32)
            .withThreads(1);
    TextClassifier classifier = TextTrainer.of(start, fit, labelled, List.of()).train();
    ExpNetTask task = ExpNetTask.marked("small", classifier, texts);
    ExpNetSettings settings = ExpNetSettings.inDomain().withEpochs(2, 2);
    try (ExpNetModel model =
        new ExpNetModel(classifier, ExpNetTrainer.of(settings, List.of(task), List.of()).train())) {
      model.write(folder);
    }
  }
}
