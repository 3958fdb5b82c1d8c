package dev.candor.design.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.Confirmation;
import dev.candor.core.NdArray;
import dev.candor.core.Task;
import dev.candor.data.encode.EncoderSettings;
import dev.candor.data.generate.Friedman1;
import dev.candor.data.generate.GeneratedTable;
import dev.candor.data.generate.Synthetic;
import dev.candor.data.table.CategoryColumn;
import dev.candor.data.table.NumberColumn;
import dev.candor.data.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ScoresTrainerTest {
  @Test
  void theFiveRelevantColumnsOfTheSyntheticTableComeFirst() {
    ScoresSettings settings = SmallRuns.settings(200, 2);
    ScoresRun run = ScoresTrainer.with(settings).train(SmallRuns.synthetic(1120, 3));
    try (ScoresModel model = run.model()) {
      assertThat(model.ranking().order().subList(0, 5))
          .containsExactlyInAnyOrder("x1", "x2", "x3", "x4", "x5");
      assertThat(model.ranking().order().get(0)).isEqualTo("x5");
      assertThat(run.metric().name()).isEqualTo("accuracy");
      assertThat(run.metric().value()).isGreaterThan(.95);
      assertThat(run.metric().vanilla()).isNaN();
    }
  }

  @Test
  void everySeedsWeightsSumToOneAndTheirMeanIsTheRanking() {
    ScoresRun run = ScoresTrainer.with(SmallRuns.settings(10, 3)).train(SmallRuns.synthetic(60, 1));
    try (ScoresModel model = run.model()) {
      NdArray weights = model.seedWeights();
      double[] mean = new double[10];
      for (int m = 0; m < 3; m++) {
        double[] own = weights.row(m).toDoubles();
        assertThat(Arrays.stream(own).sum()).isCloseTo(1, within(1e-9));
        for (int i = 0; i < 10; i++) {
          mean[i] += own[i] / 3;
        }
      }
      model
          .ranking()
          .features()
          .forEach(
              f ->
                  assertThat(f.weight())
                      .isCloseTo(mean[model.features().indexOf(f.feature())], within(1e-12)));
    }
  }

  @Test
  void aConstantColumnIsEncodedAsZeroAndOutranksNoRelevantOne() {
    GeneratedTable generated = new Synthetic(400, 6).generate(2);
    double[] same = new double[400];
    Arrays.fill(same, 1e6);
    Table table = generated.table().with(NumberColumn.of("same", same));
    ScoresData data =
        SmallRuns.data(
            table, generated.target(), EncoderSettings.withDefaults().withKeep(Set.of("same")));
    int column = data.train().features().indexOf("same");
    NdArray inputs = data.train().inputs();
    for (int row = 0; row < inputs.length(0); row++) {
      assertThat(inputs.at(row, column)).isZero();
    }
    try (ScoresModel model = ScoresTrainer.with(SmallRuns.settings(150, 2)).train(data).model()) {
      List<String> order = model.ranking().order();
      assertThat(order.indexOf("same")).isGreaterThanOrEqualTo(5);
    }
  }

  @Test
  void scalingAColumnByAThousandDoesNotChangeTheRanking() {
    GeneratedTable generated = new Synthetic(300, 8).generate(4);
    double[] x4 = ((NumberColumn) generated.table().column("x4")).values();
    Table scaled =
        generated
            .table()
            .with(NumberColumn.of("x4", Arrays.stream(x4).map(v -> 1000 * v).toArray()));
    ScoresTrainer trainer = ScoresTrainer.with(SmallRuns.settings(60, 2));
    try (ScoresModel one =
            trainer.train(SmallRuns.data(generated.table(), generated.target())).model();
        ScoresModel other = trainer.train(SmallRuns.data(scaled, generated.target())).model()) {
      assertThat(other.ranking().order()).isEqualTo(one.ranking().order());
    }
  }

  @Test
  void theSameSeedGivesTheSameBits() {
    ScoresSettings settings =
        SmallRuns.settings(12, 3).withThreads(2).withTwin(Twin.ON).withShadows(Shadows.ON);
    ScoresData data = SmallRuns.synthetic(80, 5);
    ScoresRun one = ScoresTrainer.with(settings).train(data);
    ScoresRun other = ScoresTrainer.with(settings).train(data);
    try (ScoresModel first = one.model();
        ScoresModel second = other.model()) {
      assertThat(second.network().parameters()).isEqualTo(first.network().parameters());
      assertThat(second.ranking().features()).isEqualTo(first.ranking().features());
      assertThat(other.metrics()).isEqualTo(one.metrics());
      assertThat(other.curves()).isEqualTo(one.curves());
      assertThat(other.vanillaCurves()).isEqualTo(one.vanillaCurves());
    }
  }

  @Test
  void seedsSideBySideAreTheSeedsOneByOne() {
    ScoresData data = SmallRuns.synthetic(80, 6);
    ScoresSettings settings = SmallRuns.settings(20, 3).withSeed(7);
    try (ScoresModel together = ScoresTrainer.with(settings).train(data).model()) {
      for (int m = 0; m < 3; m++) {
        ScoresSettings alone = settings.withSeeds(1).withSeed(7 + m);
        try (ScoresModel single = ScoresTrainer.with(alone).train(data).model()) {
          double[] expected = together.seedWeights().row(m).toDoubles();
          double[] found = single.seedWeights().row(0).toDoubles();
          for (int i = 0; i < expected.length; i++) {
            assertThat(found[i]).isCloseTo(expected[i], within(1e-3));
          }
        }
      }
    }
  }

  @Test
  void shadowsConfirmAStrongColumnAndNoNoise() {
    SplittableRandom random = new SplittableRandom(1);
    int rows = 300;
    double[] strong = random.doubles(rows, -1, 1).toArray();
    double[] noise = random.doubles(rows, -1, 1).toArray();
    double[] target = Arrays.stream(strong).map(v -> v > 0 ? 1 : 0).toArray();
    Table table =
        Table.of(
            "test",
            List.of(
                NumberColumn.of("noise", noise),
                NumberColumn.of("strong", strong),
                NumberColumn.of("y", target)));
    ScoresRun run =
        ScoresTrainer.with(SmallRuns.settings(60, 3).withShadows(Shadows.ON))
            .train(
                SmallRuns.data(
                    table, "y", EncoderSettings.withDefaults().withKeep(Set.of("strong"))));
    try (ScoresModel model = run.model()) {
      assertThat(model.ranking().order()).containsExactly("strong", "noise");
      assertThat(model.ranking().features().get(0).confirmed()).isEqualTo(Confirmation.CONFIRMED);
      assertThat(model.ranking().features().get(1).confirmed())
          .isEqualTo(Confirmation.NOT_CONFIRMED);
      assertThat(run.notes()).singleElement().asString().contains("3 of 3 seeds");
      assertThat(run.seconds().shadow()).isPositive();
    }
  }

  @Test
  void categoriesArePutBackTogetherToTheirColumn() {
    SplittableRandom random = new SplittableRandom(2);
    int rows = 300;
    String[] colours = new String[rows];
    double[] noise = random.doubles(rows).toArray();
    String[] answers = new String[rows];
    for (int i = 0; i < rows; i++) {
      colours[i] = List.of("red", "green", "blue", "grey").get(random.nextInt(4));
      answers[i] = random.nextInt(10) == 0 || colours[i].startsWith("gre") ? "yes" : "no";
    }
    Table table =
        Table.of(
            "test",
            List.of(
                NumberColumn.of("noise", noise),
                CategoryColumn.ofTexts("colour", List.of(colours)),
                CategoryColumn.ofTexts("answer", List.of(answers))));
    ScoresData data = SmallRuns.data(table, "answer");
    assertThat(data.train().inputNames()).hasSize(5);
    ScoresRun run =
        ScoresTrainer.with(SmallRuns.settings(60, 2).withShadows(Shadows.ON)).train(data);
    try (ScoresModel model = run.model()) {
      assertThat(model.ranking().order()).containsExactly("colour", "noise");
      assertThat(model.classes()).containsExactly("no", "yes");
    }
  }

  @Test
  void aRegressionIsMeasuredInItsOwnUnitAndBesideItsTwin() {
    GeneratedTable generated = Friedman1.withDefaults().generate(1);
    ScoresSettings settings = SmallRuns.settings(100, 2).withTwin(Twin.ON).withEvaluateEvery(50);
    ScoresRun run =
        ScoresTrainer.with(settings).train(SmallRuns.data(generated.table(), generated.target()));
    try (ScoresModel model = run.model()) {
      assertThat(model.task()).isEqualTo(Task.REGRESSION);
      assertThat(run.metrics()).extracting(Metric::name).containsExactly("rmse", "r2");
      // the target's standard deviation is about 5, its noise 1
      assertThat(run.metric().value()).isBetween(.9, 4.0);
      assertThat(run.metric().vanilla()).isBetween(.9, 4.0);
      assertThat(run.metrics().get(1).value()).isBetween(.4, 1.0);
      NdArray predicted = model.predict(generated.table());
      assertThat(predicted.shape()).containsExactly(generated.table().rows(), 1);
      assertThat(run.curves().testLoss().epochs()).containsExactly(0, 50, 100);
      assertThat(run.vanillaCurves()).isPresent();
      assertThat(run.trajectories()).hasSize(10);
      assertThat(run.trajectories().get(0).weights().get(0).mean()).isCloseTo(.1, within(1e-6));
    }
  }

  @Test
  void threeClassesHaveProbabilitiesThatSumToOne() {
    SplittableRandom random = new SplittableRandom(3);
    int rows = 240;
    double[] x = random.doubles(rows, -3, 3).toArray();
    double[] noise = random.doubles(rows, -3, 3).toArray();
    String[] y = new String[rows];
    for (int i = 0; i < rows; i++) {
      y[i] = x[i] < -1 ? "low" : x[i] < 1 ? "middle" : "high";
    }
    Table table =
        Table.of(
            "test",
            List.of(
                NumberColumn.of("x", x),
                NumberColumn.of("noise", noise),
                CategoryColumn.ofTexts("y", List.of(y))));
    ScoresData data =
        SmallRuns.data(table, "y", EncoderSettings.withDefaults().withKeep(Set.of("x", "noise")));
    ScoresRun run = ScoresTrainer.with(SmallRuns.settings(100, 2)).train(data);
    try (ScoresModel model = run.model()) {
      assertThat(model.task()).isEqualTo(Task.MULTICLASS);
      assertThat(run.metric().value()).isGreaterThan(.8);
      NdArray p = model.predict(data.test());
      for (int row = 0; row < p.length(0); row++) {
        assertThat(Arrays.stream(p.row(row).toDoubles()).sum()).isCloseTo(1, within(1e-12));
      }
      assertThat(model.ranking().order()).containsExactly("x", "noise");
    }
  }

  @Test
  void balancedClassesFindMoreOfARareOne() {
    SplittableRandom random = new SplittableRandom(4);
    int rows = 600;
    double[] x = new double[rows];
    double[] other = random.doubles(rows).toArray();
    String[] y = new String[rows];
    for (int i = 0; i < rows; i++) {
      boolean rare = random.nextInt(12) == 0;
      x[i] = random.nextGaussian() + (rare ? 1 : 0);
      y[i] = rare ? "rare" : "common";
    }
    Table table =
        Table.of(
            "test",
            List.of(
                NumberColumn.of("x", x),
                NumberColumn.of("other", other),
                CategoryColumn.ofTexts("y", List.of(y))));
    ScoresData data = SmallRuns.data(table, "y");
    ScoresSettings natural = SmallRuns.settings(40, 1);
    assertThat(found(data, natural.withBalance(new ClassBalance.Balanced())))
        .isGreaterThan(2 * found(data, natural) + 5);
    double[] rows1 = new double[data.trainAnswers().size()];
    for (int i = 0; i < rows1.length; i++) {
      rows1[i] = data.trainAnswers().get(i) == 1 ? 11 : 1;
    }
    assertThat(found(data.withRowWeights(rows1), natural))
        .isGreaterThan(2 * found(data, natural) + 5);
  }

  private static int found(ScoresData data, ScoresSettings settings) {
    try (ScoresModel model = ScoresTrainer.with(settings).train(data).model()) {
      NdArray p = model.predict(data.train());
      int found = 0;
      for (int row = 0; row < p.length(0); row++) {
        found += p.at(row, 1) > .5 && data.trainAnswers().get(row) == 1 ? 1 : 0;
      }
      return found;
    }
  }

  @Test
  void thePapersSettingAndFeatureTokensRun() {
    ScoresData data = SmallRuns.synthetic(60, 8);
    ScoresSettings paper =
        ScoresSettings.paper()
            .withEpochs(5)
            .withSeeds(2)
            .withLayout(TokenLayout.FEATURE)
            .withThreads(1);
    ScoresRun run = ScoresTrainer.with(paper).train(data);
    try (ScoresModel model = run.model()) {
      assertThat(run.metric().vanilla()).isBetween(0.0, 1.0);
      assertThat(model.ranking().features())
          .allSatisfy(f -> assertThat(f.confirmed()).isEqualTo(Confirmation.NOT_TESTED));
      assertThat(model.ranking().evidence().settings()).containsEntry("layout", "feature");
      assertThat(model.ranking().evidence().versions()).containsKey("engine");
    }
  }
}
