package dev.candor.cli.reproduce.whitebox;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.CellKey;
import dev.candor.cli.reproduce.Job;
import dev.candor.core.Axes;
import dev.candor.core.NdArray;
import dev.candor.core.Sha256;
import dev.candor.data.npy.NpyFile;
import dev.candor.metrics.cost.PeakBytes;
import dev.candor.torch.Network;
import dev.candor.torch.onnx.OnnxImport;
import dev.candor.whitebox.Subject;
import dev.candor.whitebox.gradient.IntegratedGradients;
import dev.candor.whitebox.gradient.IntegratedGradientsSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How much memory do integrated gradients take with more and more steps? */
final class MemoryJobs {
  static final String MODEL = "cnn";
  static final String METHOD = "integrated-gradients";
  static final List<Integer> STEPS = List.of(10, 50, 250, 1000);
  private static final String EDITION = "2";
  private static final int INPUTS = 8;
  private static final int GARBAGE_MIB = 2048;
  private static final int HELD = 8;

  private MemoryJobs() {}

  static List<Job> all(Path speed) {
    List<Job> jobs = new ArrayList<>();
    Path file = speed.resolve(MODEL + ".onnx");
    for (int steps : STEPS) {
      SortedMap<String, String> settings =
          new TreeMap<>(Map.of("edition", EDITION, "file", Sha256.of(file)));
      jobs.add(
          new Job(
              new CellKey(WhiteboxPart.MEMORY, MODEL, METHOD, steps),
              settings,
              steps,
              cancellation -> measure(speed, file, steps)));
    }
    return jobs;
  }

  private static SortedMap<String, List<Double>> measure(Path speed, Path file, int steps) {
    NdArray inputs = NpyFile.read(speed.resolve(MODEL + "_x.npy")).slice(0, INPUTS);
    int[] shape = Arrays.copyOfRange(inputs.shape(), 1, inputs.rank());
    NdArray zero = NdArray.of(new float[inputs.row(0).size()], shape);
    try (Network network = OnnxImport.read(file)) {
      Subject subject = Subject.of(network, Axes.Positions.of(shape));
      IntegratedGradientsSettings settings =
          IntegratedGradientsSettings.withDefaults().withSteps(steps);
      IntegratedGradients method = new IntegratedGradients(subject, zero, settings);
      int[] targets = new int[INPUTS];
      // what a first run takes once, such as code and pools, is not what is asked
      new IntegratedGradients(subject, zero, settings.withSteps(STEPS.get(0)))
          .explain(inputs, targets);
      touchYoungHeap();
      PeakBytes<?> peak =
          PeakBytes.during(PeakBytes.How.RESIDENT_SET, () -> method.explain(inputs, targets));
      return new Cell.Figures().put("bytes", (double) peak.bytes()).put("inputs", INPUTS).numbers();
    }
  }

  /** Garbage of the heap is not what is asked: pages that it may take are taken before. */
  private static void touchYoungHeap() {
    List<byte[]> held = new ArrayList<>();
    for (int i = 0; i < GARBAGE_MIB; i++) {
      // held for a moment, or the compiler makes no array at all
      held.add(new byte[1 << 20]);
      if (held.size() > HELD) {
        held.clear();
      }
    }
  }
}
