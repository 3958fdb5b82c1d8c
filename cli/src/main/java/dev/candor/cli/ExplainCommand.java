package dev.candor.cli;

import dev.candor.cli.explanation.Explained;
import dev.candor.cli.explanation.Explanation;
import dev.candor.cli.explanation.ExplanationJson;
import dev.candor.cli.explanation.ExplanationText;
import dev.candor.cli.input.InputKind;
import dev.candor.cli.input.InputReader;
import dev.candor.cli.input.Inputs;
import dev.candor.cli.input.Reading;
import dev.candor.cli.input.SeriesWindows;
import dev.candor.cli.method.ByDesign;
import dev.candor.cli.method.Gives;
import dev.candor.cli.method.Method;
import dev.candor.cli.method.StandIn;
import dev.candor.cli.model.OpenedModel;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Sha256;
import dev.candor.core.removal.Removal;
import dev.candor.design.importance.Kind;
import dev.candor.design.scores.GateKind;
import dev.candor.report.token.TerminalColours;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Why did the model answer so for these inputs? */
@Command(
    name = "explain",
    description = {
      "Explain every input by a method of candor methods: rows of a table, series, images, texts.",
      "Without --method: by what is part of the network: the map of an image network (candor train"
          + " image), the input-dependent gate (candor train tabular --gate input), the words that"
          + " an ExpNet finds (candor train text). Series: by DeepACTIF."
    },
    sortOptions = false)
final class ExplainCommand implements Callable<Integer> {
  private static final String GATE = "gate";
  private static final String WITHOUT_STATES = "integrated-gradients";
  private static final int USUAL_WINDOWS = 20;

  private final Terminal terminal;

  @Mixin private ModelArgument model;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "INPUT",
      description =
          "CSV, Parquet, .npy or .npz (FILE.npz:NAME where it holds several); series: CSV or TSV,"
              + " or a folder of them; images: a file, a folder or a zip; texts: \"a text\", a file"
              + " of lines, CSV, TSV or JSON lines.")
  private Optional<String> input = Optional.empty();

  @Option(
      names = "--layers",
      description = "List the model's layers, for --layer, and explain nothing.")
  private boolean layers;

  @Option(
      names = "--method",
      paramLabel = "NAME",
      description =
          "Which method, by name: see candor methods (default: what is part of the network: gate,"
              + " map or ExpNet; for series DeepACTIF).")
  private Optional<String> name = Optional.empty();

  @Option(
      names = "--methods",
      split = ",",
      paramLabel = "NAME",
      description = "Texts: several methods side by side.")
  private List<String> several = List.of();

  @Option(
      names = {"--class", "--target"},
      paramLabel = "K|NAME",
      description = "The output to explain, by name or from 0 (default: each input's largest).")
  private Optional<String> output = Optional.empty();

  @Option(
      names = "--rows",
      paramLabel = "N",
      description =
          "Series, texts: how many, drawn with the seed (default: 20 windows, all texts).")
  private Optional<Integer> rows = Optional.empty();

  @Option(
      names = "--id",
      split = ",",
      paramLabel = "COL",
      description = "Columns of a table to show beside each row.")
  private List<String> ids = List.of();

  @Option(
      names = "--out",
      paramLabel = "FILE|DIR",
      description =
          "Where it goes: .json, .csv (a table's rows, a text's words), .html, .png (one image),"
              + " .svg (one row), or a folder for all forms.")
  private Optional<Path> out = Optional.empty();

  @Mixin private InputOptions inputs;
  @Mixin private MethodOptions options;
  @Mixin private PictureOptions pictures;
  @Mixin private VeilOptions veil;
  @Mixin private WindowOptions windows;
  @Mixin private TextOptions texts;
  @Mixin private OriginalEncoderOption encoder;
  @Mixin private Everywhere everywhere;

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (layers) {
      return listLayers();
    }
    String given =
        input.orElseThrow(
            () ->
                InputException.of(
                    "INPUT", "must be given", "none", "name a file with what is to be explained"));
    Words words = Words.of(terminal, everywhere);
    if (LoadedModel.readsTexts(terminal.resolve(model.path()), model.path())) {
      return explainTexts(given, words);
    }
    texts.refuseUnlessTexts();
    encoder.refuseUnlessTexts();
    refuseSeveral();
    Optional<Method> named = name.map(wanted -> MethodNames.of("--method", wanted));
    named.ifPresent(this::check);
    out.ifPresent(this::form);
    try (OpenedModel opened = model.open(terminal, everywhere)) {
      Method method = named.orElseGet(() -> partOf(opened));
      requireRowsOf(method, opened);
      Reading reading = inputs.reading(terminal, opened);
      Asking asking = new Asking(terminal, everywhere, options, opened, method, output);
      Path place = terminal.resolve(given);
      if (opened.preparation().isPresent() && InputReader.namesPictures(place)) {
        explainPictures(asking, place, reading, words);
      } else {
        pictures.refuseUnlessPictures();
        veil.refuseUnlessMaps();
        explain(asking, groups(place, opened, reading, words), reading, words);
      }
    }
    return ExitCode.DONE.code();
  }

  private int explainTexts(String given, Words words) throws IOException {
    pictures.refuseUnlessPictures();
    veil.refuseUnlessMaps();
    windows.refuseUnlessSeries();
    inputs.refuseForTexts();
    if (!ids.isEmpty()) {
      throw InputException.of("--id", "must name columns of a table", "texts", "leave it out");
    }
    List<String> methods = TextExplaining.named(name, several);
    try (OpenedModel opened = model.open(terminal, everywhere)) {
      new TextExplaining(
              terminal,
              everywhere,
              options,
              texts,
              encoder,
              model.path(),
              methods,
              output,
              rows,
              out)
          .of(given, opened, words);
    }
    return ExitCode.DONE.code();
  }

  private void refuseSeveral() {
    if (!several.isEmpty()) {
      throw InputException.of(
          "--methods",
          "must be for a classifier of texts of ours",
          String.join(",", several),
          "give --method NAME, or compare methods with candor evaluate");
    }
  }

  private List<Inputs> groups(Path place, OpenedModel opened, Reading reading, Words words) {
    if (opened.series().isEmpty()) {
      windows.refuseUnlessSeries();
      rows.ifPresent(
          count -> {
            throw InputException.of(
                "--rows", "must be for a model of series or texts of ours", count, "leave it out");
          });
      return InputReader.read(place, opened, reading);
    }
    SeriesWindows all = InputReader.windows(place, opened.series().get(), reading);
    int[] chosen = windows.chosen(all);
    int[] some = Drawn.of(chosen.length, rows.orElse(USUAL_WINDOWS), everywhere.seed());
    if (some.length < chosen.length) {
      words
          .asides()
          .printf(
              "%d of %d windows are explained, drawn with the seed; --rows asks for more%n",
              some.length, chosen.length);
    }
    return List.of(all.inputs(IntStream.of(some).map(i -> chosen[i]).toArray()));
  }

  private int listLayers() {
    if (input.isPresent()) {
      throw InputException.of(
          "--layers", "must stand without INPUT", input.get(), "leave one of both out");
    }
    try (OpenedModel opened = model.open(terminal, everywhere)) {
      List<LayerList.Line> lines = LayerList.of(opened);
      if (everywhere.json()) {
        terminal.out().println(JsonText.of(LayerList.json(lines)));
      } else {
        LayerList.print(lines, terminal.out());
      }
    }
    return ExitCode.DONE.code();
  }

  private void check(Method method) {
    options.check(List.of(method), method.standIn());
    boolean takesAway = method.standIn() != StandIn.NONE && method.gives() == Gives.COMPONENTS;
    if (options.components().isPresent() && !takesAway) {
      throw InputException.of(
          "--components",
          "must be for a method that takes components away",
          method.name(),
          "leave it out");
    }
  }

  /** The method that is part of the network. */
  private Method partOf(OpenedModel opened) {
    if (opened.series().isPresent()) {
      boolean states = opened.series().get().design().body().isRecurrent();
      Method usual = states ? SeriesRanking.usual() : MethodNames.of("--method", WITHOUT_STATES);
      check(usual);
      return usual;
    }
    boolean looks = opened.importance().isPresent();
    if (looks && opened.importance().get().kind() == Kind.BASELINE) {
      throw InputException.of(
          "--method",
          "must be given for a baseline, which has no map of its own",
          "none",
          "name one of candor methods, such as gradcam or rise");
    }
    Method method = MethodNames.of("--method", looks ? ByDesign.MAP : GATE);
    check(method);
    return method;
  }

  private void requireRowsOf(Method method, OpenedModel opened) {
    if (method.name().equals(ByDesign.MAP)) {
      ByDesign.requireMap(opened);
    }
    boolean fixed =
        opened
            .network()
            .filter(network -> network.settings().gate().kind() == GateKind.FIXED)
            .isPresent();
    if (method.name().equals(GATE) && fixed) {
      throw InputException.in(
          model.path(),
          "must have an input-dependent gate to explain single rows",
          "a fixed gate, whose ranking is the same for all rows",
          "see it with candor rank "
              + model.path()
              + ", train with --gate input, or name a --method of candor methods");
    }
  }

  private void explain(Asking asking, List<Inputs> groups, Reading reading, Words words)
      throws IOException {
    inputs.check(groups);
    if (out.isPresent()) {
      form(out.get()).check(groups, out.get());
    }
    groups.forEach(group -> group.notes().forEach(words.asides()::println));
    Explanation explanation = explanation(asking, groups, reading, words);
    StoppedException.ifAsked(terminal.cancellation());
    give(explanation, asking.opened(), groups, words);
  }

  private ExplanationForm form(Path place) {
    return ExplanationForm.of(terminal.resolve(place), place);
  }

  private void explainPictures(Asking asking, Path file, Reading reading, Words words)
      throws IOException {
    Optional<ExplanationForm> form = out.map(this::form);
    Optional<Path> folder =
        out.filter(place -> form.equals(Optional.of(ExplanationForm.FOLDER)))
            .map(terminal::resolve);
    PictureExplanations found =
        new PictureExplanations(
            String.valueOf(model.path().getFileName()),
            asking,
            veil.leftOut(asking.opened()),
            folder);
    new PictureExplaining(asking, pictures).of(file, reading, words, found);
    PictureOptions.tell(found.broken(), words.asides());
    new PictureOutput(terminal, everywhere, found, String.valueOf(file.getFileName()))
        .give(out, words);
  }

  private Explanation explanation(
      Asking asking, List<Inputs> groups, Reading reading, Words words) {
    List<Explained> all = new ArrayList<>();
    for (Inputs whole : groups) {
      List<Removal> removals =
          options.removals(
              asking.method().standIn(),
              asking.opened(),
              whole,
              reading,
              terminal,
              everywhere,
              words.asides()::println);
      for (int i = 0; i < removals.size(); i++) {
        Inputs part = removals.size() == 1 ? whole : whole.alone(i);
        all.addAll(asking.of(part, removals.get(i), all.size()));
      }
    }
    return new Explanation(
        asking.method().name(),
        groups.get(0).layout().kind(),
        asking.opened().classes(),
        asking.opened().hash(),
        hash(groups),
        all);
  }

  private static String hash(List<Inputs> groups) {
    return groups.size() == 1
        ? Sha256.of(groups.get(0).batch())
        : Sha256.of(
            NdArray.of(
                groups.stream()
                    .flatMapToDouble(group -> java.util.Arrays.stream(group.batch().toDoubles()))
                    .toArray(),
                groups.stream().mapToInt(group -> group.batch().size()).sum()));
  }

  private void give(Explanation explanation, OpenedModel opened, List<Inputs> groups, Words words)
      throws IOException {
    Map<String, @Nullable Object> json = ExplanationJson.of(explanation);
    Optional<ExplanationTable> table = Optional.empty();
    if (explanation.kind() == InputKind.TABLE) {
      table = Optional.of(ExplanationTable.of(explanation, opened, groups.get(0).shown(), ids));
      json.put("explanations", table.get().asJson());
    }
    ExplanationFiles files = new ExplanationFiles(model.path(), explanation, table, json);
    if (out.isPresent()) {
      for (Path written : files.write(terminal.resolve(out.get()), out.get())) {
        words
            .asides()
            .printf(
                "wrote %s to %s%n",
                Counted.of(explanation.inputs().size(), "explanation"), written);
      }
    }
    if (everywhere.json()) {
      terminal.out().println(JsonText.of(json));
    } else if (table.isPresent() && out.isEmpty()) {
      table.get().writeCsv(terminal.out());
    } else if (out.isEmpty()) {
      ExplanationText.print(
          explanation,
          words.results(),
          terminal.screen().live() && System.getenv("NO_COLOR") == null
              ? TerminalColours.INDEXED
              : TerminalColours.NONE);
    }
  }
}
