package dev.candor.cli.images;

import dev.candor.core.InputException;
import dev.candor.core.removal.Players;
import dev.candor.data.image.Mask;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Which patches of each image does its mask mean?
 *
 * @param shares for each image the share of each patch that is foreground, 0 to 1
 * @param columns patches beside each other
 */
public record PatchTruth(List<double[]> shares, int columns) {
  private static final double HALF = .5;

  /** Copies the list. */
  public PatchTruth {
    shares = List.copyOf(shares);
  }

  /**
   * Of images with a mask each.
   *
   * @param patches of the images; every pixel's channels belong to the same patch
   * @throws InputException if an image has no mask
   */
  public static PatchTruth of(PictureBatch images, Players patches, int columns) {
    List<double[]> all = new ArrayList<>();
    for (int i = 0; i < images.count(); i++) {
      Optional<Mask> mask = images.masks().get(i);
      if (mask.isEmpty()) {
        throw InputException.of(
            "masks", "must be there for every image", "none for " + images.names().get(i), "add");
      }
      all.add(shares(mask.get(), patches));
    }
    return new PatchTruth(all, columns);
  }

  private static double[] shares(Mask mask, Players patches) {
    double[] pixels = mask.toDoubles();
    double[] foreground = new double[patches.count()];
    int[] counts = new int[patches.count()];
    for (int pixel = 0; pixel < pixels.length; pixel++) {
      int patch = patches.playerOf(pixel);
      foreground[patch] += pixels[pixel];
      counts[patch]++;
    }
    for (int patch = 0; patch < counts.length; patch++) {
      foreground[patch] /= counts[patch];
    }
    return foreground;
  }

  /** The patches of an image of which at least half is foreground. */
  public BitSet relevant(int image) {
    BitSet relevant = new BitSet();
    double[] own = shares.get(image);
    for (int i = 0; i < own.length; i++) {
      relevant.set(i, own[i] >= HALF);
    }
    return relevant;
  }
}
