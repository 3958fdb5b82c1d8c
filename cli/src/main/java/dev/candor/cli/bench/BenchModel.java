package dev.candor.cli.bench;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.data.npy.NpyFile;
import dev.candor.torch.GradientModel;
import dev.candor.torch.Network;
import dev.candor.torch.jit.PlainForward;
import dev.candor.torch.jit.TorchScriptPredictor;
import dev.candor.torch.jit.TorchScriptSettings;
import dev.candor.torch.onnx.OnnxImport;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A model of the folder with its inputs, as a black box and as a plain forward pass. */
final class BenchModel implements AutoCloseable {
  private static final Pattern ROWS =
      Pattern.compile("([A-Za-z0-9_-]+\\.npy)(?:, all rows| rows (\\d{1,9})-(\\d{1,9}))");

  private final Path folder;
  private final GradientModel model;
  private final Runnable closing;
  private final PlainForward forward;

  private BenchModel(Path folder, GradientModel model, Runnable closing, PlainForward forward) {
    this.folder = folder;
    this.model = model;
    this.closing = closing;
    this.forward = forward;
  }

  /**
   * Opens a model.
   *
   * @param row of its forward pass: says which inputs
   * @param source which file of the model
   * @param threads of the black box
   */
  static BenchModel open(Path folder, PeerRow row, Source source, int threads) {
    if (!row.model().matches("[A-Za-z0-9_-]+")) {
      throw row.wrong("model", "must be the plain name of a file", row.model());
    }
    Path script = folder.resolve(row.model() + Source.SCRIPT.ending());
    NdArray inputs = rows(folder, row, "input");
    if (source == Source.IMPORTED) {
      Network network = OnnxImport.read(folder.resolve(row.model() + source.ending()));
      return closingOnFailure(folder, network, network::close, script, inputs);
    }
    TorchScriptPredictor predictor =
        TorchScriptPredictor.load(script, TorchScriptSettings.withDefaults().withThreads(threads));
    return closingOnFailure(folder, predictor, predictor::close, script, inputs);
  }

  private static BenchModel closingOnFailure(
      Path folder, GradientModel model, Runnable closing, Path script, NdArray inputs) {
    try {
      return new BenchModel(folder, model, closing, new PlainForward(script, inputs));
    } catch (RuntimeException e) {
      closing.run();
      throw e;
    }
  }

  Predictor predictor() {
    return model;
  }

  /** The model as gradients flow through it. */
  GradientModel gradients() {
    return model;
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
    closing.run();
  }
}
