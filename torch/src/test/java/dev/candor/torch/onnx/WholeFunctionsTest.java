package dev.candor.torch.onnx;

import static dev.candor.torch.onnx.OnnxModels.ANY;
import static dev.candor.torch.onnx.OnnxModels.drawn;
import static dev.candor.torch.onnx.OnnxModels.set;
import static dev.candor.torch.onnx.OnnxModels.setAll;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.NdArray;
import dev.candor.torch.Layer;
import dev.candor.torch.Network;
import dev.candor.torch.graph.Graph;
import dev.candor.torch.graph.LayerNormalisation;
import dev.candor.torch.graph.elementwise.Elementwise;
import dev.candor.torch.layer.Activation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Functions in pieces become whole, answer the same, and what only looks like them is not. */
class WholeFunctionsTest {
  private static final int WIDTH = 5;
  private static final NdArray X = drawn(1, 3, 2, WIDTH);

  @TempDir Path folder;

  private static OnnxModels model() {
    return number(OnnxModels.opset(13).input("x", ANY, 2, WIDTH), "one", 1);
  }

  private static OnnxModels number(OnnxModels model, String name, double value) {
    return model.floats(name, NdArray.of(new float[] {(float) value}));
  }

  /** {@code (x / root) -> erf -> + 1} called share. */
  private static OnnxModels share(double root) {
    return number(number(model(), "root", root), "half", 0.5)
        .node("Div", "/act/Div", List.of("x", "root"))
        .node("Erf", "/act/Erf", List.of("/act/Div"))
        .node("Add", "/act/Add", List.of("/act/Erf", "one"));
  }

  private Map<String, Layer> layers(OnnxModels model) {
    try (Network network = OnnxImport.read(model.write(folder.resolve("model.onnx")))) {
      return ((Graph) network.architecture()).parts();
    }
  }

  private void becomes(OnnxModels model, Layer layer) {
    model.output("y");
    OperatorCheck.assertSameAsRuntime(model, X);
    GradientCheck.sameAsSteps(model, OperatorCase.apart(2, 1, 2, WIDTH));
    assertThat(layers(model).values()).containsExactly(layer);
  }

  private void isNothingKnown(OnnxModels model) {
    OperatorCheck.assertSameAsRuntime(model, X);
    assertThat(layers(model).values())
        .noneMatch(layer -> layer.equals(Activation.GELU))
        .noneMatch(layer -> layer.equals(Elementwise.GELU_TANH))
        .noneMatch(layer -> layer.equals(Elementwise.SILU))
        .noneMatch(LayerNormalisation.class::isInstance);
  }

  @Test
  void geluAsTorchWritesIt() {
    becomes(
        share(Math.sqrt(2))
            .node("Mul", "/act/Mul", List.of("x", "/act/Add"))
            .node("Mul", "/act/Mul_1", List.of("/act/Mul", "half"), List.of("y")),
        Activation.GELU);
  }

  @Test
  void geluWithOtherBrackets() {
    becomes(
        share(Math.sqrt(2))
            .node("Mul", "/act/Mul", List.of("half", "x"))
            .node("Mul", "/act/Mul_1", List.of("/act/Add", "/act/Mul"), List.of("y")),
        Activation.GELU);
    becomes(
        number(number(model(), "scale", Math.sqrt(0.5)), "half", 0.5)
            .node("Mul", "a", List.of("scale", "x"))
            .node("Erf", "b", List.of("a"))
            .node("Add", "c", List.of("one", "b"))
            .node("Mul", "d", List.of("c", "half"))
            .node("Mul", "y", List.of("x", "d")),
        Activation.GELU);
  }

  private static OnnxModels tanh() {
    OnnxModels model = number(number(model(), "half", 0.5), "small", 0.044715);
    return number(model, "scale", Math.sqrt(2 / Math.PI));
  }

  @Test
  void geluByTanhAsTorchWritesIt() {
    becomes(
        tanh()
            .node("Mul", "square", List.of("x", "x"))
            .node("Mul", "cube", List.of("x", "square"))
            .node("Mul", "added", List.of("small", "cube"))
            .node("Add", "sum", List.of("x", "added"))
            .node("Mul", "inner", List.of("scale", "sum"))
            .node("Tanh", "curve", List.of("inner"))
            .node("Add", "share", List.of("one", "curve"))
            .node("Mul", "shared", List.of("x", "share"))
            .node("Mul", "y", List.of("half", "shared")),
        Elementwise.GELU_TANH);
  }

  @Test
  void geluByTanhWithPowers() {
    becomes(
        number(tanh(), "three", 3)
            .node("Mul", "halved", List.of("x", "half"))
            .node("Pow", "cube", List.of("x", "three"))
            .node("Mul", "added", List.of("cube", "small"))
            .node("Add", "sum", List.of("x", "added"))
            .node("Mul", "inner", List.of("sum", "scale"))
            .node("Tanh", "curve", List.of("inner"))
            .node("Add", "share", List.of("curve", "one"))
            .node("Mul", "y", List.of("halved", "share")),
        Elementwise.GELU_TANH);
  }

  @Test
  void geluWithAnotherScaleIsAnother() {
    isNothingKnown(
        share(1.5)
            .node("Mul", "a", List.of("x", "/act/Add"))
            .node("Mul", "y", List.of("a", "half"))
            .output("y"));
  }

  @Test
  void geluWhosePiecesAreUsedElsewhereIsAnother() {
    isNothingKnown(
        share(Math.sqrt(2))
            .node("Mul", "a", List.of("x", "/act/Add"))
            .node("Mul", "b", List.of("a", "half"))
            .node("Add", "y", List.of("b", "/act/Erf"))
            .output("y"));
  }

  @Test
  void siluMishAndHardSwish() {
    becomes(
        model()
            .node("Sigmoid", "/act/Sigmoid", List.of("x"))
            .node("Mul", "/act/Mul", List.of("x", "/act/Sigmoid"), List.of("y")),
        Elementwise.SILU);
    becomes(
        model()
            .node("Softplus", "a", List.of("x"))
            .node("Tanh", "b", List.of("a"))
            .node("Mul", "y", List.of("b", "x")),
        Elementwise.MISH);
    becomes(
        model()
            .node("HardSigmoid", "a", List.of("x"), set("alpha", 1 / 6f))
            .node("Mul", "y", List.of("x", "a")),
        Elementwise.HARD_SWISH);
  }

  @Test
  void aGateOfSomethingElseIsAnother() {
    isNothingKnown(
        number(model(), "scale", 1.702)
            .node("Mul", "a", List.of("x", "scale"))
            .node("Sigmoid", "b", List.of("a"))
            .node("Mul", "y", List.of("x", "b"))
            .output("y"));
  }

  private static OnnxModels centred(NdArray weight) {
    return number(number(model(), "epsilon", 1e-5), "two", 2)
        .floats("weight", weight)
        .floats("bias", drawn(4, weight.shape()))
        .node("ReduceMean", "/norm/ReduceMean", List.of("x"), setAll("axes", -1))
        .node("Sub", "/norm/Sub", List.of("x", "/norm/ReduceMean"))
        .node("Pow", "/norm/Pow", List.of("/norm/Sub", "two"))
        .node("ReduceMean", "/norm/ReduceMean_1", List.of("/norm/Pow"), setAll("axes", -1))
        .node("Add", "/norm/Add", List.of("/norm/ReduceMean_1", "epsilon"))
        .node("Sqrt", "/norm/Sqrt", List.of("/norm/Add"))
        .node("Div", "/norm/Div", List.of("/norm/Sub", "/norm/Sqrt"));
  }

  @Test
  void layerNormAsTorchWritesIt() {
    becomes(
        centred(drawn(3, WIDTH))
            .node("Mul", "/norm/Mul", List.of("/norm/Div", "weight"))
            .node("Add", "/norm/Add_1", List.of("/norm/Mul", "bias"), List.of("y")),
        new LayerNormalisation(List.of(WIDTH), 1e-5f, true));
    becomes(
        centred(drawn(3, WIDTH))
            .node("Mul", "/norm/Mul", List.of("weight", "/norm/Div"), List.of("y")),
        new LayerNormalisation(List.of(WIDTH), 1e-5f, false));
  }

  @Test
  void layerNormOverTwoAxesWithTheDifferenceTakenTwice() {
    becomes(
        number(model(), "epsilon", 1e-3)
            .floats("weight", drawn(3, 2, WIDTH))
            .floats("bias", drawn(4, 2, WIDTH))
            .node("ReduceMean", "mean", List.of("x"), setAll("axes", -2, -1))
            .node("Sub", "centred", List.of("x", "mean"))
            .node("Sub", "again", List.of("x", "mean"))
            .node("Mul", "square", List.of("again", "again"))
            .node("ReduceMean", "variance", List.of("square"), setAll("axes", -1, -2))
            .node("Add", "moved", List.of("epsilon", "variance"))
            .node("Sqrt", "deviation", List.of("moved"))
            .node("Div", "normal", List.of("centred", "deviation"))
            .node("Mul", "scaled", List.of("normal", "weight"))
            .node("Add", "y", List.of("bias", "scaled")),
        new LayerNormalisation(List.of(2, WIDTH), 1e-3f, true));
  }

  @Test
  void layerNormWithoutWeightOrOfAnotherShapeIsAnother() {
    isNothingKnown(centred(drawn(3, WIDTH)).node("Neg", "y", List.of("/norm/Div")).output("y"));
    isNothingKnown(
        centred(drawn(3, 2, WIDTH)).node("Mul", "y", List.of("/norm/Div", "weight")).output("y"));
    isNothingKnown(
        centred(drawn(3, 1)).node("Mul", "y", List.of("/norm/Div", "weight")).output("y"));
  }

  @Test
  void layerNormWhosePiecesAreUsedElsewhereIsAnother() {
    isNothingKnown(
        centred(drawn(3, WIDTH))
            .node("Mul", "scaled", List.of("/norm/Div", "weight"))
            .node("Add", "y", List.of("scaled", "/norm/Sub"))
            .output("y"));
  }

  @Test
  void anAdditionThatIsNoBiasStaysBehindTheNorm() {
    OnnxModels model =
        centred(drawn(3, WIDTH))
            .node("Mul", "scaled", List.of("/norm/Div", "weight"))
            .node("Add", "y", List.of("scaled", "x"))
            .output("y");
    OperatorCheck.assertSameAsRuntime(model, X);
    assertThat(layers(model)).hasSize(2).containsKey("y");
  }

  @Test
  void powersThatDoubleAtEveryStepAreNoTrouble() {
    OnnxModels model = number(model(), "half", 0.5);
    String last = "x";
    for (int i = 0; i < 60; i++) {
      model.node("Mul", "m" + i, List.of(last, last));
      last = "m" + i;
    }
    isNothingKnown(
        model
            .node("Tanh", "curve", List.of(last))
            .node("Add", "share", List.of("curve", "one"))
            .node("Mul", "halved", List.of("x", "half"))
            .node("Mul", "y", List.of("halved", "share"))
            .output("y"));
  }
}
