package dev.candor.cli.series;

import dev.candor.core.Confirmation;
import dev.candor.core.Evidence;
import dev.candor.core.NdArray;
import dev.candor.core.RankedFeature;
import dev.candor.core.Ranking;
import dev.candor.data.series.Missing;
import dev.candor.data.series.Windows;
import dev.candor.design.actif.Actif;
import dev.candor.design.actif.Scored;
import dev.candor.design.actif.Standing;
import dev.candor.design.actif.model.SeriesErrors;
import dev.candor.design.actif.model.SeriesModel;
import dev.candor.metrics.statistics.Bootstrap;
import dev.candor.metrics.statistics.BootstrapInterval;
import dev.candor.report.explanation.Answer;
import dev.candor.report.explanation.ExplainedInput;
import dev.candor.report.heat.HeatMap;
import dev.candor.report.image.Estimate;
import dev.candor.report.series.ErrorBesideFloor;
import dev.candor.report.series.FeatureRanking;
import dev.candor.report.series.FittedSeries;
import dev.candor.report.series.LeftOut;
import dev.candor.report.series.MeanWindow;
import dev.candor.report.series.RankSpan;
import dev.candor.report.series.SeriesData;
import dev.candor.report.series.SeriesEpoch;
import dev.candor.report.series.SeriesTrainingSummary;
import dev.candor.report.series.SubjectWindows;
import dev.candor.report.series.Use;
import dev.candor.report.summary.Note;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Turns what a training on series gave into what page, JSON and terminal say.
 *
 * @param name what people call the data
 * @param plan what was trained
 * @param parts on which windows
 * @param model the trained network
 */
public record SeriesRun(String name, SeriesPlan plan, SeriesParts parts, SeriesModel model) {
  private static final int MAPPED = 512;
  private static final int SHOWN = 6;
  private static final int RESAMPLES = 2000;
  private static final int FEW_WINDOWS = 50;
  private static final double MANY_INCOMPLETE = .01;

  /** Asks the network about the test windows and says what came of it. */
  public SeriesTrainingSummary summary() {
    SeriesErrors errors = SeriesErrors.of(model, parts.test(), parts.training());
    Standing standing = model.rank(parts.test(), parts.test().all());
    FeatureRanking ranking =
        new FeatureRanking(
            standing.ranking(),
            standing.intervals().stream()
                .map(span -> new RankSpan(span.feature(), span.rank(), span.best(), span.worst()))
                .toList(),
            standing.windows());
    Optional<Maps> maps =
        model.design().body().isRecurrent() ? Optional.of(maps()) : Optional.empty();
    return new SeriesTrainingSummary(
        data(),
        subjects(errors.bySubject()),
        leftOut(),
        network(),
        List.of(error(errors)),
        ranking,
        model.gate().map(this::gateRanking),
        Optional.empty(),
        maps.map(Maps::mean),
        maps.map(Maps::examples).orElse(List.of()),
        OptionalDouble.empty(),
        0,
        notes(errors),
        evidence(),
        Optional.empty(),
        Optional.empty());
  }

  /** When which feature matters: on average, and in single windows. */
  private record Maps(MeanWindow mean, List<ExplainedInput.Window> examples) {}

  private SeriesData data() {
    return new SeriesData(
        name,
        model.targetName(),
        model.classes(),
        model.features(),
        parts.whole().rows(),
        plan.windows().steps(),
        plan.windows().stride(),
        plan.windows().horizon(),
        switch (plan.scaling()) {
          case ROBUST -> "median and quartiles of the training rows";
          case STANDARD -> "mean and standard deviation of the training rows";
          case RAW -> "none";
        },
        parts.split());
  }

  private FittedSeries network() {
    long parameters = model.network().parameters().values().stream().mapToLong(NdArray::size).sum();
    List<SeriesEpoch> epochs =
        model.course().epochs().stream()
            .map(
                epoch ->
                    new SeriesEpoch(
                        epoch.epoch(),
                        epoch.meanLoss(),
                        epoch
                            .watched()
                            .map(found -> OptionalDouble.of(found.loss().get(0)))
                            .orElse(OptionalDouble.empty()),
                        OptionalDouble.empty()))
            .toList();
    FittedSeries fitted =
        FittedSeries.of(DesignText.of(model.design()), parameters)
            .withEpochs(epochs, model.course().kept())
            .withSeconds(model.course().millis() / 1000);
    return model.evidence().modelHash().map(fitted::withHash).orElse(fitted);
  }

  private ErrorBesideFloor error(SeriesErrors errors) {
    Estimate own = estimate(errors, errors.value(), SeriesErrors.Part::value);
    Estimate floor = estimate(errors, errors.floor(), SeriesErrors.Part::floor);
    return model.classes().isEmpty()
        ? ErrorBesideFloor.lowerIsBetter("mae", own, floor, "median of the training windows")
        : ErrorBesideFloor.higherIsBetter(
            "accuracy", own, floor, "most frequent class of the training windows");
  }

  private static Estimate estimate(
      SeriesErrors errors, double value, ToDoubleFunction<SeriesErrors.Part> of) {
    List<SeriesErrors.Part> all = errors.parts();
    if (all.size() < 3) {
      return Estimate.of(value, errors.windows());
    }
    BootstrapInterval found =
        Bootstrap.withDefaults()
            .with(Bootstrap.Kind.PERCENTILE)
            .withResamples(RESAMPLES)
            .interval(all.size(), drawn -> mean(all, of, drawn), 0);
    return Estimate.of(value, found.low(), found.high(), errors.windows());
  }

  private static double mean(
      List<SeriesErrors.Part> all, ToDoubleFunction<SeriesErrors.Part> of, int... drawn) {
    double sum = 0;
    double targets = 0;
    for (int i : drawn) {
      sum += of.applyAsDouble(all.get(i)) * all.get(i).targets();
      targets += all.get(i).targets();
    }
    return sum / targets;
  }

  private Evidence evidence() {
    SortedMap<String, String> settings = plan.named();
    settings.put("split", parts.split());
    return model.evidence().withSettings(settings);
  }

  private List<SubjectWindows> subjects(SortedMap<String, Double> errors) {
    List<SubjectWindows> all = new ArrayList<>();
    add(Use.TRAINING, parts.training(), all);
    add(Use.VALIDATION, parts.validation(), all);
    add(Use.TEST, parts.test(), all);
    return all.stream()
        .map(
            subject ->
                subject.use() == Use.TEST && errors.containsKey(subject.subject())
                    ? subject.withError(errors.getOrDefault(subject.subject(), 0.))
                    : subject)
        .toList();
  }

  private static void add(Use use, Windows windows, List<SubjectWindows> into) {
    List<String> names = windows.series().subjects();
    int[] counts = windows.counts();
    for (int i = 0; i < counts.length; i++) {
      String name = names.get(i);
      int rows =
          windows.series().recordings().stream()
              .filter(recording -> recording.subject().equals(name))
              .mapToInt(recording -> recording.rows())
              .sum();
      into.add(SubjectWindows.of(name, use, rows, counts[i]));
    }
  }

  private List<LeftOut> leftOut() {
    List<String> copies = parts.duplicates().copies().keySet().stream().sorted().toList();
    return copies.isEmpty()
        ? List.of()
        : List.of(LeftOut.of("features that equal an earlier one", copies));
  }

  private List<Note> notes(SeriesErrors errors) {
    List<Note> notes = new ArrayList<>();
    parts.whole().notes().forEach(text -> notes.add(Note.note(text)));
    if (!parts.duplicates().constants().isEmpty()) {
      notes.add(
          Note.note(
              "features with one value in every row, which should come last: "
                  + String.join(", ", parts.duplicates().constants())));
    }
    if (plan.preparation().settings().missing() instanceof Missing.Break
        && incomplete() > MANY_INCOMPLETE * parts.whole().rows()) {
      notes.add(
          Note.note(
              incomplete()
                  + " rows lack a value, and no window runs over one; --missing carry:N fills gaps"
                  + " of up to N rows"));
    }
    if (errors.windows() < FEW_WINDOWS) {
      notes.add(
          Note.warning(
              "only "
                  + errors.windows()
                  + " test windows: the test figure may be off by much; see --test-share"));
    }
    boolean number = model.classes().isEmpty();
    if (number ? errors.value() >= errors.floor() : errors.value() <= errors.floor()) {
      notes.add(
          Note.warning(
              "no better than an answer that looks at nothing: its ranking says nothing of the"
                  + " data"));
    }
    if (!model.design().body().isRecurrent()) {
      notes.add(
          Note.note(
              "DeepACTIF reads recurrent layers; this network is ranked by its gradients instead"));
    }
    if (model.course().kept() == plan.fit().epochs()) {
      notes.add(Note.note("the last epoch was the best: more --epochs may be better"));
    }
    return notes;
  }

  private long incomplete() {
    return parts.whole().recordings().stream()
        .mapToLong(one -> IntStream.range(0, one.rows()).filter(r -> !one.isComplete(r)).count())
        .sum();
  }

  private Ranking gateRanking(NdArray gate) {
    List<Integer> order =
        IntStream.range(0, gate.size())
            .boxed()
            .sorted(Comparator.comparingDouble(f -> -gate.get(f)))
            .toList();
    List<RankedFeature> ranked = new ArrayList<>();
    for (int f : order) {
      double weight = gate.get(f);
      ranked.add(
          new RankedFeature(
              model.features().get(f),
              weight,
              weight,
              weight,
              ranked.size() + 1,
              0,
              Confirmation.NOT_TESTED));
    }
    return new Ranking(ranked, model.evidence());
  }

  private Maps maps() {
    Windows test = parts.test();
    int[] some = spread(test.count(), MAPPED);
    Actif actif = model.actif();
    Scored scored = actif.scorePlaces(model.scaled(test).inputs(some), model.usualOutput());
    int steps = plan.windows().steps();
    int width = model.features().size();
    double[] mean = new double[steps * width];
    double[] all = scored.scores().toDoubles();
    for (int i = 0; i < all.length; i++) {
      mean[i % mean.length] += Math.abs(all[i]) / some.length;
    }
    List<ExplainedInput.Window> examples = new ArrayList<>();
    for (int place : spread(some.length, SHOWN)) {
      examples.add(example(actif, some[place]));
    }
    return new Maps(new MeanWindow(HeatMap.of(mean, steps, width), some.length), examples);
  }

  /** A window and why it is answered so: of classes, the map is about the predicted one. */
  private ExplainedInput.Window example(Actif actif, int window) {
    Windows test = parts.test();
    NdArray answers = model.predict(test, window);
    int answer = answered(answers);
    double[] map =
        actif
            .scorePlaces(model.scaled(test).inputs(window), model.usualOutput() + answer)
            .scores()
            .toDoubles();
    double[] targets = test.targets(window).toDoubles();
    double truth = targets[targets.length - 1];
    List<String> classes = model.classes();
    return ExplainedInput.Window.of(
            test.subject(window) + ", from line " + test.firstLine(window),
            Answer.of(
                classes.isEmpty() ? model.targetName() : classes.get(answer),
                answers.get(model.usualOutput() + answer)),
            model.features(),
            HeatMap.of(map, plan.windows().steps(), model.features().size()))
        .withTruth(
            classes.isEmpty()
                ? String.format(Locale.ROOT, "%.4g", truth)
                : classes.get((int) truth));
  }

  /** The most probable class of the last step; 0 where the target is a number. */
  private int answered(NdArray answers) {
    int best = 0;
    for (int k = 1; k < model.classes().size(); k++) {
      if (answers.get(model.usualOutput() + k) > answers.get(model.usualOutput() + best)) {
        best = k;
      }
    }
    return best;
  }

  private static int[] spread(int count, int most) {
    int taken = Math.min(count, most);
    return IntStream.range(0, taken).map(i -> (int) ((long) i * count / taken)).toArray();
  }
}
