package dev.candor.cli;

import dev.candor.core.Progress;
import dev.candor.core.ProgressListener;
import java.io.PrintStream;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress on a terminal: one bar per stage. */
final class ProgressBars implements ProgressListener, AutoCloseable {
  private static final int MILLIS_BETWEEN = 100;

  private final PrintStream err;
  private final Screen screen;
  private Optional<ProgressBar> bar = Optional.empty();
  private String stage = "";

  ProgressBars(PrintStream err, Screen screen) {
    this.err = err;
    this.screen = screen;
  }

  @Override
  public void progressed(Progress progress) {
    if (!progress.stage().equals(stage) || bar.isEmpty()) {
      close();
      stage = progress.stage();
      bar =
          Optional.of(
              new ProgressBarBuilder()
                  .setTaskName(stage)
                  .setInitialMax(progress.total() > 0 ? progress.total() : -1)
                  .setStyle(
                      screen.blocks() ? ProgressBarStyle.UNICODE_BLOCK : ProgressBarStyle.ASCII)
                  .setUpdateIntervalMillis(MILLIS_BETWEEN)
                  .setConsumer(new ConsoleProgressBarConsumer(err, screen.columns()))
                  .build());
    }
    ProgressBar current = bar.get();
    StringBuilder figures = new StringBuilder();
    progress
        .figures()
        .forEach(
            (name, value) ->
                figures.append(name).append(' ').append(ProgressLines.short4(value)).append(' '));
    current.setExtraMessage(figures.toString());
    current.stepTo(progress.done());
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
    bar = Optional.empty();
  }
}
