package dev.candor.data.image.set;

import dev.candor.core.InputException;
import dev.candor.data.image.Mask;
import dev.candor.data.image.decode.ImageDecoder;
import java.util.Set;

/**
 * Masks that lie beside images: grey pictures of the images' sizes.
 *
 * @param files where they lie
 * @param ending what takes the place of the ending of the image's name, such as {@code .png}
 * @param meant the grey values that are meant; 1 and 3 in a trimap of Oxford-IIIT Pet count the
 *     border to the animal
 */
public record Masks(ImageFiles files, String ending, Set<Integer> meant) {
  /** Copies the set and checks that it holds something. */
  public Masks {
    meant = Set.copyOf(meant);
    if (meant.isEmpty()) {
      throw InputException.of("meant values", "must be one or more", meant, "255 in most masks");
    }
  }

  /** The mask of an image of this name. */
  Mask of(String image, ImageDecoder decoder) {
    int dot = image.lastIndexOf('.');
    String name = (dot < 0 ? image : image.substring(0, dot)) + ending;
    byte[] bytes = files.bytes(name, decoder.limits().fileBytes());
    return Mask.of(decoder.decode(files.label(name), bytes), meant::contains);
  }
}
