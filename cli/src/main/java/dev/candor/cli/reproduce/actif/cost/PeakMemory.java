package dev.candor.cli.reproduce.actif.cost;

import dev.candor.cli.reproduce.Cell;
import dev.candor.core.NdArray;
import dev.candor.design.actif.Actif;
import dev.candor.design.actif.ActifStream;
import dev.candor.design.actif.Mapping;
import dev.candor.torch.Network;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;

/**
 * How much more memory does a ranking take than the answers alone? Of a network with many features,
 * so that bytes for each of them stand out from pages: the highest resident memory of a stream of
 * batches that are ranked, less that of the same batches answered. Linux only.
 */
record PeakMemory(CostModel model, Mapping mapping) {
  static final String EXTRA = "extra";
  private static final int BATCH = 32;
  private static final int DIFFERENT = 4;
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final Path CLEAR = Path.of("/proc/self/clear_refs");

  /** Bytes for each feature, over so many windows; nothing where no one tells them. */
  SortedMap<String, List<Double>> over(int windows) {
    try (Network network = model.network()) {
      NdArray[] batches = new NdArray[DIFFERENT];
      for (int i = 0; i < batches.length; i++) {
        batches[i] = model.windows(BATCH, i);
      }
      Actif actif = CostModel.actif(network, model.names(), CostModel.variant(mapping), batches[0]);
      peak(batches, windows, network::predict);
      double answers = peak(batches, windows, network::predict);
      ActifStream stream = actif.stream(0);
      double ranking = peak(batches, windows, stream::observe);
      stream.standing();
      return new Cell.Figures()
          .put("answers", answers)
          .put("ranking", ranking)
          .put(EXTRA, (ranking - answers) / model.features())
          .put("windows", (double) stream.windows())
          .numbers();
    }
  }

  private static double peak(NdArray[] batches, int windows, Consumer<NdArray> work) {
    System.gc();
    if (!Files.isWritable(CLEAR)) {
      return Double.NaN;
    }
    try {
      // resets the peak that the system keeps
      Files.writeString(CLEAR, "5");
      for (int done = 0; done < windows; done += BATCH) {
        work.accept(batches[done / BATCH % batches.length]);
      }
      long kibibytes =
          Files.readAllLines(STATUS).stream()
              .filter(line -> line.startsWith("VmHWM:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
              .sum();
      return kibibytes * 1024.;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
