package dev.candor.torch;

import java.util.List;

/**
 * What a layer learns: its name within the layer, its shape for one member, and what it is before
 * training.
 *
 * @param name such as {@code weight}
 * @param shape for one member; a network adds the leading member axis
 * @param initial what it is before training
 */
public record Parameter(String name, List<Integer> shape, Initial initial) {
  /** Copies the shape. */
  public Parameter {
    shape = List.copyOf(shape);
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
