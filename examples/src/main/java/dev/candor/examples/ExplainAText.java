package dev.candor.examples;

import dev.candor.design.expnet.ExpNetModel;
import dev.candor.design.expnet.ExplainedText;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Which words decided? Takes the folder that {@code candor train text} wrote, and texts; class and
 * words come from one forward run.
 */
public final class ExplainAText {
  private ExplainAText() {}

  /** Prints the class of each text, and the importance of its words from 0 to 1. */
  public static void main(String[] args) {
    explain(Path.of(args[0]), Arrays.asList(args).subList(1, args.length));
  }

  static List<ExplainedText> explain(Path folder, List<String> texts) {
    try (ExpNetModel model = ExpNetModel.read(folder)) {
      List<ExplainedText> found = model.explainTexts(texts);
      for (ExplainedText text : found) {
        int best = text.predicted();
        String label = model.classifier().classes().get(best);
        System.out.printf("%s %.3f%n", label, text.probabilities().get(best));
        for (int word = 0; word < text.words().size(); word++) {
          System.out.printf("  %.3f  %s%n", text.importance().get(word), text.words().word(word));
        }
      }
      return found;
    }
  }
}
