package dev.candor.cli.training;

import dev.candor.core.Cancellation;
import dev.candor.core.NdArray;
import dev.candor.data.image.batch.ImageBatch;
import dev.candor.data.image.batch.ImageBatchReader;
import dev.candor.data.image.batch.ImageBatches;
import dev.candor.design.importance.ImportanceModel;
import dev.candor.design.importance.Kind;
import dev.candor.design.importance.Looked;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;

/** What a network answers to images, batch by batch. */
final class Answers {
  private Answers() {}

  /**
   * Asks for every batch; the maps of a network without any are empty.
   *
   * @throws CancellationException where it was stopped
   */
  static void each(
      ImportanceModel model,
      ImageBatches batches,
      Cancellation cancellation,
      BiConsumer<ImageBatch, Looked> taker) {
    try (ImageBatchReader reader = batches.epoch(0)) {
      for (Optional<ImageBatch> next = reader.next(); next.isPresent(); next = reader.next()) {
        if (cancellation.requested()) {
          throw new CancellationException("stopped while networks were asked");
        }
        ImageBatch batch = next.orElseThrow();
        Looked looked =
            model.kind() == Kind.BASELINE
                ? new Looked(model.predict(batch.inputs()), NdArray.of(new double[0], 0, 0))
                : model.look(batch.inputs());
        taker.accept(batch, looked);
      }
    }
  }

  /** Adds the rows of a matrix to a list. */
  static void rows(NdArray matrix, List<double[]> into) {
    for (int row = 0; row < matrix.length(0); row++) {
      into.add(matrix.row(row).toDoubles());
    }
  }
}
