package dev.candor.cli.reproduce.actif;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.CellFolder;
import dev.candor.cli.reproduce.CellKey;
import dev.candor.core.Cancellation;
import dev.candor.core.Sha256;
import dev.candor.torch.Network;
import dev.candor.torch.Seeds;
import java.util.BitSet;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;

/** The errors of networks that were trained on some features; each set of features once. */
final class SubsetFits {
  private static final String EDITION = "1";

  private final SeriesWorkshop workshop;
  private final StudiedSeries set;
  private final ConcurrentHashMap<String, Object> locks = new ConcurrentHashMap<>();

  SubsetFits(SeriesWorkshop workshop, StudiedSeries set) {
    this.workshop = workshop;
    this.set = set;
  }

  /** The mean absolute error of each test subject; kept beside the cells. */
  double[] errors(StudySeries series, int fold, BitSet kept, Cancellation cancellation) {
    long seed = workshop.protocol().firstSeed();
    SortedMap<String, String> settings = workshop.protocol().named(set);
    settings.put("edition", EDITION);
    settings.put("fit", NetworkFit.EDITION);
    settings.put("fold", Integer.toString(fold));
    settings.put("kept", kept.toString());
    Sha256 all = new Sha256();
    settings.forEach((name, value) -> all.add(name).add(value));
    String hash = all.hex();
    CellFolder folder = new CellFolder(workshop.cells());
    CellKey key =
        new CellKey(
            ActifPart.RETRAINING,
            set.label() + ".fits",
            "fold-" + (fold + 1) + "." + hash.substring(0, 16),
            seed);
    synchronized (locks.computeIfAbsent(hash, h -> new Object())) {
      return folder
          .read(key, hash)
          .orElseGet(
              () -> {
                Cell cell = fit(series.fold(fold), kept, key, hash, cancellation);
                folder.write(cell);
                return cell;
              })
          .numbers("errors");
    }
  }

  private Cell fit(
      FoldWindows all, BitSet kept, CellKey key, String hash, Cancellation cancellation) {
    long start = System.nanoTime();
    FoldWindows data = all.with(kept.stream().toArray());
    int epochs = workshop.protocol().of(set).epochs();
    long seed = Seeds.derive(key.number(), 0);
    NetworkFit fit = NetworkFit.of(workshop.protocol().units(), epochs);
    try (Network network = fit.fitted(data, seed, cancellation)) {
      double[] errors = new FeatureMask(network, data).whole();
      double seconds = (System.nanoTime() - start) / 1e9;
      return new Cell(key, hash, seconds, new Cell.Figures().put("errors", errors).numbers());
    }
  }
}
