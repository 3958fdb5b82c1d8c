package dev.candor.torch.store;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Sha256;
import dev.candor.core.WholeFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;

/**
 * A model on the disk: a folder with {@code model.json} and {@code weights.safetensors}.
 *
 * <p>{@code model.json} holds {@code formatVersion}, {@code kind}, length and SHA-256 of the
 * weights, the {@linkplain ModelDescription parts}, and a seal over itself; {@code sha256sum
 * weights.safetensors} gives the same hash. Everything is checked when it is read.
 *
 * <p>A killed write never leaves half a model. Both files are prepared as {@code .next} on the
 * disk; then the weights are renamed, then the description. A reader that comes between the two
 * renames finds that the description beside it, {@code model.json.next}, belongs to the weights,
 * and uses it; before, it finds the old model, after, the new one.
 *
 * <p>A further model may lie in the folder under {@linkplain ModelFiles names of its own}.
 */
public final class ModelFolder {
  /** The description's file name. */
  public static final String MODEL = "model.json";

  /** The weights' file name. */
  public static final String WEIGHTS = "weights.safetensors";

  private ModelFolder() {}

  /** Is told of each step of a write, so that a test can stop there. */
  @FunctionalInterface
  interface Steps {
    void done(String step);
  }

  /**
   * Writes a model, over the one that may be there. Other files in the folder are left alone.
   *
   * @return SHA-256 of the file of weights
   * @throws InputException if the folder cannot be written
   */
  public static String write(
      Path folder, ModelDescription description, Map<String, NdArray> weights) {
    return write(folder, ModelFiles.OWN, description, weights);
  }

  /** The same under other names, such as beside another model in its folder. */
  public static String write(
      Path folder, ModelFiles files, ModelDescription description, Map<String, NdArray> weights) {
    return write(folder, files, description, weights, step -> {});
  }

  static String write(
      Path folder, ModelDescription description, Map<String, NdArray> weights, Steps steps) {
    return write(folder, ModelFiles.OWN, description, weights, steps);
  }

  private static String write(
      Path folder,
      ModelFiles files,
      ModelDescription description,
      Map<String, NdArray> weights,
      Steps steps) {
    Path model = files.description(folder);
    Path numbers = files.weights(folder);
    Path nextModel = WholeFile.beside(model);
    Path nextNumbers = WholeFile.beside(numbers);
    finishEarlierWrite(model, numbers);
    steps.done("earlier write finished");
    WholeFile.prepare(nextNumbers, SafetensorsWriter.of(numbers, NamedArrays.of(weights)));
    steps.done("weights prepared");
    ModelJson.Weights fact = fact(numbers, nextNumbers);
    String text = ModelJson.write(model, description, fact);
    WholeFile.prepare(nextModel, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    steps.done("description prepared");
    WholeFile.put(nextNumbers, numbers);
    steps.done("weights put");
    WholeFile.put(nextModel, model);
    return fact.sha256();
  }

  /**
   * Reads a model.
   *
   * @throws InputException if the folder, a file or a field is missing or damaged, or if a newer
   *     Candor made it; the message names the file and, where there is one, the line
   */
  public static StoredModel read(Path folder) {
    return read(folder, ModelFiles.OWN);
  }

  /** The same of files with other names. */
  public static StoredModel read(Path folder, ModelFiles files) {
    Path model = files.description(folder);
    Path numbers = files.weights(folder);
    if (!isDescribed(folder, files)) {
      throw noModel(folder, files);
    }
    try (FileChannel channel = FileChannel.open(numbers, StandardOpenOption.READ)) {
      ModelJson json = describing(model, numbers, fact(numbers, channel));
      return new StoredModel(json, SafetensorsReader.read(numbers, channel).arrays());
    } catch (IOException e) {
      throw new InputException(
          numbers + ": cannot be read (found " + e + "); copy the whole folder of the model", e);
    }
  }

  /**
   * Whether a folder has a model under these names, or a part of one: whoever lost a file of it is
   * not to be told that there never was one.
   */
  public static boolean exists(Path folder, ModelFiles files) {
    return isDescribed(folder, files) || Files.exists(files.weights(folder));
  }

  private static boolean isDescribed(Path folder, ModelFiles files) {
    Path model = files.description(folder);
    return Files.exists(model) || Files.exists(WholeFile.beside(model));
  }

  /**
   * Which method reads the model in a folder: its {@linkplain StoredModel#kind() kind}, without a
   * look at the weights.
   *
   * @throws InputException if there is no description, or it is damaged, or a newer Candor made it
   */
  public static String kind(Path folder) {
    Path model = folder.resolve(MODEL);
    return ModelJson.read(model)
        .or(() -> ModelJson.read(WholeFile.beside(model)))
        .map(ModelJson::kind)
        .orElseThrow(() -> noModel(folder, ModelFiles.OWN));
  }

  private static InputException noModel(Path folder, ModelFiles files) {
    return InputException.in(
        folder,
        "must be a model's folder, with " + files.description(),
        "none",
        "give the folder of a model");
  }

  /**
   * The description of just these weights. It is looked for once more at the end, because a writer
   * may have put it in its place in the meantime.
   */
  private static ModelJson describing(Path model, Path numbers, ModelJson.Weights weights) {
    for (Path candidate : new Path[] {model, WholeFile.beside(model)}) {
      Optional<ModelJson> json =
          candidate.equals(model) ? ModelJson.read(model) : readPrepared(candidate);
      if (json.isPresent() && json.get().weights().equals(weights)) {
        return json.get();
      }
    }
    ModelJson last =
        ModelJson.read(model)
            .orElseThrow(
                () -> InputException.in(model, "must be there", "none", "copy the whole folder"));
    if (!last.weights().equals(weights)) {
      throw InputException.in(
          numbers,
          "must be the file that " + model.getFileName() + " names, " + last.weights(),
          weights,
          "one of the two was damaged or exchanged: copy both again or train anew");
    }
    return last;
  }

  private static Optional<ModelJson> readPrepared(Path prepared) {
    try {
      return ModelJson.read(prepared);
    } catch (InputException e) {
      // a write was killed while it prepared this file: it describes nothing
      return Optional.empty();
    }
  }

  private static void finishEarlierWrite(Path model, Path numbers) {
    Path prepared = WholeFile.beside(model);
    if (!Files.exists(prepared) || !Files.exists(numbers)) {
      return;
    }
    ModelJson.Weights weights = fact(numbers, numbers);
    boolean inPlace =
        readPrepared(model).filter(json -> json.weights().equals(weights)).isPresent();
    if (!inPlace
        && readPrepared(prepared).filter(json -> json.weights().equals(weights)).isPresent()) {
      WholeFile.put(prepared, model);
    }
  }

  /**
   * What describes a file of weights.
   *
   * @param named what it is called, or will be
   */
  private static ModelJson.Weights fact(Path named, Path numbers) {
    try (FileChannel channel = FileChannel.open(numbers, StandardOpenOption.READ)) {
      return fact(named, channel);
    } catch (IOException e) {
      throw new InputException(numbers + ": cannot be read (found " + e + "); try again", e);
    }
  }

  private static ModelJson.Weights fact(Path named, FileChannel channel) throws IOException {
    Sha256 hash = new Sha256();
    ByteBuffer chunk = ByteBuffer.allocate(1 << 16);
    long position = 0;
    for (int n = channel.read(chunk, 0); n >= 0; n = channel.read(chunk.clear(), position)) {
      hash.add(chunk.array(), 0, n);
      position += n;
    }
    return new ModelJson.Weights(String.valueOf(named.getFileName()), position, hash.hex());
  }
}
