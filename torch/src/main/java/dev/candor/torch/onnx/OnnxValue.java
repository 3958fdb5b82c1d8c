package dev.candor.torch.onnx;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What goes into a graph or comes out of it.
 *
 * @param name what nodes call it
 * @param type which kind of numbers
 * @param known whether the file says anything of the shape
 * @param lengths of the axes, {@link #ANY} where any will do; empty if nothing is known, and for a
 *     single number
 */
public record OnnxValue(String name, OnnxType type, boolean known, List<Long> lengths) {
  /** A length that may be anything. */
  public static final long ANY = -1;

  /** Copies the lengths. */
  public OnnxValue {
    lengths = List.copyOf(lengths);
  }

  /** Such as {@code x float32[n, 3, 64, 64]}. */
  @Override
  public String toString() {
    String shape =
        lengths.stream()
            .map(length -> length == ANY ? "n" : Long.toString(length))
            .collect(Collectors.joining(", ", "[", "]"));
    return name + " " + type.name().toLowerCase(java.util.Locale.ROOT) + (known ? shape : "");
  }
}
