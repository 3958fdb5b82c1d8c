package dev.candor.data.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.InputException;
import dev.candor.data.table.NumberColumn;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GeneratorsTest {
  private static final long SEED = 11;

  static Stream<Generator> all() {
    return Stream.of(
        Synthetic.n10(),
        Synthetic.n16(),
        Friedman1.withDefaults(),
        Friedman2.withDefaults(),
        Friedman3.withDefaults(),
        MakeClassification.withDefaults().withCopies(3, 2),
        Parity.xor(1_120, 10),
        new Parity(1_120, 10, 3),
        new CorrelatedCopies(Synthetic.n10(), "x2", 10, 1),
        new CorrelatedNoise(Synthetic.n10(), 5, .9, CorrelatedNoise.Leader.RELEVANT),
        new FlippedLabels(Synthetic.n10(), .2));
  }

  private static double[] column(GeneratedTable made, String name) {
    return ((NumberColumn) made.table().column(name)).values();
  }

  private static double mean(double[] x) {
    return Arrays.stream(x).average().orElseThrow();
  }

  private static double correlation(double[] x, double[] y) {
    double mx = mean(x);
    double my = mean(y);
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < x.length; i++) {
      xy += (x[i] - mx) * (y[i] - my);
      xx += (x[i] - mx) * (x[i] - mx);
      yy += (y[i] - my) * (y[i] - my);
    }
    return xy / Math.sqrt(xx * yy);
  }

  @ParameterizedTest
  @MethodSource("all")
  void theSameSeedGivesTheSameBits(Generator generator) {
    GeneratedTable made = generator.generate(SEED);
    assertThat(generator.generate(SEED).table().hash()).isEqualTo(made.table().hash());
    assertThat(generator.generate(SEED + 1).table().hash()).isNotEqualTo(made.table().hash());
    assertThat(made.table().rows()).isEqualTo(1_120);
    assertThat(made.table().names()).containsAll(made.relevant()).endsWith(made.target());
    assertThat(made.relevant()).doesNotHaveDuplicates().doesNotContain(made.target());
  }

  @Test
  void syntheticIsItsFormula() {
    GeneratedTable made = Synthetic.n16().generate(SEED);
    assertThat(made.table().columns()).hasSize(17);
    assertThat(made.order()).containsExactly("x5", "x2", "x1", "x3", "x4");
    double[] y = column(made, "y");
    for (int i = 0; i < y.length; i++) {
      double z =
          .2 * column(made, "x1")[i]
              + .3 * column(made, "x2")[i]
              + .1 * column(made, "x3")[i]
              + .05 * column(made, "x4")[i]
              + .5 * column(made, "x5")[i];
      assertThat(y[i]).isEqualTo(z > 7.5 ? 1 : 0);
    }
    assertThat(Arrays.stream(column(made, "x3"))).allMatch(v -> v >= 4 && v < 10);
    assertThat(mean(column(made, "x3"))).isCloseTo(7, within(.2));
    assertThat(Arrays.stream(column(made, "x6"))).allMatch(v -> v >= 0 && v < 1);
    assertThat(mean(column(made, "x16"))).isCloseTo(.5, within(.04));
  }

  @Test
  void friedmanOneHasTheKnownMoments() {
    GeneratedTable made = new Friedman1(100_000, 10, 1).generate(SEED);
    double[] y = column(made, "y");
    // E 10 sin(pi u v) = 5.2446, E 20 (u - .5)^2 = 5/3, E 10 u = 5, E 5 u = 2.5
    assertThat(mean(y)).isCloseTo(5.2446 + 5 / 3.0 + 7.5, within(.06));
    double[] x = column(made, "x4");
    assertThat(correlation(x, y)).isCloseTo(10 * Math.sqrt(1 / 12.0) / 4.98, within(.02));
    assertThat(correlation(column(made, "x9"), y)).isCloseTo(0, within(.02));
    double[] exact = column(new Friedman1(50, 10, 0).generate(SEED), "y");
    GeneratedTable same = new Friedman1(50, 10, 0).generate(SEED);
    for (int i = 0; i < 50; i++) {
      double formula =
          10 * Math.sin(Math.PI * column(same, "x1")[i] * column(same, "x2")[i])
              + 20 * Math.pow(column(same, "x3")[i] - .5, 2)
              + 10 * column(same, "x4")[i]
              + 5 * column(same, "x5")[i];
      assertThat(exact[i]).isCloseTo(formula, within(1e-12));
    }
  }

  @Test
  void friedmanTwoAndThreeAreTheirFormulas() {
    GeneratedTable two = Friedman2.withDefaults().generate(SEED);
    GeneratedTable three = Friedman3.withDefaults().generate(SEED);
    assertThat(two.table().columns()).hasSize(11);
    assertThat(two.relevant()).containsExactly("x1", "x2");
    double[][] x = new double[4][];
    for (int j = 0; j < 4; j++) {
      x[j] = column(two, "x" + j);
      assertThat(column(three, "x" + j)).containsExactly(x[j]);
    }
    assertThat(Arrays.stream(x[1])).allMatch(v -> v >= 40 * Math.PI && v < 560 * Math.PI);
    assertThat(Arrays.stream(x[3])).allMatch(v -> v >= 1 && v < 11);
    for (int i = 0; i < 1_120; i++) {
      double reactance = x[1][i] * x[2][i] - 1 / (x[1][i] * x[3][i]);
      assertThat(column(two, "y")[i]).isCloseTo(Math.hypot(x[0][i], reactance), within(1e-9));
      assertThat(column(three, "y")[i]).isCloseTo(Math.atan(reactance / x[0][i]), within(1e-12));
    }
  }

  @Test
  void aTargetCanBeSplitAtTheMedianOfTheTrainingRows() {
    GeneratedTable made = Friedman1.withDefaults().generate(SEED);
    int[] train = IntStream.range(0, 900).toArray();
    double[] classes = column(made.splitAtMedian(train), "y");
    assertThat(Arrays.stream(train).mapToDouble(i -> classes[i]).sum()).isEqualTo(450);
    assertThat(Arrays.stream(classes).distinct().sorted()).containsExactly(0.0, 1.0);
  }

  @Test
  void makeClassificationHasItsClustersAndCopies() {
    MakeClassification settings = new MakeClassification(20_000, 12, 3, 2, 2, 2, 2, 1.5, 0);
    GeneratedTable made = settings.generate(SEED);
    assertThat(made.relevant()).hasSize(7);
    double[] y = column(made, "y");
    assertThat(mean(y)).isCloseTo(.5, within(1e-9));
    long copies = 0;
    for (String a : made.relevant()) {
      for (String b : made.relevant()) {
        copies += !a.equals(b) && Arrays.equals(column(made, a), column(made, b)) ? 1 : 0;
      }
    }
    assertThat(copies).as("ordered pairs of equal columns").isGreaterThanOrEqualTo(4);
    for (String noise : made.table().names()) {
      if (!made.relevant().contains(noise) && !noise.equals("y")) {
        double[] x = column(made, noise);
        assertThat(mean(x)).isCloseTo(0, within(.03));
        assertThat(correlation(x, y)).isCloseTo(0, within(.03));
      }
    }
  }

  @Test
  void oneInformativeFeatureOfAFarCubeGivesTheClass() {
    GeneratedTable made = new MakeClassification(500, 3, 1, 0, 0, 2, 1, 50, 0).generate(SEED);
    double[] x = column(made, made.relevant().get(0));
    assertThat(Math.abs(correlation(x, column(made, "y")))).isGreaterThan(.99);
  }

  @Test
  void labelsAreDrawnAnewOrFlipped() {
    MakeClassification clean = new MakeClassification(20_000, 5, 3, 0, 0, 2, 2, 1, 0);
    GeneratedTable flipped = new FlippedLabels(clean, .2).generate(SEED);
    double[] before = column(clean.generate(SEED), "y");
    double[] after = column(flipped, "y");
    assertThat(IntStream.range(0, before.length).filter(i -> before[i] != after[i]).count())
        .isEqualTo(4_000);
    assertThat(column(flipped, "x1")).containsExactly(column(clean.generate(SEED), "x1"));
    assertThat(new FlippedLabels(Synthetic.n10(), .2).generate(SEED).order()).hasSize(5);
    assertThatThrownBy(() -> new FlippedLabels(Friedman1.withDefaults(), .2).generate(SEED))
        .isInstanceOf(InputException.class);
  }

  @Test
  void parityIsUnrelatedToEveryFeatureAlone() {
    GeneratedTable made = Parity.xor(20_000, 4).generate(SEED);
    double[] y = column(made, "y");
    for (String name : List.of("x1", "x2", "x3")) {
      assertThat(correlation(column(made, name), y)).isCloseTo(0, within(.03));
    }
    double[] product = new double[y.length];
    double[] first = column(made, "x1");
    double[] second = column(made, "x2");
    Arrays.setAll(product, i -> first[i] * second[i] > 0 ? 0 : 1);
    assertThat(product).containsExactly(y);
  }

  @Test
  void copiesAndNoiseCorrelateAsAsked() {
    Generator base = new Synthetic(20_000, 6);
    GeneratedTable exact = new CorrelatedCopies(base, "x2", 3, 1).generate(SEED);
    assertThat(column(exact, "x2_copy3")).containsExactly(column(exact, "x2"));
    assertThat(exact.relevant()).hasSize(8).contains("x2_copy1");
    assertThat(exact.order()).isEmpty();

    GeneratedTable blurred = new CorrelatedCopies(base, "x6", 2, .7).generate(SEED);
    assertThat(correlation(column(blurred, "x6_copy2"), column(blurred, "x6")))
        .isCloseTo(.7, within(.02));
    assertThat(blurred.relevant()).hasSize(5);

    GeneratedTable follower =
        new CorrelatedNoise(base, 6, .9, CorrelatedNoise.Leader.RELEVANT).generate(SEED);
    assertThat(correlation(column(follower, "noise_2"), column(follower, "x2")))
        .isCloseTo(.9, within(.02));
    assertThat(follower.relevant()).hasSize(5);

    GeneratedTable hidden =
        new CorrelatedNoise(base, 3, .9, CorrelatedNoise.Leader.HIDDEN).generate(SEED);
    assertThat(correlation(column(hidden, "noise_1"), column(hidden, "noise_3")))
        .isCloseTo(.9, within(.02));
    assertThat(correlation(column(hidden, "noise_1"), column(hidden, "y")))
        .isCloseTo(0, within(.03));
    assertThat(hidden.order()).startsWith("x5");
  }

  @Test
  void extrasAreUniformAndStandBeforeTheTarget() {
    GeneratedTable made = new Synthetic(20_000, 5).generate(SEED);
    UniformExtras extras = UniformExtras.withDefaults();
    var table = extras.addTo(made.table(), SEED);
    assertThat(extras.names()).hasSize(17);
    assertThat(table.columns()).hasSize(5 + 17 + 1);
    assertThat(table.names()).endsWith("random_17", "y");
    double[] x = ((NumberColumn) table.column("random_1")).values();
    assertThat(Arrays.stream(x)).allMatch(v -> v >= -100 && v < 100);
    assertThat(mean(x)).isCloseTo(0, within(2.0));
    assertThat(Arrays.stream(x).map(v -> v * v).average().orElseThrow())
        .isCloseTo(10_000 / 3.0, within(100.0));
  }

  @Test
  void normalNumbersHaveNormalMoments() {
    Draws draws = Draws.of(3);
    double[] x = Numbers.normal(draws, 200_000);
    assertThat(mean(x)).isCloseTo(0, within(.01));
    assertThat(Arrays.stream(x).map(v -> v * v).average().orElseThrow()).isCloseTo(1, within(.015));
    assertThat(Arrays.stream(x).map(v -> v * v * v * v).average().orElseThrow())
        .isCloseTo(3, within(.1));
  }

  @Test
  void settingsCheckThemselves() {
    assertThatThrownBy(() -> new Synthetic(10, 4)).hasMessageContaining("at least 5");
    assertThatThrownBy(() -> new Friedman1(0, 10, 1)).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> new Friedman2(10, 0, -1)).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> new Parity(10, 2, 3)).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> new MakeClassification(100, 5, 1, 0, 0, 3, 1, 1, 0))
        .hasMessageContaining("corners of the cube");
    assertThatThrownBy(() -> new CorrelatedCopies(Synthetic.n10(), "x1", 1, 0))
        .hasMessageContaining("rho");
    assertThatThrownBy(() -> new UniformExtras(1, 2, 1)).hasMessageContaining("range");
  }
}
