package dev.candor.cli.reproduce.importance;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.data.generate.Draws;
import java.util.Arrays;
import java.util.BitSet;

/** Which patches of an image are masked before a network sees it, without a look at the image? */
public sealed interface PatchMasks {
  /**
   * The patches that are masked.
   *
   * @param epoch of the training; 0 in use
   * @param image its number in its set
   */
  BitSet masked(int epoch, int image);

  /**
   * One mask for all images.
   *
   * @param patches that are masked
   */
  record Static(BitSet patches) implements PatchMasks {
    /** Copies the set. */
    public Static {
      patches = (BitSet) patches.clone();
    }

    /** The share of patches that have the least of a map. */
    public static Static least(double[] map, double share) {
      Integer[] order = new Integer[map.length];
      Arrays.setAll(order, i -> i);
      Arrays.sort(order, (a, b) -> Double.compare(map[a], map[b]));
      BitSet patches = new BitSet();
      for (int i = 0; i < count(map.length, share); i++) {
        patches.set(order[i]);
      }
      return new Static(patches);
    }

    @Override
    public BitSet masked(int epoch, int image) {
      return (BitSet) patches.clone();
    }
  }

  /**
   * Drawn anew for every image and epoch; in use always the same for an image.
   *
   * @param patches of an image
   * @param share of them that is masked
   * @param seed of what is drawn
   */
  record Random(int patches, double share, long seed) implements PatchMasks {
    @Override
    public BitSet masked(int epoch, int image) {
      int[] order =
          Draws.of(seed * 1_000_003 + epoch * 7_919L + image * 104_729L).permutation(patches);
      BitSet masked = new BitSet();
      for (int i = 0; i < count(patches, share); i++) {
        masked.set(order[i]);
      }
      return masked;
    }
  }

  /** How many patches a share is. */
  static int count(int patches, double share) {
    return (int) Math.round(patches * share);
  }

  /**
   * Images with masked patches in the mean colour, which is 0 after normalisation.
   *
   * @param inputs {@code [n, channels, height, width]}
   * @param images their numbers in their set
   * @param patch side of a patch
   */
  default NdArray applied(NdArray inputs, int[] images, int epoch, int patch) {
    int[] shape = inputs.shape();
    if (shape.length != 4 || shape[0] != images.length) {
      throw InputException.of(
          "inputs", "must be [" + images.length + ", channels, height, width]", inputs, "check");
    }
    float[] pixels = inputs.toFloats();
    int columns = shape[3] / patch;
    int plane = shape[2] * shape[3];
    for (int i = 0; i < images.length; i++) {
      BitSet masked = masked(epoch, images[i]);
      for (int at = masked.nextSetBit(0); at >= 0; at = masked.nextSetBit(at + 1)) {
        int corner = at / columns * patch * shape[3] + at % columns * patch;
        for (int channel = 0; channel < shape[1]; channel++) {
          for (int row = 0; row < patch; row++) {
            int from = (i * shape[1] + channel) * plane + corner + row * shape[3];
            Arrays.fill(pixels, from, from + patch, 0);
          }
        }
      }
    }
    return NdArray.of(pixels, shape);
  }
}
