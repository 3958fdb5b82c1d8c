package dev.candor.cli.model;

import dev.candor.core.InputException;
import dev.candor.core.Predictor;
import dev.candor.core.Sha256;
import dev.candor.torch.GradientModel;
import dev.candor.torch.jit.TorchScriptPredictor;
import dev.candor.torch.jit.TorchScriptSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A TorchScript file: answers and gradients, no layers. */
record ScriptModel(TorchScriptPredictor model, String fileHash) implements OpenedModel {
  static ScriptModel open(Path file, Opening opening) {
    if (!opening.held().isEmpty()) {
      throw InputException.of(
          "--hold",
          "must name an input of an ONNX file",
          opening.held().firstKey(),
          "leave it out: the inputs of TorchScript have no names");
    }
    TorchScriptSettings settings = TorchScriptSettings.withDefaults();
    TorchScriptPredictor model =
        TorchScriptPredictor.load(
            file, opening.threads().map(settings::withThreads).orElse(settings));
    return new ScriptModel(model, Sha256.of(file));
  }

  @Override
  public Predictor predictor() {
    return model;
  }

  @Override
  public Optional<String> hash() {
    return Optional.of(fileHash);
  }

  @Override
  public GradientModel insides(List<Integer> shape) {
    return model;
  }

  @Override
  public void close() {
    model.close();
  }
}
