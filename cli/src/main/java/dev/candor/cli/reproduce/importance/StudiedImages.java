package dev.candor.cli.reproduce.importance;

/** Which images are learned from and looked at? */
public enum StudiedImages {
  /** Ten classes of ImageNet, without masks; {@code val.zip} is the test set. */
  IMAGENETTE("imagenette", "Imagenette", "imagenette-96"),
  /** The same test images; as many training images as the independent run had. */
  IMAGENETTE_3000("imagenette-3000", "Imagenette, fewer images", "imagenette-96"),
  /** Three breeds of Oxford-IIIT Pet with their trimaps, the border counted to the animal. */
  PETS("pets", "Pets, 3 breeds", "oxford-pets-3breeds"),
  /** Drawn figures anywhere, class by colour, with grey distractors and exact masks. */
  SHAPES("shapes", "Shapes", ""),
  /**
   * Drawn figures anywhere, class by colour, among others and on a ground in other colours: what is
   * coloured, or unlike the edge, is not the figure.
   */
  SHAPES_AMONG("shapes-among", "Shapes among colours", ""),
  /** Large drawn figures anywhere, class by shape, nothing else. */
  SHAPES_BY_SHAPE("shapes-by-shape", "Shapes, class by shape", "");

  private final String label;
  private final String title;
  private final String folder;

  StudiedImages(String label, String title, String folder) {
    this.label = label;
    this.title = title;
    this.folder = folder;
  }

  /** The name in cells. */
  public String label() {
    return label;
  }

  /** The name on the page. */
  public String title() {
    return title;
  }

  /** The folder below the data sets; empty for what is drawn. */
  public String folder() {
    return folder;
  }
}
