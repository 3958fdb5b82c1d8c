package dev.candor.data.image.set;

import dev.candor.core.Sha256;
import java.util.stream.IntStream;

/**
 * Are these the very images that were seen before? SHA-256 over classes, names, labels and pixels
 * in their order; masks are left out, as nothing learns from them. Decodes every image once.
 */
public final class ImageSetHash {
  private ImageSetHash() {}

  /** The hash of a set. */
  public static String of(ImageSet set) {
    String[] each =
        IntStream.range(0, set.size())
            .parallel()
            .mapToObj(image -> of(set.image(image)))
            .toArray(String[]::new);
    Sha256 all = new Sha256().add(set.classes().size());
    set.classes().forEach(all::add);
    for (String one : each) {
      all.add(one);
    }
    return all.hex();
  }

  private static String of(LabelledImage image) {
    byte[] rgb = image.picture().rgb();
    return new Sha256()
        .add(image.name())
        .add(image.label())
        .add(image.picture().height())
        .add(image.picture().width())
        .add(rgb, 0, rgb.length)
        .hex();
  }
}
