package dev.candor.cli.images;

import dev.candor.cli.explanation.Explained;
import dev.candor.cli.explanation.ExplanationShown;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.report.explanation.ExplainedInput;
import dev.candor.report.heat.Overlay;
import java.util.List;
import java.util.Optional;

/**
 * A picture with its explanation, as people look at it.
 *
 * @param one the explanation
 * @param truth the picture's class, where it is known
 * @param threshold below which patches count too little to be shown, where the map is one of
 *     importance
 * @param classes their names
 */
public record PictureShown(
    Explained one, Optional<String> truth, Optional<Double> threshold, List<String> classes) {
  /** Copies the list. */
  public PictureShown {
    classes = List.copyOf(classes);
  }

  /** Whether numbers are a map of importance: one from 0 to 1 for each place of a grid. */
  public static boolean isImportance(NdArray values) {
    boolean within = values.rank() == 2;
    for (int i = 0; within && i < values.size(); i++) {
      within = values.get(i) >= 0 && values.get(i) <= 1;
    }
    return within;
  }

  /** As a page shows it. */
  public ExplainedInput onPage() {
    return ExplanationShown.of(one, classes)
        .orElseThrow(
            () ->
                InputException.of(
                    "explanation of " + one.name(),
                    "must be finite to be shown",
                    one.attribution().values(),
                    "give --out FILE.json"));
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
    throw new IllegalStateException("not a picture: " + input.name());
  }
}
