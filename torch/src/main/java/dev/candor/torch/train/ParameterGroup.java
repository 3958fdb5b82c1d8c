package dev.candor.torch.train;

/**
 * Parameters that are trained in their own way.
 *
 * @param pattern their names, {@code *} for any run of characters, such as {@code gate.scores}
 * @param optimiser how their steps are made
 * @param schedule how their rate changes
 */
public record ParameterGroup(String pattern, Optimiser optimiser, Schedule schedule) {
  /** Parameters with their own constant rate. */
  public static ParameterGroup of(String pattern, Optimiser optimiser) {
    return new ParameterGroup(pattern, optimiser, new Schedule.Constant());
  }
}
