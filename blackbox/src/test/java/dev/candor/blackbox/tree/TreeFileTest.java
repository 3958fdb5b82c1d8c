package dev.candor.blackbox.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import com.google.protobuf.ByteString;
import dev.candor.core.DType;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TreeFileTest {
  private static final Path GOLDEN = Path.of(System.getProperty("candor.golden"));

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"shap_trees_gbr", "shap_trees_forest"})
  void theProbeOfAFileIsAnswered(String name) {
    JsonNode probe =
        JsonMapper.shared()
            .readTree(GOLDEN.resolve(name).resolve("case.json").toFile())
            .at("/model/probe");
    TreeEnsemble trees = TreeFile.read(GOLDEN.resolve(name).resolve("model.onnx"));
    NdArray input = array(probe.at("/inputs/input"));
    NdArray output = array(probe.at("/outputs/output"));

    assertThat(trees.precision()).isEqualTo(DType.FLOAT32);
    assertThat(trees.predict(input).toDoubles()).containsExactly(output.toDoubles(), within(3e-6));
  }

  private static NdArray array(JsonNode node) {
    double[] flat = flat(node.get("data"));
    int[] shape = node.get("shape").valueStream().mapToInt(JsonNode::intValue).toArray();
    return NdArray.of(flat, shape);
  }

  private static double[] flat(JsonNode data) {
    return data.isNumber()
        ? new double[] {data.doubleValue()}
        : data.valueStream().flatMapToDouble(d -> java.util.Arrays.stream(flat(d))).toArray();
  }

  @Test
  void oneColumnOfTwoClassesGivesBoth() throws IOException {
    TreeEnsemble trees =
        TreeFile.read(
            write(
                stump("TreeEnsembleClassifier", "class")
                    .addAttribute(longs("classlabels_int64s", 0, 1))
                    .addAttribute(text("post_transform", "LOGISTIC"))));

    double[] low = trees.predict(NdArray.of(new float[] {0}, 1, 1)).toDoubles();

    assertThat(low[1]).isCloseTo(1 / (1 + Math.exp(-2)), within(1e-12));
    assertThat(low[0] + low[1]).isCloseTo(1, within(1e-12));
    assertThat(trees.margin().predict(NdArray.of(new float[] {9}, 1, 1)).toDoubles())
        .containsExactly(-3, 3);
  }

  @Test
  void aMeanOfTreesAndABaseAreRead() throws IOException {
    TreeEnsemble trees =
        TreeFile.read(
            write(
                stump("TreeEnsembleRegressor", "target")
                    .addAttribute(number("n_targets", 1))
                    .addAttribute(text("aggregate_function", "AVERAGE"))
                    .addAttribute(
                        AttributeProto.newBuilder().setName("base_values").addFloats(10))));

    assertThat(trees.predict(NdArray.of(new float[] {0, 9}, 2, 1)).toDoubles())
        .containsExactly(12, 13);
  }

  @Test
  void whatIsNotTreesIsRefusedInOneLine() throws IOException {
    Path text = Files.writeString(folder.resolve("text.onnx"), "no model at all, only words");
    Path scaled =
        write(
            stump("TreeEnsembleRegressor", "target").addAttribute(number("n_targets", 1)),
            NodeProto.newBuilder().setOpType("Scaler").build());
    NodeProto.Builder broken =
        stump("TreeEnsembleRegressor", "target").addAttribute(number("n_targets", 1));
    for (int i = 0; i < broken.getAttributeCount(); i++) {
      if (broken.getAttribute(i).getName().equals("nodes_falsenodeids")) {
        broken.setAttribute(i, longs("nodes_falsenodeids", 7, 0, 0));
      }
    }
    Path lost = write(broken);

    assertThatThrownBy(() -> TreeFile.read(folder.resolve("none.onnx")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("cannot be read");
    assertThatThrownBy(() -> TreeFile.read(text)).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> TreeFile.read(scaled))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("operator Scaler");
    assertThatThrownBy(() -> TreeFile.read(lost))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("node 0");
  }

  /** {@code x <= 1 ? 2 : 3}. */
  private static NodeProto.Builder stump(String operator, String leaf) {
    return NodeProto.newBuilder()
        .setOpType(operator)
        .setDomain("ai.onnx.ml")
        .addAttribute(longs("nodes_treeids", 0, 0, 0))
        .addAttribute(longs("nodes_nodeids", 0, 1, 2))
        .addAttribute(longs("nodes_featureids", 0, 0, 0))
        .addAttribute(longs("nodes_truenodeids", 1, 0, 0))
        .addAttribute(longs("nodes_falsenodeids", 2, 0, 0))
        .addAttribute(
            AttributeProto.newBuilder()
                .setName("nodes_modes")
                .addAllStrings(
                    List.of("BRANCH_LEQ", "LEAF", "LEAF").stream()
                        .map(ByteString::copyFromUtf8)
                        .toList()))
        .addAttribute(
            AttributeProto.newBuilder().setName("nodes_values").addAllFloats(List.of(1f, 0f, 0f)))
        .addAttribute(longs(leaf + "_treeids", 0, 0))
        .addAttribute(longs(leaf + "_nodeids", 1, 2))
        .addAttribute(longs(leaf + "_ids", 0, 0))
        .addAttribute(
            AttributeProto.newBuilder().setName(leaf + "_weights").addAllFloats(List.of(2f, 3f)));
  }

  private static AttributeProto longs(String name, long... numbers) {
    AttributeProto.Builder attribute = AttributeProto.newBuilder().setName(name);
    for (long number : numbers) {
      attribute.addInts(number);
    }
    return attribute.build();
  }

  private static AttributeProto number(String name, long number) {
    return AttributeProto.newBuilder().setName(name).setI(number).build();
  }

  private static AttributeProto text(String name, String text) {
    return AttributeProto.newBuilder().setName(name).setS(ByteString.copyFromUtf8(text)).build();
  }

  private Path write(NodeProto.Builder trees, NodeProto... others) throws IOException {
    GraphProto graph = GraphProto.newBuilder().addNode(trees).addAllNode(List.of(others)).build();
    return Files.write(
        Files.createTempFile(folder, "trees", ".onnx"),
        ModelProto.newBuilder().setGraph(graph).build().toByteArray());
  }
}
