package dev.candor.torch.text;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.Seeds;
import dev.candor.torch.train.Batch;
import dev.candor.torch.train.BatchReader;
import dev.candor.torch.train.BatchSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Texts to train on, in batches of about one length, so that little is computed for padding: texts
 * are shuffled, so many batches' worth of them sorted by length and cut, and the batches shuffled.
 * An epoch that is read again gives the same batches.
 */
public final class TokenRows implements BatchSource {
  private static final int SORTED_TOGETHER = 25;

  private final List<int[]> texts;
  private final List<Integer> classes;
  private final int batchRows;
  private final int padding;
  private final Order order;

  /** In which order do texts come? */
  public sealed interface Order {
    /** Shuffled anew for each epoch, from a seed. */
    record Shuffled(long seed) implements Order {}

    /** By their length, the same in each epoch: for texts that are only looked at. */
    record ByLength() implements Order {}
  }

  private TokenRows(
      List<int[]> texts, List<Integer> classes, int batchRows, int padding, Order order) {
    this.texts = texts;
    this.classes = classes;
    this.batchRows = batchRows;
    this.padding = padding;
    this.order = order;
  }

  /**
   * Texts with their classes.
   *
   * @param texts the numbers of each one's tokens, special ones included
   * @param classes the number of each one's class
   * @param batchRows the texts of a step
   * @param padding the number of the token that fills up short rows
   */
  public static TokenRows of(
      List<int[]> texts, List<Integer> classes, int batchRows, int padding, Order order) {
    if (texts.isEmpty() || texts.size() != classes.size()) {
      throw InputException.of(
          "texts", "must be one or more, each with a class", texts.size(), "give some");
    }
    if (batchRows < 1) {
      throw InputException.of("batch rows", "must be 1 or more", batchRows, "32 is usual");
    }
    for (int i = 0; i < texts.size(); i++) {
      if (texts.get(i).length == 0) {
        throw InputException.of("text " + i, "must have a token", 0, "keep special tokens");
      }
    }
    return new TokenRows(
        texts.stream().map(int[]::clone).toList(), List.copyOf(classes), batchRows, padding, order);
  }

  /** Rows of numbers as a network reads them, {@code [n, longest]}. */
  public static NdArray padded(List<int[]> texts, int padding) {
    int longest = texts.stream().mapToInt(text -> text.length).max().orElse(1);
    return NdArray.ofFloats(
        to -> {
          for (int row = 0; row < texts.size(); row++) {
            int[] text = texts.get(row);
            for (int i = 0; i < longest; i++) {
              to[row * longest + i] = i < text.length ? text[i] : padding;
            }
          }
        },
        texts.size(),
        longest);
  }

  @Override
  public int rows() {
    return texts.size();
  }

  @Override
  public int batches() {
    return (texts.size() - 1) / batchRows + 1;
  }

  @Override
  public BatchReader epoch(int epoch) {
    List<Integer> all = new ArrayList<>(IntStream.range(0, texts.size()).boxed().toList());
    List<List<Integer>> batches = new ArrayList<>();
    if (order instanceof Order.Shuffled shuffled) {
      long seed = Seeds.derive(Seeds.derive(shuffled.seed(), "texts"), epoch);
      UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
      shuffle(all, random);
      int together = SORTED_TOGETHER * batchRows;
      for (int from = 0; from < all.size(); from += together) {
        List<Integer> chunk =
            new ArrayList<>(all.subList(from, Math.min(all.size(), from + together)));
        cut(chunk, batches);
      }
      shuffle(batches, random);
    } else {
      cut(all, batches);
    }
    return new Reading(batches.iterator());
  }

  private void cut(List<Integer> chunk, List<List<Integer>> batches) {
    chunk.sort(Comparator.comparingInt(row -> texts.get(row).length));
    for (int from = 0; from < chunk.size(); from += batchRows) {
      batches.add(List.copyOf(chunk.subList(from, Math.min(chunk.size(), from + batchRows))));
    }
  }

  private static <T> void shuffle(List<T> list, UniformRandomProvider random) {
    for (int i = list.size() - 1; i > 0; i--) {
      Collections.swap(list, i, random.nextInt(i + 1));
    }
  }

  /** The batches of an epoch; belongs to one thread. */
  private final class Reading implements BatchReader {
    private final Iterator<List<Integer>> batches;

    Reading(Iterator<List<Integer>> batches) {
      this.batches = batches;
    }

    @Override
    public Optional<Batch> next() {
      if (!batches.hasNext()) {
        return Optional.empty();
      }
      List<Integer> rows = batches.next();
      float[] targets = new float[rows.size()];
      for (int i = 0; i < targets.length; i++) {
        targets[i] = classes.get(rows.get(i));
      }
      return Optional.of(
          new Batch(
              padded(rows.stream().map(texts::get).toList(), padding),
              NdArray.of(targets, targets.length, 1)));
    }

    @Override
    public void close() {
      // holds nothing
    }
  }
}
