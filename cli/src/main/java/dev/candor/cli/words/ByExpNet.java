package dev.candor.cli.words;

import dev.candor.cli.method.ByDesign;
import dev.candor.cli.text.ReadText;
import dev.candor.core.NdArray;
import dev.candor.design.expnet.ExpNet;
import dev.candor.design.expnet.ExplainedText;
import dev.candor.design.text.TextClassifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * What lies beside the classifier: class and importance from one pass, from 0 to 1, without signs.
 *
 * @param classifier that is looked at
 * @param expnet that reads its attention
 */
record ByExpNet(TextClassifier classifier, ExpNet expnet) implements WordExplainer {
  @Override
  public String name() {
    return ByDesign.WORDS;
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> settings = new TreeMap<>(expnet.description().evidence().settings());
    settings.put("learned as", expnet.description().evidence().method());
    settings.put("threshold", String.format(Locale.ROOT, "%.4g", expnet.rule().threshold()));
    settings.put("rate", String.format(Locale.ROOT, "%.4g", expnet.rule().rate()));
    return settings;
  }

  @Override
  public OptionalLong seed() {
    return expnet.description().evidence().seed();
  }

  @Override
  public double[] scores(ReadText text, int target) {
    return onePass(List.of(text)).scores().get(0);
  }

  @Override
  public List<double[]> scores(List<ReadText> texts, int[] targets) {
    return onePass(texts).scores();
  }

  /** Answers and importance of the same pass. */
  OnePass onePass(List<ReadText> texts) {
    List<ExplainedText> explained =
        expnet.explain(classifier, texts.stream().map(ReadText::words).toList());
    int classes = classifier.classes().size();
    double[] probabilities = new double[texts.size() * classes];
    List<double[]> scores = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      for (int k = 0; k < classes; k++) {
        probabilities[i * classes + k] = explained.get(i).probabilities().get(k);
      }
      scores.add(WordExplainer.ofSeen(texts.get(i), explained.get(i).scores()));
    }
    return new OnePass(NdArray.of(probabilities, texts.size(), classes), scores);
  }

  @Override
  public long calls(ReadText text) {
    return 1;
  }
}
