package dev.candor.cli;

import dev.candor.core.InputException;
import dev.candor.core.Predictor;
import dev.candor.core.Sha256;
import dev.candor.core.Task;
import dev.candor.design.scores.ScoresModel;
import dev.candor.onnx.OnnxPredictor;
import dev.candor.onnx.OnnxSettings;
import dev.candor.torch.jit.TorchScriptPredictor;
import dev.candor.torch.jit.TorchScriptSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A model that a person named: a folder of ours, or a file from elsewhere. */
sealed interface OpenedModel extends AutoCloseable {
  /** What it answers. */
  Predictor predictor();

  /** SHA-256 of its weights, or of its file. */
  Optional<String> hash();

  /** The model as a network of ours. */
  Optional<ScoresModel> network();

  /** What kind of answer it gives, where that is known. */
  Optional<Task> task();

  /** The classes' names; none where they are not known. */
  List<String> classes();

  /**
   * The rows of a file.
   *
   * @param target the column with the true answers, where one was named
   */
  ReadRows read(Path data, Optional<String> target);

  @Override
  void close();

  /**
   * Opens it.
   *
   * @param shown how the person named it
   * @throws InputException if it is no model that the command knows
   */
  static OpenedModel open(Path file, Path shown, Everywhere everywhere) {
    if (Files.isDirectory(file)) {
      return new OfFolder(LoadedModel.from(file, everywhere));
    }
    String name = shown.toString().toLowerCase(Locale.ROOT);
    if (!Files.isRegularFile(file)) {
      throw InputException.in(
          shown, "must be a model: a folder of ours, .onnx or .pt", "nothing there", "check it");
    }
    if (name.endsWith(".onnx")) {
      OnnxSettings settings = OnnxSettings.withDefaults();
      OnnxPredictor model =
          OnnxPredictor.open(
              file, everywhere.threads().map(settings::withThreads).orElse(settings));
      return new OfFile(model, model.modelHash(), model::close);
    }
    if (name.endsWith(".pt")) {
      TorchScriptSettings settings = TorchScriptSettings.withDefaults();
      TorchScriptPredictor model =
          TorchScriptPredictor.load(
              file, everywhere.threads().map(settings::withThreads).orElse(settings));
      return new OfFile(model, Sha256.of(file), model::close);
    }
    throw InputException.in(
        shown,
        "must be a model: a folder of ours, .onnx or .pt",
        "another file",
        "give MODEL before DATA");
  }

  /** A scores network. */
  record OfFolder(ScoresModel model) implements OpenedModel {
    @Override
    public Predictor predictor() {
      return model;
    }

    @Override
    public Optional<String> hash() {
      return model.ranking().evidence().modelHash();
    }

    @Override
    public Optional<ScoresModel> network() {
      return Optional.of(model);
    }

    @Override
    public Optional<Task> task() {
      return Optional.of(model.task());
    }

    @Override
    public List<String> classes() {
      return model.classes();
    }

    @Override
    public ReadRows read(Path data, Optional<String> target) {
      return TableRows.read(data, model, target);
    }

    @Override
    public void close() {
      model.close();
    }
  }

  /**
   * A model from elsewhere: numbers in, numbers out.
   *
   * @param predictor the model
   * @param fileHash SHA-256 of its file
   * @param closing frees it
   */
  record OfFile(Predictor predictor, String fileHash, Runnable closing) implements OpenedModel {
    @Override
    public Optional<String> hash() {
      return Optional.of(fileHash);
    }

    @Override
    public Optional<ScoresModel> network() {
      return Optional.empty();
    }

    @Override
    public Optional<Task> task() {
      return Optional.empty();
    }

    @Override
    public List<String> classes() {
      return List.of();
    }

    @Override
    public ReadRows read(Path data, Optional<String> target) {
      return NumberRows.read(data, target);
    }

    @Override
    public void close() {
      closing.run();
    }
  }
}
