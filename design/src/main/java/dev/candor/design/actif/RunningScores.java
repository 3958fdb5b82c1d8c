package dev.candor.design.actif;

import java.util.ArrayList;
import java.util.List;

/**
 * Mean and deviation of each feature's score over windows that come one by one, whole and in blocks
 * of neighbours: at most 64 blocks, which grow as windows come, so memory is constant. Changes
 * while it is used; not thread-safe.
 */
final class RunningScores {
  static final int MOST_BLOCKS = 64;

  private final int features;
  private final List<Moments> blocks = new ArrayList<>();
  private long blockSize = 1;

  RunningScores(int features) {
    this.features = features;
  }

  /** Count, mean and sum of squared distances (Welford 1962; Chan, Golub, LeVeque 1983). */
  static final class Moments {
    private final double[] mean;
    private final double[] squares;
    private long count;

    Moments(int features) {
      this.mean = new double[features];
      this.squares = new double[features];
    }

    private void add(double[] scores, int from) {
      count++;
      for (int f = 0; f < mean.length; f++) {
        double score = Math.abs(scores[from + f]);
        double apart = score - mean[f];
        mean[f] += apart / count;
        squares[f] += apart * (score - mean[f]);
      }
    }

    private void add(Moments other) {
      if (other.count == 0) {
        return;
      }
      long both = count + other.count;
      for (int f = 0; f < mean.length; f++) {
        double apart = other.mean[f] - mean[f];
        mean[f] += apart * other.count / both;
        squares[f] += other.squares[f] + apart * apart * count / both * other.count;
      }
      count = both;
    }

    /** Both, as a third. */
    Moments with(Moments other) {
      Moments both = new Moments(mean.length);
      both.add(this);
      both.add(other);
      return both;
    }

    long count() {
      return count;
    }

    double[] mean() {
      return mean.clone();
    }

    /** Population deviations. */
    double[] deviation() {
      double[] deviation = new double[mean.length];
      for (int f = 0; f < deviation.length; f++) {
        deviation[f] = count == 0 ? 0 : Math.sqrt(squares[f] / count);
      }
      return deviation;
    }
  }

  /** Takes the scores of windows, one after the other; their size counts, not their sign. */
  void addAll(double[] scores) {
    for (int from = 0; from < scores.length; from += features) {
      add(scores, from);
    }
  }

  private void add(double[] scores, int from) {
    if (blocks.isEmpty() || blocks.get(blocks.size() - 1).count >= blockSize) {
      if (blocks.size() == MOST_BLOCKS) {
        halve();
      }
      if (blocks.isEmpty() || blocks.get(blocks.size() - 1).count >= blockSize) {
        blocks.add(new Moments(features));
      }
    }
    blocks.get(blocks.size() - 1).add(scores, from);
  }

  private void halve() {
    List<Moments> pairs = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i += 2) {
      Moments pair = blocks.get(i);
      pair.add(blocks.get(i + 1));
      pairs.add(pair);
    }
    blocks.clear();
    blocks.addAll(pairs);
    blockSize *= 2;
  }

  long windows() {
    return blocks.stream().mapToLong(Moments::count).sum();
  }

  /** How many blocks are full; the last may not be. */
  int fullBlocks() {
    int full = 0;
    for (Moments block : blocks) {
      full += block.count >= blockSize ? 1 : 0;
    }
    return full;
  }

  /** All windows. */
  Moments all() {
    Moments all = new Moments(features);
    blocks.forEach(all::add);
    return all;
  }

  /** For each full block all windows but its own, in the order of the blocks. */
  List<Moments> eachLeftOut() {
    int count = blocks.size();
    List<Moments> behind = new ArrayList<>(List.of(new Moments(features)));
    for (int i = count - 1; i > 0; i--) {
      behind.add(blocks.get(i).with(behind.get(behind.size() - 1)));
    }
    List<Moments> all = new ArrayList<>();
    Moments before = new Moments(features);
    for (int i = 0; i < fullBlocks(); i++) {
      all.add(before.with(behind.get(count - 1 - i)));
      before = before.with(blocks.get(i));
    }
    return all;
  }
}
