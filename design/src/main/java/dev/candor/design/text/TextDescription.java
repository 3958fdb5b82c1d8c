package dev.candor.design.text;

import dev.candor.torch.text.ClassHead;
import dev.candor.torch.text.EncoderShape;
import dev.candor.torch.train.Precision;
import java.util.List;

/**
 * What {@code model.json} says of a classifier of texts.
 *
 * @param shape of its encoder
 * @param head what makes classes
 * @param classes their names
 * @param fit how it was trained
 * @param precision in which precision it was trained
 * @param encoderHash of the encoder that it started from
 * @param tokenizerHash of the tokenizer's file beside it
 */
public record TextDescription(
    EncoderShape shape,
    ClassHead head,
    List<String> classes,
    TextFit fit,
    Precision precision,
    String encoderHash,
    String tokenizerHash) {
  /** Copies the list. */
  public TextDescription {
    classes = List.copyOf(classes);
  }
}
