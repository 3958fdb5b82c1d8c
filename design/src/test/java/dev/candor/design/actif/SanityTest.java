package dev.candor.design.actif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.NdArray;
import dev.candor.data.series.Windows;
import dev.candor.data.series.generate.Extent;
import dev.candor.data.series.generate.Extras;
import dev.candor.data.series.generate.GeneratedSeries;
import dev.candor.data.series.generate.LaggedDrivers;
import dev.candor.torch.Network;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Which variant passes which check, on one network that was trained with a known driver, nuisance
 * features and a constant one.
 */
class SanityTest {
  private static final int UNITS = 16;
  private static final GeneratedSeries MADE =
      LaggedDrivers.oneOf(Extent.of(2, 900), 8).withExtras(new Extras(7, 1)).generate(3);
  private static final Windows CUT = Nets.windows(MADE);
  private static final Network TRAINED = Nets.trained(CUT, UNITS, 25, 1);
  private static final NdArray WINDOWS = CUT.inputs(CUT.all());
  private static final Background MEAN = Background.meanOf(WINDOWS);
  private static final Background OF_TRAINED = Background.of(TRAINED, WINDOWS);
  private static final List<String> NAMES = MADE.series().features();

  @AfterAll
  static void close() {
    TRAINED.close();
  }

  private static List<String> order(Network network, Variant variant) {
    Background background =
        !variant.mapping().needsResponse()
            ? MEAN
            : network == TRAINED ? OF_TRAINED : Background.of(network, WINDOWS);
    NdArray some = WINDOWS.slice(0, 600);
    return Actif.of(network, NAMES, variant, background).rank(some, 0).ranking().order();
  }

  private static List<Variant> atTheRecurrentLayer() {
    return Variant.all().stream().filter(v -> v.hook() != Hook.PENULTIMATE).toList();
  }

  @Test
  void theNetworkHasLearntTheDriver() {
    double[] answers = TRAINED.predict(WINDOWS).toDoubles();
    double[] targets = CUT.targets(CUT.all()).toDoubles();
    double wrong = 0;
    double spread = 0;
    for (int i = 0; i < answers.length; i++) {
      wrong += (answers[i] - targets[i]) * (answers[i] - targets[i]);
      spread += targets[i] * targets[i];
    }
    assertThat(wrong / spread).isLessThan(.3);
  }

  @Test
  void theDriverComesFirstUnlessMovingIsPunished() {
    TreeSet<String> first = new TreeSet<>();
    for (Variant variant : atTheRecurrentLayer()) {
      if (order(TRAINED, variant).get(0).equals("x1")) {
        first.add(variant.name());
      }
    }
    assertThat(first)
        .contains(
            "actif-mean-gates-mean",
            "actif-mean-gates-meanstd",
            "actif-banded-gates-mean",
            "actif-banded-gates-meanstd",
            "actif-centred-projection-mean",
            "actif-centred-projection-meanstd")
        .doesNotContain(
            "actif-mean-gates-inv", "actif-centred-projection-inv", "actif-identity-mean");
  }

  @Test
  void aConstantThatIsNotZeroComesLastWhereInputsAreCentred() {
    List<String> last = new ArrayList<>();
    for (Variant variant : atTheRecurrentLayer()) {
      boolean plain =
          variant.aggregation() == Aggregation.MEAN || variant.aggregation() == Aggregation.MEANSTD;
      if (plain && order(TRAINED, variant).get(NAMES.size() - 1).equals("constant1")) {
        last.add(variant.name());
      }
    }
    for (Mapping mapping : Mapping.values()) {
      if (mapping.putsConstantsLast()) {
        assertThat(last)
            .contains(
                Variant.of(mapping, Aggregation.MEAN).name(),
                Variant.of(mapping, Aggregation.MEANSTD).name());
      }
    }
    assertThat(last)
        .doesNotContain(
            Variant.of(Mapping.PROJECTION, Aggregation.MEAN).name(),
            Variant.of(Mapping.IDENTITY, Aggregation.MEAN).name());
  }

  /** The same function with its units in another order. */
  @Test
  void renumberedUnitsChangeTheRankingOfThoseMappingsThatSaySo() {
    try (Network renumbered = renumbered()) {
      assertThat(renumbered.predict(WINDOWS.slice(0, 1)).get(0))
          .isCloseTo(
              TRAINED.predict(WINDOWS.slice(0, 1)).get(0),
              org.assertj.core.api.Assertions.within(1e-5));
      for (Mapping mapping : Mapping.values()) {
        Variant variant = Variant.of(mapping, Aggregation.MEAN);
        boolean same = order(TRAINED, variant).equals(order(renumbered, variant));
        assertThat(same).as(variant.name()).isEqualTo(mapping.keepsUnderRenumbering());
      }
    }
  }

  private static Network renumbered() {
    List<Integer> order = new ArrayList<>();
    for (int j = 0; j < UNITS; j++) {
      order.add(j);
    }
    Collections.shuffle(order, new Random(4));
    Map<String, NdArray> moved = new LinkedHashMap<>();
    TRAINED
        .parameters()
        .forEach(
            (name, array) -> {
              if (name.startsWith("recurrent0")) {
                boolean byState = name.endsWith("recurrent.weight");
                NdArray rows = rows(array, order, 4);
                moved.put(name, byState ? columns(rows, order) : rows);
              } else if (name.startsWith("norm.")) {
                moved.put(name, rows(array, order, 1));
              } else if (name.equals("hidden.weight")) {
                moved.put(name, columns(array, order));
              }
            });
    Network copy = TRAINED.members(0, 1);
    copy.replace(moved);
    return copy;
  }

  private static NdArray rows(NdArray array, List<Integer> order, int gates) {
    double[] values = array.toDoubles();
    int width = values.length / (gates * UNITS);
    return NdArray.ofFloats(
        room -> {
          for (int row = 0; row < gates * UNITS; row++) {
            int from = row / UNITS * UNITS + order.get(row % UNITS);
            for (int i = 0; i < width; i++) {
              room[row * width + i] = (float) values[from * width + i];
            }
          }
        },
        array.shape());
  }

  private static NdArray columns(NdArray array, List<Integer> order) {
    double[] values = array.toDoubles();
    return NdArray.ofFloats(
        room -> {
          for (int i = 0; i < room.length; i++) {
            room[i] = (float) values[i / UNITS * UNITS + order.get(i % UNITS)];
          }
        },
        array.shape());
  }

  /** Of an untrained network nothing of the driver is known. */
  @Test
  void anUntrainedNetworkHasAnotherRankingExceptWhereTheModelIsNotLookedAt() {
    int firstBefore = 0;
    for (long seed = 1; seed <= 5; seed++) {
      try (Network untrained = Nets.trained(CUT, UNITS, 0, 100 + seed)) {
        Variant gates = Variant.of(Mapping.MEAN_GATES, Aggregation.MEAN);
        Variant identity = Variant.of(Mapping.IDENTITY, Aggregation.MEAN);
        firstBefore += order(untrained, gates).get(0).equals("x1") ? 1 : 0;
        assertThat(order(untrained, identity)).isEqualTo(order(TRAINED, identity));
      }
    }
    assertThat(firstBefore).isLessThan(3);
  }
}
