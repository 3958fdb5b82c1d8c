package dev.candor.report.summary;

/**
 * How long did each part of the run take, by the clock on the wall?
 *
 * @param train training the networks with the gate, all seeds
 * @param vanilla training their twins without it; 0 where none was trained
 * @param shadow the second run with shadow columns; 0 where there was none
 * @param rank reading the ranking from the trained gate
 */
public record Seconds(double train, double vanilla, double shadow, double rank) {
  /** Checks that no time runs backwards. */
  public Seconds {
    Checks.finiteFromZero("seconds of train", train);
    Checks.finiteFromZero("seconds of vanilla", vanilla);
    Checks.finiteFromZero("seconds of shadow", shadow);
    Checks.finiteFromZero("seconds of rank", rank);
  }
}
