package dev.candor.torch.store;

import dev.candor.core.InputException;
import java.nio.file.Path;

/**
 * The names of the two files of a model.
 *
 * @param description ends in {@code .json}
 * @param weights ends in {@code .safetensors}
 */
public record ModelFiles(String description, String weights) {
  /** Those of a model that has its folder to itself. */
  public static final ModelFiles OWN = new ModelFiles(ModelFolder.MODEL, ModelFolder.WEIGHTS);

  /** Checks the names. */
  public ModelFiles {
    check("description", description, ".json");
    check("weights", weights, ".safetensors");
  }

  private static void check(String what, String name, String ending) {
    boolean plain = name.indexOf('/') < 0 && name.indexOf('\\') < 0;
    if (!plain || !name.endsWith(ending) || name.equals(ending)) {
      throw InputException.of(
          what, "must be the name of a file that ends in " + ending, name, "give such a name");
    }
  }

  /** Those of a model that lies in the folder of another one, such as {@code expnet.json}. */
  public static ModelFiles named(String name) {
    return new ModelFiles(name + ".json", name + ".safetensors");
  }

  Path description(Path folder) {
    return folder.resolve(description);
  }

  Path weights(Path folder) {
    return folder.resolve(weights);
  }
}
