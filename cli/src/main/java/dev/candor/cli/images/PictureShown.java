package dev.candor.cli.images;

import dev.candor.cli.explanation.Explained;
import dev.candor.cli.explanation.ExplanationShown;
import dev.candor.core.InputException;
import dev.candor.data.image.prepare.ChannelOrder;
import dev.candor.data.image.prepare.ImagePreparation;
import dev.candor.report.explanation.ExplainedInput;
import dev.candor.report.heat.Masking;
import dev.candor.report.heat.Overlay;
import dev.candor.report.heat.Veil;
import java.util.List;
import java.util.Optional;

/**
 * A picture with its explanation, as people look at it: a map of importance as a red veil over the
 * patches that count least, other maps as colours over the picture.
 *
 * @param one the explanation
 * @param truth the picture's class, where it is known
 * @param masking which patches of a map of importance count too little to be shown; empty for other
 *     maps
 * @param classes their names
 */
public record PictureShown(
    Explained one, Optional<String> truth, Optional<Masking> masking, List<String> classes) {
  private static final int LEAST_SIDE = 256;

  /** Copies the list. */
  public PictureShown {
    classes = List.copyOf(classes);
  }

  /** The colour that a network sees as 0, as 0xRRGGBB: what is left of a masked patch. */
  public static int zeroColour(ImagePreparation preparation) {
    int rgb = 0;
    for (int channel = 0; channel < 3; channel++) {
      int place = preparation.order() == ChannelOrder.RGB ? channel : 2 - channel;
      double mean = preparation.normalisation().mean().get(place);
      long level = Math.round(mean * preparation.normalisation().divisor());
      rgb = rgb << 8 | (int) Math.max(0, Math.min(255, level));
    }
    return rgb;
  }

  /** As a page shows it. */
  public ExplainedInput onPage() {
    ExplainedInput shown =
        ExplanationShown.of(one, classes)
            .orElseThrow(
                () ->
                    InputException.of(
                        "explanation of " + one.name(),
                        "must be finite to be shown",
                        one.attribution().values(),
                        "give --out FILE.json"));
    return masking.isPresent() && shown instanceof ExplainedInput.Image image
        ? new ExplainedInput.Patches(
            image.name(), image.answer(), truth, image.picture(), image.map(), masking, List.of())
        : shown;
  }

  /** As a PNG file. */
  public byte[] png() {
    return png(onPage());
  }

  /** What a page shows, as a PNG file. */
  public static byte[] png(ExplainedInput input) {
    if (input instanceof ExplainedInput.Image image) {
      return Overlay.withDefaults().png(image.picture(), image.map());
    }
    if (input instanceof ExplainedInput.Patches patches) {
      Veil veil =
          patches
              .masking()
              .map(masking -> Veil.withDefaults().withThreshold(masking.threshold()))
              .orElse(Veil.withDefaults());
      return veil.over(patches.picture(), patches.map()).enlarged(LEAST_SIDE).png();
    }
    throw new IllegalStateException("not a picture: " + input.name());
  }
}
