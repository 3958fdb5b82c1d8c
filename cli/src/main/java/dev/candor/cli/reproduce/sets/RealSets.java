package dev.candor.cli.reproduce.sets;

import dev.candor.cli.reproduce.sets.StudySet.Columns;
import dev.candor.cli.reproduce.sets.StudySet.Knowledge;
import dev.candor.cli.reproduce.sets.StudySet.Size;
import dev.candor.core.InputException;
import dev.candor.data.generate.UniformExtras;
import dev.candor.data.split.Split;
import dev.candor.data.split.Splitter;
import dev.candor.data.table.CategoryColumn;
import dev.candor.data.table.Column;
import dev.candor.data.table.Table;
import dev.candor.data.table.TableReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The real data sets of the study; each seed splits them anew, 80 to 20. */
public final class RealSets {
  private static final String RANDOM = "-random";

  private RealSets() {}

  /** Breast Cancer Wisconsin, diagnostic: 569 rows of 30 columns. */
  public static StudySet wdbc(Path data) {
    return real(
        "wdbc", "Breast Cancer (WDBC)", new Size(569, 30), data, "breast_cancer_wdbc", "diagnosis");
  }

  /** Pima Indians Diabetes: 768 rows of 8 columns. */
  public static StudySet pima(Path data) {
    return real("pima", "Pima diabetes", new Size(768, 8), data, "pima_diabetes", "diabetes");
  }

  /** German credit: 1,000 rows of 61 columns. */
  public static StudySet german(Path data) {
    return real("german", "German credit", new Size(1000, 61), data, "german_credit", "Class");
  }

  /** The same with 17 columns uniform on [-100, 100], drawn anew for every seed. */
  public static StudySet withNoise(StudySet set) {
    UniformExtras extras = UniformExtras.withDefaults();
    return new StudySet(
        set.name() + RANDOM,
        set.title() + " + 17 random",
        Knowledge.ADDED_NOISE,
        Columns.KEEP_PLACES,
        new Size(set.size().rows(), set.size().columns() + extras.columns()),
        seed -> {
          Sample sample = set.draw().apply(seed);
          return new Sample(
              extras.addTo(sample.table(), seed),
              sample.target(),
              sample.split(),
              Truth.unknown().withNoise(Set.copyOf(extras.names())));
        });
  }

  private static StudySet real(
      String name, String title, Size size, Path data, String file, String target) {
    Path csv = data.resolve("tabular").resolve(file + ".csv");
    return new StudySet(
        name,
        title,
        Knowledge.NONE,
        Columns.KEEP_PLACES,
        size,
        seed -> {
          Table table = read(csv, target);
          Split split = Splitter.withDefaults().split(table, GeneratedSample.splitSeed(seed));
          return new Sample(table, target, split, Truth.unknown());
        });
  }

  /**
   * Says where the sets must be.
   *
   * @throws InputException if one of them is not there
   */
  public static void check(Path data) {
    Optional<String> missing = missing(data);
    if (missing.isPresent()) {
      throw InputException.of(
          "--data",
          "must be the folder of the data sets, with " + missing.get() + " in it",
          data,
          "give --data DIR, or --only noise, hard or cost, which need none");
    }
  }

  /** The first of their files that is not there. */
  public static Optional<String> missing(Path data) {
    return Stream.of("breast_cancer_wdbc", "pima_diabetes", "german_credit")
        .map(file -> "tabular/" + file + ".csv")
        .filter(file -> !Files.isRegularFile(data.resolve(file)))
        .findFirst();
  }

  /** A table whose target is of categories. */
  private static Table read(Path csv, String target) {
    Table table = TableReader.withDefaults().read(csv);
    Column classes = table.column(target);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < classes.size(); i++) {
      texts.add(classes.text(i));
    }
    return table.with(CategoryColumn.ofTexts(target, texts));
  }
}
