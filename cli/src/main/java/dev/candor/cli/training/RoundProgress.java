package dev.candor.cli.training;

import dev.candor.core.Progress;
import dev.candor.core.ProgressListener;
import dev.candor.report.image.NetworkKind;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Tells of networks that are trained side by side as of one piece of work: images done, epoch, loss
 * of each, images a second of all, seconds left.
 */
final class RoundProgress {
  private final String title;
  private final List<NetworkKind> stages;
  private final int rows;
  private final ProgressListener listener;
  private final Map<NetworkKind, Progress> last = new TreeMap<>();
  private double lastRate;

  /**
   * The progress of one round.
   *
   * @param rows images of an epoch
   */
  RoundProgress(String place, List<NetworkKind> stages, int rows, ProgressListener listener) {
    this.title =
        place + stages.stream().map(NetworkKind::title).collect(Collectors.joining(" and "));
    this.stages = stages;
    this.rows = rows;
    this.listener = listener;
  }

  /** What the trainer of one network reports to. */
  ProgressListener of(NetworkKind stage) {
    return progress -> told(stage, progress);
  }

  private synchronized void told(NetworkKind stage, Progress progress) {
    last.put(stage, progress);
    long done = 0;
    long total = 0;
    double rate = 0;
    double finished = 0;
    double left = 0;
    long epoch = Long.MAX_VALUE;
    SortedMap<String, Double> figures = new TreeMap<>();
    for (Map.Entry<NetworkKind, Progress> each : last.entrySet()) {
      Progress one = each.getValue();
      done += one.done();
      total += one.total();
      double own = one.figures().getOrDefault("rowsPerSecond", 0.);
      if (one.done() < one.total()) {
        rate += own;
        left = Math.max(left, own > 0 ? (one.total() - one.done()) / own : 0);
      } else {
        finished += own;
      }
      epoch = Math.min(epoch, (one.done() + rows - 1) / rows);
      String loss = stages.size() == 1 ? "loss" : "loss " + each.getKey().title();
      figures.put(loss, one.figures().getOrDefault("loss", Double.NaN));
    }
    if (rate == 0) {
      // all are done: how fast they were
      rate = lastRate > 0 ? lastRate : finished;
    }
    lastRate = rate;
    figures.put("epoch", (double) epoch);
    figures.put("images/s", (double) Math.round(rate));
    figures.put("s left", Math.ceil(left));
    long missing = stages.size() - (long) last.size();
    listener.progressed(new Progress(title, done, total + missing * progress.total(), figures));
  }
}
