package dev.candor.torch.jit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.parts.PartSize;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TorchScriptPredictorTest {
  private static final String SQUARES =
      "def forward(self, x):\n    return torch.stack([(x * x).sum(1), x.sum(1)], 1)\n";

  @TempDir Path folder;

  @Test
  void answersEveryRow() {
    try (TorchScriptPredictor model = small(SQUARES)) {
      assertThat(model.predict(NdArray.of(new float[] {1, 2, 3, -4}, 2, 2)))
          .isEqualTo(NdArray.of(new float[] {5, 3, 25, -1}, 2, 2));
    }
  }

  @Test
  void theSameBitsWhateverTheThreads() {
    NdArray batch = random(1000, 7, 1);
    Path file = Scripts.write(folder.resolve("m.pt"), SQUARES);
    TorchScriptSettings settings =
        TorchScriptSettings.withDefaults().withPart(new PartSize(8 * 33, 1));
    try (TorchScriptPredictor one = TorchScriptPredictor.load(file, settings.withThreads(1));
        TorchScriptPredictor four = TorchScriptPredictor.load(file, settings.withThreads(4))) {
      NdArray answers = one.predict(batch);

      assertThat(answers.shape()).containsExactly(1000, 2);
      assertThat(four.predict(batch)).isEqualTo(answers);
      assertThat(one.predict(batch.slice(990, 1000)).toFloats())
          .containsExactly(answers.slice(990, 1000).toFloats(), within(1e-5f));
    }
  }

  @Test
  void manyCallersGetTheirOwnAnswers() throws Exception {
    try (TorchScriptPredictor model = small(SQUARES)) {
      ExecutorService callers = Executors.newFixedThreadPool(8);
      try {
        List<Future<NdArray>> found = new ArrayList<>();
        for (int seed = 0; seed < 40; seed++) {
          NdArray batch = random(50 + seed, 7, seed);
          found.add(callers.submit(() -> model.predict(batch)));
        }
        for (int seed = 0; seed < 40; seed++) {
          assertThat(found.get(seed).get()).isEqualTo(model.predict(random(50 + seed, 7, seed)));
        }
      } finally {
        callers.shutdown();
      }
    }
  }

  @Test
  void gradientsOfATargetPerRow() {
    try (TorchScriptPredictor model = small(SQUARES)) {
      assertThat(
              model.inputGradients(NdArray.of(new float[] {1, 2, 3, -4}, 2, 2), new int[] {0, 1}))
          .isEqualTo(NdArray.of(new float[] {2, 4, 1, 1}, 2, 2));
      assertThatThrownBy(() -> model.inputGradients(NdArray.of(new float[2], 1, 2), new int[] {2}))
          .hasMessageContaining("targets, row 0");
    }
  }

  @Test
  void furtherInputsAreTheSameForEveryRow() {
    try (TorchScriptPredictor model =
        small("def forward(self, x, mask):\n    return ((x * mask).sum(1), mask)\n")) {
      NdArray mask = NdArray.of(new float[] {1, 0}, 1, 2);

      assertThat(model.withFurther(mask).predict(NdArray.of(new float[] {1, 2, 3, 4}, 2, 2)))
          .isEqualTo(NdArray.of(new float[] {1, 3}, 2, 1));
      assertThatThrownBy(() -> model.withFurther(NdArray.of(new float[4], 2, 2)))
          .hasMessageContaining("one row");
    }
  }

  @Test
  void anotherOutputOfSeveralIsPicked() {
    Path file =
        Scripts.write(
            folder.resolve("m.pt"), "def forward(self, x):\n    return (x.sum(1), 2 * x)\n");
    TorchScriptSettings settings = TorchScriptSettings.withDefaults();
    NdArray row = NdArray.of(new float[] {1, 2}, 1, 2);
    try (TorchScriptPredictor second = TorchScriptPredictor.load(file, settings.withOutput(1));
        TorchScriptPredictor third = TorchScriptPredictor.load(file, settings.withOutput(2))) {
      assertThat(second.predict(row)).isEqualTo(NdArray.of(new float[] {2, 4}, 1, 2));
      assertThatThrownBy(() -> third.predict(row)).hasMessageContaining("one of its 2");
    }
  }

  @Test
  void whatTheNetworkCannotAnswerIsOneLine() {
    try (TorchScriptPredictor model =
            small("def forward(self, x):\n    return torch.mm(x, torch.ones(3, 1))\n");
        TorchScriptPredictor whole =
            TorchScriptPredictor.load(
                Scripts.write(
                    folder.resolve("s.pt"), "def forward(self, x):\n    return x.sum()\n"))) {
      assertThatThrownBy(() -> model.predict(random(4, 7, 1)))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("[4, 7]")
          .hasMessageNotContaining("\n");
      assertThatThrownBy(() -> whole.predict(random(4, 7, 1))).hasMessageContaining("batch axis");
      assertThatThrownBy(() -> model.predict(NdArray.of(new float[0], 0, 7)))
          .hasMessageContaining("at least one row");
    }
  }

  @Test
  void aClosedNetworkSaysSo() {
    TorchScriptPredictor model = small(SQUARES);
    model.close();
    model.close();

    assertThatThrownBy(() -> model.predict(random(1, 2, 1))).hasMessageContaining("closed");
  }

  @Test
  void memoryStaysFlat() {
    NdArray batch = random(256, 32, 1);
    try (TorchScriptPredictor model = small(SQUARES)) {
      for (int i = 0; i < 200; i++) {
        assertThat(model.predict(batch).size()).isEqualTo(512);
      }
      long before = org.bytedeco.javacpp.Pointer.physicalBytes();
      for (int i = 0; i < 2000; i++) {
        assertThat(model.predict(batch).size()).isEqualTo(512);
      }
      // 2,000 batches kept would be 64 MB
      assertThat(org.bytedeco.javacpp.Pointer.physicalBytes() - before).isLessThan(32L << 20);
    }
  }

  @Test
  void whatIsNotTorchScriptIsRefusedInOneLine() throws IOException {
    Path text = Files.writeString(folder.resolve("text.pt"), "not a zip");
    Path state = zip("state.pt", "archive/data.pkl");
    Path outside = zip("outside.pt", "archive/../../x");

    refused(folder.resolve("none.pt"), "no such file");
    refused(folder, "a folder");
    refused(text, "zip archive");
    refused(state, "weights without code");
    refused(outside, "own folder");
  }

  @Test
  void aZipBombIsRefusedBeforeTheEngineSeesIt() throws IOException {
    Path bomb = folder.resolve("bomb.pt");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
      zip.putNextEntry(new ZipEntry("archive/constants.pkl"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 200; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }

    refused(bomb, "zip bomb");
  }

  @Test
  void aFileCutOrChangedIsRefused() throws IOException {
    byte[] whole =
        Files.readAllBytes(
            Scripts.write(folder.resolve("whole.pt"), "def forward(self, x):\n    return x\n"));
    Path damaged = folder.resolve("damaged.pt");
    SplittableRandom random = new SplittableRandom(7);
    for (int trial = 0; trial < 40; trial++) {
      Files.write(damaged, Arrays.copyOf(whole, random.nextInt(whole.length)));
      assertThatThrownBy(() -> TorchScriptPredictor.load(damaged))
          .isInstanceOf(InputException.class);
    }
  }

  @Test
  void theNetworksOfTheSpeedFolderAnswerAsTheirOnnxTwinsWere() {
    Path file = Path.of(System.getProperty("candor.shared", "missing"), "speed", "mlp.pt");
    assumeTrue(Files.exists(file), "the shared folder is missing: candor.shared, " + file);
    NdArray batch = random(2000, 30, 3);
    try (TorchScriptPredictor model = TorchScriptPredictor.load(file);
        PlainForward plain = new PlainForward(file, batch)) {
      plain.run();

      assertThat(model.predict(batch).shape()).containsExactly(2000, 2);
      assertThat(model.predict(batch.slice(0, 1)).toFloats())
          .containsExactly(model.predict(batch).slice(0, 1).toFloats(), within(1e-5f));
    }
  }

  private static void refused(Path file, String reason) {
    assertThatThrownBy(() -> TorchScriptPredictor.load(file))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining(reason)
        .hasMessageNotContaining("\n");
  }

  private Path zip(String name, String entry) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write("x".getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return file;
  }

  private TorchScriptPredictor small(String forward) {
    return TorchScriptPredictor.load(Scripts.write(folder.resolve("small.pt"), forward));
  }

  private static NdArray random(int rows, int width, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] values = new float[rows * width];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextDouble(-1, 1);
    }
    return NdArray.of(values, rows, width);
  }
}
