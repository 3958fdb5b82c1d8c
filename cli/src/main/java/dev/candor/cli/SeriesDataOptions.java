package dev.candor.cli;

import dev.candor.cli.series.Parting;
import dev.candor.core.InputException;
import dev.candor.data.series.BrokenRows;
import dev.candor.data.series.Gap;
import dev.candor.data.series.Missing;
import dev.candor.data.series.PastTarget;
import dev.candor.data.series.Recipe;
import dev.candor.data.series.RepeatedRows;
import dev.candor.data.series.SeriesReader;
import dev.candor.data.series.SeriesScaling;
import dev.candor.data.series.SeriesSettings;
import dev.candor.data.series.ShortSubjects;
import dev.candor.data.series.TargetKind;
import dev.candor.data.series.TargetPlace;
import dev.candor.data.series.WindowSettings;
import dev.candor.design.actif.model.SeriesPreparation;
import dev.candor.design.actif.model.TargetRange;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** What the columns of series mean, how windows are cut and parted, as options of the command. */
final class SeriesDataOptions {
  private static final double USUAL_STEPS = 1.5;

  @Option(
      names = "--target",
      required = true,
      paramLabel = "COL",
      description = "The column to predict.")
  private String target = "";

  @Option(names = "--window", required = true, paramLabel = "N", description = "Rows of a window.")
  private int window;

  @Option(
      names = "--time",
      split = ",",
      paramLabel = "COL",
      description =
          "The time: a column of numbers or dates, or year,month,day,.. to the second. Without it"
              + " rows have an order but no gaps.")
  private List<String> time = List.of();

  @Option(
      names = "--group",
      paramLabel = "COL",
      description = "The column that says whose row it is (default: each file is a subject).")
  private Optional<String> group = Optional.empty();

  @Option(
      names = "--stride",
      paramLabel = "N",
      description = "Rows from one window's beginning to the next (default: 1).")
  private int stride = 1;

  @Option(
      names = "--horizon",
      paramLabel = "N",
      description = "How many rows after the window's last one the target lies (default: 0).")
  private int horizon;

  @Option(names = "--each-step", description = "Predict the target of every row of a window.")
  private boolean eachStep;

  @Option(
      names = "--features",
      split = ",",
      paramLabel = "COL",
      description = "The columns that go in (default: all that hold numbers).")
  private List<String> features = List.of();

  @Option(
      names = "--ignore",
      split = ",",
      paramLabel = "COL",
      description = "Columns that never go in.")
  private List<String> ignored = List.of();

  @Option(
      names = "--past",
      description = "The target's own past goes in too, as in forecasts; needs --horizon.")
  private boolean past;

  @Option(
      names = "--recipe",
      paramLabel = "NAME",
      description = "Features made of the columns: gaze (23 of two eyes' directions).")
  private Optional<String> recipe = Optional.empty();

  @Option(
      names = "--target-range",
      paramLabel = "LOW..HIGH",
      description = "Leave out rows whose target is not above LOW and at most HIGH.")
  private Optional<String> range = Optional.empty();

  @Option(
      names = "--kind",
      paramLabel = "number|class",
      description = "What the target is (default: found from its values).")
  private Optional<TargetKind> kind = Optional.empty();

  @Option(
      names = "--missing",
      paramLabel = "break|carry:N",
      description =
          "A missing value parts the rows around it, or the value before goes on for N rows"
              + " (default: break).")
  private String missing = "break";

  @Option(
      names = "--missing-words",
      split = ",",
      paramLabel = "WORD",
      description = "What stands for a missing value, beside NA, NaN, null, ? and -.")
  private List<String> missingWords = List.of();

  @Option(
      names = "--gap",
      paramLabel = "N|never",
      description = "Rows further apart than N usual steps in time are parted (default: 1.5).")
  private Optional<String> gap = Optional.empty();

  @Option(
      names = "--gap-time",
      paramLabel = "X",
      description = "The same in the unit of the time; milliseconds for dates.")
  private Optional<Double> gapTime = Optional.empty();

  @Option(
      names = "--broken",
      paramLabel = "refuse|skip",
      description = "Rows of another width than the header (default: refuse).")
  private BrokenRows broken = BrokenRows.REFUSE;

  @Option(
      names = "--repeated",
      paramLabel = "keep|drop",
      description = "Rows that say the same as an earlier one (default: keep).")
  private RepeatedRows repeated = RepeatedRows.KEEP;

  @Option(
      names = "--short",
      paramLabel = "refuse|skip",
      description = "Subjects with fewer rows than a window (default: refuse).")
  private ShortSubjects shortSubjects = ShortSubjects.REFUSE;

  @Option(
      names = "--scale",
      paramLabel = "robust|standard|raw",
      description = "How numbers enter, fitted on training subjects (default: robust).")
  private SeriesScaling scaling = SeriesScaling.ROBUST;

  @Option(
      names = "--split",
      paramLabel = "subjects|time",
      description = "How to part training from test (default: subjects, if three or more).")
  private Optional<Parting.Way> way = Optional.empty();

  @Option(
      names = "--test",
      split = ",",
      paramLabel = "SUBJECT",
      description = "Subjects to test on (default: a share, drawn).")
  private List<String> test = List.of();

  @Option(
      names = "--validation",
      split = ",",
      paramLabel = "SUBJECT",
      description = "Subjects that choose the epoch (default: one, drawn).")
  private List<String> validation = List.of();

  @Option(
      names = "--test-share",
      paramLabel = "X",
      description = "Share of subjects, or of each recording's end, to test on (default: .2).")
  private double testShare = .2;

  /** The files, folders opened, none twice. */
  static List<Path> files(Terminal terminal, List<Path> data) {
    Set<Path> files = new LinkedHashSet<>();
    data.forEach(place -> files.addAll(SeriesReader.files(terminal.resolve(place))));
    return new ArrayList<>(files);
  }

  SeriesPreparation preparation() {
    if (past && horizon < 1) {
      throw InputException.of(
          "--past", "must come with a --horizon of 1 or more", horizon, "or it gives the target");
    }
    SeriesSettings settings =
        SeriesSettings.of(target)
            .withTime(time.toArray(String[]::new))
            .withFeatures(features)
            .withIgnored(ignored)
            .withPast(past ? PastTarget.FEATURE : PastTarget.HIDDEN)
            .withMissing(missing())
            .alsoMissing(missingWords.toArray(String[]::new))
            .withGap(gap())
            .withBroken(broken)
            .withRepeated(repeated);
    settings = group.isPresent() ? settings.withSubject(group.get()) : settings;
    settings = kind.isPresent() ? settings.withKind(kind.get()) : settings;
    SeriesPreparation preparation = SeriesPreparation.of(settings);
    preparation =
        recipe.isPresent() ? preparation.withRecipe(Recipe.named(recipe.get())) : preparation;
    return range.isPresent() ? preparation.withRange(range(range.get())) : preparation;
  }

  WindowSettings windows() {
    return WindowSettings.of(window)
        .withStride(stride)
        .withHorizon(horizon)
        .withPlace(eachStep ? TargetPlace.STEP : TargetPlace.WINDOW)
        .withShortSubjects(shortSubjects);
  }

  SeriesScaling scaling() {
    return scaling;
  }

  Parting parting(long seed) {
    return new Parting(way, test, validation, testShare, seed);
  }

  private Missing missing() {
    if (missing.equalsIgnoreCase("break")) {
      return new Missing.Break();
    }
    if (missing.startsWith("carry:")) {
      return new Missing.CarryForward(
          (int) number("--missing", missing.substring("carry:".length())));
    }
    throw InputException.of("--missing", "must be break or carry:N", missing, "carry:3, say");
  }

  private Gap gap() {
    if ((gap.isPresent() || gapTime.isPresent()) && time.isEmpty()) {
      throw InputException.of("--gap", "must come with --time", "no time", "name its column");
    }
    if (gap.isPresent() && gapTime.isPresent()) {
      throw InputException.of(
          "--gap and --gap-time", "must not both be given", "both", "leave one out");
    }
    if (gapTime.isPresent()) {
      return new Gap.LongerThan(gapTime.get());
    }
    return gap.map(
            text ->
                text.equalsIgnoreCase("never")
                    ? new Gap.Never()
                    : new Gap.UsualSteps(number("--gap", text)))
        .orElseGet(() -> new Gap.UsualSteps(USUAL_STEPS));
  }

  private static TargetRange range(String text) {
    int dots = text.indexOf("..");
    if (dots < 1) {
      throw InputException.of("--target-range", "must be LOW..HIGH", text, "350..3000, say");
    }
    return new TargetRange(
        number("--target-range", text.substring(0, dots)),
        number("--target-range", text.substring(dots + 2)));
  }

  private static double number(String option, String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw InputException.of(option, "must hold a number", text, "see --help");
    }
  }
}
