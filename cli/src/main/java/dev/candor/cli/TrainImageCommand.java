package dev.candor.cli;

import dev.candor.cli.training.Arch;
import dev.candor.cli.training.ImageParts;
import dev.candor.cli.training.ImagePlan;
import dev.candor.report.ImageTrainingJson;
import dev.candor.report.JsonLayout;
import dev.candor.report.image.ImageTrainingSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains on images. */
@Command(
    name = "image",
    description = {
      "Train a classifier of images that says where it looks.",
      "ia weighs patches by a map that it learns with the task; ea sees the weighted patches in"
          + " their places, pa the image without the least important ones; all trains these and the"
          + " plain backbone."
    },
    sortOptions = false)
final class TrainImageCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "DIR",
      description = "A folder or a zip of images, with a folder for each class or with --index.")
  private Path data = Path.of("");

  @Option(
      names = "--arch",
      paramLabel = "ia|ea|pa|all",
      description = "Which network (default: ia). ea and pa train their ia first.")
  private Arch arch = Arch.IA;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where the model and its report go: a new folder, or a model to replace.")
  private Path out = Path.of("");

  @Option(names = "--resume", description = "Go on with an unfinished run.")
  private boolean resume;

  @Mixin private ImageSetOptions images;
  @Mixin private ImageNetworkOptions network;
  @Mixin private Everywhere everywhere;

  TrainImageCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    ImagePlan plan = network.plan(arch, terminal, everywhere);
    ImageParts.Shares shares = network.shares(everywhere);
    Words words = Words.of(terminal, everywhere);
    OutputFolder output = OutputFolder.at(terminal.resolve(out));
    ImageSetOptions.Sets sets = images.read(terminal, data);
    ImageParts parts =
        ImageParts.of(sets.rest(), sets.test(), shares, images.broken(), plan.atATime());
    ImageTrainingText text = new ImageTrainingText(words.results());
    String name = String.valueOf(data.normalize().getFileName());
    new ImageTrainingText(words.asides()).data(name, plan, parts);
    ImageTrainingSummary run =
        new ImageTrainingJob(
                new ResumableRun(
                    terminal, words.asides(), output, out, resume, "the same command and --resume"),
                plan,
                name,
                images.isTestNamed() ? "test images named, validation drawn" : "drawn by class")
            .run(parts, everywhere.quiet());
    text.result(run);
    text.files(out, plan.arch(), data.toString());
    if (everywhere.json()) {
      terminal.out().println(ImageTrainingJson.text(run, JsonLayout.ONE_LINE));
    }
    return ExitCode.DONE.code();
  }
}
