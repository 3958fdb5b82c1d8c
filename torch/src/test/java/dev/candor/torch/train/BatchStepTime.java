package dev.candor.torch.train;

import dev.candor.core.NdArray;
import dev.candor.torch.Engine;
import dev.candor.torch.Link;
import dev.candor.torch.Network;
import dev.candor.torch.Parameter;
import dev.candor.torch.Scope;
import dev.candor.torch.Tensors;
import dev.candor.torch.graph.image.SmallBackbone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.bytedeco.pytorch.CompilationUnit;
import org.bytedeco.pytorch.Function;
import org.bytedeco.pytorch.IValue;
import org.bytedeco.pytorch.IValueVector;
import org.bytedeco.pytorch.QualifiedName;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Milliseconds of a training step of the small backbone, ours beside the same network written as a
 * plain TorchScript text function on the same engine, taking turns; started by hand: threads,
 * precision, rows, rounds.
 */
final class BatchStepTime {
  private static final int[] WIDTHS = {24, 48, 96, 192};
  private static final int CLASSES = 10;
  private static final int STEPS = 5;

  private BatchStepTime() {}

  public static void main(String[] arguments) {
    int threads = Integer.parseInt(arguments[0]);
    Precision precision = Precision.valueOf(arguments[1]);
    int rows = Integer.parseInt(arguments[2]);
    int rounds = Integer.parseInt(arguments[3]);
    SplittableRandom random = new SplittableRandom(1);
    NdArray images =
        NdArray.ofFloats(
            to -> {
              for (int i = 0; i < to.length; i++) {
                to[i] = (float) random.nextDouble();
              }
            },
            rows,
            3,
            64,
            64);
    float[] labels = new float[rows];
    for (int i = 0; i < rows; i++) {
      labels[i] = i % CLASSES;
    }
    Batch batch = new Batch(images, NdArray.of(labels, rows, 1));
    try (Network network =
        Network.createInParts(
            SmallBackbone.withDefaults(CLASSES).alone(), List.of(3, 64, 64), Link.SOFTMAX, 1)) {
      double ours = Double.MAX_VALUE;
      double theirs = Double.MAX_VALUE;
      for (int round = 0; round < rounds; round++) {
        ours = Math.min(ours, ours(network, batch, threads, precision));
        theirs = Math.min(theirs, script(network, batch, threads, precision));
        System.out.printf(
            "ours %.2f ms, script %.2f ms, ratio %.3f%n", ours, theirs, ours / theirs);
      }
    }
  }

  private static double ours(Network network, Batch batch, int threads, Precision precision) {
    double[] best = {Double.MAX_VALUE};
    long[] last = {0};
    BatchTrainer.of(TrainingPlan.of(1, Loss.CROSS_ENTROPY).withOptimiser(Optimiser.adamW()))
        .withThreads(threads)
        .withPrecision(precision)
        .reportingTo(
            progress -> {
              long now = System.nanoTime();
              best[0] = last[0] == 0 ? best[0] : Math.min(best[0], (now - last[0]) / 1e6);
              last[0] = now;
            })
        .fit(network, new Repeated(batch));
    return best[0];
  }

  private record Repeated(Batch batch) implements BatchSource {
    @Override
    public int rows() {
      return batch.rows() * STEPS;
    }

    @Override
    public int batches() {
      return STEPS;
    }

    @Override
    public BatchReader epoch(int epoch) {
      return new BatchReader() {
        @Override
        public Optional<Batch> next() {
          return Optional.of(batch);
        }

        @Override
        public void close() {}
      };
    }
  }

  private static double script(Network network, Batch batch, int threads, Precision precision) {
    Engine.useThreads(threads);
    return Scope.get(
        () -> {
          CompilationUnit unit = torch.compile(text(network));
          Function loss = unit.find_function(new QualifiedName("loss"));
          Function update = unit.find_function(new QualifiedName("update"));
          List<Tensor> kept = new ArrayList<>();
          List<Tensor> moments = new ArrayList<>();
          List<Tensor> seconds = new ArrayList<>();
          List<Tensor> counts = new ArrayList<>();
          List<Tensor> leaves = new ArrayList<>();
          network
              .specifications()
              .forEach(
                  (name, parameter) -> {
                    Tensor value = Tensors.of(network.parameter(name)).squeeze(0);
                    if (parameter.role() == Parameter.Role.STATISTIC) {
                      kept.add(value);
                    } else {
                      if (value.dim() == 4) {
                        value = value.contiguous(torch.MemoryFormat.ChannelsLast);
                      }
                      Tensor leaf = value.detach().requires_grad_(true);
                      leaves.add(leaf);
                      moments.add(torch.zeros_like(leaf.detach()));
                      seconds.add(torch.zeros_like(leaf.detach()));
                      counts.add(torch.zeros(new long[0]));
                    }
                  });
          Tensor x = Tensors.of(batch.inputs()).contiguous(torch.MemoryFormat.ChannelsLast);
          Tensor y = Tensors.of(batch.targets()).squeeze(1).to(torch.ScalarType.Long);
          double best = Double.MAX_VALUE;
          for (int step = 0; step < STEPS; step++) {
            long began = System.nanoTime();
            Scope.run(
                () -> {
                  Tensor value =
                      precision.run(
                          () -> loss.apply(values(List.of(x, y), leaves, kept)).toTensor());
                  value.backward();
                  List<Tensor> gradients = leaves.stream().map(Tensor::grad).toList();
                  update.apply(values(leaves, gradients, moments, seconds, counts));
                  leaves.forEach(leaf -> leaf.mutable_grad().reset());
                });
            best = Math.min(best, (System.nanoTime() - began) / 1e6);
          }
          return best;
        });
  }

  @SafeVarargs
  private static IValueVector values(List<Tensor>... lists) {
    IValueVector values = new IValueVector();
    for (List<Tensor> list : lists) {
      list.forEach(tensor -> values.push_back(new IValue(tensor)));
    }
    return values;
  }

  /** The network as a person would write it down. */
  private static String text(Network network) {
    StringBuilder text = new StringBuilder("def loss(x, y" + names(network) + "):\n");
    int[] next = {0, 0};
    line(text, convolution("x", "x", 2, 1, next));
    line(text, "x = torch.relu(" + norm("x", next) + ")");
    int from = WIDTHS[0];
    for (int i = 0; i < WIDTHS.length; i++) {
      int stride = i == 0 ? 1 : 2;
      line(text, convolution("z", "x", stride, 1, next));
      line(text, "z = torch.relu(" + norm("z", next) + ")");
      line(text, convolution("z", "z", 1, 1, next));
      line(text, "z = " + norm("z", next));
      if (stride == 2 || from != WIDTHS[i]) {
        line(text, "x = torch.avg_pool2d(x, [2, 2], [2, 2], [0, 0], True)");
        line(text, convolution("x", "x", 1, 0, next));
        line(text, "x = " + norm("x", next));
      }
      line(text, "x = torch.relu(z + x)");
      from = WIDTHS[i];
    }
    line(text, "x = x.mean([2, 3])");
    line(text, "x = torch.addmm(p" + (next[0] + 1) + ", x, p" + next[0] + ".t())");
    line(text, "return torch.cross_entropy_loss(x.float(), y)");
    text.append("\ndef update(").append(lists(next[0] + 2, ", ", "pgmvt")).append("):\n");
    for (String list : List.of("p", "g", "m", "v", "t")) {
      line(text, list + "s = [" + lists(next[0] + 2, ", ", list) + "]");
    }
    line(text, "none: List[Tensor] = []");
    line(text, "for t in ts:");
    line(text, "    t.add_(1.0)");
    line(
        text,
        "torch._fused_adamw_(ps, gs, ms, vs, none, ts, lr=0.001, beta1=0.9, beta2=0.999,"
            + " weight_decay=0.01, eps=1e-8, amsgrad=False, maximize=False)");
    line(text, "return ps, ms, vs");
    if (next[0] + 2
        != network.specifications().values().stream()
            .filter(parameter -> parameter.role() == Parameter.Role.LEARNED)
            .count()) {
      throw new IllegalStateException("the text and the network differ");
    }
    return text.toString();
  }

  private static String names(Network network) {
    long statistics =
        network.specifications().values().stream()
            .filter(parameter -> parameter.role() == Parameter.Role.STATISTIC)
            .count();
    int learned = network.specifications().size() - (int) statistics;
    return ", " + lists(learned, ", ", "p") + ", " + lists((int) statistics, ", ", "s");
  }

  /** {@code a0, a1, ..., b0, b1, ...} for every letter. */
  private static String lists(int count, String between, String letters) {
    List<String> names = new ArrayList<>();
    for (int letter = 0; letter < letters.length(); letter++) {
      for (int i = 0; i < count; i++) {
        names.add(letters.charAt(letter) + String.valueOf(i));
      }
    }
    return String.join(between, names);
  }

  private static void line(StringBuilder text, String line) {
    text.append("    ").append(line).append('\n');
  }

  private static String convolution(String to, String from, int stride, int padding, int[] next) {
    return String.format(
        java.util.Locale.ROOT,
        "%s = torch.conv2d(%s, p%d, None, [%d, %d], [%d, %d])",
        to,
        from,
        next[0]++,
        stride,
        stride,
        padding,
        padding);
  }

  private static String norm(String of, int[] next) {
    next[0] += 2;
    next[1] += 2;
    return String.format(
        java.util.Locale.ROOT,
        "torch.batch_norm(%s, p%d, p%d, s%d, s%d, True, 0.1, 1e-5, False)",
        of,
        next[0] - 2,
        next[0] - 1,
        next[1] - 2,
        next[1] - 1);
  }
}
