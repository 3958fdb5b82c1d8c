package dev.candor.data.image.set;

import dev.candor.core.InputException;
import dev.candor.data.image.Mask;
import dev.candor.data.image.RgbImage;
import dev.candor.data.image.decode.ImageDecoder;
import java.util.List;
import java.util.Optional;

/** Files with classes. */
final class FileImages implements ImageSet {
  private final ImageFiles files;
  private final List<String> names;
  private final List<String> classes;
  private final int[] labels;
  private final Optional<Masks> masks;
  private final ImageDecoder decoder;

  FileImages(
      ImageFiles files,
      List<String> names,
      List<String> classes,
      int[] labels,
      Optional<Masks> masks,
      ImageDecoder decoder) {
    this.files = files;
    this.names = List.copyOf(names);
    this.classes = List.copyOf(classes);
    this.labels = labels.clone();
    this.masks = masks;
    this.decoder = decoder;
  }

  @Override
  public int size() {
    return names.size();
  }

  @Override
  public List<String> classes() {
    return classes;
  }

  @Override
  public String name(int image) {
    return names.get(image);
  }

  @Override
  public int label(int image) {
    return labels[image];
  }

  @Override
  public LabelledImage image(int image) {
    String name = names.get(image);
    RgbImage picture =
        decoder.decode(files.label(name), files.bytes(name, decoder.limits().fileBytes()));
    Optional<Mask> mask = masks.map(all -> all.of(name, decoder));
    if (mask.isPresent() && !mask.get().size().equals(picture.size())) {
      throw new InputException(
          files.label(name)
              + ": its mask must have its size "
              + picture.size()
              + " (found "
              + mask.get().size()
              + "); make the mask anew");
    }
    return new LabelledImage(name, picture, labels[image], mask);
  }
}
