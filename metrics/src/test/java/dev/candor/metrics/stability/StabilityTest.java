package dev.candor.metrics.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.Attribution;
import dev.candor.core.Axes;
import dev.candor.core.Budget;
import dev.candor.core.Evidence;
import dev.candor.core.Explainer;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.metrics.GoldenCase;
import dev.candor.metrics.GoldenMlp;
import dev.candor.metrics.Linear;
import dev.candor.metrics.measure.Draws;
import dev.candor.metrics.measure.EqualAttribution;
import dev.candor.metrics.measure.Measured;
import dev.candor.metrics.measure.RandomAttribution;
import dev.candor.metrics.measure.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class StabilityTest {
  private final Linear linear = Linear.drawn(6, 1);

  @ParameterizedTest
  @ValueSource(strings = {"sensitivity_max_saliency", "sensitivity_max_integrated_gradients"})
  void sensitivityMaxIsCaptums(String id) {
    GoldenCase golden = GoldenCase.open("mlp_infidelity_sensitivity");
    GoldenMlp mlp = new GoldenMlp(golden);
    Explainer explainer = id.endsWith("saliency") ? mlp.saliency() : mlp.integratedGradients();
    JsonNode check = golden.check(id);
    double[] x = GoldenCase.numbers(check.at("/inputs/x"));
    double[] perturbations = GoldenCase.numbers(check.at("/inputs/perturbations"));
    double[] targets = GoldenCase.numbers(check.at("/settings/target"));
    int samples = check.at("/settings/n_perturb_samples").asInt();
    int width = x.length / targets.length;
    double[] found = new double[targets.length];
    for (int i = 0; i < found.length; i++) {
      found[i] =
          SensitivityMax.of(
              explainer,
              NdArray.of(GoldenCase.row(x, i, width), width),
              (int) targets[i],
              NdArray.of(GoldenCase.row(perturbations, i, samples * width), samples, width));
    }
    GoldenCase.assertExpected(check, "sensitivity", found);
  }

  @Test
  void theGradientOfALinearModelNeverMovesAndAGuessAlwaysDoes() {
    Subject slopes = linear.subject(linear.slopes(), 4, 2);
    assertThat(SensitivityMax.withDefaults().judge(slopes).values()).containsOnly(0.0);
    assertThat(LocalLipschitz.withDefaults().judge(slopes).values()).containsOnly(0.0);
    Subject guess = slopes.explainedBy(new RandomAttribution(linear.players().axes(), 3));
    assertThat(SensitivityMax.withDefaults().judge(guess).mean()).isGreaterThan(1);
    Subject equal = slopes.explainedBy(new EqualAttribution(linear.players().axes()));
    assertThat(SensitivityMax.withDefaults().judge(equal).values()).containsOnly(0.0);
  }

  @Test
  void contributionsMoveWithinTheirClosedFormBound() {
    Subject subject = linear.subject(linear.contributions(), 5, 2);
    double steepest = java.util.Arrays.stream(linear.weights()).map(Math::abs).max().orElseThrow();
    Measured found = new LocalLipschitz(200, 0.1).judge(subject);
    assertThat(found.values()).allSatisfy(v -> assertThat(v).isBetween(0.3 * steepest, steepest));
    assertThat(new LocalLipschitz(200, 0.1).judge(subject).values()).isEqualTo(found.values());
  }

  @Test
  void aMethodThatExplainsAgainIsCounted() {
    Explainer costly =
        (input, target) -> {
          Attribution free = linear.contributions().explain(input, target);
          return new Attribution(
              free.values(), free.axes(), target, free.evidence().withCost(10, 0));
        };
    Subject subject = linear.subject(costly, 4, 2);
    SensitivityMax measure = new SensitivityMax(5, 0.1);
    assertThat(measure.judge(subject).evidence().modelCalls()).isEqualTo(200);
    assertThat(measure.estimate(subject).modelCalls()).isEqualTo(200);
    Subject less =
        new Subject(
            subject.model(),
            subject.inputs(),
            subject.attributions(),
            costly,
            subject.masking().withBudget(Budget.withDefaults().withModelCalls(100)),
            subject.background(),
            2);
    Measured found = measure.judge(less);
    assertThat(found.complete()).isFalse();
    assertThat(found.defined()).hasSize(2);
  }

  @Test
  void anExplanationThatIgnoresTheModelFailsTheRandomisationTest() {
    RandomisedModels blind = randomised(stage -> new RandomAttribution(linear.players().axes(), 3));
    Subject subject = linear.subject(new RandomAttribution(linear.players().axes(), 3), 10, 2);
    Measured found = ParameterRandomisation.withDefaults(blind).judge(subject);
    assertThat(found.mean()).isCloseTo(1, within(1e-12));
    assertThat(found.curve().orElseThrow().x()).containsExactly(0.5, 1.0);
  }

  @Test
  void theGradientPassesIt() {
    RandomisedModels models = randomised(stage -> Linear.drawn(6, 50 + stage.size()).slopes());
    Subject subject = linear.subject(linear.slopes(), 3, 2);
    Measured found = ParameterRandomisation.withDefaults(models).judge(subject);
    double expected =
        dev.candor.metrics.statistics.SpearmanCorrelation.withDefaults()
            .of(linear.weights(), Linear.drawn(6, 52).weights())
            .coefficient();
    assertThat(found.values()).allSatisfy(v -> assertThat(v).isCloseTo(expected, within(1e-12)));
    ParameterRandomisation independent =
        ParameterRandomisation.withDefaults(models).withRandomisation(Randomisation.INDEPENDENT);
    assertThat(independent.stages()).containsExactly(List.of("out"), List.of("in"));
    assertThat(
            ParameterRandomisation.withDefaults(models)
                .withSimilarity(Similarity.ABSOLUTE_SPEARMAN)
                .stages())
        .containsExactly(List.of("out"), List.of("out", "in"));
  }

  @Test
  void labelsAreComparedOverRepeats() {
    Subject subject = linear.subject(linear.slopes(), 3, 2);
    Measured same =
        LabelRandomisation.withDefaults(seed -> linear.slopes()).withRepeats(3).judge(subject);
    assertThat(same.mean()).isCloseTo(1, within(1e-12));
    Measured other =
        LabelRandomisation.withDefaults(seed -> Linear.drawn(6, 100 + seed).slopes())
            .withRepeats(20)
            .judge(subject);
    assertThat(Math.abs(other.mean())).isLessThan(0.5);
    assertThat(other.evidence().checks().get("standardError")).isBetween(0.02, 0.2);
    Measured constant =
        LabelRandomisation.withDefaults(seed -> linear.slopes())
            .judge(subject.explainedBy(new EqualAttribution(linear.players().axes())));
    assertThat(constant.values()).allSatisfy(v -> assertThat(v).isNaN());
    assertThat(LabelRandomisation.permuted(NdArray.of(new double[] {3, 1, 2}, 3), 1).toDoubles())
        .containsExactlyInAnyOrder(1, 2, 3);
  }

  @Test
  void structuralSimilarityIsOneForEqualMapsAndLowForOthers() {
    Attribution one = map(1);
    StructuralSimilarity ssim = new StructuralSimilarity();
    assertThat(ssim.of(one, one)).isCloseTo(1, within(1e-12));
    assertThat(ssim.of(one, map(2))).isBetween(-0.3, 0.3);
    assertThat(ssim.of(one, map(2))).isCloseTo(ssim.of(map(2), one), within(1e-12));
    assertThatThrownBy(() -> ssim.of(linear.slopes().explain(linear.inputs(1, 1).row(0), 0), one))
        .isInstanceOf(InputException.class);
  }

  private RandomisedModels randomised(
      java.util.function.Function<List<String>, Explainer> explainer) {
    return new RandomisedModels() {
      @Override
      public List<String> layers() {
        return List.of("out", "in");
      }

      @Override
      public Explainer explainer(List<String> randomised, long seed) {
        return explainer.apply(randomised);
      }
    };
  }

  private static Attribution map(long seed) {
    Draws draws = Draws.of(seed);
    double[] values = new double[16 * 16];
    for (int i = 0; i < values.length; i++) {
      values[i] = draws.normal();
    }
    return new Attribution(
        NdArray.of(values, 16, 16), new Axes.PatchGrid(16, 16), 0, Evidence.of("map"));
  }
}
