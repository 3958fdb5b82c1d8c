package dev.candor.torch.train;

import dev.candor.core.NdArray;
import dev.candor.torch.Tensors;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.pytorch.AbstractTensor;
import org.bytedeco.pytorch.Function;
import org.bytedeco.pytorch.IValue;
import org.bytedeco.pytorch.IValueVector;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * The parameters of one group behind each other in one buffer, with their gradients and moments
 * laid out alike, so that a step of the optimiser is one native call whatever the number of
 * parameters. The backward pass writes into the gradient buffer through views.
 */
final class FlatGroup {
  private static final int ALIGNMENT = 16;
  private static final int STEPS = 4;
  private static final int RATE = 5;

  private final ParameterGroup group;
  private final Map<String, Long> offsets = new LinkedHashMap<>();
  private final Map<String, long[]> shapes = new LinkedHashMap<>();
  private final Tensor values;
  private final Tensor gradients;
  private final Tensor first;
  private final Tensor second;
  private final Tensor best;
  private final Tensor owners;
  private final IValueVector arguments;
  private final Function update;
  private double rateInArguments;
  private long stepsInArguments;

  /** Lays out parameters of these shapes, member axis first. */
  FlatGroup(ParameterGroup group, Map<String, int[]> layout, int members) {
    this.group = group;
    long total = 0;
    for (Map.Entry<String, int[]> entry : layout.entrySet()) {
      long[] shape = java.util.Arrays.stream(entry.getValue()).asLongStream().toArray();
      offsets.put(entry.getKey(), total);
      shapes.put(entry.getKey(), shape);
      total = aligned(total + size(shape));
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
    gradients = torch.zeros(total);
    first = torch.zeros(total);
    second = torch.zeros(total);
    best = torch.zeros(total);
    owners = AbstractTensor.create(owner);
    Optimiser optimiser = group.optimiser();
    arguments =
        new IValueVector(
            new IValue(values),
            new IValue(gradients),
            new IValue(first),
            new IValue(second),
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
    return java.util.Objects.requireNonNull(shapes.get(name));
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
    offsets.forEach(
        (name, offset) -> {
          Tensor leaf = view(values, name).detach().requires_grad_(true);
          leaf.mutable_grad().put(view(gradients, name));
          into.put(name, leaf);
        });
  }

  private Tensor view(Tensor buffer, String name) {
    long[] shape = shapes(name);
    long offset = java.util.Objects.requireNonNull(offsets.get(name));
    return buffer.narrow(0, offset, size(shape)).view(shape);
  }

  /** Adds each member's squared gradient norm to {@code [members]}. */
  void addSquaredNorms(Tensor norms) {
    if (norms.numel() == 1) {
      norms.add_(gradients.dot(gradients));
    } else {
      norms.index_add_(0, owners, gradients.square());
    }
  }

  /** Multiplies each member's gradient by its factor, {@code [members]}. */
  void scaleGradients(Tensor factors) {
    gradients.mul_(factors.numel() == 1 ? factors : factors.index_select(0, owners));
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
