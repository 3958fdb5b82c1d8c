package dev.candor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * {@code candor explain} on texts: a network that takes the mean of its tokens' vectors, and tells
 * by hand what each token gives.
 */
class ExplainTextTest {
  private static final List<String> PIECES =
      List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "good", "bad", "film", "un", "##real");

  /** What each token adds to output 1, times the length: its vector by {@link #WEIGHTS}. */
  private static final float[] VECTORS = new float[2 * PIECES.size()];

  /** Two numbers of a vector by two outputs. */
  private static final float[] WEIGHTS = {0, 1, 0, -2};

  /** [CLS] un ##real film [SEP]. */
  private static final int[] IDS = {2, 8, 9, 7, 3};

  @TempDir static Path folder;

  @BeforeAll
  static void write() throws IOException {
    for (int i = 0; i < VECTORS.length; i++) {
      VECTORS[i] = (float) Math.cos(3.1 * i);
    }
    GraphProto.Builder graph =
        GraphProto.newBuilder()
            .setName("text")
            .addInitializer(floats("E", VECTORS, PIECES.size(), 2))
            .addInitializer(floats("W", WEIGHTS, 2, 2))
            .addInitializer(floats("B", new float[] {0, 10}, 2))
            .addNode(node("Gather", "vectors", "E", "input_ids"))
            .addNode(mean())
            .addNode(node("Gemm", "logits", "mean", "W", "B"))
            .addInput(value("input_ids", TensorProto.DataType.INT64, "n", "length"))
            .addOutput(value("logits", TensorProto.DataType.FLOAT, "n", "outputs"));
    ModelProto model =
        ModelProto.newBuilder()
            .setIrVersion(8)
            .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(13))
            .setGraph(graph)
            .build();
    Files.write(folder.resolve("text.onnx"), model.toByteArray());
    Files.writeString(folder.resolve("vocab.txt"), String.join("\n", PIECES) + "\n");
    Files.writeString(folder.resolve("texts.txt"), "Unreal film\ngood good bad film\n");
    Files.writeString(folder.resolve("one.txt"), "Unreal film\n");
  }

  private static NodeProto mean() {
    return node("ReduceMean", "mean", "vectors").toBuilder()
        .addAttribute(
            AttributeProto.newBuilder()
                .setName("axes")
                .setType(AttributeProto.AttributeType.INTS)
                .addInts(1))
        .addAttribute(
            AttributeProto.newBuilder()
                .setName("keepdims")
                .setType(AttributeProto.AttributeType.INT)
                .setI(0))
        .build();
  }

  private static NodeProto node(String operator, String output, String... inputs) {
    return NodeProto.newBuilder()
        .setName(output)
        .setOpType(operator)
        .addAllInput(Arrays.asList(inputs))
        .addOutput(output)
        .build();
  }

  private static TensorProto floats(String name, float[] numbers, long... shape) {
    TensorProto.Builder tensor =
        TensorProto.newBuilder().setName(name).setDataType(TensorProto.DataType.FLOAT.getNumber());
    Arrays.stream(shape).forEach(tensor::addDims);
    for (float number : numbers) {
      tensor.addFloatData(number);
    }
    return tensor.build();
  }

  private static ValueInfoProto value(String name, TensorProto.DataType type, String... axes) {
    TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
    for (String axis : axes) {
      shape.addDim(TensorShapeProto.Dimension.newBuilder().setDimParam(axis));
    }
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(
            TypeProto.newBuilder()
                .setTensorType(
                    TypeProto.Tensor.newBuilder().setElemType(type.getNumber()).setShape(shape)))
        .build();
  }

  private static JsonNode json(String options) {
    Run run = explain(options + " --json --quiet");
    assertThat(run.code()).as(run.err()).isZero();
    return run.json();
  }

  private static Run explain(String options) {
    return Run.line(folder, "explain text.onnx " + options);
  }

  /** What a token adds to output 1. */
  private static double share(int id) {
    return (VECTORS[2 * id] * WEIGHTS[1] + VECTORS[2 * id + 1] * WEIGHTS[3]) / IDS.length;
  }

  private static double[] values(JsonNode json) {
    return GoldenInputs.numbers(json.get("values").get(0));
  }

  @Test
  void ablationPutsTheMaskInThePlaceOfEachTokenOfTheText() {
    JsonNode json = json("one.txt --tokenizer vocab.txt --method ablation --target 1");

    double[] expected = {
      0, share(8) - share(4), share(9) - share(4), share(7) - share(4), 0,
    };
    assertThat(values(json)).containsExactly(expected, within(1e-5));
    assertThat(json.get("axes").toString()).isEqualTo("[\"input\",\"token\"]");
    assertThat(json.get("shape").toString()).isEqualTo("[1,5]");
  }

  @ParameterizedTest
  @CsvSource({"saliency", "input-x-gradient", "integrated-gradients", "deeplift"})
  void insidesAreGatheredByToken(String method) {
    boolean saliency = method.equals("saliency");
    JsonNode json = json("one.txt --tokenizer vocab.txt --target 1 --method " + method);

    boolean baseline = method.startsWith("integrated") || method.equals("deeplift");
    double[] expected =
        Arrays.stream(IDS)
            .mapToDouble(
                id -> {
                  if (saliency) {
                    return (Math.abs(WEIGHTS[1]) + Math.abs(WEIGHTS[3])) / IDS.length;
                  }
                  // the tokens that are not from the text stand in for themselves
                  return baseline ? (id < 4 ? 0 : share(id) - share(4)) : share(id);
                })
            .toArray();
    assertThat(values(json)).containsExactly(expected, within(1e-5));
    assertThat(json.get("evidence").get("settings").get("startsBehind").asString())
        .isEqualTo("vectors");
  }

  @Test
  void tokensKnowWhereTheyAreInTheText() {
    JsonNode json = json("texts.txt --tokenizer vocab.txt --method saliency");

    assertThat(json.get("tokens").get(0).toString())
        .isEqualTo("[\"[CLS]\",\"un\",\"##real\",\"film\",\"[SEP]\"]");
    assertThat(json.get("spans").get(0).toString()).isEqualTo("[[0,0],[0,2],[2,6],[7,11],[11,11]]");
    assertThat(json.get("tokens").get(1)).hasSize(6);
    assertThat(json.get("shape").toString()).isEqualTo("[2,null]");
  }

  @Test
  void wordsAreShownAsTheyWereWritten() {
    Run run = explain("one.txt --tokenizer vocab.txt --method ablation");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("output 1 is ").contains("Un").contains("film");
    assertThat(explain("one.txt --tokenizer vocab.txt --method ablation --out t.html").code())
        .isZero();
    assertThat(folder.resolve("t.html")).content().contains("film");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "one.txt --method ablation | one.txt: holds texts, which a tokenizer must cut"
            + " (found no --tokenizer); give --tokenizer FILE",
        "one.txt --method saliency --tokenizer vocab.txt --layer words | must be one of the",
        "one.txt --method saliency --tokenizer vocab.txt --layer mean | must turn each token into",
        "one.txt --method ablation --tokenizer vocab.txt --baseline mean | must be a token for",
      })
  void wrongInputIsOneLine(String line, String hint) {
    Run run = explain(line);

    assertThat(run.code()).as(run.out()).isEqualTo(2);
    assertThat(run.err()).startsWith("candor: ").contains(hint).hasLineCount(1);
  }
}
