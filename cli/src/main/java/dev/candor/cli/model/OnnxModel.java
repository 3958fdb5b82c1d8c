package dev.candor.cli.model;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.onnx.OnnxPredictor;
import dev.candor.onnx.OnnxSettings;
import dev.candor.torch.GradientModel;
import dev.candor.torch.Network;
import dev.candor.torch.graph.Graph;
import dev.candor.torch.onnx.OnnxImport;
import dev.candor.torch.onnx.OnnxImportSettings;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An ONNX file, answered by ONNX Runtime; imported as a network when somebody first looks inside.
 */
final class OnnxModel implements OpenedModel {
  private final Path file;
  private final OnnxPredictor model;
  private Optional<Network> network = Optional.empty();

  private OnnxModel(Path file, OnnxPredictor model) {
    this.file = file;
    this.model = model;
  }

  static OnnxModel open(Path file, Opening opening) {
    OnnxSettings settings = OnnxSettings.withDefaults();
    settings = opening.threads().map(settings::withThreads).orElse(settings);
    for (Map.Entry<String, Double> held : opening.held().entrySet()) {
      settings = settings.withFilled(held.getKey(), held.getValue());
    }
    List<String> names = OnnxPredictor.inputNames(file);
    List<String> free = names.stream().filter(name -> !opening.held().containsKey(name)).toList();
    for (String name : free.subList(Math.min(1, free.size()), free.size())) {
      settings = settings.withFilled(name, usual(file, names, name));
    }
    return new OnnxModel(file, OnnxPredictor.open(file, settings));
  }

  /** What stands in the inputs beside the tokens of a text that is alone and whole. */
  private static double usual(Path file, List<String> names, String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    OptionalDouble usual =
        lower.contains("mask")
            ? OptionalDouble.of(1)
            : lower.contains("type") || lower.contains("segment")
                ? OptionalDouble.of(0)
                : OptionalDouble.empty();
    return usual.orElseThrow(
        () ->
            InputException.in(
                file,
                "has several inputs, of which one can be explained",
                names,
                "fill the others with a number each: --hold " + name + "=1"));
  }

  @Override
  public Predictor predictor() {
    return model;
  }

  @Override
  public Optional<String> hash() {
    return Optional.of(model.modelHash());
  }

  @Override
  public List<Long> inputShape() {
    return model.inputShape();
  }

  @Override
  public synchronized GradientModel insides(List<Integer> shape) {
    if (network.isEmpty()) {
      network = Optional.of(imported());
    }
    Network whole = network.get();
    if (!(whole.architecture() instanceof Graph graph) || graph.furtherInputs().isEmpty()) {
      return whole;
    }
    int[] one = new int[shape.size() + 1];
    Arrays.setAll(one, axis -> axis == 0 ? 1 : shape.get(axis - 1));
    Map<String, NdArray> beside = model.beside(NdArray.ofFloats(room -> {}, one));
    return whole.withFurther(
        graph.furtherInputs().stream().map(name -> given(beside, name)).toArray(NdArray[]::new));
  }

  /** The graph may call an input by its name and something behind a colon. */
  private static NdArray given(Map<String, NdArray> beside, String name) {
    int colon = name.indexOf(':');
    NdArray given = beside.get(colon < 0 ? name : name.substring(0, colon));
    if (given == null) {
      throw new IllegalStateException("nothing is held for input " + name);
    }
    return given;
  }

  private Network imported() {
    try {
      return OnnxImport.read(
          file,
          OnnxImportSettings.withDefaults()
              .withInput(model.inputName())
              .withOutput(model.outputName()));
    } catch (InputException e) {
      throw new InputException(
          e.getMessage() + "; methods that need outputs only work on it all the same", e);
    }
  }

  @Override
  public synchronized void close() {
    network.ifPresent(Network::close);
    model.close();
  }
}
