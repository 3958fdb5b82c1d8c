package dev.candor.design.expnet;

import dev.candor.core.InputException;
import java.util.List;
import java.util.Optional;

/**
 * How was a small network trained?
 *
 * @param epochs what each brought
 * @param kept the epoch, from 1, whose numbers it has
 * @param millis wall-clock milliseconds, without looking at texts
 * @param tasks what it learned from
 * @param heads what it made of each feature
 */
public record ExpNetCourse(
    List<Epoch> epochs, int kept, double millis, List<Task> tasks, List<HeadWeight> heads) {
  /**
   * What an epoch brought.
   *
   * @param loss of what was learned from, while it went on
   * @param rating of the validation texts after it: AUROC within a text, or the correlation with a
   *     teacher's scores, averaged over texts
   */
  public record Epoch(double loss, Optional<Double> rating) {}

  /**
   * What it learned from.
   *
   * @param name of the task
   * @param teacher from whom
   * @param texts how many
   * @param rate the share of marked words
   */
  public record Task(String name, Teacher teacher, int texts, double rate) {}

  /** Copies the lists and checks the epoch. */
  public ExpNetCourse {
    epochs = List.copyOf(epochs);
    tasks = List.copyOf(tasks);
    heads = List.copyOf(heads);
    if (kept < 1 || kept > epochs.size()) {
      throw InputException.of(
          "kept epoch", "must lie from 1 to " + epochs.size(), kept, "name one that was run");
    }
  }

  /** The rating of the kept epoch; empty without validation texts. */
  public Optional<Double> rating() {
    return epochs.get(kept - 1).rating();
  }
}
