package dev.candor.cli.images;

import dev.candor.cli.input.Inputs;
import dev.candor.cli.input.Layout;
import dev.candor.cli.input.Shown;
import dev.candor.core.NdArray;
import dev.candor.data.image.Mask;
import dev.candor.data.image.RgbImage;
import java.util.List;
import java.util.Optional;

/**
 * Some pictures as a network reads them.
 *
 * @param places of the pictures in their set
 * @param names what they are called
 * @param fitted the pictures in the size that the network takes
 * @param inputs {@code [n, 3, height, width]}
 * @param labels the number of each one's class, below 0 where it is not known
 * @param masks in the size of the fitted pictures, where there are some
 */
public record PictureBatch(
    List<Integer> places,
    List<String> names,
    List<RgbImage> fitted,
    NdArray inputs,
    List<Integer> labels,
    List<Optional<Mask>> masks) {
  /** Copies the lists. */
  public PictureBatch {
    places = List.copyOf(places);
    names = List.copyOf(names);
    fitted = List.copyOf(fitted);
    labels = List.copyOf(labels);
    masks = List.copyOf(masks);
  }

  /** How many there are. */
  public int count() {
    return names.size();
  }

  /** As inputs of any method. */
  public Inputs as(Layout layout) {
    return new Inputs(
        inputs,
        layout,
        Optional.of(labels.stream().mapToDouble(label -> label < 0 ? Double.NaN : label).toArray()),
        new Shown.Pictures(names, fitted),
        List.of());
  }
}
