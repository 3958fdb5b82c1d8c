package dev.candor.metrics.faithfulness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.Budget;
import dev.candor.core.DType;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.core.removal.Masking;
import dev.candor.core.removal.Removal;
import dev.candor.metrics.Linear;
import dev.candor.metrics.measure.Measure;
import dev.candor.metrics.measure.Measured;
import dev.candor.metrics.measure.Subject;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every measure that asks the model. */
class MeasureLawsTest {
  private static final Linear LINEAR = Linear.drawn(8, 4);

  static Stream<Measure> measures() {
    return Stream.of(
        Deletion.withDefaults(),
        Insertion.withDefaults(),
        Comprehensiveness.withDefaults(),
        Sufficiency.withDefaults(),
        KeepTop.withDefaults(),
        RemoveTop.withDefaults(),
        Infidelity.withDefaults(),
        RemovalInfidelity.withDefaults(),
        SensitivityN.withDefaults(),
        Monotonicity.withDefaults(),
        MonotoneInsertion.withDefaults());
  }

  @ParameterizedTest
  @MethodSource("measures")
  void theSameQuestionHasTheSameBits(Measure measure) {
    Subject subject = LINEAR.subject(LINEAR.contributions(), 5, 9);
    assertThat(measure.judge(subject).values()).isEqualTo(measure.judge(subject).values());
    assertThat(measure.judge(smallBatches(subject)).values())
        .isEqualTo(measure.judge(subject).values());
  }

  @ParameterizedTest
  @MethodSource("measures")
  void callsAreCountedAndEstimatedBefore(Measure measure) {
    AtomicLong asked = new AtomicLong();
    Predictor counting =
        batch -> {
          asked.addAndGet(batch.length(0));
          return LINEAR.model().predict(batch);
        };
    Subject subject = with(LINEAR.subject(LINEAR.contributions(), 5, 9), counting);
    Measured found = measure.judge(subject);
    assertThat(found.evidence().modelCalls()).isEqualTo(asked.get());
    assertThat(asked.get()).isBetween(1L, measure.estimate(subject).modelCalls());
    assertThat(found.complete()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("measures")
  void aBudgetThatEndsLeavesWholeInputsAndSaysSo(Measure measure) {
    Subject whole = LINEAR.subject(LINEAR.contributions(), 5, 9);
    long calls = measure.judge(whole).evidence().modelCalls();
    Masking less = whole.masking().withBudget(Budget.withDefaults().withModelCalls(calls - 1));
    Measured found = measure.judge(with(whole, less));
    assertThat(found.complete()).isFalse();
    assertThat(found.evidence().modelCalls()).isLessThan(calls);
    assertThat(found.evidence().checks()).containsEntry("inputsNotMeasured", 1.0);
    assertThat(found.values().subList(0, 4)).isEqualTo(measure.judge(whole).values().subList(0, 4));
    assertThat(found.values().get(4)).isNaN();
  }

  @ParameterizedTest
  @MethodSource("measures")
  void aModelThatBreaksHalfWayIsNamedWithItsInput(Measure measure) {
    Subject subject = LINEAR.subject(LINEAR.contributions(), 3, 9);
    AtomicLong asked = new AtomicLong();
    long third = measure.judge(subject).evidence().modelCalls() * 2 / 3;
    Predictor broken =
        batch -> {
          asked.addAndGet(batch.length(0));
          NdArray answer = LINEAR.model().predict(batch);
          double[] values = answer.toDoubles();
          values[values.length - 1] = asked.get() > third ? Double.NaN : values[0];
          return NdArray.of(values, answer.shape());
        };
    assertThatThrownBy(() -> measure.judge(with(subject, broken)))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("input 2: the model's answer for ")
        .hasMessageContaining("must be finite (found NaN)")
        .message()
        .doesNotContain("\n");
  }

  @ParameterizedTest
  @MethodSource("measures")
  void nothingIsAskedOnceCancelled(Measure measure) {
    Subject subject = LINEAR.subject(LINEAR.contributions(), 3, 9);
    Measured found = measure.judge(subject, () -> true);
    assertThat(found.complete()).isFalse();
    assertThat(found.evidence().modelCalls()).isZero();
    assertThat(found.spread()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("measures")
  void theModelSeesThePrecisionOfTheInputs(Measure measure) {
    Subject exact = LINEAR.subject(LINEAR.contributions(), 2, 9);
    Predictor narrow =
        batch -> {
          assertThat(batch.dtype()).isEqualTo(DType.FLOAT32);
          return LINEAR.model().predict(batch);
        };
    NdArray inputs = NdArray.of(exact.inputs().toFloats(), exact.inputs().shape());
    NdArray zero = NdArray.of(new float[8], 8);
    Subject subject =
        Subject.of(
            narrow,
            inputs,
            new int[2],
            LINEAR.contributions(),
            Masking.of(LINEAR.players(), new Removal.Baseline(zero)),
            exact.background(),
            9);
    Measured found = measure.judge(subject);
    for (int i = 0; i < 2; i++) {
      assertThat(found.values().get(i))
          .isCloseTo(measure.judge(exact).values().get(i), within(1e-5));
    }
  }

  @ParameterizedTest
  @MethodSource("measures")
  void anyRemovalWillDo(Measure measure) {
    Subject subject = LINEAR.subject(LINEAR.contributions(), 3, 9);
    for (Removal removal :
        List.of(
            new Removal.Background(subject.background()),
            Baselines.mean(subject.background()),
            Baselines.zero(subject.inputs().row(0)),
            Baselines.drawn(subject.background(), 3))) {
      Subject other = with(subject, Masking.of(LINEAR.players(), removal));
      Measured found = measure.judge(other);
      assertThat(found.mean()).isFinite();
      assertThat(found.values()).isEqualTo(measure.judge(other).values());
      assertThat(found.evidence().modelCalls())
          .isLessThanOrEqualTo(measure.estimate(other).modelCalls());
    }
  }

  private static Subject smallBatches(Subject s) {
    return with(s, s.masking().withBudget(Budget.withDefaults().withBytes(200)));
  }

  private static Subject with(Subject s, Masking masking) {
    return new Subject(
        s.model(), s.inputs(), s.attributions(), s.explainer(), masking, s.background(), s.seed());
  }

  private static Subject with(Subject s, Predictor model) {
    return new Subject(
        model, s.inputs(), s.attributions(), s.explainer(), s.masking(), s.background(), s.seed());
  }
}
