package dev.candor.design.importance;

import dev.candor.data.image.ImageSize;
import dev.candor.data.image.prepare.ChannelOrder;
import dev.candor.data.image.prepare.Fitting;
import dev.candor.data.image.prepare.ImagePreparation;
import dev.candor.data.image.prepare.Normalisation;
import dev.candor.data.image.resize.Resampling;
import java.util.Optional;

/**
 * An {@link ImagePreparation} as it stands in a model's folder.
 *
 * @param size that the network wants
 * @param shorterSide of the picture whose middle is taken; none where pictures are stretched
 * @param resampling the filter
 * @param order of the channels
 * @param normalisation what becomes of a byte
 */
record StoredPreparation(
    ImageSize size,
    Optional<Integer> shorterSide,
    Resampling resampling,
    ChannelOrder order,
    Normalisation normalisation) {
  static StoredPreparation of(ImagePreparation preparation) {
    Optional<Integer> side =
        preparation.fitting() instanceof Fitting.Middle middle
            ? Optional.of(middle.shorterSide())
            : Optional.empty();
    return new StoredPreparation(
        preparation.size(),
        side,
        preparation.resampling(),
        preparation.order(),
        preparation.normalisation());
  }

  ImagePreparation preparation() {
    Fitting fitting =
        shorterSide.<Fitting>map(Fitting.Middle::new).orElseGet(Fitting.Stretched::new);
    return new ImagePreparation(size, fitting, resampling, order, normalisation);
  }
}
