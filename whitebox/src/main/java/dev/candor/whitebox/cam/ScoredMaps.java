package dev.candor.whitebox.cam;

import dev.candor.core.Attribution;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.Run;
import dev.candor.torch.Scope;
import dev.candor.torch.Tensors;
import dev.candor.whitebox.Explaining;
import dev.candor.whitebox.Procedure;
import dev.candor.whitebox.Subject;
import dev.candor.whitebox.Told;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bytedeco.pytorch.AbstractTensor;
import org.bytedeco.pytorch.Tensor;

/** Maps weighted by what the model answers when each of them is kept or taken away. */
final class ScoredMaps {
  /** How channels are scored for one row. */
  @FunctionalInterface
  interface Scoring {
    /** One weight for each channel. */
    double[] weights(Scored scored);
  }

  /**
   * One row whose channels are scored.
   *
   * @param row {@code [1, row...]}
   * @param replay what the layers gave for it
   * @param maps {@code [1, channels, length...]}
   * @param atOnce how many channels share a call
   * @param number of the row in the batch
   */
  record Scored(
      Run run,
      Place place,
      Tensor row,
      Replay replay,
      Tensor maps,
      int atOnce,
      int target,
      int number) {}

  private final String method;
  private final Subject subject;
  private final CamSettings settings;
  private final Map<String, String> further;
  private final Scoring scoring;
  private final Places places;

  ScoredMaps(
      String method,
      Subject subject,
      CamSettings settings,
      Map<String, String> further,
      Scoring scoring) {
    this.method = method;
    this.subject = subject;
    this.settings = settings;
    this.further = Map.copyOf(further);
    this.scoring = scoring;
    this.places = new Places(subject, settings);
    if (Places.members(subject) > 1) {
      throw InputException.of(
          "network",
          "must have one member",
          Places.members(subject),
          "explain its members one by one");
    }
  }

  List<Attribution> explain(NdArray inputs, int[] targets) {
    if (targets.length == 0) {
      return List.of();
    }
    Place place = places.of(inputs);
    long bytes = 4L * inputs.size() / inputs.length(0);
    int atOnce =
        Math.min(
            place.channels(),
            Math.min(subject.model().rowsAtOnce(bytes), subject.budget().batchRows(bytes)));
    Map<String, String> stated = new TreeMap<>(settings.stated(place.path()));
    stated.putAll(further);
    Procedure procedure =
        Procedure.of(method, subject)
            .withSettings(stated)
            .withCost(place.channels() + 2L, atOnce)
            .withAxes(place.axes(settings));
    return Explaining.rows(
        subject,
        procedure,
        inputs,
        targets,
        (run, from, to) ->
            Scope.notRecording(() -> told(run, place, inputs, targets, from, to, atOnce)));
  }

  private Told told(
      Run run, Place place, NdArray inputs, int[] targets, int from, int to, int atOnce) {
    int width = place.axes(settings).size();
    double[] values = new double[(to - from) * width];
    for (int row = from; row < to; row++) {
      double[] one = ofRow(run, place, inputs, targets[row], row, atOnce);
      System.arraycopy(one, 0, values, (row - from) * width, width);
    }
    return Told.of(values);
  }

  private double[] ofRow(Run run, Place place, NdArray inputs, int target, int number, int atOnce) {
    int row = number;
    return Scope.get(
        () -> {
          Tensor x = run.rows(inputs, row, row + 1);
          Replay replay = new Replay(place.path(), run.hasMemberAxis());
          run.outputs(x, replay.recording());
          Tensor maps =
              Maps.in(
                  settings.layout(),
                  Maps.rowsFirst(run.hasMemberAxis(), settings.layout(), replay.output()));
          double[] weights =
              scoring.weights(new Scored(run, place, x, replay, maps, atOnce, target, row));
          long[] shape = new long[Math.toIntExact(maps.dim())];
          java.util.Arrays.fill(shape, 1);
          shape[1] = weights.length;
          float[] single = new float[weights.length];
          for (int k = 0; k < single.length; k++) {
            single[k] = (float) weights[k];
          }
          Tensor weighted = maps.mul(AbstractTensor.create(single, shape));
          return Tensors.toDoubles(Maps.shown(settings, place, weighted));
        });
  }
}
