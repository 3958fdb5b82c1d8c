package dev.candor.torch.train;

import dev.candor.core.NdArray;
import dev.candor.torch.Engine;
import dev.candor.torch.Link;
import dev.candor.torch.Network;
import dev.candor.torch.Scope;
import dev.candor.torch.Tensors;
import dev.candor.torch.graph.series.RecurrentStack;
import dev.candor.torch.graph.series.SeriesNetwork;
import java.lang.management.ManagementFactory;
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
 * Processor milliseconds of a training step of the reference network for series, ours beside the
 * same network written as a plain TorchScript text function on the same engine, taking turns;
 * started by hand: rows, units, rounds.
 */
final class SeriesStepTime {
  private static final int FEATURES = 23;
  private static final int TIMES = 10;
  private static final int STEPS = 20;
  private static final String NAMES = "w, b, u, c, nw, nb, w1, b1, w2, b2";
  private static final int LEARNED = 10;

  private SeriesStepTime() {}

  public static void main(String[] arguments) {
    int rows = Integer.parseInt(arguments[0]);
    int units = Integer.parseInt(arguments[1]);
    SplittableRandom random = new SplittableRandom(1);
    NdArray windows =
        NdArray.ofFloats(
            to -> {
              for (int i = 0; i < to.length; i++) {
                to[i] = (float) random.nextDouble();
              }
            },
            rows,
            TIMES,
            FEATURES);
    Batch batch = new Batch(windows, NdArray.of(new float[rows], rows, 1));
    double ours = Double.MAX_VALUE;
    double theirs = Double.MAX_VALUE;
    try (Network network =
        Network.createInParts(
            SeriesNetwork.of(RecurrentStack.lstm(FEATURES, units), 1).graph(),
            List.of(TIMES, FEATURES),
            Link.IDENTITY,
            1)) {
      for (int round = 0; round < Integer.parseInt(arguments[2]); round++) {
        ours = Math.min(ours, ours(network, batch));
        theirs = Math.min(theirs, script(network, batch, units));
        System.out.printf(
            "ours %.2f ms, script %.2f ms, ratio %.3f%n", ours, theirs, ours / theirs);
      }
    }
  }

  private static double ours(Network network, Batch batch) {
    double[] best = {Double.MAX_VALUE};
    long[] last = {0};
    BatchTrainer.of(TrainingPlan.of(1, Loss.SMOOTH_ABSOLUTE_ERROR).withOptimiser(Optimiser.adamW()))
        .reportingTo(
            progress -> {
              long now = processor();
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

  private static double script(Network network, Batch batch, int units) {
    Engine.useThreads(1);
    return Scope.get(
        () -> {
          CompilationUnit unit = torch.compile(text(units));
          Function loss = unit.find_function(new QualifiedName("loss"));
          Function update = unit.find_function(new QualifiedName("update"));
          List<Tensor> leaves = new ArrayList<>();
          List<Tensor> moments = new ArrayList<>();
          List<Tensor> seconds = new ArrayList<>();
          List<Tensor> counts = new ArrayList<>();
          List<Tensor> kept = new ArrayList<>();
          network
              .specifications()
              .keySet()
              .forEach(
                  name -> {
                    Tensor value = Tensors.of(network.parameter(name)).squeeze(0);
                    if (name.contains("running")) {
                      kept.add(value);
                      return;
                    }
                    Tensor leaf = value.detach().requires_grad_(true);
                    leaves.add(leaf);
                    moments.add(torch.zeros_like(leaf.detach()));
                    seconds.add(torch.zeros_like(leaf.detach()));
                    counts.add(torch.zeros(new long[0]));
                  });
          if (leaves.size() != LEARNED) {
            throw new IllegalStateException("the text and the network differ");
          }
          double best = Double.MAX_VALUE;
          for (int step = 0; step < STEPS; step++) {
            long began = processor();
            Scope.run(
                () -> {
                  List<Tensor> data =
                      List.of(Tensors.of(batch.inputs()), Tensors.of(batch.targets()));
                  loss.apply(values(data, leaves, kept)).toTensor().backward();
                  List<Tensor> gradients = leaves.stream().map(Tensor::grad).toList();
                  update.apply(values(leaves, gradients, moments, seconds, counts));
                  leaves.forEach(leaf -> leaf.mutable_grad().reset());
                });
            best = Math.min(best, (processor() - began) / 1e6);
          }
          return best;
        });
  }

  /** Of this thread alone, so that neighbours on the machine do not count; one thread computes. */
  private static long processor() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
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
  private static String text(int units) {
    StringBuilder text = new StringBuilder("def loss(x, y, " + NAMES + ", rm, rv):\n");
    line(text, "h = torch.zeros([1, x.size(0), " + units + "])");
    line(text, "z, hn, cn = torch.lstm(x, [h, h], [w, u, b, c], True, 1, 0.0, True, False, True)");
    line(text, "z = torch.batch_norm(z.transpose(1, 2), nw, nb, rm, rv, True, 0.1, 1e-5, False)");
    line(text, "z = torch.dropout(z.amax([2]), 0.245, True)");
    line(text, "z = torch.elu(torch.addmm(b1, z, w1.t()))");
    line(text, "return torch.smooth_l1_loss(torch.addmm(b2, z, w2.t()), y, 1, 0.75)");
    text.append("\ndef update(").append(lists("pgmvt")).append("):\n");
    for (char list : "pgmvt".toCharArray()) {
      line(text, list + "s = [" + lists(String.valueOf(list)) + "]");
    }
    line(text, "none: List[Tensor] = []");
    line(text, "for t in ts:");
    line(text, "    t.add_(1.0)");
    line(
        text,
        "torch._fused_adamw_(ps, gs, ms, vs, none, ts, lr=0.001, beta1=0.9, beta2=0.999,"
            + " weight_decay=0.01, eps=1e-8, amsgrad=False, maximize=False)");
    line(text, "return ps, ms, vs");
    return text.toString();
  }

  private static String lists(String letters) {
    List<String> names = new ArrayList<>();
    for (int at = 0; at < letters.length(); at++) {
      for (int i = 0; i < LEARNED; i++) {
        names.add(letters.charAt(at) + String.valueOf(i));
      }
    }
    return String.join(", ", names);
  }

  private static void line(StringBuilder text, String line) {
    text.append("    ").append(line).append('\n');
  }
}
