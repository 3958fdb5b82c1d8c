package dev.candor.cli.images;

import dev.candor.core.InputException;
import dev.candor.data.image.Mask;
import dev.candor.data.image.RgbImage;
import dev.candor.data.image.prepare.ImagePreparation;
import dev.candor.data.image.set.Broken;
import dev.candor.data.image.set.ImageSet;
import dev.candor.data.image.set.LabelledImage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The pictures of a set, a batch at a time, in their order, decoded and fitted by threads of their
 * own while the last batch is worked on. Memory: two batches of fitted pictures and one whole
 * picture for each thread, however many there are. Changes while it is used, and belongs to one
 * thread.
 */
public final class PictureStream implements AutoCloseable {
  /** Pictures of a batch. */
  public static final int ROWS = 64;

  private final ImageSet set;
  private final int[] chosen;
  private final ImagePreparation preparation;
  private final Broken policy;
  private final ExecutorService decoders;
  private final Queue<Future<Read>> coming = new ArrayDeque<>();
  private final List<String> broken = new ArrayList<>();
  private int asked;
  private int given;

  /** A picture in its size, or what is wrong with its file. */
  private record Read(int place, Optional<RgbImage> fitted, Optional<Mask> mask, String wrong) {}

  /**
   * Starts to read.
   *
   * @param chosen the places of the pictures that are wanted, in this order
   * @param threads that decode
   */
  public PictureStream(
      ImageSet set, int[] chosen, ImagePreparation preparation, Broken policy, int threads) {
    this.set = set;
    this.chosen = chosen.clone();
    this.preparation = preparation;
    this.policy = policy;
    this.decoders =
        Executors.newFixedThreadPool(
            threads,
            work -> {
              Thread thread = new Thread(work, "candor-pictures");
              thread.setDaemon(true);
              return thread;
            });
    ask();
  }

  private void ask() {
    while (asked < chosen.length && coming.size() < 2 * ROWS) {
      int place = chosen[asked++];
      coming.add(decoders.submit(() -> read(place)));
    }
  }

  private Read read(int place) {
    try {
      LabelledImage image = set.image(place);
      Optional<Mask> mask =
          image.mask().map(whole -> preparation.fitting().fit(whole, preparation.size()));
      RgbImage fitted = preparation.fitted(image.picture());
      return new Read(place, Optional.of(fitted), mask, "");
    } catch (InputException e) {
      String message = e.getMessage();
      String wrong = message == null ? set.name(place) + ": is broken" : message;
      return new Read(place, Optional.empty(), Optional.empty(), wrong);
    }
  }

  /**
   * The next batch; empty after the last.
   *
   * @throws InputException for a broken file where they are refused, or if no file was whole
   */
  public Optional<PictureBatch> next() {
    List<Read> whole = new ArrayList<>();
    for (Future<Read> first = coming.poll(); first != null; first = coming.poll()) {
      Read read = result(first);
      ask();
      if (read.fitted().isPresent()) {
        whole.add(read);
      } else if (policy == Broken.REFUSED) {
        throw new InputException(read.wrong());
      } else {
        broken.add(read.wrong());
      }
      if (whole.size() == ROWS) {
        break;
      }
    }
    given += whole.size();
    if (whole.isEmpty() && given == 0 && !broken.isEmpty()) {
      throw new InputException(broken.get(0) + " (and no other picture is whole)");
    }
    return whole.isEmpty() ? Optional.empty() : Optional.of(batch(whole));
  }

  private PictureBatch batch(List<Read> whole) {
    List<RgbImage> fitted = whole.stream().flatMap(read -> read.fitted().stream()).toList();
    return new PictureBatch(
        whole.stream().map(Read::place).toList(),
        whole.stream().map(read -> set.name(read.place())).toList(),
        fitted,
        preparation.inputs(fitted),
        whole.stream().map(read -> set.label(read.place())).toList(),
        whole.stream().map(Read::mask).toList());
  }

  /**
   * All pictures that are left, at once.
   *
   * @throws InputException for a broken file where they are refused, or if no file was whole
   */
  public PictureBatch all() {
    List<PictureBatch> batches = new ArrayList<>();
    for (Optional<PictureBatch> next = next(); next.isPresent(); next = next()) {
      batches.add(next.get());
    }
    return batches.size() == 1 ? batches.get(0) : joined(batches);
  }

  private PictureBatch joined(List<PictureBatch> batches) {
    List<RgbImage> fitted = batches.stream().flatMap(one -> one.fitted().stream()).toList();
    return new PictureBatch(
        batches.stream().flatMap(one -> one.places().stream()).toList(),
        batches.stream().flatMap(one -> one.names().stream()).toList(),
        fitted,
        preparation.inputs(fitted),
        batches.stream().flatMap(one -> one.labels().stream()).toList(),
        batches.stream().flatMap(one -> one.masks().stream()).toList());
  }

  /** What is wrong with the files that were left out so far, each naming its file. */
  public List<String> broken() {
    return List.copyOf(broken);
  }

  private static Read result(Future<Read> coming) {
    try {
      return coming.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("a picture could not be read", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for pictures", e);
    }
  }

  /** Ends the threads; pictures that nobody asked for are dropped. */
  @Override
  public void close() {
    decoders.shutdownNow();
  }
}
