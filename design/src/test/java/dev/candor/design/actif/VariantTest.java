package dev.candor.design.actif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.InputException;
import java.util.List;
import org.junit.jupiter.api.Test;

class VariantTest {
  @Test
  void everyVariantHasANameOfItsOwnByWhichItIsFound() {
    List<String> names = Variant.all().stream().map(Variant::name).toList();
    assertThat(names)
        .doesNotHaveDuplicates()
        .contains(
            "actif-centred-projection-meanstd",
            "actif-interpolate-inv",
            "actif-first-units-pen-at-penultimate",
            "actif-identity-inv-time",
            "actif-mean-gates-mean");
    for (Variant variant : Variant.all()) {
      assertThat(Variant.named(variant.name())).isEqualTo(variant);
    }
    assertThatThrownBy(() -> Variant.named("actif"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("must be one of");
  }

  @Test
  void whatHasNoDefinitionIsRefusedWithTheReason() {
    assertThatThrownBy(
            () -> new Variant(Mapping.PROJECTION, Hook.PENULTIMATE, Aggregation.INV_TIME))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("the penultimate layer has no steps to go over");
    assertThatThrownBy(() -> new Variant(Mapping.PROJECTION, Hook.INPUT, Aggregation.MEAN))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("the input has no units to map");
  }

  @Test
  void aggregationsAreThoseComputedByHand() {
    double[] mu = {1, 3, 2};
    double[] sd = {0, .02, .01};
    assertThat(Aggregation.MEAN.of(mu, sd)).containsExactly(1, 3, 2);
    assertThat(Aggregation.MEANSTD.of(mu, sd))
        .containsExactly(new double[] {0, .06, .02}, within(1e-12));
    assertThat(Aggregation.INV.of(mu, sd))
        .containsExactly(new double[] {.5, .5, .5}, within(1e-12));
    assertThat(Aggregation.PEN.of(mu, sd))
        .containsExactly(
            new double[] {0, 2 / 2.01 * (1 - Math.exp(-2)), 1 / 2.01 * (1 - Math.exp(-1))},
            within(1e-12));
    assertThat(Aggregation.INV.of(new double[] {2, 2}, new double[] {1, 1}))
        .containsExactly(.5, .5);
  }

  @Test
  void variantsThatFailACheckSaySo() {
    assertThat(Variant.named("actif-interpolate-inv").warnings())
        .contains("depends on how units are numbered", "puts features that do not count first");
    assertThat(Variant.named("actif-projection-mean").warnings())
        .contains("a constant feature can come first");
    assertThat(Variant.named("actif-centred-projection-meanstd").warnings())
        .containsExactly("an untrained network has much of its ranking");
    assertThat(Actif.recommended().warnings()).isEmpty();
  }
}
