package dev.candor.torch.train;

import dev.candor.core.NdArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every epoch's report, as arrays for a checkpoint and back. */
final class History {
  private static final String LOSS = Checkpoint.HISTORY + "loss";
  private static final String WATCHED_EPOCH = Checkpoint.HISTORY + "watched-epoch";
  private static final String WATCHED_LOSS = Checkpoint.HISTORY + "watched-loss";
  private static final String WATCHED_ACCURACY = Checkpoint.HISTORY + "watched-accuracy";

  private History() {}

  static void save(List<EpochReport> reports, int members, Map<String, NdArray> arrays) {
    arrays.put(LOSS, matrix(reports.stream().map(EpochReport::loss).toList(), members));
    List<EpochReport> watched = reports.stream().filter(r -> r.watched().isPresent()).toList();
    double[] epochs = watched.stream().mapToDouble(EpochReport::epoch).toArray();
    List<Evaluation> found = watched.stream().map(r -> r.watched().orElseThrow()).toList();
    arrays.put(WATCHED_EPOCH, NdArray.of(epochs, epochs.length));
    arrays.put(WATCHED_LOSS, matrix(found.stream().map(Evaluation::loss).toList(), members));
    boolean rated = found.stream().noneMatch(one -> one.accuracy().isEmpty());
    arrays.put(
        WATCHED_ACCURACY,
        matrix(rated ? found.stream().map(Evaluation::accuracy).toList() : List.of(), members));
  }

  static List<EpochReport> load(Checkpoint checkpoint) {
    NdArray losses = checkpoint.array(LOSS);
    NdArray epochs = checkpoint.array(WATCHED_EPOCH);
    NdArray watchedLoss = checkpoint.array(WATCHED_LOSS);
    NdArray accuracy = checkpoint.array(WATCHED_ACCURACY);
    List<EpochReport> reports = new ArrayList<>();
    int seen = 0;
    for (int e = 0; e < losses.length(0); e++) {
      Optional<Evaluation> watched = Optional.empty();
      if (seen < epochs.size() && epochs.get(seen) == e + 1) {
        List<Double> rated = accuracy.length(0) > seen ? row(accuracy, seen) : List.of();
        watched = Optional.of(new Evaluation(row(watchedLoss, seen), rated));
        seen++;
      }
      reports.add(new EpochReport(e + 1, row(losses, e), watched));
    }
    return reports;
  }

  private static NdArray matrix(List<List<Double>> rows, int members) {
    double[] flat = rows.stream().flatMap(List::stream).mapToDouble(Double::doubleValue).toArray();
    return NdArray.of(flat, rows.size(), members);
  }

  private static List<Double> row(NdArray matrix, int row) {
    return Arrays.stream(matrix.row(row).toDoubles()).boxed().toList();
  }
}
