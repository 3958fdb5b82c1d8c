package dev.candor.cli.reproduce.importance;

import dev.candor.core.InputException;
import dev.candor.data.image.ImageSize;
import dev.candor.data.image.prepare.ImagePreparation;
import dev.candor.data.image.prepare.Normalisation;
import dev.candor.data.image.set.FolderImages;
import dev.candor.data.image.set.ImageFiles;
import dev.candor.data.image.set.ImageSet;
import dev.candor.data.image.set.IndexedImages;
import dev.candor.data.image.set.KeptImages;
import dev.candor.data.image.set.Masks;
import dev.candor.data.image.shapes.Meaning;
import dev.candor.data.image.shapes.Scenery;
import dev.candor.data.image.shapes.Shapes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The images of the study, split by a seed and evenly over classes. May be asked by several threads
 * at once.
 *
 * <p>Memory: decoded pictures stay, up to {@value #MIB} MiB for each set (Imagenette: 174 MiB of
 * training images, 103 MiB of test images), since every epoch of every network reads them.
 */
public final class ImportanceSets {
  /** Decoded pictures of a set that stay in memory. */
  private static final int MIB = 320;

  private static final int TRAINING_SEED = 1_000;
  private static final int HELD_SEED = 2_000;
  private static final int TEST_SEED = 3_000;

  private final Path data;
  private final ImportanceProtocol protocol;
  private final Map<StudiedImages, SplitImages> known = new EnumMap<>(StudiedImages.class);

  /**
   * The images below a folder.
   *
   * @param data where the data sets lie
   */
  public ImportanceSets(Path data, ImportanceProtocol protocol) {
    this.data = data;
    this.protocol = protocol;
  }

  /** Whether a set can be read. */
  public boolean there(StudiedImages set) {
    return set.folder().isEmpty() || Files.isDirectory(data.resolve(set.folder()));
  }

  /**
   * A set's images.
   *
   * @throws InputException if they are not there, or there are fewer than the protocol wants
   */
  public synchronized SplitImages of(StudiedImages set) {
    SplitImages found = known.get(set);
    if (found == null) {
      found = read(set);
      known.put(set, found);
    }
    return found;
  }

  /** Training images of Imagenette as their archive has them: decoded whenever they are asked. */
  public ImageSet undecoded() {
    Path folder = data.resolve(StudiedImages.IMAGENETTE.folder());
    return FolderImages.withDefaults().read(folder.resolve("train.zip"));
  }

  /** What becomes of a picture: stretched to the size, normalised as for ImageNet. */
  public ImagePreparation preparation() {
    return ImagePreparation.withDefaults(ImageSize.square(protocol.pixels()))
        .withNormalisation(Normalisation.imageNet());
  }

  /** How figures are drawn. */
  public Shapes shapes() {
    return Shapes.withDefaults().withSize(ImageSize.square(protocol.pixels()));
  }

  private SplitImages read(StudiedImages set) {
    if (!there(set)) {
      throw InputException.of(
          "--data", "must hold " + set.folder(), data, "say where the data sets lie");
    }
    SetSizes sizes = protocol.of(set);
    return switch (set) {
      case IMAGENETTE, IMAGENETTE_3000 -> imagenette(sizes, data.resolve(set.folder()));
      case PETS -> pets(sizes, data.resolve(set.folder()));
      case SHAPES -> drawn(sizes, shapes());
      case SHAPES_AMONG -> drawn(sizes, shapesAmong());
      case SHAPES_BY_SHAPE -> drawn(sizes, shapesByShape());
    };
  }

  /** Red, green or blue figures among yellow, magenta and cyan ones on a ground of such colours. */
  private Shapes shapesAmong() {
    return shapes().withClasses(3).withDistractors(3).withScenery(Scenery.EVERYTHING);
  }

  /** Large figures of three shapes without others beside them: what can be learned from so few. */
  private Shapes shapesByShape() {
    return shapes()
        .withMeaning(Meaning.SHAPE)
        .withClasses(3)
        .withRadii(.22, .34)
        .withDistractors(0);
  }

  private SplitImages drawn(SetSizes sizes, Shapes shapes) {
    long seed = protocol.firstSeed();
    return new SplitImages(
        kept(shapes.images(seed + TRAINING_SEED, sizes.training())),
        kept(shapes.images(seed + HELD_SEED, sizes.held())),
        kept(shapes.images(seed + TEST_SEED, sizes.test())));
  }

  private SplitImages imagenette(SetSizes sizes, Path folder) {
    FolderImages reader = FolderImages.withDefaults();
    return split(
        sizes, reader.read(folder.resolve("train.zip")), reader.read(folder.resolve("val.zip")));
  }

  private SplitImages pets(SetSizes sizes, Path folder) {
    Masks masks =
        new Masks(ImageFiles.of(folder.resolve("trimaps.zip")), ".png", Set.copyOf(List.of(1, 3)));
    IndexedImages reader = IndexedImages.of("name", "breed").withEnding(".jpg").withMasks(masks);
    Path index = folder.resolve("index.csv");
    Path images = folder.resolve("images.zip");
    return split(
        sizes,
        reader.withOnly("split", "trainval").read(index, images),
        reader.withOnly("split", "test").read(index, images));
  }

  /** The images that choose the epoch come first, so that they stay the same for fewer others. */
  private SplitImages split(SetSizes sizes, ImageSet all, ImageSet tests) {
    int[] order = Stratified.order(all, protocol.firstSeed());
    int[] testOrder = Stratified.order(tests, protocol.firstSeed());
    return new SplitImages(
        kept(Stratified.part(all, order, sizes.held(), sizes.training())),
        kept(Stratified.part(all, order, 0, sizes.held())),
        kept(Stratified.part(tests, testOrder, 0, sizes.test())));
  }

  private static ImageSet kept(ImageSet set) {
    return KeptImages.of(set, (long) MIB << 20);
  }
}
