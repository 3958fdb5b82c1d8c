package dev.candor.design.actif;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.Interception;
import dev.candor.torch.Run;
import dev.candor.torch.Scope;
import dev.candor.torch.Tensors;
import dev.candor.torch.graph.RecurrentNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.bytedeco.pytorch.AbstractTensor;
import org.bytedeco.pytorch.Tensor;

/** Makes a {@link Response} from the windows of a background. */
final class ResponseMaking {
  private static final int BANDS = 4;
  private static final long ONE_BY_ONE = 1L << 40;

  private final Inside inside;
  private final double[] inputFactors;

  ResponseMaking(Inside inside) {
    this.inside = inside;
    this.inputFactors = inside.inputFactors();
    for (RecurrentNode node : inside.recurrent()) {
      if (!node.resetsLast()) {
        throw InputException.of(
            "layer " + node.path(),
            "must reset the product, as PyTorch's GRU does",
            "a reset before it",
            "use the centred projection");
      }
    }
    inside.projection(inside.recurrent().indexOf(inside.hooked()));
  }

  /** What one window tells. */
  private static final class Told {
    private final double[] outputs;
    private final double[][] readout;
    private final List<double[]> factors;

    /**
     * @param outputs its answers, raw
     * @param readout {@code [outputs][step, state]}
     * @param factors of every recurrent layer and reading
     */
    Told(double[] outputs, double[][] readout, List<double[]> factors) {
      this.outputs = outputs;
      this.readout = readout;
      this.factors = factors;
    }
  }

  /**
   * Makes it.
   *
   * @param windows whose gates are read
   * @param between windows between the mean and others
   */
  Response of(NdArray windows, NdArray between) {
    int rows = windows.length(0);
    List<Told> told = told(windows);
    List<Told> onPath = told(between);
    int outputs = told.get(0).outputs.length;
    int size = inside.steps() * inside.features();
    double[] whole = new double[outputs * size];
    double[] path = new double[outputs * size];
    double[] bands = new double[outputs * BANDS * size];
    double[] edges = new double[outputs * (BANDS - 1)];
    for (int output = 0; output < outputs; output++) {
      double[] all = sweep(told, output);
      System.arraycopy(all, 0, whole, output * size, size);
      int place = output;
      double[] each = mean(onPath.stream().map(one -> sweep(List.of(one), place)).toList());
      System.arraycopy(each, 0, path, output * size, size);
      double[] sorted = sortedAnswers(told, output);
      for (int edge = 0; edge < BANDS - 1; edge++) {
        edges[output * (BANDS - 1) + edge] = sorted[(edge + 1) * rows / BANDS];
      }
      for (int band = 0; band < BANDS; band++) {
        List<Told> some = inBand(told, output, edges, band);
        double[] own = some.isEmpty() ? all : sweep(some, output);
        System.arraycopy(own, 0, bands, (output * BANDS + band) * size, size);
      }
    }
    int steps = inside.steps();
    int features = inside.features();
    return new Response(
        NdArray.of(whole, outputs, steps, features),
        NdArray.of(path, outputs, steps, features),
        NdArray.of(bands, outputs, BANDS, steps, features),
        NdArray.of(edges, outputs, BANDS - 1));
  }

  private List<Told> told(NdArray windows) {
    List<Told> told =
        inside
            .network()
            .work(
                windows.length(0),
                ONE_BY_ONE,
                (run, from, to) -> Scope.notRecording(() -> told(run, windows, from)));
    if (told.size() != windows.length(0)) {
      throw new IllegalStateException(told.size() + " windows of " + windows.length(0));
    }
    return told;
  }

  private static double[] sortedAnswers(List<Told> told, int output) {
    return told.stream().mapToDouble(one -> one.outputs[output]).sorted().toArray();
  }

  private static List<Told> inBand(List<Told> told, int output, double[] edges, int band) {
    int first = output * (BANDS - 1);
    double above = band == 0 ? Double.NEGATIVE_INFINITY : edges[first + band - 1];
    double most = band == BANDS - 1 ? Double.POSITIVE_INFINITY : edges[first + band];
    return told.stream()
        .filter(one -> one.outputs[output] > above && one.outputs[output] <= most)
        .toList();
  }

  private Told told(Run run, NdArray windows, int row) {
    Tensor window = run.rows(windows, row, row + 1);
    Map<String, Tensor> seen = new HashMap<>();
    Set<String> wanted = new HashSet<>();
    inside.recurrent().forEach(node -> wanted.add(node.path()));
    Tensor outputs = run.outputs(window, new Interception.Recording(wanted::contains, seen::put));
    List<double[]> factors = new ArrayList<>();
    Tensor input = window.mul(AbstractTensor.create(inputFactors).to(window.scalar_type()));
    for (RecurrentNode node : inside.recurrent()) {
      Tensor states = node.states(Objects.requireNonNull(seen.get(node.path())));
      for (int reading = 0; reading < node.direction().readings(); reading++) {
        Tensor own = states.narrow(2, (long) reading * node.units(), node.units());
        factors.add(GateFactors.of(inside.network(), node, reading, input, own)[0]);
      }
      input = states;
    }
    double[][] readout = new Readout(inside.recurrent()).of(run, window, input);
    return new Told(Tensors.toDoubles(outputs), readout, factors);
  }

  /** The mean readout, back through the mean gates of every layer, {@code [step, feature]}. */
  private double[] sweep(List<Told> told, int output) {
    int steps = inside.steps();
    int last = inside.recurrent().size() - 1;
    double[] mean = mean(told.stream().map(one -> one.readout[output]).toList());
    double[][] way = rows(mean, inside.hooked().width());
    int which = told.get(0).factors.size();
    for (int layer = last; layer >= 0; layer--) {
      RecurrentNode node = inside.recurrent().get(layer);
      double[][] into = new double[steps][node.inputs()];
      for (int reading = node.direction().readings() - 1; reading >= 0; reading--) {
        which--;
        int place = which;
        double[] factors = mean(told.stream().map(one -> one.factors.get(place)).toList());
        new GateSweep(inside.network(), node, reading, steps)
            .add(factors, way, reading * node.units(), node.isBackwards(reading), into);
      }
      way = into;
    }
    for (double[] step : way) {
      for (int f = 0; f < step.length; f++) {
        step[f] *= inputFactors[f];
      }
    }
    return Arrays.stream(way).flatMapToDouble(Arrays::stream).toArray();
  }

  private static double[][] rows(double[] flat, int width) {
    return IntStream.range(0, flat.length / width)
        .mapToObj(i -> Arrays.copyOfRange(flat, i * width, (i + 1) * width))
        .toArray(double[][]::new);
  }

  private static double[] mean(List<double[]> all) {
    double[] mean = new double[all.get(0).length];
    for (double[] one : all) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += one[i];
      }
    }
    for (int i = 0; i < mean.length; i++) {
      mean[i] /= all.size();
    }
    return mean;
  }
}
