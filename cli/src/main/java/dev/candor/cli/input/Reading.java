package dev.candor.cli.input;

import dev.candor.data.image.ImageSize;
import dev.candor.data.image.prepare.ChannelOrder;
import dev.candor.data.image.prepare.Normalisation;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How the inputs in a file are to be read.
 *
 * @param target the column with the true answers, where one was named
 * @param size the size that images are brought to; empty for the model's own, or the image's
 * @param order of an image's channels
 * @param normalisation what becomes of an image's bytes
 * @param tokenizer the file of a tokenizer, where the inputs are texts
 */
public record Reading(
    Optional<String> target,
    Optional<ImageSize> size,
    ChannelOrder order,
    Normalisation normalisation,
    Optional<Path> tokenizer) {
  /** Nothing said. */
  public static Reading withDefaults() {
    return new Reading(
        Optional.empty(),
        Optional.empty(),
        ChannelOrder.RGB,
        Normalisation.withDefaults(),
        Optional.empty());
  }

  /** With the column of the true answers. */
  public Reading withTarget(Optional<String> newTarget) {
    return new Reading(newTarget, size, order, normalisation, tokenizer);
  }

  /** With what images are brought to. */
  public Reading withImages(
      Optional<ImageSize> newSize, ChannelOrder newOrder, Normalisation newNormalisation) {
    return new Reading(target, newSize, newOrder, newNormalisation, tokenizer);
  }

  /** With the tokenizer of texts. */
  public Reading withTokenizer(Optional<Path> file) {
    return new Reading(target, size, order, normalisation, file);
  }
}
