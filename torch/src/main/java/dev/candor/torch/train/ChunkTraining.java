package dev.candor.torch.train;

import dev.candor.core.NdArray;
import dev.candor.torch.Layer;
import dev.candor.torch.Network;
import dev.candor.torch.Pass;
import dev.candor.torch.Scope;
import dev.candor.torch.Tensors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.pytorch.AbstractTensor;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.ScalarOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Some members that train as one batched computation. Nothing here depends on the members of other
 * chunks; one thread at a time works on it.
 */
final class ChunkTraining {
  private final TrainingPlan plan;
  private final Layer architecture;
  private final long[] seeds;
  private final List<FlatGroup> groups;
  private final Map<String, Tensor> values;
  private final DeviceExamples examples;
  private final Optional<DeviceExamples> watched;
  private final int rows;
  private final int stepsPerEpoch;
  private final Gradients gradients;

  ChunkTraining(
      TrainingPlan plan,
      Network network,
      Examples examples,
      Optional<Examples> watched,
      int from,
      int to) {
    this.plan = plan;
    this.architecture = network.architecture();
    this.seeds = Arrays.copyOfRange(network.memberSeeds(), from, to);
    this.values = new LinkedHashMap<>();
    this.groups = GroupLayout.lay(plan, network, to - from, values);
    this.examples = DeviceExamples.of(examples, network.rowShape(), network.members(), from, to);
    this.watched =
        watched.map(w -> DeviceExamples.of(w, network.rowShape(), network.members(), from, to));
    this.rows = examples.rows();
    this.stepsPerEpoch = plan.stepsPerEpoch(rows);
    List<PenaltyTerm> penalties = plan.penalties().stream().map(PenaltyTerm::new).toList();
    this.gradients =
        OneTokenGradients.of(plan, architecture, values, penalties)
            .orElseGet(() -> new RecordedGradients(plan, architecture, seeds, values, penalties));
  }

  /** How many members there are. */
  int members() {
    return seeds.length;
  }

  /** Trains for one epoch, from 0, and gives each member's mean loss. */
  double[] epoch(int epoch) {
    if (stepsPerEpoch == 1) {
      return doubles(Scope.get(() -> step(examples, epoch, 0)));
    }
    long[][] order = new long[members()][];
    for (int m = 0; m < order.length; m++) {
      order[m] = RowOrder.of(seeds[m], epoch, rows);
    }
    double[] mean = new double[members()];
    for (int s = 0; s < stepsPerEpoch; s++) {
      int begin = (int) ((long) rows * s / stepsPerEpoch);
      int end = (int) ((long) rows * (s + 1) / stepsPerEpoch);
      long[][] part = new long[order.length][];
      for (int m = 0; m < part.length; m++) {
        part[m] = Arrays.copyOfRange(order[m], begin, end);
      }
      int number = s;
      float[] losses = Scope.get(() -> step(examples.at(part), epoch, number));
      for (int m = 0; m < mean.length; m++) {
        mean[m] += losses[m] * (double) (end - begin) / rows;
      }
    }
    return mean;
  }

  private float[] step(DeviceExamples batch, int epoch, int number) {
    long done = (long) epoch * stepsPerEpoch + number;
    double progress = done / ((double) plan.epochs() * stepsPerEpoch);
    Tensor losses = gradients.add(batch, done, progress);
    plan.clipNorm().ifPresent(this::clip);
    for (FlatGroup group : groups) {
      group.step(done, progress);
    }
    return read(losses);
  }

  private void clip(double norm) {
    Tensor squared = torch.zeros(members());
    for (FlatGroup group : groups) {
      group.addSquaredNorms(squared);
    }
    Tensor factors =
        torch.clamp(
            squared.sqrt_().add_(new Scalar(1e-6)).reciprocal_().mul_(new Scalar(norm)),
            new ScalarOptional(),
            new ScalarOptional(new Scalar(1.0)));
    for (FlatGroup group : groups) {
      group.scaleGradients(factors);
    }
  }

  private static float[] read(Tensor losses) {
    float[] values = new float[Math.toIntExact(losses.numel())];
    new FloatPointer(losses.data_ptr()).get(values);
    return values;
  }

  private static double[] doubles(float[] values) {
    double[] wide = new double[values.length];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = values[i];
    }
    return wide;
  }

  /** Loss, and accuracy where there is one, of each member on the watched examples. */
  List<double[]> evaluate() {
    DeviceExamples held = watched.orElseThrow();
    return Scope.withoutGradients(
        () -> {
          Tensor outputs = architecture.forward(Pass.plain(values, members()), held.inputs());
          Loss loss = plan.loss();
          List<double[]> found = new ArrayList<>();
          found.add(doubles(read(loss.perMember(outputs, held.targets(), held.weights()))));
          loss.correct(outputs, held.targets())
              .map(right -> right.narrow(1, 0, held.rows()).to(torch.ScalarType.Float).mean(1, 2))
              .ifPresent(share -> found.add(doubles(read(share))));
          return found;
        });
  }

  /** One parameter as it is now, {@code [members, shape...]}. */
  NdArray parameter(String name) {
    Tensor value = Objects.requireNonNull(values.get(name));
    return Scope.withoutGradients(() -> Tensors.toArray(value.detach()));
  }

  /** Remembers the parameters of some members as their best. */
  void remember(boolean[] improved) {
    Scope.withoutGradients(
        () -> {
          Tensor mask = AbstractTensor.create(improved);
          groups.forEach(group -> group.remember(mask));
          return improved;
        });
  }

  /** Everything that is needed to go on, by the keys of {@link Checkpoint}. */
  Map<String, NdArray> save() {
    return Scope.withoutGradients(
        () -> {
          Map<String, NdArray> state = new LinkedHashMap<>();
          values.forEach(
              (name, value) -> state.put(Checkpoint.VALUE + name, Tensors.toArray(value.detach())));
          groups.forEach(group -> group.save(state));
          return state;
        });
  }

  /** Reads what there is. */
  void load(Map<String, NdArray> state) {
    Scope.withoutGradients(
        () -> {
          values.forEach(
              (name, value) -> {
                NdArray array = state.get(Checkpoint.VALUE + name);
                if (array != null) {
                  value.detach().copy_(Tensors.of(array));
                }
              });
          groups.forEach(group -> group.load(state));
          return state;
        });
  }
}
