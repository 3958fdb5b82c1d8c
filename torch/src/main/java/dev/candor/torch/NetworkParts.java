package dev.candor.torch;

import dev.candor.core.NdArray;
import dev.candor.torch.graph.Graph;
import dev.candor.torch.graph.RecurrentNode;
import dev.candor.torch.parts.GradientParts;
import dev.candor.torch.parts.PartSize;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.bytedeco.pytorch.Tensor;

/** How a network's batches are cut into parts that are worked on side by side. */
record NetworkParts(
    Layer architecture,
    HeldParameters parameters,
    int members,
    RowLimit limit,
    PartSize forwardPart) {
  static NetworkParts of(
      Layer architecture, HeldParameters parameters, int members, RowLimit limit) {
    return new NetworkParts(architecture, parameters, members, limit, forwardPart(architecture));
  }

  private static PartSize forwardPart(Layer architecture) {
    PartSize size = PartSize.withDefaults();
    if (!(architecture instanceof Graph graph)) {
      return size;
    }
    if (graph.isLaidOut()) {
      return size.laidOut();
    }
    return RecurrentNode.in(graph).isEmpty() ? size : size.stepwise();
  }

  /** The outputs of the parts of a batch, {@code [1, rows of the part, outputs]} each. */
  List<NdArray> outputs(NdArray batch, List<NdArray> further) {
    return inParts(
        batch.length(0),
        forwardRows(batch),
        further,
        (run, from, to) ->
            Scope.notRecording(
                () -> Tensors.toArray(run.outputs(run.rows(batch, from, to)).unsqueeze(0))));
  }

  /** What goes on inside in the parts of a batch, which are those of a prediction. */
  List<Recorded> recorded(NdArray batch, Predicate<String> wanted) {
    return inParts(
        batch.length(0),
        forwardRows(batch),
        NetworkRun.NOTHING_FURTHER,
        (run, from, to) ->
            Scope.notRecording(
                () -> {
                  Map<String, NdArray> seen = new TreeMap<>();
                  Interception recording =
                      new Interception.Recording(
                          wanted, (path, value) -> seen.put(path, Tensors.toArray(value)));
                  Tensor outputs = run.outputs(run.rows(batch, from, to), recording);
                  return new Recorded(Tensors.toArray(outputs.unsqueeze(0)), seen);
                }));
  }

  /** Work on the parts of a prediction; it is told rows of the batch. */
  <T> List<T> forward(NdArray batch, int first, int end, PartWork<T> work) {
    return inParts(
        end - first,
        forwardRows(batch),
        NetworkRun.NOTHING_FURTHER,
        (run, from, to) -> work.on(run, first + from, first + to));
  }

  /** How many rows of a batch are answered together. */
  int forwardRows(NdArray batch) {
    long bytesPerRow = 4L * (batch.size() / Math.max(1, batch.length(0)));
    return limit.rowsAtOnce(forwardPart.rowsOf(bytesPerRow));
  }

  /** How many rows go there and back together. */
  int rowsAtOnce(long bytesPerRow) {
    return limit.rowsAtOnce(PartSize.withDefaults().thereAndBack().rowsOf(bytesPerRow * members));
  }

  /** Of work with gradients, in as many parts of one size as memory asks for. */
  <T> List<T> work(int rows, long bytesPerRow, List<NdArray> further, PartWork<T> work) {
    return inParts(rows, GradientParts.evenly(rows, rowsAtOnce(bytesPerRow)), further, work);
  }

  private <T> List<T> inParts(int rows, int partRows, List<NdArray> further, PartWork<T> work) {
    return parameters.reading(
        values ->
            GradientParts.of(
                rows,
                partRows,
                Engine.threads(),
                new NetworkRun(architecture, values, parameters.made(), members, further),
                work));
  }
}
