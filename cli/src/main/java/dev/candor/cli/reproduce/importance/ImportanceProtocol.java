package dev.candor.cli.reproduce.importance;

import dev.candor.cli.reproduce.Extent;
import dev.candor.core.InputException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;

/**
 * How much is measured? Fixed before any of it is seen.
 *
 * @param extent whether this is the whole study
 * @param firstSeed the first seed of every block; images are split with it, whatever the network's
 *     seed
 * @param sizes of every set that takes part
 * @param pixels side of an image
 * @param patch side of a component
 * @param k numbers that describe a component
 * @param mapped training images whose maps give thresholds and the static mask
 * @param perturbed test images of insertion and deletion
 */
public record ImportanceProtocol(
    Extent extent,
    long firstSeed,
    Map<StudiedImages, SetSizes> sizes,
    int pixels,
    int patch,
    int k,
    int mapped,
    int perturbed) {
  private static final int PIXELS = 64;
  private static final int PATCH = 8;
  private static final int K = 32;
  private static final int INDEPENDENT_IMAGES = 3_000;
  private static final int INDEPENDENT_EPOCHS = 8;

  /** Copies the map and checks the numbers. */
  public ImportanceProtocol {
    if (firstSeed < 0 || pixels < 1 || patch < 1 || k < 1 || mapped < 1 || perturbed < 1) {
      throw InputException.of(
          "seed, pixels, patch, k, mapped and perturbed",
          "must be 0 or more, and 1 or more",
          List.of(firstSeed, pixels, patch, k, mapped, perturbed),
          "give such numbers");
    }
    sizes = Map.copyOf(new EnumMap<>(sizes));
  }

  /** The whole study: three seeds of every set. */
  public static ImportanceProtocol full() {
    Map<StudiedImages, SetSizes> sizes = new EnumMap<>(StudiedImages.class);
    sizes.put(StudiedImages.IMAGENETTE, new SetSizes(6_300, 700, 3_925, 8, 3));
    sizes.put(StudiedImages.IMAGENETTE_3000, new SetSizes(3_000, 700, 3_925, 8, 3));
    sizes.put(StudiedImages.PETS, new SetSizes(240, 60, 298, 20, 3));
    sizes.put(StudiedImages.SHAPES, new SetSizes(1_500, 200, 300, 8, 3));
    sizes.put(StudiedImages.SHAPES_AMONG, new SetSizes(1_500, 200, 300, 8, 3));
    sizes.put(StudiedImages.SHAPES_BY_SHAPE, new SetSizes(1_000, 200, 300, 12, 3));
    return new ImportanceProtocol(Extent.FULL, 1, sizes, PIXELS, PATCH, K, 1_000, 1_000);
  }

  /** Little of everything: what one core measures in about eight minutes. */
  public static ImportanceProtocol quick() {
    Map<StudiedImages, SetSizes> sizes = new EnumMap<>(StudiedImages.class);
    sizes.put(StudiedImages.IMAGENETTE_3000, new SetSizes(600, 150, 300, 3, 1));
    sizes.put(StudiedImages.PETS, new SetSizes(180, 45, 150, 8, 1));
    sizes.put(StudiedImages.SHAPES, new SetSizes(300, 60, 120, 4, 1));
    return new ImportanceProtocol(Extent.QUICK, 1, sizes, PIXELS, PATCH, K, 150, 150);
  }

  /** With seeds from another one on. */
  public ImportanceProtocol withFirstSeed(long value) {
    return new ImportanceProtocol(extent, value, sizes, pixels, patch, k, mapped, perturbed);
  }

  /** Whether a set takes part. */
  public boolean has(StudiedImages set) {
    return sizes.containsKey(set);
  }

  /** How many images of a set are used. */
  public SetSizes of(StudiedImages set) {
    return Objects.requireNonNull(sizes.get(set), () -> set + " takes no part");
  }

  /** The seeds of the networks of a set. */
  public List<Long> seeds(StudiedImages set) {
    return LongStream.range(firstSeed, firstSeed + of(set).seeds()).boxed().toList();
  }

  /** Whether fewer images are learned from as the independent program did it. */
  boolean asIndependent() {
    return has(StudiedImages.IMAGENETTE_3000)
        && of(StudiedImages.IMAGENETTE_3000).training() == INDEPENDENT_IMAGES
        && of(StudiedImages.IMAGENETTE_3000).epochs() == INDEPENDENT_EPOCHS;
  }

  /** Components of an image. */
  public int components() {
    return pixels / patch * (pixels / patch);
  }
}
