package dev.candor.design.expnet;

import dev.candor.core.NdArray;
import dev.candor.torch.Seeds;
import dev.candor.torch.train.Batch;
import dev.candor.torch.train.BatchReader;
import dev.candor.torch.train.BatchSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** Texts in batches, shuffled anew for each epoch; the rows of a batch are the texts' tokens. */
record LessonBatches(List<Lesson> lessons, int batchTexts, long seed) implements BatchSource {
  LessonBatches {
    lessons = List.copyOf(lessons);
  }

  @Override
  public int rows() {
    return lessons.stream().mapToInt(lesson -> lesson.size()).sum();
  }

  @Override
  public int batches() {
    return (lessons.size() - 1) / batchTexts + 1;
  }

  @Override
  public BatchReader epoch(int epoch) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, lessons.size()).boxed().toList());
    long own = Seeds.derive(Seeds.derive(seed, "texts"), epoch);
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(own);
    for (int i = order.size() - 1; i > 0; i--) {
      Collections.swap(order, i, random.nextInt(i + 1));
    }
    return new Reading(order);
  }

  private Batch batch(List<Integer> chosen) {
    List<Lesson> own = chosen.stream().map(lessons::get).toList();
    int rows = own.stream().mapToInt(lesson -> lesson.size()).sum();
    NdArray inputs =
        PieceScores.joined(own.stream().map(Lesson::rows).toList(), own.get(0).rows().length(1));
    NdArray targets =
        NdArray.ofFloats(
            to -> {
              int at = 0;
              for (Lesson lesson : own) {
                lesson.targets(to, at);
                at += lesson.size();
              }
            },
            rows,
            1);
    NdArray weights =
        NdArray.ofDoubles(
            to -> {
              int at = 0;
              for (Lesson lesson : own) {
                lesson.weights(to, at);
                at += lesson.size();
              }
            },
            rows);
    return new Batch(inputs, targets).withWeights(weights);
  }

  /** The batches of an epoch; belongs to one thread. */
  private final class Reading implements BatchReader {
    private final List<Integer> order;
    private int from;

    Reading(List<Integer> order) {
      this.order = order;
    }

    @Override
    public Optional<Batch> next() {
      if (from >= order.size()) {
        return Optional.empty();
      }
      int to = Math.min(order.size(), from + batchTexts);
      Batch batch = batch(order.subList(from, to));
      from = to;
      return Optional.of(batch);
    }

    @Override
    public void close() {
      // holds nothing
    }
  }
}
