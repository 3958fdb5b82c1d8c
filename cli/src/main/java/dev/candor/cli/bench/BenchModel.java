package dev.candor.cli.bench;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.data.npy.NpyFile;
import dev.candor.torch.GradientModel;
import dev.candor.torch.jit.PlainForward;
import dev.candor.torch.jit.TorchScriptPredictor;
import dev.candor.torch.jit.TorchScriptSettings;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A model of the folder with its inputs, as a black box and as a plain forward pass. */
final class BenchModel implements AutoCloseable {
  private static final Pattern ROWS =
      Pattern.compile("([A-Za-z0-9_-]+\\.npy)(?:, all rows| rows (\\d{1,9})-(\\d{1,9}))");

  private final Path folder;
  private final TorchScriptPredictor predictor;
  private final PlainForward forward;

  private BenchModel(Path folder, TorchScriptPredictor predictor, PlainForward forward) {
    this.folder = folder;
    this.predictor = predictor;
    this.forward = forward;
  }

  /**
   * Opens a model.
   *
   * @param row of its forward pass: says which inputs
   * @param threads of the black box
   */
  static BenchModel open(Path folder, PeerRow row, int threads) {
    if (!row.model().matches("[A-Za-z0-9_-]+")) {
      throw row.wrong("model", "must be the plain name of a file", row.model());
    }
    Path file = folder.resolve(row.model() + ".pt");
    NdArray inputs = rows(folder, row, "input");
    TorchScriptPredictor predictor =
        TorchScriptPredictor.load(file, TorchScriptSettings.withDefaults().withThreads(threads));
    try {
      return new BenchModel(folder, predictor, new PlainForward(file, inputs));
    } catch (RuntimeException e) {
      predictor.close();
      throw e;
    }
  }

  Predictor predictor() {
    return predictor;
  }

  /** The model as gradients flow through it. */
  GradientModel gradients() {
    return predictor;
  }

  PlainForward forward() {
    return forward;
  }

  /** The rows that a setting names, such as {@code mlp_x.npy rows 0-63}. */
  NdArray rows(PeerRow row, String setting) {
    return rows(folder, row, setting);
  }

  private static NdArray rows(Path folder, PeerRow row, String setting) {
    Matcher stated = ROWS.matcher(row.text(setting));
    if (!stated.matches()) {
      throw row.wrong(
          setting, "must be FILE.npy, all rows or FILE.npy rows A-B", row.text(setting));
    }
    NdArray all = NpyFile.read(folder.resolve(stated.group(1)));
    if (stated.group(2) == null) {
      return all;
    }
    int from = Integer.parseInt(stated.group(2));
    int to = Integer.parseInt(stated.group(3)) + 1;
    if (from >= to || to > all.length(0)) {
      throw InputException.in(
          row.file(), row.work() + ": rows must lie in " + all, row.text(setting), "correct it");
    }
    return all.slice(from, to);
  }

  @Override
  public void close() {
    forward.close();
    predictor.close();
  }
}
