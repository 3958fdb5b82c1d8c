package dev.candor.torch.onnx;

import static dev.candor.torch.onnx.OnnxModels.ANY;
import static dev.candor.torch.onnx.OnnxModels.drawn;
import static dev.candor.torch.onnx.OnnxModels.set;
import static dev.candor.torch.onnx.OnnxModels.tensor;
import static org.assertj.core.api.Assertions.assertThat;

import ai.onnx.proto.OnnxMl.TensorProto;
import dev.candor.core.NdArray;
import dev.candor.torch.Network;
import dev.candor.torch.graph.Graph;
import dev.candor.torch.graph.Node;
import dev.candor.torch.graph.shape.Late;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shapes that a network works out from its input, as exporters write them. */
class LateSettingsTest {
  private static final NdArray X = drawn(1, 3, 4, 6);

  @TempDir Path folder;

  /** {@code rows} is how many rows the input has, {@code columns} the length of its last axis. */
  private static OnnxModels lengths() {
    return OnnxModels.opset(13)
        .input("x", ANY, ANY, ANY)
        .node("Shape", "shape", List.of("x"))
        .longs("zero", 0)
        .longs("one", 1)
        .longs("two", 2)
        .longs("three", 3)
        .longs("minusOne", -1)
        .whole("last", 2)
        .node("Slice", "rows", List.of("shape", "zero", "one"))
        .node("Gather", "columnsAlone", List.of("shape", "last"))
        .node("Unsqueeze", "columns", List.of("columnsAlone", "zero"))
        .node("Div", "half", List.of("columns", "two"));
  }

  private static void check(OnnxModels model) {
    OperatorCheck.assertSameAsRuntime(model.output("y"), X);
    GradientCheck.sameAsSteps(model, OperatorCase.apart(2, 2, 2, 4));
  }

  @Test
  void reshape() {
    check(
        lengths()
            .node("Concat", "to", List.of("rows", "two", "minusOne"), set("axis", 0))
            .node("Reshape", "y", List.of("x", "to")));
  }

  @Test
  void expand() {
    check(
        lengths()
            .node("Unsqueeze", "wide", List.of("x", "one"))
            .node("Concat", "to", List.of("rows", "two", "one", "columns"), set("axis", 0))
            .node("Expand", "y", List.of("wide", "to")));
  }

  @Test
  void sliceWithOneEndKnown() {
    check(lengths().node("Slice", "y", List.of("x", "one", "half", "two")));
  }

  @Test
  void sliceWithKnownAndLateMixed() {
    check(lengths().node("Slice", "y", List.of("x", "half", "columns", "two", "one")));
  }

  @Test
  void tilePadAndSplit() {
    check(
        lengths()
            .node("Concat", "times", List.of("one", "two", "half"), set("axis", 0))
            .node("Tile", "tiled", List.of("x", "times"))
            .node(
                "Concat",
                "around",
                List.of("zero", "half", "one", "zero", "zero", "one"),
                set("axis", 0))
            .node("Pad", "padded", List.of("tiled", "around"), set("mode", "constant"))
            .node("Sub", "other", List.of("columns", "half"))
            .node("Concat", "parts", List.of("half", "other"), set("axis", 0))
            .node("Split", "split", List.of("x", "parts"), List.of("s", "t"), set("axis", 2))
            .node("ReduceMean", "mean", List.of("padded"), set("keepdims", 0))
            .node("Add", "y", List.of("t", "mean")));
  }

  @Test
  void constantOfShapeRangeAndCasts() {
    TensorProto seven = tensor(List.of(1L), 7);
    check(
        lengths()
            .node("ConstantOfShape", "sevens", List.of("columns"), set("value", seven))
            .node("ConstantOfShape", "zeros", List.of("columns"))
            .whole("from", 0)
            .whole("step", 1)
            .node("Range", "range", List.of("from", "columnsAlone", "step"))
            .node("Mul", "places", List.of("range", "sevens"))
            .node("Cast", "fractions", List.of("places"), set("to", 1))
            .node("Add", "added", List.of("fractions", "zeros"))
            .node("Mul", "y", List.of("x", "added")));
  }

  @Test
  void rangesOfFractionsAndBackwards() {
    for (float[] range : new float[][] {{0.5f, 2, 0.25f}, {3, -1, -0.75f}, {1, 1, 1}}) {
      OperatorCheck.assertSameAsRuntime(
          OnnxModels.opset(13)
              .input("x", ANY, ANY)
              .floats("start", NdArray.of(new float[] {range[0]}))
              .floats("end", NdArray.of(new float[] {range[1]}))
              .floats("step", NdArray.of(new float[] {range[2]}))
              .node("ReduceMin", "least", List.of("x"), set("keepdims", 0))
              .node("Sub", "nothing", List.of("least", "least"))
              .node("Add", "from", List.of("start", "nothing"))
              .node("Range", "y", List.of("from", "end", "step"))
              .output("y"),
          drawn(3, 1, 4));
    }
  }

  @Test
  void whatIsKnownAtImportIsNoLateSetting() {
    Path file =
        OnnxModels.opset(13)
            .input("x", ANY, 4)
            .longs("a", 2)
            .node("Concat", "to", List.of("a", "a", "a"), set("axis", 0))
            .longs("back", -1)
            .node("Mul", "lengths", List.of("to", "back"))
            .node("Abs", "known", List.of("lengths"))
            .node("Reshape", "y", List.of("x", "known"))
            .output("y")
            .write(folder.resolve("known.onnx"));
    try (Network network = OnnxImport.read(file)) {
      List<Node> nodes = ((Graph) network.architecture()).nodes();
      assertThat(nodes).hasSize(1);
      assertThat(nodes.get(0).layer()).isNotInstanceOf(Late.class);
      assertThat(network.predict(drawn(1, 2, 4)).shape()).containsExactly(2, 4);
    }
  }
}
