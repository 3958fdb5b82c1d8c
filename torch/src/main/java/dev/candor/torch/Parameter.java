package dev.candor.torch;

import java.util.List;

/**
 * What a layer learns: its name within the layer, its shape for one member, and what it is before
 * training.
 *
 * @param name such as {@code weight}
 * @param shape for one member; a network adds the leading member axis
 * @param initial what it is before training
 * @param role whether it is learned or kept account of
 */
public record Parameter(String name, List<Integer> shape, Initial initial, Role role) {
  /** How does a parameter come to its numbers? */
  public enum Role {
    /** From gradients, through an optimiser. */
    LEARNED,
    /** From what the layer has seen in training, such as a running mean. */
    STATISTIC
  }

  /** Copies the shape. */
  public Parameter {
    shape = List.copyOf(shape);
  }

  /** One that is learned. */
  public Parameter(String name, List<Integer> shape, Initial initial) {
    this(name, shape, initial, Role.LEARNED);
  }

  /** One that keeps account of what the layer has seen. */
  public static Parameter statistic(String name, Initial initial, Integer... shape) {
    return new Parameter(name, List.of(shape), initial, Role.STATISTIC);
  }

  /** A parameter of this shape. */
  public static Parameter of(String name, Initial initial, Integer... shape) {
    return new Parameter(name, List.of(shape), initial);
  }

  /** How many numbers one member has. */
  public int size() {
    return shape.stream().reduce(1, Math::multiplyExact);
  }
}
