package dev.candor.cli.reproduce.whitebox;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.CellKey;
import dev.candor.cli.reproduce.Job;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.core.Sha256;
import dev.candor.data.npy.NpyFile;
import dev.candor.onnx.OnnxPredictor;
import dev.candor.onnx.OnnxSettings;
import dev.candor.torch.Network;
import dev.candor.torch.onnx.OnnxImport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How far are an imported network's answers from onnxruntime's, on the same file and inputs? */
final class ImportJobs {
  private static final String EDITION = "1";
  private static final String METHOD = "answers";

  private ImportJobs() {}

  /**
   * A file with the inputs that it is asked with.
   *
   * @param name of the case
   * @param file the model
   */
  private record Model(String name, Path file) {}

  static List<Job> all(Path golden, Path speed) {
    List<Job> jobs = new ArrayList<>();
    for (Model model : models(golden, speed)) {
      SortedMap<String, String> settings =
          new TreeMap<>(Map.of("edition", EDITION, "file", Sha256.of(model.file())));
      jobs.add(
          new Job(
              new CellKey(WhiteboxPart.IMPORT, model.name(), METHOD, 0),
              settings,
              1,
              cancellation -> measure(model)));
    }
    return jobs;
  }

  private static List<Model> models(Path golden, Path speed) {
    List<Model> models = new ArrayList<>();
    for (Path folder : listed(golden)) {
      Path file = folder.resolve("model.onnx");
      if (Files.exists(file) && Files.exists(folder.resolve("model.pt"))) {
        models.add(new Model("golden-" + spelled(folder), file));
      }
    }
    for (Path file : listed(speed)) {
      if (file.toString().endsWith(".onnx")) {
        models.add(new Model("speed-" + spelled(file).replace(".onnx", ""), file));
      }
    }
    return models;
  }

  private static String spelled(Path path) {
    return String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static List<Path> listed(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SortedMap<String, List<Double>> measure(Model model) {
    List<NdArray> inputs = inputs(model);
    try (Network ours = OnnxImport.read(model.file())) {
      double largest = 0;
      double scale = 0;
      int rows = inputs.get(0).length(0);
      for (int row = 0; row < rows; row++) {
        NdArray expected = theirs(model, inputs, row);
        NdArray actual = ours(ours, inputs, row).predict(slice(inputs, row));
        for (int i = 0; i < expected.size(); i++) {
          largest = Math.max(largest, Math.abs(actual.get(i) - expected.get(i)));
          scale = Math.max(scale, Math.abs(expected.get(i)));
        }
      }
      return new Cell.Figures()
          .put("rows", rows)
          .put("largestDifference", largest)
          .put("largestAnswer", scale)
          .numbers();
    }
  }

  private static NdArray theirs(Model model, List<NdArray> inputs, int row) {
    List<String> names = OnnxPredictor.inputNames(model.file());
    OnnxSettings settings = OnnxSettings.withDefaults().withInput(names.get(0));
    for (int i = 1; i < inputs.size(); i++) {
      settings = settings.withConstant(names.get(i), inputs.get(i).row(row));
    }
    try (OnnxPredictor predictor = OnnxPredictor.open(model.file(), settings)) {
      return predictor.predict(slice(inputs, row));
    }
  }

  private static NdArray slice(List<NdArray> inputs, int row) {
    return inputs.get(0).slice(row, row + 1);
  }

  private static NdArray[] further(List<NdArray> inputs, int row) {
    return inputs.stream().skip(1).map(all -> all.slice(row, row + 1)).toArray(NdArray[]::new);
  }

  private static Predictor ours(Network network, List<NdArray> inputs, int row) {
    return inputs.size() == 1 ? network : network.withFurther(further(inputs, row));
  }

  private static List<NdArray> inputs(Model model) {
    Path numbers =
        model
            .file()
            .resolveSibling(String.valueOf(model.file().getFileName()).replace(".onnx", "_x.npy"));
    if (Files.exists(numbers)) {
      return List.of(NpyFile.read(numbers));
    }
    JsonNode description =
        new JsonMapper().readTree(model.file().resolveSibling("case.json").toFile());
    JsonNode given = description.at("/model/probe/inputs");
    List<NdArray> inputs = new ArrayList<>();
    JsonNode names = description.at("/model/input_names");
    if (names.isMissingNode()) {
      given.propertyStream().forEach(entry -> inputs.add(array(entry.getValue())));
    } else {
      names.valueStream().forEach(name -> inputs.add(array(given.get(name.asString()))));
    }
    return inputs;
  }

  private static NdArray array(JsonNode node) {
    int[] shape = node.get("shape").valueStream().mapToInt(JsonNode::asInt).toArray();
    List<Float> numbers = new ArrayList<>();
    flatten(node.get("data"), numbers);
    float[] values = new float[numbers.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = numbers.get(i);
    }
    return NdArray.of(values, shape);
  }

  private static void flatten(JsonNode node, List<Float> into) {
    if (node.isArray()) {
      node.forEach(inner -> flatten(inner, into));
    } else {
      into.add((float) node.asDouble());
    }
  }
}
