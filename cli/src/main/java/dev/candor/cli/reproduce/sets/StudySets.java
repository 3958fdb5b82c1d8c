package dev.candor.cli.reproduce.sets;

import dev.candor.cli.reproduce.sets.StudySet.Columns;
import dev.candor.cli.reproduce.sets.StudySet.Knowledge;
import dev.candor.cli.reproduce.sets.StudySet.Size;
import dev.candor.data.generate.CorrelatedCopies;
import dev.candor.data.generate.CorrelatedNoise;
import dev.candor.data.generate.FlippedLabels;
import dev.candor.data.generate.Friedman1;
import dev.candor.data.generate.Friedman2;
import dev.candor.data.generate.Generator;
import dev.candor.data.generate.MakeClassification;
import dev.candor.data.generate.Parity;
import dev.candor.data.generate.Synthetic;
import java.nio.file.Path;
import java.util.List;

/** The data sets of the study of the scores network. */
public final class StudySets {
  /** The set with ten columns whose order is known. */
  public static final String N10 = "n10";

  private static final int ROWS = 1120;
  private static final double RHO = .9;

  private StudySets() {}

  /** The ten sets of the paper's table, those that cannot be obtained replaced. */
  public static List<StudySet> ten(Path data) {
    return List.of(
        n10(),
        n16(),
        friedman1(),
        generated("friedman-2", "Friedman 2", Knowledge.RELEVANT, 10, Friedman2.withDefaults()),
        makeClassification(),
        RealSets.wdbc(data),
        RealSets.pima(data),
        RealSets.german(data),
        RealSets.withNoise(RealSets.pima(data)),
        RealSets.withNoise(RealSets.german(data)));
  }

  /** The five whose relevant columns are known, and Breast Cancer Wisconsin. */
  public static List<StudySet> knownAndWdbc(Path data) {
    return ten(data).subList(0, 6);
  }

  /** The generators over which false confirmations are counted, in turn. */
  public static List<StudySet> noise() {
    return List.of(n10(), n16(), friedman1(), makeClassification());
  }

  /** The sets that are made to be hard. */
  public static List<StudySet> hard() {
    return List.of(
        generated(
            "n200", "Synthetic, 195 noise columns", Knowledge.ORDER, 200, new Synthetic(ROWS, 200)),
        shuffled(
            "make-classification-200",
            "make_classification, 195 noise columns",
            200,
            new MakeClassification(ROWS, 200, 5, 0, 0, 2, 2, 1, .01)),
        generated(
            "copies",
            "Synthetic N10, 10 exact copies of x5",
            Knowledge.ORDER,
            20,
            new CorrelatedCopies(Synthetic.n10(), "x5", 10, 1)),
        generated(
            "noise-of-relevant",
            "Synthetic, 10 noise columns, rho .9 with the relevant five",
            Knowledge.ORDER,
            15,
            new CorrelatedNoise(new Synthetic(ROWS, 5), 10, RHO, CorrelatedNoise.Leader.RELEVANT)),
        generated(
            "noise-of-noise",
            "Synthetic, 10 noise columns, rho .9 with one another",
            Knowledge.ORDER,
            15,
            new CorrelatedNoise(new Synthetic(ROWS, 5), 10, RHO, CorrelatedNoise.Leader.HIDDEN)),
        generated("xor", "XOR of two of 10 columns", Knowledge.RELEVANT, 10, Parity.xor(ROWS, 10)),
        new StudySet(
            "rows-300",
            "Synthetic N10, 300 rows",
            Knowledge.ORDER,
            Columns.KEEP_PLACES,
            new Size(300, 10),
            seed -> GeneratedSample.draw(new Synthetic(300, 10), seed)),
        generated(
            "flipped",
            "Synthetic N10, 20 % of labels flipped",
            Knowledge.ORDER,
            10,
            new FlippedLabels(Synthetic.n10(), .2)));
  }

  /** Synthetic N10. */
  public static StudySet n10() {
    return generated(N10, "Synthetic N10", Knowledge.ORDER, 10, Synthetic.n10());
  }

  private static StudySet n16() {
    return generated("n16", "Synthetic N16", Knowledge.ORDER, 16, Synthetic.n16());
  }

  private static StudySet friedman1() {
    return generated("friedman-1", "Friedman 1", Knowledge.RELEVANT, 10, Friedman1.withDefaults());
  }

  private static StudySet makeClassification() {
    return shuffled(
        "make-classification", "make_classification", 20, MakeClassification.withDefaults());
  }

  private static StudySet generated(
      String name, String title, Knowledge knowledge, int columns, Generator generator) {
    return new StudySet(
        name,
        title,
        knowledge,
        Columns.KEEP_PLACES,
        new Size(ROWS, columns),
        seed -> GeneratedSample.draw(generator, seed));
  }

  private static StudySet shuffled(String name, String title, int columns, Generator generator) {
    return new StudySet(
        name,
        title,
        Knowledge.RELEVANT,
        Columns.SHUFFLED,
        new Size(ROWS, columns),
        seed -> GeneratedSample.draw(generator, seed));
  }
}
