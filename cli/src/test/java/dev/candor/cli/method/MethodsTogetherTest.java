package dev.candor.cli.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.cli.input.Layout;
import dev.candor.cli.model.Models;
import dev.candor.core.Attribution;
import dev.candor.core.Budget;
import dev.candor.core.Cancellation;
import dev.candor.core.Explainer;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.core.removal.Removal;
import dev.candor.data.generate.GeneratedTable;
import dev.candor.data.generate.Synthetic;
import dev.candor.design.scores.ScoresData;
import dev.candor.design.scores.ScoresModel;
import dev.candor.design.scores.ScoresSettings;
import dev.candor.design.scores.ScoresTrainer;
import dev.candor.design.scores.Shadows;
import dev.candor.design.scores.Twin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every method of rows on one real network: many threads at once, any threads beneath, memory. */
class MethodsTogetherTest {
  private static final int THREADS = 8;
  private static final int ROWS = 3;
  private static final long BOUND = 48L << 20;
  private static final ScoresData DATA = data();
  private static final ScoresModel MODEL =
      ScoresTrainer.with(
              ScoresSettings.recommended()
                  .withSeeds(1)
                  .withThreads(1)
                  .withEpochs(8)
                  .withTwin(Twin.OFF)
                  .withShadows(Shadows.OFF))
          .train(DATA)
          .model();

  @AfterAll
  static void close() {
    MODEL.close();
  }

  /** Methods that can explain rows of this network. */
  static List<String> methods() {
    List<String> names = new ArrayList<>();
    for (Method method : Methods.all()) {
      if (method.making() instanceof Making.OfRows) {
        try {
          values(method.name(), MODEL);
          names.add(method.name());
        } catch (InputException needsAnotherModel) {
          assertThat(needsAnotherModel).hasMessageNotContaining("\n");
        }
      }
    }
    return names;
  }

  @Test
  void theUsualMethodsAreAmongThem() {
    assertThat(methods())
        .contains("kernel-shap", "permutation-shap", "shapley-sampling", "lime", "ablation");
  }

  @ParameterizedTest
  @MethodSource("methods")
  void eightThreadsAtOnceGiveWhatOneGives(String method)
      throws InterruptedException, ExecutionException {
    List<NdArray> alone = values(method, MODEL);
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<List<NdArray>>> together = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        together.add(pool.submit(() -> values(method, MODEL)));
      }
      for (Future<List<NdArray>> one : together) {
        assertThat(one.get()).isEqualTo(alone);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @ParameterizedTest
  @MethodSource("methods")
  void theThreadsOfAModelThatAnswersRowByRowDoNotChangeABit(String method) {
    assertThat(values(method, rowByRow(THREADS))).isEqualTo(values(method, rowByRow(1)));
  }

  @Test
  void tenThousandExplanationsTakeNoMoreMemoryThanOneThousand() {
    Explainer explainer = explainer("ablation", MODEL);
    NdArray row = DATA.test().inputs().row(0);
    long early = 0;
    for (int i = 1; i <= 10_000; i++) {
      explainer.explain(row, 0);
      if (i == 1_000) {
        early = resident();
      }
    }
    assertThat(resident() - early).isLessThan(BOUND);
  }

  private static List<NdArray> values(String method, Predictor model) {
    int[] targets = new int[ROWS];
    return explainer(method, model).explain(DATA.test().inputs().slice(0, ROWS), targets).stream()
        .map(Attribution::values)
        .toList();
  }

  private static Explainer explainer(String name, Predictor model) {
    Method method = Methods.named(name).orElseThrow();
    Assignment assignment =
        new Assignment(
            Models.of(MODEL),
            model,
            Layout.encoded(
                DATA.test().inputNames(), DATA.test().features(), DATA.test().featureOfInput()),
            DATA.test().inputs().slice(0, ROWS),
            List.of(0, 0, 0),
            new Removal.Background(DATA.train().inputs().slice(0, 5)),
            Optional.empty(),
            new Assignment.Effort(
                3,
                name.equals("permutation") ? Map.of() : Map.of("samples", "64"),
                Budget.withDefaults(),
                Cancellation.NEVER));
    return method.byComponent(assignment).orElseThrow();
  }

  /** Sums and products of a row's numbers, the rows of a batch shared among threads. */
  private static Predictor rowByRow(int threads) {
    return batch -> {
      int rows = batch.length(0);
      int width = batch.length(1);
      double[] answers = new double[rows];
      ExecutorService pool = Executors.newFixedThreadPool(threads);
      try {
        List<Future<?>> parts = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
          int first = t;
          parts.add(
              pool.submit(
                  () -> {
                    for (int row = first; row < rows; row += threads) {
                      double answer = 0;
                      for (int j = 0; j < width; j++) {
                        answer += batch.at(row, j) * (j + batch.at(row, (j + 1) % width));
                      }
                      answers[row] = answer;
                    }
                  }));
        }
        for (Future<?> part : parts) {
          part.get();
        }
      } catch (InterruptedException | ExecutionException e) {
        throw new IllegalStateException(e);
      } finally {
        pool.shutdownNow();
      }
      return NdArray.of(answers, rows, 1);
    };
  }

  private static ScoresData data() {
    GeneratedTable made = Synthetic.n10().generate(1);
    return ScoresData.split(made.table(), made.target(), 1);
  }

  /** Resident bytes of this process, as far as they are not the heap's, which the JVM may grow. */
  private static long resident() {
    System.gc();
    long heap = Runtime.getRuntime().totalMemory();
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return Pointer.physicalBytes() - heap;
    }
    try {
      return Files.readAllLines(status).stream()
              .filter(line -> line.startsWith("VmRSS:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
              .sum()
          - heap;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
