package dev.candor.design.actif.model;

import dev.candor.core.Evidence;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.design.actif.Background;
import dev.candor.design.actif.Response;
import dev.candor.torch.Network;
import dev.candor.torch.store.ModelDescription;
import dev.candor.torch.store.ModelFolder;
import dev.candor.torch.store.StoredModel;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A model as a folder, and back. The numbers of its background lie beside its weights. */
final class SeriesFolder {
  static final String KIND = "series";
  private static final String DESCRIPTION = "description";
  private static final String COURSE = "course";
  private static final String EVIDENCE = "evidence";
  private static final String BACKGROUND = "background/";
  private static final String MEAN = BACKGROUND + "mean";
  private static final String WHOLE = BACKGROUND + "response";
  private static final String PATH = BACKGROUND + "response-path";
  private static final String BANDS = BACKGROUND + "response-bands";
  private static final String EDGES = BACKGROUND + "response-edges";

  private SeriesFolder() {}

  static String write(SeriesModel model, Path folder) {
    Map<String, NdArray> arrays = new TreeMap<>(model.network().parameters());
    arrays.put(MEAN, model.background().mean());
    model
        .background()
        .response()
        .ifPresent(
            response -> {
              arrays.put(WHOLE, response.whole());
              arrays.put(PATH, response.path());
              arrays.put(BANDS, response.bands());
              arrays.put(EDGES, response.edges());
            });
    ModelDescription described =
        ModelDescription.of(KIND)
            .with(DESCRIPTION, model.description())
            .with(COURSE, model.course())
            .with(EVIDENCE, model.evidence());
    return ModelFolder.write(folder, described, arrays);
  }

  static SeriesModel read(Path folder) {
    StoredModel stored = ModelFolder.read(folder);
    if (!stored.kind().equals(KIND)) {
      throw InputException.in(
          folder, "must hold a model of kind " + KIND, stored.kind(), "give another folder");
    }
    try {
      return model(stored);
    } catch (InputException e) {
      throw new InputException(folder + ": " + e.getMessage(), e);
    }
  }

  private static SeriesModel model(StoredModel stored) {
    SeriesDescription description = stored.part(DESCRIPTION, SeriesDescription.class);
    Course course = stored.part(COURSE, Course.class);
    Evidence evidence = stored.part(EVIDENCE, Evidence.class);
    Map<String, NdArray> weights = new TreeMap<>(stored.weights());
    weights.keySet().removeIf(name -> name.startsWith(BACKGROUND));
    Background background = background(stored, description);
    Network network =
        Network.ofInParts(
            description.graph(),
            description.rowShape(),
            description.link(),
            description.fit().seed(),
            weights);
    return new SeriesModel(description, network, background, course, evidence);
  }

  private static Background background(StoredModel stored, SeriesDescription description) {
    NdArray mean = array(stored, MEAN);
    Optional<Response> response = Optional.empty();
    if (stored.weights().containsKey(WHOLE)) {
      response =
          Optional.of(
              new Response(
                  array(stored, WHOLE),
                  array(stored, PATH),
                  array(stored, BANDS),
                  array(stored, EDGES)));
    }
    boolean fits = mean.size() == description.features().size();
    fits &=
        response
            .map(
                r ->
                    r.whole().length(1) == description.windows().steps()
                        && r.whole().length(2) == mean.size())
            .orElse(true);
    if (!fits) {
      throw InputException.of(
          "background",
          "must be for " + description.features().size() + " features",
          mean,
          "copy the whole folder again, or train anew");
    }
    return new Background(mean, response);
  }

  private static NdArray array(StoredModel stored, String name) {
    return Optional.ofNullable(stored.weights().get(name))
        .orElseThrow(
            () ->
                InputException.of(
                    "weights", "must hold " + name, "none", "copy the whole folder again"));
  }
}
