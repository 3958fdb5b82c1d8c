package dev.candor.design.expnet;

import dev.candor.core.Cancellation;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.design.expnet.feature.Standard;
import dev.candor.torch.Network;
import dev.candor.torch.train.EpochObserver;
import dev.candor.torch.train.EpochReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Looks at the validation texts after every epoch, keeps the best epoch, and stops a training that
 * no longer gets better. Marks are rated by AUROC within a text, a teacher's scores by the
 * correlation within a text, both averaged over texts. Tasks count the same. Changes while it is
 * used.
 */
final class WatchedTasks implements EpochObserver, Cancellation {
  private final List<SeenTask> tasks;
  private final Standard standard;
  private final Network judge;
  private final int patience;
  private final Cancellation further;
  private final List<ExpNetCourse.Epoch> epochs = new ArrayList<>();
  private Map<String, NdArray> best = Map.of();
  private double highest = Double.NEGATIVE_INFINITY;
  private int kept;

  /** With a network of the same layers, whose numbers it may change. */
  WatchedTasks(
      List<SeenTask> tasks, Standard standard, Network judge, int patience, Cancellation further) {
    this.tasks = List.copyOf(tasks);
    this.standard = standard;
    this.judge = judge;
    this.patience = patience;
    this.further = further;
  }

  @Override
  public void observed(EpochReport report, Function<String, NdArray> parameters) {
    Map<String, NdArray> now = new TreeMap<>();
    judge.specifications().keySet().forEach(name -> now.put(name, parameters.apply(name)));
    Optional<Double> rating = Optional.empty();
    if (!tasks.isEmpty()) {
      judge.replace(now);
      rating = Optional.of(tasks.stream().mapToDouble(this::rating).average().orElseThrow());
    }
    epochs.add(new ExpNetCourse.Epoch(report.meanLoss(), rating));
    if (rating.isEmpty() || rating.get() > highest) {
      highest = rating.orElse(highest);
      best = now;
      kept = epochs.size();
    }
  }

  private double rating(SeenTask task) {
    List<double[]> scores =
        PieceScores.words(judge, standard, task.texts().stream().map(TaughtText::seen).toList());
    OptionalDouble found =
        task.teacher().isExplainer() ? correlation(task, scores) : auroc(task, scores);
    return found.orElseThrow(
        () ->
            InputException.of(
                "validation texts of " + task.name(),
                "must have words that are marked and words that are not",
                "one kind",
                "give more texts"));
  }

  private static OptionalDouble auroc(SeenTask task, List<double[]> scores) {
    List<Double> each = new ArrayList<>();
    for (int i = 0; i < scores.size(); i++) {
      WordRanking.auroc(scores.get(i), task.texts().get(i).marked()).ifPresent(each::add);
    }
    return each.stream().mapToDouble(Double::doubleValue).average();
  }

  private static OptionalDouble correlation(SeenTask task, List<double[]> scores) {
    List<Double> each = new ArrayList<>();
    for (int i = 0; i < scores.size(); i++) {
      double[] marks =
          task.texts().get(i).marks().stream().mapToDouble(Double::doubleValue).toArray();
      WordRanking.correlation(scores.get(i), marks).ifPresent(each::add);
    }
    return each.stream().mapToDouble(Double::doubleValue).average();
  }

  /** The words of all texts of a task. */
  static CarriedRule.Scored scored(SeenTask task, List<double[]> scores) {
    int words = scores.stream().mapToInt(s -> s.length).sum();
    double[] all = new double[words];
    boolean[] marked = new boolean[words];
    int at = 0;
    for (int i = 0; i < scores.size(); i++) {
      int own = scores.get(i).length;
      System.arraycopy(scores.get(i), 0, all, at, own);
      System.arraycopy(task.texts().get(i).marked(), 0, marked, at, own);
      at += own;
    }
    return new CarriedRule.Scored(all, marked);
  }

  /** Whether the last epochs brought nothing. */
  boolean stopped() {
    return !tasks.isEmpty() && epochs.size() - kept >= patience;
  }

  @Override
  public boolean requested() {
    return stopped() || further.requested();
  }

  /** The numbers of the epoch that is kept. */
  Map<String, NdArray> best() {
    return best;
  }

  /** What the epochs brought. */
  List<ExpNetCourse.Epoch> epochs() {
    return epochs;
  }

  /** The epoch that is kept, from 1. */
  int kept() {
    return kept;
  }
}
