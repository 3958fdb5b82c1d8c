package dev.candor.data.image.set;

import java.util.List;

/** Some images of a set. */
final class ChosenImages implements ImageSet {
  private final ImageSet all;
  private final int[] chosen;

  ChosenImages(ImageSet all, int[] chosen) {
    this.all = all;
    this.chosen = chosen.clone();
    for (int image : this.chosen) {
      java.util.Objects.checkIndex(image, all.size());
    }
  }

  @Override
  public int size() {
    return chosen.length;
  }

  @Override
  public List<String> classes() {
    return all.classes();
  }

  @Override
  public String name(int image) {
    return all.name(chosen[image]);
  }

  @Override
  public int label(int image) {
    return all.label(chosen[image]);
  }

  @Override
  public LabelledImage image(int image) {
    return all.image(chosen[image]);
  }
}
