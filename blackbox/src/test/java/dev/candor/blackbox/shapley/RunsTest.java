package dev.candor.blackbox.shapley;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.blackbox.SampledAttribution;
import dev.candor.blackbox.SampledExplainer;
import dev.candor.core.Budget;
import dev.candor.core.Cancellation;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.core.removal.Masking;
import dev.candor.core.removal.Removal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RunsTest {
  private static final ProductGame GAME = ProductGame.random(9, new Random(1));

  /** A method over a model and a masking. */
  interface Made {
    SampledExplainer of(Predictor model, Masking masking);
  }

  static List<Made> methods() {
    return List.of(
        ExactShapley::new,
        (model, masking) ->
            new PermutationShapley(model, masking, Orders.drawn(Design.INDEPENDENT, 30, 5)),
        (model, masking) ->
            new PermutationShapley(model, masking, Orders.drawn(Design.ANTITHETIC, 30, 5)),
        (model, masking) ->
            new PermutationShapley(model, masking, Orders.drawn(Design.STRATIFIED, 4, 5)),
        (model, masking) ->
            new KernelShap(model, masking, KernelShapSettings.withDefaults(9).withCoalitions(200)),
        (model, masking) ->
            new KernelShap(
                model,
                masking,
                KernelShapSettings.withDefaults(9)
                    .withCoalitions(200)
                    .withSelection(new Selection.Akaike())));
  }

  private static NdArray inputs(int count) {
    Random random = new Random(2);
    float[] numbers = new float[count * 9];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = random.nextInt(4) == 0 ? 0 : 1;
    }
    return NdArray.of(numbers, count, 9);
  }

  @ParameterizedTest
  @MethodSource("methods")
  void bitsDependNeitherOnTheBatchNorOnBytesNorOnThreads(Made made) throws Exception {
    NdArray inputs = inputs(5);
    Masking masking = Masking.of(GAME.masking().players(), new Removal.Background(inputs(3)));
    SampledExplainer explainer = made.of(GAME.model(), masking);
    List<SampledAttribution> together = explainer.sample(inputs, new int[5], Cancellation.NEVER);

    SampledExplainer small =
        made.of(GAME.model(), masking.withBudget(Budget.withDefaults().withBytes(100)));
    var threads = Executors.newFixedThreadPool(4);
    List<Future<SampledAttribution>> alone = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      NdArray input = inputs.row(i);
      alone.add(threads.submit(() -> small.sample(input, 0)));
    }
    for (int i = 0; i < 5; i++) {
      assertThat(alone.get(i).get().attribution().values())
          .isEqualTo(together.get(i).attribution().values());
      assertThat(alone.get(i).get().standardErrors()).isEqualTo(together.get(i).standardErrors());
      assertThat(alone.get(i).get().attribution().evidence().modelCalls())
          .isEqualTo(together.get(i).attribution().evidence().modelCalls());
    }
    threads.shutdown();
  }

  @ParameterizedTest
  @MethodSource("methods")
  void aCancelledRunGivesTheBestSoFarMarkedAsSuch(Made made) {
    AtomicInteger asked = new AtomicInteger();
    Masking small = GAME.masking().withBudget(Budget.withDefaults().withBytes(480));
    SampledExplainer explainer = made.of(GAME.model(), small);

    var attribution =
        explainer
            .sample(Batches.one(GAME.input()), new int[1], () -> asked.incrementAndGet() > 15)
            .get(0)
            .attribution();

    assertThat(attribution.evidence().checks()).containsEntry("complete", 0.0);
    assertThat(attribution.evidence().checks().get("additivityGap")).isLessThan(1e-9);
    assertThat(attribution.evidence().modelCalls()).isBetween(20L, 200L);
    assertThatThrownBy(() -> explainer.sample(Batches.one(GAME.input()), new int[1], () -> true))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void anExhaustedBudgetGivesTheBestSoFarMarkedAsSuch() {
    Masking poor = GAME.masking().withBudget(Budget.withDefaults().withModelCalls(100));

    var orders =
        new PermutationShapley(GAME.model(), poor, Orders.drawn(Design.ANTITHETIC, 30, 5))
            .explain(GAME.input(), 0);
    var kernel =
        new KernelShap(GAME.model(), poor, KernelShapSettings.withDefaults(9).withCoalitions(200))
            .explain(GAME.input(), 0);

    for (var attribution : List.of(orders, kernel)) {
      assertThat(attribution.evidence().checks()).containsEntry("complete", 0.0);
      assertThat(attribution.evidence().modelCalls()).isLessThanOrEqualTo(100);
    }
  }

  @Test
  void aBudgetForNothingIsRefusedBeforeAnythingIsAsked() {
    Masking none = GAME.masking().withBudget(Budget.withDefaults().withModelCalls(9));
    Predictor never =
        batch -> {
          throw new IllegalStateException("asked");
        };

    for (Made made : methods()) {
      assertThatThrownBy(() -> made.of(never, none).explain(GAME.input(), 0))
          .isInstanceOf(InputException.class)
          .hasMessageStartingWith("budget must allow");
    }
    assertThatThrownBy(
            () ->
                new KernelShap(
                        GAME.model(),
                        GAME.masking(),
                        KernelShapSettings.withDefaults(9).withCoalitions(20))
                    .explain(GAME.input(), 0))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("4 x players");
  }

  @ParameterizedTest
  @MethodSource("methods")
  void aModelThatFailsHalfWayIsNamedByItsRow(Made made) {
    AtomicInteger calls = new AtomicInteger();
    Predictor failing =
        batch -> {
          NdArray answer = GAME.model().predict(batch);
          double[] scores = answer.toDoubles();
          if (calls.addAndGet(scores.length) > 10) {
            scores[scores.length - 1] = Double.NaN;
          }
          return NdArray.of(scores, scores.length, 1);
        };

    assertThatThrownBy(() -> made.of(failing, GAME.masking()).explain(inputs(2), new int[2]))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("row ")
        .hasMessageContaining("players present");
  }

  @Test
  void givenOrdersAreWalkedThroughAndThoseLeftOutJoinLast() {
    TableGame game = TableGame.random(3, 4);
    double[] v = game.table();

    SampledAttribution one =
        new PermutationShapley(
                game.model(),
                game.masking(),
                Orders.given(Design.INDEPENDENT, List.of(List.of(2, 0))))
            .sample(game.input(), 0);

    assertThat(one.attribution().values().toDoubles())
        .containsExactly(new double[] {v[5] - v[4], v[7] - v[5], v[4] - v[0]}, within(1e-12));
    assertThat(one.standardErrors().get(0)).isNaN();
    assertThatThrownBy(
            () ->
                new PermutationShapley(
                        game.model(),
                        game.masking(),
                        Orders.given(Design.INDEPENDENT, List.of(List.of(2, 2))))
                    .explain(game.input(), 0))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("each once");
  }

  @Test
  void selectionKeepsThePlayersThatMatter() {
    int n = 12;
    double[] weights = new double[n];
    weights[3] = 5;
    weights[7] = -4;
    weights[8] = .5;
    LinearModel model = new LinearModel(NdArray.of(weights, 1, n), NdArray.of(new double[1], 1));
    Masking masking =
        Masking.of(TableGame.named(n), new Removal.Baseline(NdArray.of(new float[n], n)));
    float[] ones = new float[n];
    java.util.Arrays.fill(ones, 1);
    KernelShapSettings settings = KernelShapSettings.withDefaults(n).withCoalitions(300);

    var first =
        new KernelShap(model, masking, settings.withSelection(new Selection.First(2)))
            .explain(NdArray.of(ones, n), 0);
    var akaike =
        new KernelShap(model, masking, settings.withSelection(new Selection.Akaike()))
            .explain(NdArray.of(ones, n), 0);

    for (int i = 0; i < n; i++) {
      assertThat(first.values().get(i) != 0).isEqualTo(i == 3 || i == 7);
      assertThat(akaike.values().get(i)).isCloseTo(weights[i], within(1e-8));
    }
    assertThat(first.evidence().checks().get("additivityGap")).isLessThan(1e-9);
  }

  @Test
  void evaluationsThatComeAgainPayForFurtherRounds() {
    Orders orders = Orders.forEvaluations(190, 9, 1);
    long calls =
        new PermutationShapley(GAME.model(), GAME.masking(), orders)
            .explain(GAME.input(), 0)
            .evidence()
            .modelCalls();

    assertThat(orders.rounds()).isGreaterThan(190 / (2 * 9 + 1));
    assertThat(calls).isLessThanOrEqualTo(190).isGreaterThan(190 - 2 * 8);
    assertThat(Orders.forEvaluations(3, 9, 1).rounds()).isEqualTo(1);
  }

  @Test
  void theCostIsToldBefore() {
    PermutationShapley permutation =
        new PermutationShapley(
            GAME.model(), GAME.masking(), Orders.drawn(Design.ANTITHETIC, 10, 1));
    KernelShap kernel =
        new KernelShap(
            GAME.model(), GAME.masking(), KernelShapSettings.withDefaults(9).withCoalitions(200));

    assertThat(permutation.estimate().modelCalls()).isEqualTo(2 + 10 * 16);
    assertThat(permutation.explain(GAME.input(), 0).evidence().modelCalls())
        .isLessThanOrEqualTo(permutation.estimate().modelCalls());
    assertThat(kernel.explain(GAME.input(), 0).evidence().modelCalls())
        .isEqualTo(kernel.estimate().modelCalls());
  }
}
