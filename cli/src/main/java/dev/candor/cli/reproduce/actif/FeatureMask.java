package dev.candor.cli.reproduce.actif;

import dev.candor.core.NdArray;
import dev.candor.torch.Network;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How wrong is a network for each test subject, when it sees some features and the others stand at
 * their training mean? Every set of features is asked once. Not thread-safe.
 */
final class FeatureMask {
  private final Network network;
  private final FoldWindows data;
  private final NdArray mean;
  private final List<Subject> subjects;
  private final Map<BitSet, double[]> asked = new HashMap<>();

  FeatureMask(Network network, FoldWindows data) {
    this.network = network;
    this.data = data;
    this.mean = data.mean();
    this.subjects =
        data.fold().test().stream()
            .map(subject -> new Subject(data.inputs(subject), data.targets(subject)))
            .toList();
  }

  /** One test subject. */
  private static final class Subject {
    private final NdArray inputs;
    private final double[] targets;

    Subject(NdArray inputs, double[] targets) {
      this.inputs = inputs;
      this.targets = targets;
    }
  }

  /** The test subjects, in the order of the errors. */
  List<String> subjects() {
    return data.fold().test();
  }

  /** The mean absolute error of each subject with these features alone. */
  double[] errors(BitSet kept) {
    return asked.computeIfAbsent(kept, this::ask).clone();
  }

  /** The same with all features. */
  double[] whole() {
    BitSet all = new BitSet();
    all.set(0, data.features().size());
    return errors(all);
  }

  /** The errors of an answer that is always the training median. */
  double[] median() {
    double median = data.medianTarget();
    return subjects.stream()
        .mapToDouble(
            subject ->
                Arrays.stream(subject.targets)
                    .map(t -> Math.abs(t - median))
                    .average()
                    .orElse(Double.NaN))
        .toArray();
  }

  private double[] ask(BitSet kept) {
    return subjects.stream()
        .mapToDouble(subject -> error(masked(subject.inputs, kept), subject.targets))
        .toArray();
  }

  private NdArray masked(NdArray windows, BitSet kept) {
    float[] values = windows.toFloats();
    int features = mean.size();
    float[] at = mean.toFloats();
    for (int i = 0; i < values.length; i++) {
      values[i] = kept.get(i % features) ? values[i] : at[i % features];
    }
    return NdArray.of(values, windows.shape());
  }

  private double error(NdArray windows, double[] wanted) {
    return meanError(data.told(network.predict(windows)), wanted);
  }

  /** Mean absolute error. */
  static double meanError(double[] answers, double[] wanted) {
    double sum = 0;
    for (int i = 0; i < answers.length; i++) {
      sum += Math.abs(answers[i] - wanted[i]);
    }
    return sum / answers.length;
  }
}
