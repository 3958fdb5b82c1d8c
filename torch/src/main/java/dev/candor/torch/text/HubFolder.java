package dev.candor.torch.text;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.store.Safetensors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which encoder lies in a folder as Hugging Face saves it? {@code config.json}, {@code
 * model.safetensors}, and {@code tokenizer.json} or {@code vocab.txt}. BERT, DistilBERT, RoBERTa,
 * and what has their {@code model_type}; with the head of a classifier of sequences where there is
 * one.
 *
 * <p>Nothing is fetched. Refused: functions other than GELU, places told relatively, decoders.
 */
public final class HubFolder {
  /** The file of the sizes. */
  public static final String CONFIG = "config.json";

  /** The file of the weights. */
  public static final String WEIGHTS = "model.safetensors";

  private static final long LONGEST = 16 << 20;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private HubFolder() {}

  /**
   * Reads an encoder.
   *
   * @throws InputException if a file is not there or damaged, or the encoder is built otherwise
   */
  public static PretrainedEncoder read(Path folder) {
    HubConfig config = config(folder.resolve(CONFIG));
    Path weights = folder.resolve(WEIGHTS);
    if (!Files.exists(weights)) {
      throw InputException.in(
          weights, "must be there", "no such file", "save the model as safetensors");
    }
    EncoderShape shape = config.shape();
    Map<String, NdArray> arrays = Safetensors.read(weights).arrays();
    EncoderNames names = new EncoderNames(weights.toString(), arrays);
    SortedMap<String, NdArray> ours = names.ours(shape, config.skippedPlaces());
    Optional<HubHead> head = HubHead.find(names, config.classes());
    head.ifPresent(found -> found.take(names, ours));
    try {
      return new PretrainedEncoder(
          shape, ours, head.map(HubHead::head), head.isPresent() ? config.classes() : List.of());
    } catch (InputException e) {
      throw new InputException(
          folder + ": " + CONFIG + " and " + WEIGHTS + ": " + e.getMessage(), e);
    }
  }

  /**
   * The file of the folder's tokenizer.
   *
   * @throws InputException if there is none
   */
  public static Path tokenizer(Path folder) {
    for (String name : List.of("tokenizer.json", "vocab.txt")) {
      if (Files.isRegularFile(folder.resolve(name))) {
        return folder.resolve(name);
      }
    }
    throw InputException.in(
        folder,
        "must hold tokenizer.json or vocab.txt",
        "neither",
        "save the fast tokenizer beside the model");
  }

  private static HubConfig config(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        throw InputException.in(
            file, "must be there", "no such file", "give the folder of an encoder");
      }
      if (Files.size(file) > LONGEST) {
        throw InputException.in(
            file, "must have at most " + LONGEST + " bytes", Files.size(file), "check the file");
      }
      return new HubConfig(file, JSON.readTree(Files.readString(file)));
    } catch (IOException e) {
      throw new InputException(
          file + ": cannot be read as UTF-8 (found " + e + "); check the file", e);
    } catch (JacksonException e) {
      throw new InputException(
          file + ": must be JSON (found " + e.getOriginalMessage() + "); save the model anew", e);
    }
  }
}
