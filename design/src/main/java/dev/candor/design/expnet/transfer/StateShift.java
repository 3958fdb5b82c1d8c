package dev.candor.design.expnet.transfer;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.data.text.TokenizedText;
import dev.candor.design.text.TextClassifier;
import dev.candor.torch.Network;
import dev.candor.torch.text.PretrainedEncoder;

/**
 * Which tokens did fine-tuning move? For token t: {@code |h(t) - h0(t)|}, with h its state behind
 * the lower layers of the classifier and h0 the same in the encoder that training started from.
 *
 * <p>What both share, what the encoder makes of any text, falls out; left is what the task made it
 * look at. It knows no class and no sign, and cannot tell for which class a word speaks. Vectors of
 * words are frozen in training as a rule, so the lowest layers are where words are still
 * themselves.
 *
 * <p><b>Cost</b>: one forward pass of the classifier, and the lower layers of the other encoder:
 * 1.3 forward passes for the default, a third of the layers. Memory: the lower layers once more.
 *
 * <p><b>Not</b> for a classifier that was trained from nothing, nor with another encoder than its
 * own: both are refused, by the encoder's hash. Threads may share it; {@link #close} frees the
 * lower layers, the classifier stays open.
 */
public final class StateShift implements AutoCloseable {
  private final TextClassifier classifier;
  private final Network start;
  private final String path;

  private StateShift(TextClassifier classifier, Network start, String path) {
    this.classifier = classifier;
    this.start = start;
    this.path = path;
  }

  /** Behind a third of the layers, at least one. */
  public static StateShift of(TextClassifier classifier, PretrainedEncoder start) {
    return of(classifier, start, Math.max(1, classifier.description().shape().layers() / 3));
  }

  /**
   * Behind so many layers.
   *
   * @param start the encoder that the classifier was trained from
   * @param layers from 1 to one less than there are: the last layer keeps the state of [CLS] only
   * @throws InputException if it is another encoder
   */
  public static StateShift of(TextClassifier classifier, PretrainedEncoder start, int layers) {
    int all = classifier.description().shape().layers();
    if (layers < 1 || layers >= all) {
      throw InputException.of(
          "layers", "must be 1 to " + (all - 1), layers, "take a third of the encoder's");
    }
    String wanted = classifier.description().encoderHash();
    String found = start.hash();
    if (!found.equals(wanted)) {
      throw InputException.of(
          "encoder", "must be the one that training started from, " + wanted, found, "give that");
    }
    return new StateShift(
        classifier, start.first(layers).states(), "layer" + (layers - 1) + ".norm2");
  }

  /** How far each token's state moved, special tokens included; 0 or more. */
  public double[] of(TokenizedText text) {
    return of(classifier.input(text));
  }

  /** The same of the numbers of one text's tokens, {@code [1, tokens]}, without padding. */
  public double[] of(NdArray ids) {
    double[] moved = classifier.network().record(ids, path::equals).value(path).toDoubles();
    double[] before = start.predict(ids).toDoubles();
    int width = classifier.description().shape().width();
    double[] lengths = new double[ids.length(1)];
    for (int token = 0; token < lengths.length; token++) {
      double squares = 0;
      for (int i = token * width; i < (token + 1) * width; i++) {
        double difference = moved[i] - before[i];
        squares += difference * difference;
      }
      lengths[token] = Math.sqrt(squares);
    }
    return lengths;
  }

  /** Frees the lower layers. Closing twice does nothing. */
  @Override
  public void close() {
    start.close();
  }
}
