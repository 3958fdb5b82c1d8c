package dev.candor.design.actif;

import dev.candor.core.InputException;
import dev.candor.data.generate.Draws;
import dev.candor.data.series.Windows;
import dev.candor.torch.Seeds;
import dev.candor.torch.train.Batch;
import dev.candor.torch.train.BatchReader;
import dev.candor.torch.train.BatchSource;
import java.util.Arrays;
import java.util.Optional;

/**
 * Windows of a series as rows to train on. The order of an epoch is drawn from the seed and the
 * epoch, so an epoch that is read again gives the same bits.
 */
public final class WindowRows implements BatchSource {
  private final Windows windows;
  private final int[] chosen;
  private final int batchRows;
  private final Optional<Long> seed;

  private WindowRows(Windows windows, int[] chosen, int batchRows, Optional<Long> seed) {
    if (chosen.length == 0 || batchRows < 1) {
      throw InputException.of(
          "windows", "must be one or more in batches of one or more", chosen.length, "give some");
    }
    this.windows = windows;
    this.chosen = chosen.clone();
    this.batchRows = batchRows;
    this.seed = seed;
  }

  /** In an order that is drawn anew for every epoch. */
  public static WindowRows shuffled(Windows windows, int[] chosen, int batchRows, long seed) {
    return new WindowRows(windows, chosen, batchRows, Optional.of(seed));
  }

  /** In their own order, to be watched. */
  public static WindowRows inOrder(Windows windows, int[] chosen, int batchRows) {
    return new WindowRows(windows, chosen, batchRows, Optional.empty());
  }

  @Override
  public int rows() {
    return chosen.length;
  }

  @Override
  public int batches() {
    return (chosen.length + batchRows - 1) / batchRows;
  }

  @Override
  public BatchReader epoch(int epoch) {
    int[] order = chosen.clone();
    seed.ifPresent(s -> Draws.of(Seeds.derive(s, epoch)).shuffle(order));
    return new Reader(order);
  }

  /** One epoch. */
  private final class Reader implements BatchReader {
    private final int[] order;
    private int next;

    Reader(int[] order) {
      this.order = order;
    }

    @Override
    public Optional<Batch> next() {
      if (next >= order.length) {
        return Optional.empty();
      }
      int[] some = Arrays.copyOfRange(order, next, Math.min(order.length, next + batchRows));
      next += batchRows;
      return Optional.of(new Batch(windows.inputs(some), windows.targets(some)));
    }

    @Override
    public void close() {
      next = order.length;
    }
  }
}
