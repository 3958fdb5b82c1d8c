package dev.candor.torch.onnx;

import static dev.candor.torch.onnx.OnnxModels.ANY;
import static dev.candor.torch.onnx.OnnxModels.drawn;
import static dev.candor.torch.onnx.OnnxModels.setAll;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.NdArray;
import dev.candor.torch.Layer;
import dev.candor.torch.Nature;
import dev.candor.torch.Network;
import dev.candor.torch.graph.LayerNormalisation;
import dev.candor.torch.graph.Pointwise;
import dev.candor.torch.graph.elementwise.Elementwise;
import dev.candor.torch.layer.Activation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file writes as several operators and was one layer is one layer again. */
class FusionTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"divided first", "halved first"})
  void geluWrittenOutIsGelu(String way) {
    OnnxModels model =
        OnnxModels.opset(13)
            .input("x", ANY, 5)
            .floats("root2", NdArray.of(new float[] {1.4142135f}))
            .floats("one", NdArray.of(new float[] {1}))
            .floats("half", NdArray.of(new float[] {.5f}))
            .node("Div", "/act/Div", List.of("x", "root2"), List.of("d"))
            .node("Erf", "/act/Erf", List.of("d"), List.of("e"))
            .node("Add", "/act/Add", List.of("e", "one"), List.of("a"));
    if (way.equals("halved first")) {
      model
          .node("Mul", "/act/Mul", List.of("half", "x"), List.of("h"))
          .node("Mul", "/act/Mul_1", List.of("h", "a"), List.of("y"));
    } else {
      model
          .node("Mul", "/act/Mul", List.of("x", "a"), List.of("m"))
          .node("Mul", "/act/Mul_1", List.of("m", "half"), List.of("y"));
    }
    OperatorCheck.assertSameAsRuntime(model.output("y"), NdArray.of(wide(), 8, 5));
    assertThat(layers(model).values()).containsExactly(Activation.GELU);
  }

  @Test
  void aProductWithItsOwnSigmoidIsSilu() {
    OnnxModels model =
        OnnxModels.opset(13)
            .input("x", ANY, 5)
            .node("Sigmoid", "/silu/Sigmoid", List.of("x"), List.of("s"))
            .node("Mul", "/silu/Mul", List.of("x", "s"), List.of("y"))
            .output("y");
    OperatorCheck.assertSameAsRuntime(model, NdArray.of(wide(), 8, 5));
    assertThat(layers(model)).isEqualTo(Map.of("silu", Elementwise.SILU));
  }

  @Test
  void aFunctionOfOneValueThatNobodyKnowsIsOneLayerAllTheSame() {
    OnnxModels model =
        OnnxModels.opset(13)
            .input("x", ANY, 5)
            .floats("k", NdArray.of(new float[] {1.7f}))
            .node("Relu", "r", List.of("x"))
            .node("Mul", "s", List.of("r", "k"))
            .node("Tanh", "t", List.of("s"))
            .node("Sub", "u", List.of("t", "r"))
            .node("Div", "y", List.of("u", "k"))
            .output("y");
    OperatorCheck.assertSameAsRuntime(model, NdArray.of(wide(), 8, 5));
    Map<String, Layer> layers = layers(model);
    assertThat(layers.keySet()).containsExactly("r", "u");
    assertThat(layers.get("u")).isInstanceOf(Pointwise.class);
    assertThat(layers.get("u")).extracting(Layer::nature).isEqualTo(Nature.ELEMENTWISE);
  }

  @Test
  void whatOthersSeeInsideStaysAsItIs() {
    OnnxModels model =
        OnnxModels.opset(13)
            .input("x", ANY, 5)
            .node("Sigmoid", "s", List.of("x"))
            .node("Mul", "m", List.of("x", "s"))
            .node("MatMul", "y", List.of("m", "w"))
            .node("Mul", "z", List.of("y", "s"))
            .floats("w", drawn(1, 5, 5))
            .output("z");
    OperatorCheck.assertSameAsRuntime(model, NdArray.of(wide(), 8, 5));
    assertThat(layers(model).keySet()).containsExactly("s", "m", "y", "z");
  }

  @Test
  void layerNormalisationWrittenOutIsOneLayer() {
    OnnxModels model =
        OnnxModels.opset(13)
            .input("x", ANY, 3, 4)
            .floats("two", NdArray.of(new float[] {2}))
            .floats("eps", NdArray.of(new float[] {1e-3f}))
            .floats("ln.weight", drawn(1, 4))
            .floats("ln.bias", drawn(2, 4))
            .node("ReduceMean", "/ln/ReduceMean", List.of("x"), List.of("m"), setAll("axes", -1))
            .node("Sub", "/ln/Sub", List.of("x", "m"), List.of("c"))
            .node("Pow", "/ln/Pow", List.of("c", "two"), List.of("p"))
            .node("ReduceMean", "/ln/ReduceMean_1", List.of("p"), List.of("v"), setAll("axes", -1))
            .node("Add", "/ln/Add", List.of("v", "eps"), List.of("e"))
            .node("Sqrt", "/ln/Sqrt", List.of("e"), List.of("r"))
            .node("Div", "/ln/Div", List.of("c", "r"), List.of("n"))
            .node("Mul", "/ln/Mul", List.of("n", "ln.weight"), List.of("w"))
            .node("Add", "/ln/Add_1", List.of("w", "ln.bias"), List.of("y"))
            .output("y");
    OperatorCheck.assertSameAsRuntime(model, drawn(3, 6, 3, 4));
    Map<String, Layer> layers = layers(model);
    assertThat(layers.keySet()).containsExactly("ln");
    assertThat(layers.get("ln")).isInstanceOf(LayerNormalisation.class);
  }

  @Test
  void whatDependsOnNoInputIsComputedOnce() {
    OnnxModels model =
        OnnxModels.opset(13)
            .input("x", ANY, 4)
            .floats("w", drawn(1, 3, 4))
            .floats("b", drawn(2, 3))
            .node("Identity", "b2", List.of("b"))
            .node("Transpose", "/fc/Transpose", List.of("w"), List.of("wt"))
            .node("MatMul", "/fc/MatMul", List.of("x", "wt"), List.of("p"))
            .node("Add", "/fc/Add", List.of("p", "b2"), List.of("y"))
            .output("y");
    OperatorCheck.assertSameAsRuntime(model, drawn(3, 6, 4));
    assertThat(layers(model).keySet()).containsExactly("fc");
  }

  private Map<String, Layer> layers(OnnxModels model) {
    try (Network network = OnnxImport.read(model.write(folder.resolve("model.onnx")))) {
      return network.architecture().parts();
    }
  }

  private static float[] wide() {
    float[] numbers = new float[40];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = .4f * (i - 19);
    }
    return numbers;
  }
}
