package dev.candor.torch.onnx;

import static dev.candor.torch.onnx.OnnxModels.set;
import static dev.candor.torch.onnx.OnnxModels.setAll;
import static dev.candor.torch.onnx.OperatorCase.apart;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.Network;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an operator cannot do is said in one line: which operator, which node, which set. */
class RefusedSettingsTest {
  private static final NdArray X = apart(1, 2, 3, 4, 4);

  @TempDir Path folder;

  static Stream<Arguments> refused() {
    NdArray twice = NdArray.of(new float[] {1, 1, 2, 2}, 4);
    return Stream.of(
        refused(OperatorCase.of("Gelu", 20).input(X).set(set("approximate", "erf")), "approximate"),
        refused(
            OperatorCase.of("Pad", 13).input(X).longs(0, 0, 0, 1).set(set("mode", "blur")), "blur"),
        refused(
            OperatorCase.of("Resize", 13).input(X).absent().floats(twice).set(set("mode", "cubic")),
            "cubic"),
        refused(
            OperatorCase.of("Resize", 18).input(X).absent().floats(twice).set(set("antialias", 1)),
            "antialias"),
        refused(OperatorCase.of("Cast", 13).input(X).set(set("to", 8)), "kind 8"),
        refused(
            OperatorCase.of("GatherND", 12).input(X).longs(0, 0).set(set("batch_dims", 1)),
            "batch_dims"),
        refused(OperatorCase.of("Concat", 13).input(X), "axis"),
        refused(OperatorCase.of("Clip", 13).input(X).longs(1, 2), "2 numbers"),
        refused(OperatorCase.of("DepthToSpace", 11).input(X), "blocksize"),
        refused(
            OperatorCase.of("IsInf", 10)
                .input(X)
                .set(set("detect_positive", 0))
                .set(set("detect_negative", 0)),
            "detect_positive"));
  }

  private static Arguments refused(OperatorCase one, String named) {
    return Arguments.of(one, named);
  }

  @ParameterizedTest
  @MethodSource("refused")
  void isNamed(OperatorCase one, String named) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> OnnxImport.read(one.model().write(folder.resolve("model.onnx"))))
        .withMessageStartingWith("node node (" + one.operator() + ", opset ")
        .withMessageContaining(named)
        .satisfies(refusal -> assertThat(String.valueOf(refusal.getMessage()).lines()).hasSize(1));
  }

  private void run(OperatorCase one) {
    try (Network network = OnnxImport.read(one.model().write(folder.resolve("model.onnx")))) {
      network.predict(one.given().get(0));
    }
  }

  @Test
  void whatTheEngineRefusesIsNamedByItsNodeInOneLine() {
    OperatorCase one = OperatorCase.of("Add", 13).input(X).floats(apart(2, 3));
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> run(one))
        .withMessageStartingWith("layer node (arithmetic) cannot take its inputs")
        .withMessageContaining("size of tensor")
        .satisfies(refusal -> assertThat(String.valueOf(refusal.getMessage()).lines()).hasSize(1));
  }

  @Test
  void hugeShapesAreRefusedBeforeMemoryIsTaken() {
    long much = 1L << 40;
    for (OperatorCase one :
        new OperatorCase[] {
          OperatorCase.of("Expand", 13).input(apart(1, 1, 1)).longs(much, 1),
          OperatorCase.of("Tile", 13).input(apart(1, 1, 2)).longs(1, much),
          OperatorCase.of("Pad", 13).input(apart(1, 1, 2)).longs(0, 0, 0, much),
          OperatorCase.of("Pad", 9).input(apart(1, 1, 2)).set(setAll("pads", 0, 0, 0, much))
        }) {
      assertThatExceptionOfType(InputException.class)
          .isThrownBy(() -> run(one))
          .withMessageContaining("must be of at most 268435456 numbers");
    }
  }
}
