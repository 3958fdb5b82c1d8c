package dev.candor.cli.words;

import dev.candor.design.expnet.transfer.StateShift;
import dev.candor.design.text.TextClassifier;
import dev.candor.torch.text.EncoderArtifact;
import dev.candor.torch.text.PretrainedEncoder;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Is the encoder that a classifier was trained from at hand? One that somebody names must be it; of
 * those on the class path the one whose hash the model's folder holds is taken. Read only when a
 * method asks.
 *
 * <p>Not for several threads. Closing frees what was read: methods that were made with it end.
 */
public final class OriginalEncoder implements AutoCloseable {
  private static final int FEWEST_LAYERS = 2;

  private final TextClassifier classifier;
  private final Optional<Supplier<PretrainedEncoder>> named;
  private Optional<StateShift> shift = Optional.empty();

  private OriginalEncoder(TextClassifier classifier, Optional<Supplier<PretrainedEncoder>> named) {
    this.classifier = classifier;
    this.named = named;
  }

  /**
   * Of a classifier.
   *
   * @param named what somebody says it is
   */
  public static OriginalEncoder of(
      TextClassifier classifier, Optional<Supplier<PretrainedEncoder>> named) {
    return new OriginalEncoder(classifier, named);
  }

  /** Whether somebody named one. */
  boolean isNamed() {
    return named.isPresent();
  }

  /**
   * How far training moved tokens; empty where the encoder is not at hand, or is of one layer.
   *
   * @throws dev.candor.core.InputException if another encoder was named
   */
  Optional<StateShift> shift() {
    boolean deep = classifier.description().shape().layers() >= FEWEST_LAYERS;
    if (shift.isEmpty() && deep) {
      Optional<PretrainedEncoder> found = named.isPresent() ? named.map(Supplier::get) : onPath();
      shift = found.map(start -> StateShift.of(classifier, start));
    }
    return shift;
  }

  private Optional<PretrainedEncoder> onPath() {
    String wanted = classifier.description().encoderHash();
    return EncoderArtifact.all().stream()
        .map(EncoderArtifact::encoder)
        .filter(encoder -> encoder.shape().equals(classifier.description().shape()))
        .filter(encoder -> encoder.hash().equals(wanted))
        .findFirst();
  }

  @Override
  public void close() {
    shift.ifPresent(StateShift::close);
    shift = Optional.empty();
  }
}
