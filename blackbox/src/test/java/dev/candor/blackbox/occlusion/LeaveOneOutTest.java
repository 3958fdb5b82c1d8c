package dev.candor.blackbox.occlusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.Attribution;
import dev.candor.core.Axes;
import dev.candor.core.Budget;
import dev.candor.core.Cancellation;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeaveOneOutTest {
  private static final Axes WORDS = new Axes.Features(List.of("not", "very", "good"));
  // the sum over entries of position times number, which tells that the rest moved up
  private static final Predictor BY_PLACE =
      batch -> {
        int length = batch.length(1);
        double[] scores = new double[batch.length(0)];
        for (int i = 0; i < batch.size(); i++) {
          scores[i / length] += (i % length + 1) * batch.get(i);
        }
        return NdArray.of(scores, scores.length, 1);
      };
  private static final NdArray TEXT = NdArray.of(new float[] {5, 1, 2}, 3);

  @Test
  void theRestMovesUpByHand() {
    Attribution attribution =
        new LeaveOneOut(BY_PLACE, WORDS, Budget.withDefaults()).explain(TEXT, 0);
    // 5 + 2 + 6 = 13; without: 1 + 4, 5 + 4, 5 + 2
    assertThat(attribution.values().toDoubles()).containsExactly(8, 4, 6);
    assertThat(attribution.evidence().modelCalls()).isEqualTo(4);
    assertThat(attribution.evidence().checks()).containsEntry("complete", 1.0);
  }

  @Test
  void oneEntryABatchChangesNoBit() {
    assertThat(
            new LeaveOneOut(BY_PLACE, WORDS, Budget.withDefaults().withBytes(1))
                .explain(TEXT, 0)
                .values())
        .isEqualTo(
            new LeaveOneOut(BY_PLACE, WORDS, Budget.withDefaults()).explain(TEXT, 0).values());
  }

  @Test
  void anEndedBudgetOrACancelledRunLeavesWhatWasMeasured() {
    Budget three = Budget.withDefaults().withModelCalls(3);
    Attribution some = new LeaveOneOut(BY_PLACE, WORDS, three).explain(TEXT, 0);
    assertThat(some.values().toDoubles()).containsExactly(8, 4, Double.NaN);
    assertThat(some.evidence().checks())
        .containsEntry("complete", 0.0)
        .containsEntry("componentsNotMeasured", 1.0);
    Cancellation atOnce = () -> true;
    Attribution none =
        new LeaveOneOut(BY_PLACE, WORDS, three).withCancellation(atOnce).explain(TEXT, 0);
    assertThat(none.values().toDoubles()).containsOnly(Double.NaN);
    assertThat(none.evidence().modelCalls()).isZero();
  }

  @Test
  void badInputNamesWhatIsWrong() {
    LeaveOneOut method = new LeaveOneOut(BY_PLACE, WORDS, Budget.withDefaults());
    NdArray gap = NdArray.of(new float[] {5, Float.NaN, 2}, 3);
    assertOneLine(() -> method.explain(gap, 0), "very", "NaN");
    assertOneLine(() -> method.explain(NdArray.of(new float[2], 2), 0), "first axis", "3");
    assertOneLine(() -> method.explain(TEXT, 1), "target", "0 to 0");
    Predictor fussy =
        batch -> {
          if (batch.length(1) < 3 && batch.get(0) == 5 && batch.get(1) == 2) {
            throw new IllegalStateException("too short");
          }
          return BY_PLACE.predict(batch);
        };
    assertOneLine(
        () -> new LeaveOneOut(fussy, WORDS, Budget.withDefaults().withBytes(1)).explain(TEXT, 0),
        "without very",
        "too short");
    assertOneLine(
        () -> new LeaveOneOut(BY_PLACE, new Axes.Features(List.of("a")), Budget.withDefaults()),
        "two entries");
  }

  private static void assertOneLine(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable work, String... parts) {
    assertThatThrownBy(work)
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll(parts)
        .hasMessageNotContaining("\n");
  }
}
