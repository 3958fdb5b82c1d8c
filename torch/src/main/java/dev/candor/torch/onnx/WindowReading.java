package dev.candor.torch.onnx;

import dev.candor.torch.graph.Edge;
import dev.candor.torch.graph.Window;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The window of a convolution or a pooling node. */
final class WindowReading {
  private WindowReading() {}

  /**
   * The window a node's settings say.
   *
   * @param kernel its lengths if the settings leave them out, as a convolution's may
   */
  static Window of(Site site, Optional<List<Integer>> kernel) {
    OnnxNode node = site.node();
    List<Integer> lengths =
        node.wholes("kernel_shape")
            .map(said -> integers(site, "kernel_shape", said))
            .or(() -> kernel)
            .orElseThrow(() -> site.wrong("kernel_shape", "must be given", "nothing"));
    if (kernel.isPresent() && !kernel.get().equals(lengths)) {
      throw site.wrong("kernel_shape", "must be that of the weight, " + kernel.get(), lengths);
    }
    List<Integer> ones = Collections.nCopies(lengths.size(), 1);
    List<Integer> none = Collections.nCopies(lengths.size(), 0);
    String auto = node.text("auto_pad", "NOTSET");
    List<Integer> pads =
        auto.equals("NOTSET")
            ? node.wholes("pads").map(said -> integers(site, "pads", said)).orElse(List.of())
            : List.of();
    if (!pads.isEmpty() && pads.size() != 2 * lengths.size()) {
      throw site.wrong("pads", "must be " + 2 * lengths.size() + " numbers", pads);
    }
    return new Window(
        lengths,
        node.wholes("strides").map(said -> integers(site, "strides", said)).orElse(ones),
        node.wholes("dilations").map(said -> integers(site, "dilations", said)).orElse(ones),
        pads.isEmpty() ? none : pads.subList(0, lengths.size()),
        pads.isEmpty() ? none : pads.subList(lengths.size(), pads.size()),
        edge(site, auto),
        node.whole("ceil_mode", 0) != 0);
  }

  private static Edge edge(Site site, String auto) {
    return switch (auto.toUpperCase(Locale.ROOT)) {
      case "NOTSET", "VALID" -> Edge.GIVEN;
      case "SAME_UPPER" -> Edge.SAME_UPPER;
      case "SAME_LOWER" -> Edge.SAME_LOWER;
      default ->
          throw site.wrong(
              "auto_pad", "must be one of NOTSET, VALID, SAME_UPPER and SAME_LOWER", auto);
    };
  }

  /** Lengths of 0 or more that an int can hold. */
  static List<Integer> integers(Site site, String setting, List<Long> numbers) {
    return numbers.stream()
        .map(
            number -> {
              if (number < 0 || number > Integer.MAX_VALUE) {
                throw site.wrong(setting, "must be 0 to 2^31-1", number);
              }
              return (int) (long) number;
            })
        .toList();
  }

  /** A length of 1 or more. */
  static int positive(Site site, String setting, long number) {
    if (number < 1 || number > Integer.MAX_VALUE) {
      throw site.wrong(setting, "must be 1 to 2^31-1", number);
    }
    return (int) number;
  }
}
