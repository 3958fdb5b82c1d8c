package dev.candor.report.expnet;

import dev.candor.core.InputException;
import java.util.Comparator;
import java.util.List;

/**
 * Methods on the marked words of one task.
 *
 * @param task whose words are marked, such as {@code SST-R}
 * @param learnedOn what learned methods saw, such as {@code HX}; empty where there is none
 * @param texts how many
 * @param words in them
 * @param rate the share of them that is marked
 * @param methods in any order
 */
public record TaskTable(
    String task, String learnedOn, int texts, int words, double rate, List<MethodOnTask> methods) {
  /** Copies the list and checks the counts. */
  public TaskTable {
    methods = List.copyOf(methods);
    if (task.isBlank() || methods.isEmpty() || texts < 1 || words < texts) {
      throw InputException.of(
          "task " + task,
          "must have a name, methods, texts and words",
          methods.size() + ", " + texts + ", " + words,
          "give what was measured");
    }
    if (!(rate >= 0 && rate <= 1)) {
      throw InputException.of("rate of " + task, "must lie from 0 to 1", rate, "count again");
    }
  }

  /** The best by AUROC first, the floors last. */
  public List<MethodOnTask> inOrder() {
    return methods.stream()
        .sorted(
            Comparator.comparing((MethodOnTask one) -> one.kind() == MethodOnTask.Kind.FLOOR)
                .thenComparing(one -> -one.auroc().value()))
        .toList();
  }

  /** F1 of marking every word, pooled: {@code 2 p / (1 + p)}. */
  public double markEverythingF1() {
    return 2 * rate / (1 + rate);
  }

  /** The task, and what was learned on. */
  public String title() {
    return learnedOn.isEmpty() ? task : learnedOn + " \u2192 " + task;
  }
}
