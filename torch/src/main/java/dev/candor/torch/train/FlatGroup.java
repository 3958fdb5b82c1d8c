package dev.candor.torch.train;

import dev.candor.core.NdArray;
import dev.candor.torch.Tensors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bytedeco.pytorch.AbstractTensor;
import org.bytedeco.pytorch.Function;
import org.bytedeco.pytorch.IValue;
import org.bytedeco.pytorch.IValueVector;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * The parameters of one group behind each other in one buffer, with their moments laid out alike,
 * so that a step of the optimiser is one native call whatever the number of parameters. The
 * backward pass writes into a buffer of gradients through views; those of large parameters of a
 * network by itself are taken as they come ({@link TakenGradients}).
 */
final class FlatGroup {
  private static final int ALIGNMENT = 16;
  private static final int STEPS = 4;
  private static final int RATE = 5;
  private static final long LARGE = 1 << 14;

  private final ParameterGroup group;
  private final Map<String, Long> offsets = new LinkedHashMap<>();
  private final Map<String, long[]> shapes = new LinkedHashMap<>();
  private final Tensor values;
  private final Tensor gradients;
  private final Tensor first;
  private final Tensor second;
  private final Tensor best;
  private final Tensor owners;
  private final List<String> large;
  private Optional<TakenGradients> taken = Optional.empty();
  private final IValueVector arguments;
  private final Function update;
  private double rateInArguments;
  private long stepsInArguments;

  /** Lays out parameters of these shapes, member axis first. */
  FlatGroup(ParameterGroup group, Map<String, int[]> layout, int members) {
    this.group = group;
    layout.forEach(
        (name, sizes) -> shapes.put(name, Arrays.stream(sizes).asLongStream().toArray()));
    this.large =
        layout.keySet().stream().filter(name -> members == 1 && isLarge(shapes(name))).toList();
    List<String> order = new ArrayList<>(layout.keySet());
    order.removeAll(large);
    order.addAll(large);
    long total = 0;
    long small = 0;
    for (String name : order) {
      offsets.put(name, total);
      total = aligned(total + size(shapes(name)));
      small = large.contains(name) ? small : total;
    }
    long[] owner = new long[Math.toIntExact(total)];
    for (Map.Entry<String, Long> entry : offsets.entrySet()) {
      int from = Math.toIntExact(entry.getValue());
      int size = Math.toIntExact(size(shapes(entry.getKey())));
      for (int i = 0; i < size; i++) {
        owner[from + i] = (long) i * members / size;
      }
    }
    values = torch.zeros(total);
    gradients = torch.zeros(small);
    first = torch.zeros(total);
    second = torch.zeros(total);
    best = torch.zeros(total);
    owners = AbstractTensor.create(owner);
    Optimiser optimiser = group.optimiser();
    arguments =
        new IValueVector(
            new IValue(values.narrow(0, 0, small)),
            new IValue(gradients),
            new IValue(first.narrow(0, 0, small)),
            new IValue(second.narrow(0, 0, small)),
            new IValue(torch.zeros(new long[0])),
            new IValue(optimiser.learningRate()),
            new IValue(optimiser.beta1()),
            new IValue(optimiser.beta2()),
            new IValue(optimiser.epsilon()),
            new IValue(optimiser.weightDecay()));
    rateInArguments = optimiser.learningRate();
    update = AdamScript.of(optimiser.kind());
  }

  private long[] shapes(String name) {
    return Objects.requireNonNull(shapes.get(name));
  }

  /** Whether its gradient is taken; the optimiser's lanes end where it does, as in a buffer. */
  private static boolean isLarge(long[] shape) {
    return size(shape) >= LARGE && size(shape) % ALIGNMENT == 0;
  }

  private static long aligned(long size) {
    return (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  }

  private static long size(long[] shape) {
    long size = 1;
    for (long axis : shape) {
      size *= axis;
    }
    return size;
  }

  /** Puts the parameters into a map, as leaves whose gradients go into the buffer. */
  void leaves(Map<String, Tensor> into) {
    List<TakenGradients.Large> apart = new ArrayList<>();
    for (String name : offsets.keySet()) {
      Tensor leaf = view(values, name).detach().requires_grad_(true);
      if (large.contains(name)) {
        apart.add(new TakenGradients.Large(leaf, view(first, name), view(second, name)));
      } else {
        leaf.mutable_grad().put(view(gradients, name));
      }
      into.put(name, leaf);
    }
    taken =
        apart.isEmpty()
            ? Optional.empty()
            : Optional.of(new TakenGradients(group.optimiser(), apart));
  }

  private Tensor view(Tensor buffer, String name) {
    long[] shape = shapes(name);
    long offset = Objects.requireNonNull(offsets.get(name));
    return buffer.narrow(0, offset, size(shape)).view(shape);
  }

  /** Adds each member's squared gradient norm to {@code [members]}. */
  void addSquaredNorms(Tensor norms) {
    if (norms.numel() == 1) {
      norms.add_(gradients.dot(gradients));
      taken.ifPresent(apart -> apart.addSquaredNorm(norms));
    } else {
      norms.index_add_(0, owners, gradients.square());
    }
  }

  /** Multiplies each member's gradient by its factor, {@code [members]}. */
  void scaleGradients(Tensor factors) {
    gradients.mul_(factors.numel() == 1 ? factors : factors.index_select(0, owners));
    taken.ifPresent(apart -> apart.scale(factors));
  }

  /** Makes one step and clears the gradients. */
  void step(long done, double progress) {
    double rate = group.optimiser().learningRate() * group.schedule().factor(progress);
    if (rate != rateInArguments) {
      arguments.put(RATE, new IValue(rate));
      rateInArguments = rate;
    }
    if (done != stepsInArguments) {
      arguments.get(STEPS).toTensor().fill_(new org.bytedeco.pytorch.Scalar((double) done));
    }
    update.apply(arguments);
    stepsInArguments = done + 1;
    taken.ifPresent(apart -> apart.step(done, rate));
  }

  /** Remembers the values of the members whose mask is true as their best. */
  void remember(Tensor mask) {
    best.copy_(torch.where(mask.index_select(0, owners), values, best));
  }

  /** The states of each parameter: its value, its two moments, its best value. */
  void save(Map<String, NdArray> into) {
    buffers()
        .forEach(
            (prefix, buffer) ->
                offsets
                    .keySet()
                    .forEach(name -> into.put(prefix + name, Tensors.toArray(view(buffer, name)))));
  }

  /** Reads those states that there are. */
  void load(Map<String, NdArray> from) {
    buffers()
        .forEach(
            (prefix, buffer) -> {
              for (String name : offsets.keySet()) {
                NdArray array = from.get(prefix + name);
                if (array != null) {
                  view(buffer, name).copy_(Tensors.of(array));
                }
              }
            });
  }

  private Map<String, Tensor> buffers() {
    return Map.of(
        Checkpoint.VALUE,
        values,
        Checkpoint.FIRST,
        first,
        Checkpoint.SECOND,
        second,
        Checkpoint.BEST,
        best);
  }
}
