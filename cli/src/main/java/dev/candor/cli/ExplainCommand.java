package dev.candor.cli;

import dev.candor.cli.explanation.Explained;
import dev.candor.cli.explanation.Explanation;
import dev.candor.cli.explanation.ExplanationJson;
import dev.candor.cli.explanation.ExplanationText;
import dev.candor.cli.input.Components;
import dev.candor.cli.input.InputKind;
import dev.candor.cli.input.InputReader;
import dev.candor.cli.input.Inputs;
import dev.candor.cli.input.Reading;
import dev.candor.cli.method.Assignment;
import dev.candor.cli.method.Family;
import dev.candor.cli.method.Gives;
import dev.candor.cli.method.Method;
import dev.candor.cli.method.StandIn;
import dev.candor.cli.model.OpenedModel;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Sha256;
import dev.candor.core.removal.Removal;
import dev.candor.design.scores.GateKind;
import dev.candor.report.token.TerminalColours;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Why did the model answer so for these inputs? */
@Command(
    name = "explain",
    description = {
      "Explain every input by a method of candor methods: rows of a table, series, images.",
      "Without --method: by the input-dependent gate (candor train tabular --gate input)."
    },
    sortOptions = false)
final class ExplainCommand implements Callable<Integer> {
  private static final String GATE = "gate";

  private final Terminal terminal;

  @Mixin private ModelArgument model;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "INPUT",
      description = "CSV, Parquet, .npy or .npz (FILE.npz:NAME where it holds several).")
  private Optional<Path> input = Optional.empty();

  @Option(
      names = "--layers",
      description = "List the model's layers, for --layer, and explain nothing.")
  private boolean layers;

  @Option(
      names = "--method",
      defaultValue = GATE,
      paramLabel = "NAME",
      description = "Which method, by name: see candor methods (default: ${DEFAULT-VALUE}).")
  private String name = GATE;

  @Option(
      names = {"--class", "--target"},
      paramLabel = "K|NAME",
      description = "The output to explain, by name or from 0 (default: each input's largest).")
  private Optional<String> output = Optional.empty();

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
          "Where it goes: .json, .csv (a table's rows), .html, .png (one image), .svg (one row), or"
              + " a folder for all forms.")
  private Optional<Path> out = Optional.empty();

  @Mixin private InputOptions inputs;
  @Mixin private MethodOptions options;
  @Mixin private Everywhere everywhere;

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (layers) {
      return listLayers();
    }
    Method method = MethodNames.of("--method", name);
    check(method);
    Optional<ExplanationForm> form =
        out.map(place -> ExplanationForm.of(terminal.resolve(place), place));
    Path file =
        input.orElseThrow(
            () ->
                InputException.of(
                    "INPUT", "must be given", "none", "name a file with what is to be explained"));
    Words words = Words.of(terminal, everywhere);
    try (OpenedModel opened = model.open(terminal, everywhere)) {
      requireRowsOf(method, opened);
      Reading reading = inputs.reading(terminal);
      List<Inputs> groups = InputReader.read(terminal.resolve(file), opened, reading);
      inputs.check(groups);
      form.ifPresent(asked -> asked.check(groups, out.orElseThrow()));
      groups.forEach(group -> group.notes().forEach(words.asides()::println));
      Explanation explanation = explanation(method, opened, groups, reading, words);
      if (terminal.cancellation().requested()) {
        throw new StoppedException("stopped; nothing was written; run the same command again");
      }
      give(explanation, opened, groups, words);
    }
    return ExitCode.DONE.code();
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

  private void requireRowsOf(Method method, OpenedModel opened) {
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

  private Explanation explanation(
      Method method, OpenedModel opened, List<Inputs> groups, Reading reading, Words words) {
    List<Explained> all = new ArrayList<>();
    for (Inputs whole : groups) {
      List<Removal> removals =
          options.removals(
              method.standIn(),
              opened,
              whole,
              reading,
              terminal,
              everywhere,
              words.asides()::println);
      for (int i = 0; i < removals.size(); i++) {
        Inputs part = removals.size() == 1 ? whole : whole.alone(i);
        for (Inputs group : components(method, part)) {
          all.addAll(explained(method, opened, group, removals.get(i), all.size()));
        }
      }
    }
    return new Explanation(
        method.name(),
        groups.get(0).layout().kind(),
        opened.classes(),
        opened.hash(),
        hash(groups),
        all);
  }

  private List<Explained> explained(
      Method method, OpenedModel opened, Inputs group, Removal removal, int first) {
    NdArray answers = opened.predictor().predict(group.batch());
    Assignment assignment =
        new Assignment(
            opened,
            opened.predictor(),
            group.layout(),
            group.batch(),
            ExplainedOutput.of(opened, answers, output),
            removal,
            Optional.empty(),
            options.effort(terminal, everywhere));
    return Explanation.of(method, group, assignment, answers, first);
  }

  private List<Inputs> components(Method method, Inputs whole) {
    Optional<Components> chosen = options.components();
    boolean segments =
        method.family() == Family.SURROGATE && whole.layout().kind() == InputKind.IMAGE;
    return chosen
        .or(() -> segments ? Optional.of(Components.of("segment")) : Optional.empty())
        .map(components -> components.in(whole))
        .orElse(List.of(whole));
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
            .printf("wrote %d explanations to %s%n", explanation.inputs().size(), written);
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
