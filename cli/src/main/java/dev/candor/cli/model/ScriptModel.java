package dev.candor.cli.model;

import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.core.Sha256;
import dev.candor.torch.GradientModel;
import dev.candor.torch.jit.PtFile;
import dev.candor.torch.jit.TorchScriptPredictor;
import dev.candor.torch.jit.TorchScriptSettings;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A TorchScript file: answers and gradients, no layers.
 *
 * @param model the network
 * @param fileHash SHA-256 of its file
 * @param held what fills the inputs behind the first, in the order of their names: the file has
 *     none
 */
record ScriptModel(TorchScriptPredictor model, String fileHash, List<Double> held)
    implements OpenedModel {
  ScriptModel {
    held = List.copyOf(held);
  }

  static ScriptModel open(Path file, Opening opening) {
    PtFile.requireTorchScript(file);
    TorchScriptSettings settings = TorchScriptSettings.withDefaults();
    TorchScriptPredictor model =
        TorchScriptPredictor.load(
            file, opening.threads().map(settings::withThreads).orElse(settings));
    return new ScriptModel(model, Sha256.of(file), List.copyOf(opening.held().values()));
  }

  @Override
  public Predictor predictor() {
    return held.isEmpty()
        ? model
        : batch -> insides(Arrays.stream(batch.shape()).skip(1).boxed().toList()).predict(batch);
  }

  @Override
  public Optional<String> hash() {
    return Optional.of(fileHash);
  }

  @Override
  public GradientModel insides(List<Integer> shape) {
    return held.isEmpty()
        ? model
        : model.withFurther(
            held.stream()
                .map(
                    number ->
                        NdArray.ofFloats(
                            room -> Arrays.fill(room, number.floatValue()), 1, shape.get(0)))
                .toArray(NdArray[]::new));
  }

  @Override
  public void close() {
    model.close();
  }
}
