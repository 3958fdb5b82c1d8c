package dev.candor.design.expnet;

import dev.candor.core.InputException;
import dev.candor.design.expnet.feature.AttentionFeatures;
import dev.candor.torch.text.EncoderShape;
import java.util.List;

/**
 * A task whose texts were run through its classifier once: what many trainings, folds and seeds go
 * by. Memory: 4 bytes for each token and feature.
 *
 * @param name for evidence
 * @param teacher from whom the truth is
 * @param features how the texts were seen
 * @param shape of the encoder
 * @param texts with what their words should get
 */
public record SeenTask(
    String name,
    Teacher teacher,
    AttentionFeatures features,
    EncoderShape shape,
    List<TaughtText> texts) {
  /** Copies the list. */
  public SeenTask {
    texts = List.copyOf(texts);
  }

  /** Some of its texts, such as those of a fold. */
  public SeenTask of(List<Integer> numbers) {
    return new SeenTask(name, teacher, features, shape, numbers.stream().map(texts::get).toList());
  }

  /** The share of marked words among all words. */
  public double rate() {
    long marked = 0;
    long words = 0;
    for (TaughtText text : texts) {
      for (boolean one : text.marked()) {
        marked += one ? 1 : 0;
        words++;
      }
    }
    if (words == 0) {
      throw InputException.of("texts of " + name, "must have words", 0, "give such");
    }
    return (double) marked / words;
  }
}
