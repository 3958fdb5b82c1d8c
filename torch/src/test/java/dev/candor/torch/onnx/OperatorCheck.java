package dev.candor.torch.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.NdArray;
import dev.candor.torch.Network;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Is what we answer what ONNX Runtime answers? For one model, all its outputs. */
public final class OperatorCheck {
  private static final double TOLERANCE = 1e-4;

  private OperatorCheck() {}

  /**
   * Runs the model here and there and compares every output, laid flat behind the batch axis.
   *
   * @param inputs in the order of the model's inputs: the first a batch, the others one row each,
   *     which every row of the batch gets
   */
  public static void assertSameAsRuntime(OnnxModels model, NdArray... inputs) {
    assertSameAsRuntime(model, TOLERANCE, inputs);
  }

  /** The same with another tolerance, absolute and relative. */
  public static void assertSameAsRuntime(OnnxModels model, double tolerance, NdArray... inputs) {
    Path file = file(model);
    int rows = inputs[0].length(0);
    List<String> names =
        model.proto().getGraph().getInputList().stream().map(i -> i.getName()).toList();
    Map<String, NdArray> given = new LinkedHashMap<>();
    for (int i = 0; i < inputs.length; i++) {
      given.put(names.get(i), i == 0 ? inputs[0] : repeated(inputs[i], rows));
    }
    Map<String, NdArray> expected = OnnxRuntimeAnswers.of(file, given);
    NdArray[] further = Arrays.copyOfRange(inputs, 1, inputs.length);
    for (Map.Entry<String, NdArray> output : expected.entrySet()) {
      OnnxImportSettings settings =
          OnnxImportSettings.withDefaults().withInput(names.get(0)).withOutput(output.getKey());
      try (Network network = OnnxImport.read(file, settings)) {
        close(
            output.getKey() + " of " + nodes(model),
            network.withFurther(further).predict(inputs[0]),
            output.getValue(),
            tolerance);
      }
    }
  }

  private static void close(String name, NdArray got, NdArray expected, double tolerance) {
    assertThat(got.size()).as("numbers of output %s", name).isEqualTo(expected.size());
    for (int i = 0; i < got.size(); i++) {
      double wanted = expected.get(i);
      if (Double.isFinite(wanted)) {
        assertThat(got.get(i))
            .as("number %d of output %s", i, name)
            .isCloseTo(wanted, within(tolerance * (1 + Math.abs(wanted))));
      } else {
        assertThat(got.get(i)).as("number %d of output %s", i, name).isEqualTo(wanted);
      }
    }
  }

  private static String nodes(OnnxModels model) {
    return String.valueOf(model.proto().getGraph().getNodeList()).replaceAll("\\s+", " ");
  }

  private static NdArray repeated(NdArray row, int rows) {
    int[] shape = row.shape();
    shape[0] = rows;
    float[] one = row.toFloats();
    return NdArray.ofFloats(
        to -> {
          for (int i = 0; i < to.length; i++) {
            to[i] = one[i % one.length];
          }
        },
        shape);
  }

  private static Path file(OnnxModels model) {
    try {
      Path file = Files.createTempFile("operator", ".onnx");
      file.toFile().deleteOnExit();
      return model.write(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
