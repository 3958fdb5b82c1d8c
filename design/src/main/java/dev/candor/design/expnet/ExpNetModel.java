package dev.candor.design.expnet;

import dev.candor.data.text.word.WordedText;
import dev.candor.design.text.TextClassifier;
import dev.candor.torch.store.ModelFolder;
import dev.candor.torch.store.StoredModel;
import java.nio.file.Path;
import java.util.List;

/**
 * A classifier of texts that says which words mattered: class and importance from one forward run.
 *
 * <p>The classes are the classifier's own: what is looked at changes nothing in them but the
 * rounding of float32.
 *
 * @param classifier the model that answers
 * @param expnet what tells the importance
 */
public record ExpNetModel(TextClassifier classifier, ExpNet expnet) implements AutoCloseable {
  /** Checks that the two fit. */
  public ExpNetModel {
    expnet.description().checkFits(classifier.description().shape());
  }

  /** Class and importance of the words of each text. */
  public List<ExplainedText> explain(List<WordedText> texts) {
    return expnet.explain(classifier, texts);
  }

  /** The same of texts whose words end at blanks. */
  public List<ExplainedText> explainTexts(List<String> texts) {
    return explain(texts.stream().map(WordedText::atBlanks).toList());
  }

  /** Importance of tokens as an explainer of the yardstick gives it. */
  public ExpNetExplainer explainer() {
    return new ExpNetExplainer(this);
  }

  /** Writes both into a folder, and gives the hash of the classifier's weights. */
  public String write(Path folder) {
    String hash = classifier.write(folder);
    expnet.write(folder, hash);
    return hash;
  }

  /** Both from a folder, checked against their hashes. */
  public static ExpNetModel read(Path folder) {
    StoredModel stored = ModelFolder.read(folder);
    TextClassifier classifier = TextClassifier.of(stored, folder);
    try {
      return new ExpNetModel(classifier, ExpNet.read(folder, stored.weightsHash()));
    } catch (RuntimeException e) {
      classifier.close();
      throw e;
    }
  }

  /** Frees the native memory of both. */
  @Override
  public void close() {
    expnet.close();
    classifier.close();
  }
}
