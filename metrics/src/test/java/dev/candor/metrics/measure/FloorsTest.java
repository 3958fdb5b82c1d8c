package dev.candor.metrics.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.Explainer;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.metrics.Linear;
import dev.candor.metrics.faithfulness.Deletion;
import dev.candor.metrics.faithfulness.Insertion;
import dev.candor.metrics.statistics.Spread;
import org.junit.jupiter.api.Test;

class FloorsTest {
  private final Linear linear = Linear.drawn(6, 1);

  @Test
  void aGuessDependsOnSeedAndInputAndOnNothingElse() {
    var axes = linear.players().axes();
    Explainer guess = new RandomAttribution(axes, 5);
    NdArray input = linear.inputs(1, 3).row(0);
    NdArray first = guess.explain(input, 0).values();
    guess.explain(linear.inputs(1, 4).row(0), 0);
    assertThat(guess.explain(input, 0).values()).isEqualTo(first);
    assertThat(new RandomAttribution(axes, 5).explain(input, 0).values()).isEqualTo(first);
    assertThat(guess.explain(input, 1).values()).isNotEqualTo(first);
    assertThat(new RandomAttribution(axes, 6).explain(input, 0).values()).isNotEqualTo(first);
  }

  @Test
  void guessesAreStandardNormal() {
    NdArray inputs = linear.inputs(2000, 3);
    double[] values =
        new RandomAttribution(linear.players().axes(), 5)
            .explain(inputs, new int[2000]).stream()
                .flatMapToDouble(a -> java.util.Arrays.stream(a.values().toDoubles()))
                .toArray();
    Spread spread = Spread.of(values);
    assertThat(spread.mean()).isCloseTo(0, within(4 / Math.sqrt(values.length)));
    assertThat(spread.sd()).isCloseTo(1, within(4 / Math.sqrt(2.0 * values.length)));
  }

  @Test
  void knowingNothingIsTheMiddleOfALinearModel() {
    Subject subject = linear.subject(linear.contributions(), 400, 2);
    Measured exact =
        new Insertion(dev.candor.metrics.faithfulness.CurveSettings.withDefaults()).judge(subject);
    Floors floors = Floors.of(Insertion.withDefaults(), subject);
    double middle = 0;
    for (int i = 0; i < subject.size(); i++) {
      double all = linear.model().predict(subject.inputs().slice(i, i + 1)).get(0);
      middle += (all + linear.bias()) / 2 / subject.size();
    }
    double error = floors.random().spread().orElseThrow().standardError();
    assertThat(floors.random().mean()).isCloseTo(middle, within(4 * error));
    assertThat(floors.equal().mean()).isCloseTo(middle, within(4 * error));
    assertThat(exact.mean()).isGreaterThan(middle + 4 * error);
    assertThat(Deletion.withDefaults().judge(subject).mean()).isLessThan(middle - 4 * error);
  }

  @Test
  void attributionsThatAreNotFiniteAreRefusedByInput() {
    Explainer broken =
        (input, target) ->
            new dev.candor.core.Attribution(
                NdArray.of(new double[] {1, input.get(0) == 0 ? Double.NaN : 0}, 2),
                new dev.candor.core.Axes.Features(java.util.List.of("a", "b")),
                target,
                dev.candor.core.Evidence.of("broken"));
    Linear two = new Linear(new double[] {1, 1}, 0);
    assertThatThrownBy(
            () ->
                Subject.of(
                    two.model(),
                    NdArray.of(new double[] {1, 1, 0, 1}, 2, 2),
                    new int[2],
                    broken,
                    two.masking(),
                    two.inputs(3, 1),
                    0))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("attribution of input 1, b must be finite");
  }
}
