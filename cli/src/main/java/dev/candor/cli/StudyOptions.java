package dev.candor.cli;

import dev.candor.cli.reproduce.Part;
import dev.candor.cli.reproduce.Study;
import dev.candor.cli.reproduce.StudyRun;
import dev.candor.core.Cancellation;
import dev.candor.core.ProgressListener;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every study takes, and how it is run and told. */
final class StudyOptions {
  private static final int MOST_AT_A_TIME = 2;

  @Option(names = "--quick", description = "Little of everything: within 10 minutes on two cores.")
  private boolean quick;

  @Option(names = "--resume", description = "Keep the cells that are finished already.")
  private boolean resume;

  @Option(
      names = "--page",
      description = "Measure nothing: write the page from the cells that are finished.")
  private boolean page;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "../shared/data",
      description = "Where the real data sets lie (default: ${DEFAULT-VALUE}).")
  private Path data = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "docs/results",
      description = "Where the page goes, and finished cells below it (default: ${DEFAULT-VALUE}).")
  private Path out = Path.of("");

  @Mixin private Everywhere everywhere;

  boolean quick() {
    return quick;
  }

  long seed() {
    return everywhere.seed();
  }

  /** The run that was asked for. */
  StudyRun of(Terminal terminal, String study, Optional<? extends Part> only, List<String> more) {
    return new StudyRun(
        only.map(part -> part),
        begin(),
        threads(),
        terminal.resolve(data),
        terminal.resolve(out),
        typed(study, only, more));
  }

  private Study.Begin begin() {
    if (page) {
      return Study.Begin.PAGE;
    }
    return resume ? Study.Begin.RESUMING : Study.Begin.AFRESH;
  }

  private int threads() {
    return everywhere
        .threads()
        .orElse(Math.min(MOST_AT_A_TIME, Runtime.getRuntime().availableProcessors()));
  }

  /** The command with the options that change what is measured. */
  private String typed(String study, Optional<? extends Part> only, List<String> more) {
    List<String> words = new ArrayList<>(List.of("candor", "reproduce", study));
    if (quick) {
      words.add("--quick");
    }
    only.ifPresent(part -> words.add("--only " + part.label()));
    if (resume) {
      words.add("--resume");
    }
    if (page) {
      words.add("--page");
    }
    words.addAll(more);
    if (everywhere.seed() != 0) {
      words.add("--seed " + everywhere.seed());
    }
    return String.join(" ", words);
  }

  /** Runs a study, shows how far it is, and says what it came to. */
  void run(Terminal terminal, BiFunction<ProgressListener, Cancellation, Study.Outcome> study) {
    Study.Outcome outcome;
    try (ProgressBars bars = new ProgressBars(terminal.err(), terminal.screen())) {
      outcome = study.apply(listener(terminal, bars), terminal.cancellation());
    } catch (CancellationException e) {
      throw new StoppedException(
          "stopped; finished cells are kept; go on with the same command and --resume");
    }
    if (everywhere.json()) {
      terminal.out().println(JsonText.of(json(outcome)));
      return;
    }
    for (Map<String, Object> verdict : outcome.verdicts()) {
      terminal
          .out()
          .println(
              verdict.get("outcome")
                  + ": "
                  + verdict.get("claim")
                  + ": "
                  + verdict.get("measured"));
    }
    terminal.out().println("wrote " + outcome.page() + " and " + outcome.json());
  }

  private ProgressListener listener(Terminal terminal, ProgressBars bars) {
    if (everywhere.quiet()) {
      return ProgressListener.SILENT;
    }
    return terminal.screen().live() ? bars : new ProgressLines(terminal.err());
  }

  private static Map<String, Object> json(Study.Outcome outcome) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("page", outcome.page().toString());
    json.put("json", outcome.json().toString());
    json.put("measured", outcome.measured());
    json.put("kept", outcome.kept());
    json.put("seconds", outcome.seconds());
    json.put("verdicts", outcome.verdicts());
    return json;
  }
}
