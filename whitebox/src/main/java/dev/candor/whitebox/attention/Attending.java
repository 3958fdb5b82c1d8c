package dev.candor.whitebox.attention;

import dev.candor.core.Attribution;
import dev.candor.core.Axes;
import dev.candor.core.NdArray;
import dev.candor.torch.Backward;
import dev.candor.torch.Run;
import dev.candor.torch.Scope;
import dev.candor.torch.Targets;
import dev.candor.torch.Tensors;
import dev.candor.whitebox.Explaining;
import dev.candor.whitebox.Procedure;
import dev.candor.whitebox.Subject;
import dev.candor.whitebox.Told;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/**
 * The way all readings of attention go: look once what attention there is, run the batch in parts,
 * read each input's maps, and make of them what the method says.
 */
final class Attending {
  /** What a method makes of one input's maps: a number for each token, or for each pair of them. */
  @FunctionalInterface
  interface Method {
    double[] of(Maps maps);
  }

  /** Whether the gradient of the explained output is needed. */
  enum Slopes {
    NONE,
    NEEDED
  }

  private final Subject subject;
  private final Reading reading;
  private final Slopes slopes;

  Attending(Subject subject, Reading reading, Slopes slopes) {
    this.subject = subject;
    this.reading = reading;
    this.slopes = slopes;
  }

  /** A number for each token; the check is one less their sum where shares are told. */
  List<Attribution> tokens(
      String name,
      Map<String, String> settings,
      NdArray inputs,
      int[] targets,
      Method method,
      boolean shares) {
    if (targets.length == 0) {
      return List.of();
    }
    Found found = found(inputs);
    boolean named =
        subject.axes() instanceof Axes.Tokens && subject.axes().size() == found.tokens();
    Axes axes = named ? subject.axes() : Axes.Positions.of(found.tokens());
    return run(
        procedure(name, settings, found, inputs).withAxes(axes),
        found,
        inputs,
        targets,
        method,
        shares);
  }

  /** The same with a number for each pair of tokens, {@code [n, tokens, tokens]}. */
  NdArray matrices(String name, NdArray inputs, int[] targets, Method method) {
    Found found = found(inputs);
    int t = found.tokens();
    Axes pairs = Axes.Positions.of(t, t);
    List<Attribution> all =
        run(
            procedure(name, Map.of(), found, inputs).withAxes(pairs),
            found,
            inputs,
            targets,
            method,
            false);
    double[] values = new double[targets.length * t * t];
    for (int i = 0; i < targets.length; i++) {
      System.arraycopy(all.get(i).values().toDoubles(), 0, values, i * t * t, t * t);
    }
    return NdArray.of(values, targets.length, t, t);
  }

  /** Every input's maps. */
  List<Maps> maps(Found found, NdArray inputs, int[] targets) {
    long rowBytes = 4L * inputs.size() / inputs.length(0) + found.bytes();
    return subject
        .model()
        .work(
            targets.length,
            rowBytes,
            (run, from, to) -> maps(run, found, inputs, targets, from, to))
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  private Found found(NdArray inputs) {
    return Found.in(subject.model(), inputs.slice(0, 1)).only(reading.layers());
  }

  private Procedure procedure(
      String name, Map<String, String> settings, Found found, NdArray inputs) {
    SortedMap<String, String> all = new TreeMap<>(reading.settings());
    all.putAll(settings);
    long rowBytes = 4L * inputs.size() / inputs.length(0);
    int together = Math.toIntExact(Math.min(1 << 20, 1 + found.bytes() / Math.max(1, rowBytes)));
    return Procedure.of(name, subject).withSettings(all).withCost(1, together);
  }

  private List<Attribution> run(
      Procedure procedure,
      Found found,
      NdArray inputs,
      int[] targets,
      Method method,
      boolean shares) {
    return Explaining.rows(
        subject,
        procedure,
        inputs,
        targets,
        (run, from, to) -> {
          double[] values = new double[(to - from) * procedure.axes().size()];
          double[] gap = new double[to - from];
          List<Maps> maps = maps(run, found, inputs, targets, from, to);
          for (int i = 0; i < maps.size(); i++) {
            double[] row = method.of(maps.get(i));
            System.arraycopy(row, 0, values, i * row.length, row.length);
            gap[i] = 1 - Arrays.stream(row).sum();
          }
          return shares ? Told.of(values).withCheck("shareGap", gap) : Told.of(values);
        });
  }

  private List<Maps> maps(Run run, Found found, NdArray inputs, int[] targets, int from, int to) {
    Watching watching = new Watching(to - from, run.hasMemberAxis(), slopes);
    if (slopes == Slopes.NONE) {
      return Scope.notRecording(
          () -> {
            run.outputs(run.rows(inputs, from, to), watching);
            return byRow(watching, found, List.of(), to - from);
          });
    }
    int[] wanted = Arrays.copyOfRange(targets, from, to);
    Tensor outputs = run.outputs(run.rows(inputs, from, to), watching);
    Tensor answer = Targets.sum(outputs, wanted, from);
    List<Tensor> seen = found.layers().stream().map(watching::map).toList();
    return byRow(watching, found, Backward.of(answer, seen), to - from);
  }

  private static List<Maps> byRow(Watching watching, Found found, List<Tensor> slopes, int rows) {
    int t = found.tokens();
    List<double[]> layers = new ArrayList<>();
    List<double[]> gradients = new ArrayList<>();
    for (int l = 0; l < found.layers().size(); l++) {
      layers.add(Tensors.toDoubles(watching.byRows(watching.map(found.layers().get(l)))));
      if (!slopes.isEmpty()) {
        // a member's own gradient: the answer is the members' mean
        Tensor slope = slopes.get(l).mul(new Scalar((double) watching.members(slopes.get(l))));
        gradients.add(Tensors.toDoubles(watching.byRows(slope)));
      }
    }
    List<Maps> all = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      all.add(new Maps(t, cut(layers, row, rows), cut(gradients, row, rows)));
    }
    return all;
  }

  private static List<double[]> cut(List<double[]> layers, int row, int rows) {
    return layers.stream()
        .map(
            all ->
                Arrays.copyOfRange(all, row * (all.length / rows), (row + 1) * (all.length / rows)))
        .toList();
  }
}
