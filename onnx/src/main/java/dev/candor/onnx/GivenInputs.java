package dev.candor.onnx;

import ai.onnxruntime.NodeInfo;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which input of a model gets the batch, and what the others are held at. */
record GivenInputs(
    InputPort batch, Map<InputPort, NdArray> constants, Map<InputPort, Double> filled) {
  static GivenInputs choose(Path file, Collection<NodeInfo> inputs, OnnxSettings settings) {
    List<String> names = inputs.stream().map(NodeInfo::getName).toList();
    for (String constant : settings.constants().keySet()) {
      checkKnown(file, "constant input", names, constant);
    }
    for (String filled : settings.filled().keySet()) {
      checkKnown(file, "filled input", names, filled);
    }
    settings.input().ifPresent(wanted -> checkKnown(file, "input", names, wanted));
    List<InputPort> free = new ArrayList<>();
    Map<InputPort, NdArray> constants = new LinkedHashMap<>();
    Map<InputPort, Double> filled = new LinkedHashMap<>();
    for (NodeInfo input : inputs) {
      InputPort port = InputPort.of(file, input);
      Optional<NdArray> row = Optional.ofNullable(settings.constants().get(port.name()));
      row.ifPresent(
          values -> {
            port.check(InputPort.repeated(values, 1));
            constants.put(port, values);
          });
      Optional<Double> number = Optional.ofNullable(settings.filled().get(port.name()));
      number.ifPresent(value -> filled.put(port, value));
      if (row.isEmpty() && number.isEmpty()) {
        free.add(port);
      }
    }
    boolean asWanted =
        free.size() == 1 && settings.input().map(free.get(0).name()::equals).orElse(true);
    if (!asWanted) {
      throw InputException.in(
          file,
          "exactly one input must be left for the batch",
          free.stream().map(InputPort::name).toList(),
          "hold the others constant, each with one row");
    }
    return new GivenInputs(free.get(0), constants, filled);
  }

  private static void checkKnown(Path file, String what, List<String> names, String name) {
    if (!names.contains(name)) {
      throw InputException.in(
          file, what + " must be one of the model's, " + names, name, "choose one of them");
    }
  }
}
