package dev.candor.cli.input;

import dev.candor.cli.model.OpenedModel;
import dev.candor.core.InputException;
import dev.candor.design.actif.model.SeriesModel;
import dev.candor.design.scores.ScoresModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads the inputs in a file, or a folder, for a model. */
public final class InputReader {
  private InputReader() {}

  /**
   * The inputs, in groups of one layout.
   *
   * @throws InputException if they cannot be read, or the model does not take their shape
   */
  public static List<Inputs> read(Path file, OpenedModel model, Reading reading) {
    Optional<ScoresModel> network = model.network();
    if (network.isPresent()) {
      return List.of(TableRows.read(file, network.get(), reading.target()));
    }
    if (model.series().isPresent()) {
      return List.of(windows(file, model.series().get(), reading).spread());
    }
    if (reading.tokenizer().isPresent()) {
      List<Inputs> texts = TokenTexts.read(file, reading.tokenizer().get(), model);
      texts.forEach(text -> Fit.check(file, text.batch(), model));
      return texts;
    }
    requireNoTexts(file);
    Inputs inputs = inputs(file, model, reading);
    Fit.check(file, inputs.batch(), model);
    return List.of(inputs);
  }

  /**
   * The windows of series for a model of ours.
   *
   * @throws InputException if they cannot be read
   */
  public static SeriesWindows windows(Path file, SeriesModel model, Reading reading) {
    reading
        .target()
        .filter(name -> !name.equals(model.targetName()))
        .ifPresent(
            name -> {
              throw InputException.of(
                  "--target",
                  "must be what the model was trained for, " + model.targetName(),
                  name,
                  "leave it out");
            });
    return SeriesWindows.read(file, model);
  }

  /** Whether a path names pictures: a file, a folder or a zip. */
  public static boolean namesPictures(Path file) {
    return Pictures.areNamed(file);
  }

  /**
   * The inputs, where all of them must have one layout.
   *
   * @throws InputException if they have several
   */
  public static Inputs readAlike(Path file, OpenedModel model, Reading reading) {
    List<Inputs> groups = read(file, model, reading);
    if (groups.size() != 1) {
      throw InputException.in(
          file,
          "must hold inputs of one length",
          groups.size() + " lengths",
          "give inputs of one length, or use candor explain");
    }
    return groups.get(0);
  }

  private static void requireNoTexts(Path file) {
    if (String.valueOf(file.getFileName()).toLowerCase(java.util.Locale.ROOT).endsWith(".txt")) {
      throw InputException.in(
          file,
          "holds texts, which a tokenizer must cut",
          "no --tokenizer",
          "give --tokenizer FILE, the model's tokenizer.json or vocab.txt");
    }
  }

  private static Inputs inputs(Path file, OpenedModel model, Reading reading) {
    boolean pictures = Pictures.areNamed(file);
    if (!pictures && !ArrayFile.isNamed(file)) {
      return CsvNumbers.read(file, reading.target());
    }
    reading
        .target()
        .ifPresent(
            name -> {
              throw InputException.in(
                  file, "has no columns to take the answers from", name, "leave --target out");
            });
    if (pictures) {
      return Pictures.read(file, model, reading);
    }
    Inputs arrays = Inputs.of(ArrayFile.read(file, model.inputShape()));
    return OwnGrid.of(model)
        .filter(grid -> grid.shape().equals(arrays.layout().shape()))
        .map(arrays::withLayout)
        .orElse(arrays);
  }
}
