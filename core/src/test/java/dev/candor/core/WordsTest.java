package dev.candor.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The words check themselves: what cannot be meant cannot be said. */
class WordsTest {
  private static final Evidence EVIDENCE = Evidence.of("by hand");

  private static RankedFeature ranked(String name, double weight, int rank) {
    return new RankedFeature(name, weight, weight, weight, rank, 0, Confirmation.NOT_TESTED);
  }

  @Test
  void aRankingCountsItsFeaturesFromOne() {
    Ranking ranking = new Ranking(List.of(ranked("a", .6, 1), ranked("b", .4, 2)), EVIDENCE);
    assertThat(ranking.order()).containsExactly("a", "b");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> new Ranking(List.of(ranked("b", .4, 2), ranked("a", .6, 1)), EVIDENCE))
        .withMessageContaining("in order of rank");
    assertThatExceptionOfType(InputException.class).isThrownBy(() -> ranked("a", Double.NaN, 1));
    assertThatExceptionOfType(InputException.class).isThrownBy(() -> ranked("a", .5, 0));
  }

  @Test
  void anAttributionHasOneNumberPerComponent() {
    Axes axes = new Axes.Features(List.of("age", "income"));
    NdArray values = NdArray.of(new double[] {.2, -.1}, 2);
    assertThat(new Attribution(values, axes, 0, EVIDENCE).axes().component(1).label())
        .isEqualTo("income");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> new Attribution(NdArray.of(new double[3], 3), axes, 0, EVIDENCE))
        .withMessageContaining("one number per component, 2");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> new Attribution(NdArray.of(new float[2], 2), axes, 0, EVIDENCE))
        .withMessageContaining("float64");
  }

  @Test
  void axesGiveANumberBackToWhatItBelongsTo() {
    assertThat(new Axes.TimeFeatures(3, List.of("x", "y")).component(5))
        .isEqualTo(new Component.Step("y", 2));
    assertThat(new Axes.PatchGrid(2, 4).component(6)).isEqualTo(new Component.Patch(1, 2));
  }

  @Test
  void aBatchIsExplainedAsItsInputsOneByOne() {
    Axes axes = new Axes.Features(List.of("a", "b"));
    Explainer doubled =
        (input, target) ->
            new Attribution(
                NdArray.of(new double[] {2 * input.get(0), 2 * input.get(1)}, 2),
                axes,
                target,
                EVIDENCE);
    List<Attribution> both =
        doubled.explain(NdArray.of(new float[] {1, 2, 3, 4}, 2, 2), new int[] {0, 1});
    assertThat(both.get(1).values()).isEqualTo(NdArray.of(new double[] {6, 8}, 2));
    assertThat(both.get(1).target()).isEqualTo(1);
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> doubled.explain(NdArray.of(new float[] {1, 2}, 1, 2), new int[] {0, 1}));
  }

  @Test
  void anErrorIsOneLineThatNamesFileLineValueAndRemedy() {
    InputException error =
        InputException.at(Path.of("d.csv"), 3, "the row has 2 fields", "a\nb", "give 3");
    assertThat(error).hasMessage("d.csv:3: the row has 2 fields (found a b); give 3");
    assertThat(InputException.of("seeds", "must be 1 or more", 0, "say --seeds 5"))
        .hasMessage("seeds must be 1 or more (found 0); say --seeds 5");
    assertThat(InputException.of("x", "must be short", "y".repeat(1000), "cut it").getMessage())
        .hasSizeLessThan(140);
  }

  @Test
  void aBudgetCutsBatchesByBytesAlone() {
    assertThat(Budget.withDefaults().withBytes(1000).batchRows(300)).isEqualTo(3);
    assertThat(Budget.withDefaults().withBytes(1).batchRows(300)).isEqualTo(1);
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> Budget.withDefaults().withMillis(0))
        .withMessageContaining("millis");
  }

  @Test
  void evidenceIsNotChangedThroughWhatWentIn() {
    Evidence seeded = EVIDENCE.withSeed(7).withCheck("gap", .1).withSettings(Map.of("k", "v"));
    assertThat(seeded.seed()).hasValue(7);
    assertThat(seeded.checks()).containsEntry("gap", .1);
    assertThat(EVIDENCE.seed()).isEmpty();
    assertThat(seeded.versions()).containsKeys("candor", "java", "os");
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> seeded.settings().put("x", "y"));
  }
}
