package dev.candor.whitebox.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.Attribution;
import dev.candor.core.Axes;
import dev.candor.core.NdArray;
import dev.candor.torch.GradientModel;
import dev.candor.torch.Network;
import dev.candor.torch.onnx.OnnxImport;
import dev.candor.torch.onnx.OnnxImportSettings;
import dev.candor.whitebox.Subject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Six blocks of a real encoder, 13 layer norms: where a rule that is unstable shows. */
class EncoderRelevanceTest {
  private static final String EMBEDDED = "/embeddings/Add_1_output_0";
  private static final int TOKENS = 12;
  private static final int WIDTH = 384;
  private static final int LISTS = 5;

  @TempDir Path folder;

  @Test
  void relevanceOfARealEncoderIsBoundedAndAllAccountedFor() throws IOException {
    Path file = file();
    OnnxImportSettings settings = OnnxImportSettings.withDefaults();
    NdArray vectors;
    try (Network first = OnnxImport.read(file, settings.withOutput(EMBEDDED))) {
      GradientModel embedding = first.withFurther(NdArray.of(new float[TOKENS], 1, TOKENS));
      vectors = embedding.predict(tokens()).reshape(LISTS, TOKENS, WIDTH);
    }
    try (Network rest = OnnxImport.read(file, settings.withInput(EMBEDDED))) {
      float[] all = new float[TOKENS];
      Arrays.fill(all, 1);
      GradientModel model = rest.withFurther(NdArray.of(all, 1, TOKENS));
      int[] units = new Random(7).ints(LISTS, 0, WIDTH).toArray();
      NdArray answers = model.predict(vectors);
      Subject subject = Subject.of(model, Axes.Positions.of(TOKENS, WIDTH));
      List<Attribution> found = new Lrp(subject, Composites.attnLrp()).explain(vectors, units);
      int width = answers.size() / LISTS;
      for (int row = 0; row < LISTS; row++) {
        double answer = answers.get(row * width + units[row]);
        double[] values = found.get(row).values().toDoubles();
        double size = Arrays.stream(values).map(Math::abs).sum();
        double absorbed = 0;
        for (String by : List.of("Biases", "Stabilisers", "Softmax")) {
          absorbed +=
              found.get(row).evidence().checks().getOrDefault("absorbedBy" + by, Double.NaN);
        }
        assertThat(size).isLessThan(50 * Math.abs(answer));
        assertThat(Arrays.stream(values).sum() + absorbed)
            .isCloseTo(answer, within(1e-5 * (1 + size)));
      }
    }
  }

  private static NdArray tokens() {
    Random random = new Random(5);
    return NdArray.ofFloats(
        to -> {
          for (int i = 0; i < to.length; i++) {
            to[i] = 1000 + random.nextInt(29_000);
          }
        },
        LISTS,
        TOKENS);
  }

  private Path file() throws IOException {
    Path file = folder.resolve("encoder.onnx");
    try (InputStream in =
        Objects.requireNonNull(getClass().getResourceAsStream("/all-minilm-l6-v2.onnx"))) {
      Files.copy(in, file);
    }
    return file;
  }
}
