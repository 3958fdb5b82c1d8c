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
  private static final String COURSE = "course";

  private ImportanceFolder() {}

  /** What the folder says of a model; parts may be added. */
  static ModelDescription described(ImportanceModel model) {
    return ModelDescription.of(KIND)
        .with(DESCRIPTION, StoredDescription.of(model.description()))
        .with(COURSE, CourseText.of(model.course()));
  }

  static String write(ImportanceModel model, ModelDescription described, Path folder) {
    return ModelFolder.write(folder, described, model.network().parameters());
  }

  static ImportanceModel read(Path folder) {
    return model(ModelFolder.read(folder), folder);
  }

  static ImportanceModel model(StoredModel stored, Path folder) {
    if (!stored.kind().equals(KIND)) {
      throw InputException.in(
          folder, "must hold a model of kind " + KIND, stored.kind(), "give another folder");
    }
    try {
      ImportanceModel.Description description =
          stored.part(DESCRIPTION, StoredDescription.class).description();
      Course course = stored.part(COURSE, CourseText.class).course();
      return new ImportanceModel(
          description, Networks.given(description, stored.weights()), course);
    } catch (InputException e) {
      throw new InputException(folder + ": " + e.getMessage(), e);
    }
  }
}
