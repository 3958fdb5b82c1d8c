package dev.candor.cli;

import dev.candor.cli.evaluate.Criteria;
import dev.candor.cli.evaluate.Criterion;
import dev.candor.cli.evaluate.Evaluation;
import dev.candor.cli.evaluate.Explaining;
import dev.candor.cli.evaluate.KeptWindows;
import dev.candor.cli.evaluate.Truth;
import dev.candor.cli.evaluate.TruthFile;
import dev.candor.cli.input.Inputs;
import dev.candor.cli.input.Reading;
import dev.candor.cli.input.Shown;
import dev.candor.cli.method.Assignment;
import dev.candor.cli.method.Method;
import dev.candor.cli.method.StandIn;
import dev.candor.cli.model.OpenedModel;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.ProgressListener;
import dev.candor.core.removal.Removal;
import dev.candor.report.EvaluationCsv;
import dev.candor.report.EvaluationJson;
import dev.candor.report.EvaluationReport;
import dev.candor.report.JsonLayout;
import dev.candor.report.evaluation.EvaluationSummary;
import dev.candor.report.summary.Note;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which method explains this model best, and is the difference more than luck? */
@Command(
    name = "evaluate",
    description = {
      "Judge methods of explanation by the same measures: one table, method by measure.",
      "Random and all-equal importances are always in it, for images a bump in the middle as well:"
          + " what knows nothing must lose."
    },
    sortOptions = false)
final class EvaluateCommand implements Callable<Integer> {
  private static final String ALL = "all";
  private static final int MOST_ANSWERED = 200;
  private static final int USUAL_ROWS = 30;

  private final Terminal terminal;

  @Parameters(
      index = "1",
      paramLabel = "DATA",
      description =
          "CSV or Parquet; series: CSV or TSV, or a folder of them; for .onnx and .pt a CSV of"
              + " numbers, .npy or .npz; images: a folder or a zip; texts: lines, CSV, TSV or JSON"
              + " lines.")
  private Path data = Path.of("");

  @Option(
      names = "--methods",
      required = true,
      split = ",",
      paramLabel = "NAME",
      description = "Which methods, by name: see candor methods.")
  private List<String> methods = List.of();

  @Option(
      names = "--measures",
      split = ",",
      paramLabel = "all|NAME,..",
      hideParamSyntax = true,
      description = "Which measures (default: a choice that is quick).")
  private List<String> measures = List.of();

  @Option(
      names = "--truth",
      paramLabel = "FILE",
      description = "CSV feature,relevance: which features are known to matter.")
  private Optional<Path> truth = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write report.html, evaluation.json and evaluation.csv into a folder.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--rate",
      paramLabel = "SHARE",
      description =
          "Texts: the share of words that F1 marks (default: that of the model's ExpNet, or of"
              + " DATA).")
  private Optional<Double> rate = Optional.empty();

  @Mixin private ModelArgument model;
  @Mixin private JudgedData judged;
  @Mixin private InputOptions inputs;
  @Mixin private MethodOptions options;
  @Mixin private PictureOptions pictures;
  @Mixin private MaskOptions masks;
  @Mixin private WindowOptions windows;
  @Mixin private TextOptions texts;
  @Mixin private OriginalEncoderOption encoder;
  @Mixin private Everywhere everywhere;

  EvaluateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (LoadedModel.readsTexts(terminal.resolve(model.path()), model.path())) {
      return judgeWords();
    }
    texts.refuseUnlessTexts();
    encoder.refuseUnlessTexts();
    refuseRate();
    List<Method> chosen = chosenMethods();
    List<Criterion> criteria = chosenMeasures();
    out.ifPresent(this::refuseFile);
    options.checkBesideMeasures(chosen);
    Words words = Words.of(terminal, everywhere);
    EvaluationSummary evaluation;
    try (OpenedModel opened = model.open(terminal, everywhere)) {
      evaluation = evaluation(opened, chosen, criteria);
    }
    return give(evaluation, words);
  }

  private int judgeWords() throws IOException {
    pictures.refuseUnlessPictures();
    masks.refuseUnlessPictures();
    windows.refuseUnlessSeries();
    inputs.refuseForTexts();
    if (truth.isPresent()) {
      throw InputException.of(
          "--truth", "must be for features", "words of texts", "give --rationales COL");
    }
    out.ifPresent(this::refuseFile);
    Words words = Words.of(terminal, everywhere);
    EvaluationSummary evaluation;
    try (OpenedModel opened = model.open(terminal, everywhere)) {
      evaluation =
          new TextJudging(terminal, everywhere, options, texts, encoder, judged, rate)
              .of(data.toString(), model.path().toString(), opened, methods, measures);
    }
    return give(evaluation, words);
  }

  private void refuseRate() {
    if (rate.isPresent()) {
      throw InputException.of(
          "--rate", "must be for a classifier of texts of ours", rate.get(), "leave it out");
    }
  }

  private int give(EvaluationSummary evaluation, Words words) throws IOException {
    new EvaluationText(words.results(), terminal.screen()).table(evaluation);
    if (out.isPresent()) {
      write(evaluation, out.get(), words);
    }
    if (everywhere.json()) {
      terminal.out().println(EvaluationJson.text(evaluation, JsonLayout.ONE_LINE));
    }
    return ExitCode.DONE.code();
  }

  private List<Method> chosenMethods() {
    List<Method> chosen = new ArrayList<>();
    for (String name : new LinkedHashSet<>(methods)) {
      if (Explaining.isFloor(name)) {
        continue;
      }
      chosen.add(MethodNames.of("--methods", name));
    }
    return chosen;
  }

  private List<Criterion> chosenMeasures() {
    boolean all = measures.contains(ALL);
    List<Criterion> chosen = new ArrayList<>();
    if (measures.isEmpty() || all) {
      for (Criteria.Entry entry : Criteria.all()) {
        boolean wanted =
            switch (entry.use()) {
              case ALWAYS -> true;
              case WITH_TRUTH -> truth.isPresent();
              case WITH_MASKS -> masks.areGiven();
              case WHEN_NAMED -> all;
            };
        if (wanted) {
          chosen.add(entry.criterion());
        }
      }
      return chosen;
    }
    for (String name : new LinkedHashSet<>(measures)) {
      Criteria.Entry entry =
          Criteria.named(name)
              .orElseThrow(
                  () ->
                      InputException.of(
                          "--measures",
                          "must be names of measures, or all",
                          name,
                          MethodNames.remedy(name, Criteria.names(), Criteria.names())));
      if (entry.use() == Criteria.Use.WITH_TRUTH && truth.isEmpty()) {
        throw InputException.of(
            "--measures " + name, "must have --truth FILE", "none", "give it, or leave " + name);
      }
      if (entry.use() == Criteria.Use.WITH_MASKS && !masks.areGiven()) {
        throw InputException.of(
            "--measures " + name, "must have --masks DIR", "none", "give them, or leave " + name);
      }
      chosen.add(entry.criterion());
    }
    return chosen;
  }

  private EvaluationSummary evaluation(
      OpenedModel opened, List<Method> chosen, List<Criterion> criteria) {
    Reading reading = judged.reading(inputs, terminal, opened);
    JudgedInputs given =
        new JudgedInputs.Choice(terminal, everywhere, options, inputs, pictures, masks, windows)
            .read(terminal.resolve(data), opened, reading, judged.rows(USUAL_ROWS));
    Inputs read = given.inputs();
    int[] explained = given.explained();
    List<Note> notes = new ArrayList<>();
    Removal removal =
        options.removal(
            StandIn.EITHER,
            opened,
            read,
            reading,
            terminal,
            everywhere,
            text -> notes.add(Note.warning(text)));
    int[] answered = answered(read);
    Assignment assignment =
        options.assignment(
            opened, read, explained, answered, judged.output(), removal, terminal, everywhere);
    Optional<Truth> known =
        truth.map(file -> TruthFile.read(terminal.resolve(file), file, assignment.features()));
    notes.addAll(notes(given, known, assignment));
    List<Criterion> allowed = allowed(criteria, assignment, notes);
    Evaluation evaluation =
        new Evaluation(
            new Evaluation.Names(
                model.path().toString(),
                String.valueOf(data.getFileName()),
                ExplainedOutput.words(opened, judged.output())),
            chosen,
            allowed,
            assignment,
            background(assignment, read),
            known,
            given.pictured(),
            notes);
    try (ProgressBars bars = new ProgressBars(terminal.err(), terminal.screen())) {
      ProgressListener loud = terminal.screen().live() ? bars : new ProgressLines(terminal.err());
      EvaluationSummary found = evaluation.run(everywhere.quiet() ? ProgressListener.SILENT : loud);
      return withKept(found, opened, assignment, read, answered);
    } catch (CancellationException e) {
      throw new StoppedException("stopped; nothing was written; run the same command again");
    }
  }

  /** Of a model of series what is left of its answers with some of the features. */
  private static EvaluationSummary withKept(
      EvaluationSummary found,
      OpenedModel opened,
      Assignment assignment,
      Inputs read,
      int[] answered) {
    if (opened.series().isEmpty() || !(read.shown() instanceof Shown.Windows shown)) {
      return found;
    }
    List<String> subjects =
        Arrays.stream(answered).mapToObj(i -> shown.windows().get(i).subject()).toList();
    KeptWindows kept = new KeptWindows(assignment, opened.series().get(), subjects);
    return found.withKept(kept.of(found.methods()), kept.costs(found.methods()));
  }

  /** What was named must be possible; of all measures, those that are not are left out and said. */
  private List<Criterion> allowed(
      List<Criterion> criteria, Assignment assignment, List<Note> notes) {
    List<Criterion> allowed = new ArrayList<>();
    for (Criterion criterion : criteria) {
      Optional<InputException> refusal = criterion.refusal(assignment);
      if (refusal.isEmpty()) {
        allowed.add(criterion);
      } else if (measures.contains(ALL)) {
        notes.add(Note.note("left out: " + refusal.get().getMessage()));
      } else {
        throw refusal.get();
      }
    }
    return allowed;
  }

  /** Enough rows with known answers for a ranking of the data set. */
  private int[] answered(Inputs read) {
    int[] known = read.known();
    int[] places =
        Drawn.of(known.length, Math.max(judged.rows(USUAL_ROWS), MOST_ANSWERED), everywhere.seed());
    return Arrays.stream(places).map(place -> known[place]).toArray();
  }

  private static NdArray background(Assignment assignment, Inputs read) {
    return assignment.removal() instanceof Removal.Background background
        ? background.rows()
        : read.batch();
  }

  private static List<Note> notes(
      JudgedInputs given, Optional<Truth> known, Assignment assignment) {
    List<Note> notes = new ArrayList<>();
    given.inputs().notes().forEach(text -> notes.add(Note.note(text)));
    given.broken().forEach(why -> notes.add(Note.warning("left out: " + why)));
    int explained = given.explained().length;
    if (explained < given.all()) {
      notes.add(
          Note.note(
              explained
                  + " of "
                  + given.all()
                  + things(given)
                  + " are explained, drawn with the seed; --rows asks for more"));
    }
    if (explained < 10) {
      notes.add(Note.warning("few rows: hardly any difference can be significant"));
    }
    known
        .filter(truth -> truth.named() < assignment.players().count())
        .ifPresent(
            truth ->
                notes.add(
                    Note.note(
                        "features that the truth does not name count as irrelevant: "
                            + (assignment.players().count() - truth.named()))));
    return notes;
  }

  private static String things(JudgedInputs given) {
    boolean windows = given.inputs().shown() instanceof Shown.Windows;
    return given.pictured().isPresent() ? " images" : windows ? " windows" : " rows";
  }

  private void refuseFile(Path folder) {
    if (Files.isRegularFile(terminal.resolve(folder))) {
      throw InputException.in(folder, "must be a folder", "a file", "give another --out");
    }
  }

  private void write(EvaluationSummary evaluation, Path folder, Words words) throws IOException {
    String page = EvaluationReport.text(evaluation);
    String json = EvaluationJson.text(evaluation, JsonLayout.INDENTED) + "\n";
    String csv = EvaluationCsv.text(evaluation);
    put(folder.resolve("evaluation.csv"), csv, words);
    put(folder.resolve("evaluation.json"), json, words);
    put(folder.resolve("report.html"), page, words);
  }

  private void put(Path file, String text, Words words) throws IOException {
    OutputFile.write(terminal.resolve(file), text);
    words.asides().println("wrote " + file);
  }
}
