package dev.candor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import tools.jackson.databind.JsonNode;

/**
 * Models of the golden suite, and arrays, rows and pictures for them, as a person would give them.
 */
final class ExplainFiles {
  private ExplainFiles() {}

  /** Writes the files. */
  static void write(Path folder) throws IOException {
    assumeTrue(GoldenInputs.there(), "the golden files, see CONTRIBUTING");
    GoldenInputs.npy(folder.resolve("rows.npy"), series(3 * 8), 3, 8);
    GoldenInputs.npy(folder.resolve("row.npy"), series(8), 8);
    GoldenInputs.npy(folder.resolve("narrow.npy"), series(3 * 7), 3, 7);
    GoldenInputs.npy(folder.resolve("images.npy"), series(2 * 768), 2, 3, 16, 16);
    GoldenInputs.npy(folder.resolve("image.npy"), series(768), 3, 16, 16);
    GoldenInputs.npy(folder.resolve("vectors.npy"), series(144), 1, 9, 16);
    GoldenInputs.npy(folder.resolve("nan.npy"), new double[] {1, 2, Double.NaN, 4}, 2, 2);
    Files.writeString(folder.resolve("rows.csv"), "1,2,3,4,5,6,7,8\n8,7,6,5,4,3,2,1\n");
    Files.writeString(folder.resolve("named.csv"), "a,b,c,d,e,f,g,h\n1,2,3,4,5,6,7,8\n");
    Files.writeString(folder.resolve("narrow.csv"), "1,2,3\n4,5,6\n");
    Files.writeString(folder.resolve("words.csv"), "a,b,c,d,e,f,g,h\n1,2,red,4,5,6,7,8\n");
    Files.writeString(folder.resolve("texts.txt"), "a text\n");
    Files.write(
        folder.resolve("old.pt"),
        new byte[] {(byte) 0x80, 2, (byte) 0x8a, 10, 0x6c, (byte) 0xfc, (byte) 0x9c, 0x46, 1, 2});
    Files.writeString(folder.resolve("broken.pt"), "no network");
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("state.pt")))) {
      zip.putNextEntry(new ZipEntry("m/data.pkl"));
      zip.write(1);
    }
    archive(folder, "one.npz", "x");
    archive(folder, "two.npz", "x", "y");
    Files.createDirectories(folder.resolve("pictures"));
    picture(folder, "pictures/a.png", 20, 24);
    picture(folder, "pictures/b.png", 16, 16);
  }

  private static double[] series(int length) {
    double[] values = new double[length];
    for (int i = 0; i < length; i++) {
      values[i] = Math.sin(1.7 * i);
    }
    return values;
  }

  private static void archive(Path folder, String name, String... arrays) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(name)))) {
      for (String array : arrays) {
        zip.putNextEntry(new ZipEntry(array + ".npy"));
        zip.write(Files.readAllBytes(folder.resolve("rows.npy")));
      }
    }
  }

  private static void picture(Path folder, String name, int height, int width) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < width * height; i++) {
      image.setRGB(i % width, i / width, i * 2_654_435);
    }
    ImageIO.write(image, "png", folder.resolve(name).toFile());
  }

  /** The file of a model that tests call so. */
  static String model(Path folder, String kind) {
    return switch (kind) {
      case "cnn" -> new GoldenInputs(folder, "cnn_occlusion").model("onnx");
      case "bert" -> new GoldenInputs(folder, "bert_gradients").model("onnx");
      case "bert.pt" -> new GoldenInputs(folder, "bert_gradients").model("pt");
      case "bert.s" -> new GoldenInputs(folder, "bert_gradients").model("safetensors");
      case "mlp.pt" -> new GoldenInputs(folder, "mlp_saliency").model("pt");
      case "mlp" -> new GoldenInputs(folder, "mlp_saliency").model("onnx");
      default -> kind;
    };
  }

  /** What explain prints with --json, which follows the schema. */
  static JsonNode json(Path folder, String line) throws IOException {
    Run run = Run.line(folder, "explain " + line + " --json --quiet");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    requireSchema(run.out());
    return run.json();
  }

  /** Checks that a text is an explanation. */
  static void requireSchema(String json) throws IOException {
    Path schema =
        Path.of(System.getProperty("candor.root", ".."), "docs/schema/explanation.schema.json");
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(schema))
                .validate(json, InputFormat.JSON))
        .isEmpty();
  }

  /** The lengths of lists in lists, such as [3,8]. */
  static String lengths(JsonNode values) {
    List<Integer> lengths = new ArrayList<>();
    for (JsonNode node = values; node.isArray(); node = node.get(0)) {
      lengths.add(node.size());
    }
    return lengths.toString().replace(" ", "");
  }

  /** Checks that a line is answered with explanations in this shape. */
  static void requireAxes(Path folder, String line, String shape, String axes) throws IOException {
    JsonNode json = json(folder, line);

    assertThat(json.get("shape").toString()).isEqualTo(shape);
    int inputs = json.get("shape").get(0).asInt();
    assertThat(json.get("axes").valueStream().map(JsonNode::asString))
        .containsExactly(axes.split(",", -1));
    assertThat(lengths(json.get("values"))).isEqualTo(shape);
    assertThat(json.get("target")).hasSize(inputs);
    assertThat(json.get("prediction")).hasSize(inputs);
    for (int i = 0; i < inputs; i++) {
      JsonNode outputs = json.get("prediction").get(i);
      double largest = outputs.get(json.get("target").get(i).asInt()).asDouble();
      assertThat(outputs).allSatisfy(o -> assertThat(o.asDouble()).isLessThanOrEqualTo(largest));
    }
    JsonNode evidence = json.get("evidence");
    assertThat(evidence.get("modelCalls").asLong()).isPositive();
    assertThat(evidence.get("modelHash").asString()).hasSize(64);
    assertThat(evidence.get("dataHash").asString()).hasSize(64);
    assertThat(evidence.get("inputs")).hasSize(inputs);
  }

  /** Checks that a line is refused in one line that says what to do. */
  static void requireRefusal(Path folder, String line, String hint) {
    Run run = Run.line(folder, "explain " + line);

    assertThat(run.code()).as(run.out()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).startsWith("candor: ").contains(hint);
  }
}
