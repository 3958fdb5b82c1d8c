package dev.candor.design.importance;

import dev.candor.core.InputException;
import dev.candor.torch.store.ModelDescription;
import dev.candor.torch.store.ModelFolder;
import dev.candor.torch.store.StoredModel;
import java.nio.file.Path;

/** A model as a folder, and back. */
final class ImportanceFolder {
  static final String KIND = "importance";
  private static final String DESCRIPTION = "description";

  private ImportanceFolder() {}

  static String write(ImportanceModel model, Path folder) {
    return ModelFolder.write(
        folder,
        ModelDescription.of(KIND).with(DESCRIPTION, model.description()),
        model.network().parameters());
  }

  static ImportanceModel read(Path folder) {
    StoredModel stored = ModelFolder.read(folder);
    if (!stored.kind().equals(KIND)) {
      throw InputException.in(
          folder, "must hold a model of kind " + KIND, stored.kind(), "give another folder");
    }
    try {
      ImportanceModel.Description description =
          stored.part(DESCRIPTION, ImportanceModel.Description.class);
      return new ImportanceModel(description, Networks.given(description, stored.weights()));
    } catch (InputException e) {
      throw new InputException(folder + ": " + e.getMessage(), e);
    }
  }
}
