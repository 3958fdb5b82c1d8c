package dev.candor.design.importance;

import dev.candor.core.Sha256;
import dev.candor.torch.Network;
import dev.candor.torch.store.StateFile;
import java.nio.file.Path;
import java.util.Set;

/**
 * What a backbone starts from instead of drawn numbers: a state file of someone who trained it on
 * other images, such as torchvision's ResNets, whose names are mapped one by one.
 *
 * @param weights by torchvision's names
 * @param head whether the last layer is taken from the file too
 * @param hash SHA-256 of the file
 */
public record BackboneWeights(StateFile weights, Head head, String hash) {
  private static final String LAST = "fc";

  /** Where do the numbers of the last layer come from, which gives one answer for each class? */
  public enum Head {
    /** From the file, whose classes are as many. */
    GIVEN,
    /** Drawn from the seed: the file's classes are others. */
    DRAWN
  }

  /**
   * The weights in a file, {@code .safetensors}, {@code .pt} or {@code .pth}, all of them.
   *
   * @throws dev.candor.core.InputException if it is no such file
   */
  public static BackboneWeights read(Path file) {
    return new BackboneWeights(StateFile.read(file), Head.GIVEN, Sha256.of(file));
  }

  /** With the last layer drawn, whatever the file has for it. */
  public BackboneWeights withHeadDrawn() {
    return new BackboneWeights(weights, Head.DRAWN, hash);
  }

  /** Puts the numbers into a network with a backbone. */
  void into(Network network) {
    weights.into(network, Networks.BACKBONE, head == Head.DRAWN ? Set.of(LAST) : Set.of());
  }
}
