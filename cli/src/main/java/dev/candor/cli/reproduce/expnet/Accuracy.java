package dev.candor.cli.reproduce.expnet;

import dev.candor.cli.model.MostLikely;
import dev.candor.core.NdArray;
import dev.candor.data.text.set.LabelledText;
import dev.candor.design.text.TextClassifier;
import java.util.List;

/** The share of texts whose class a classifier finds likeliest. */
final class Accuracy {
  private Accuracy() {}

  static double of(TextClassifier classifier, List<LabelledText> texts) {
    NdArray answers = classifier.probabilities(texts.stream().map(LabelledText::text).toList());
    int right = 0;
    for (int i = 0; i < texts.size(); i++) {
      right +=
          classifier.classes().get(MostLikely.of(answers, i)).equals(texts.get(i).label()) ? 1 : 0;
    }
    return right / (double) texts.size();
  }
}
