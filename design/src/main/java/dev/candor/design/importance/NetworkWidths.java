package dev.candor.design.importance;

import dev.candor.core.InputException;
import java.util.List;

/**
 * How wide the parts are: channels of each residual block.
 *
 * @param component of the part that sees one component alone; all blocks but the first halve
 * @param importance of the part that sees the whole input; blocks 0, 2 and 4 halve, down to the
 *     grid
 * @param context of the part that sees the weighted components in their places; the last one halves
 * @param backbone of the small network that sees the masked input
 */
public record NetworkWidths(
    List<Integer> component,
    List<Integer> importance,
    List<Integer> context,
    List<Integer> backbone) {
  /** Copies the lists. */
  public NetworkWidths {
    component = checked("component widths", component);
    importance = checked("importance widths", importance);
    context = checked("context widths", context);
    backbone = checked("backbone widths", backbone);
  }

  /** 3, 8, 3 and 4 blocks. */
  public static NetworkWidths withDefaults() {
    return new NetworkWidths(
        List.of(16, 32, 64),
        List.of(16, 16, 32, 32, 64, 64, 64, 64),
        List.of(64, 64, 64),
        List.of(24, 48, 96, 192));
  }

  /** Half as wide: for demonstrations. */
  public static NetworkWidths half() {
    return new NetworkWidths(
        List.of(8, 16, 32),
        List.of(8, 8, 16, 16, 32, 32, 32, 32),
        List.of(32, 32, 32),
        List.of(12, 24, 48, 96));
  }

  private static List<Integer> checked(String name, List<Integer> widths) {
    if (widths.isEmpty() || widths.stream().anyMatch(w -> w < 1)) {
      throw InputException.of(name, "must be one or more positive numbers", widths, "give such");
    }
    return List.copyOf(widths);
  }
}
