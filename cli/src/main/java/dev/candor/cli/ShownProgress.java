package dev.candor.cli;

import dev.candor.core.Progress;
import dev.candor.core.ProgressListener;
import java.util.TreeMap;

/** How far a piece of work is, drawn where lines can be drawn over, else a line now and then. */
final class ShownProgress implements ProgressListener, AutoCloseable {
  private final ProgressBars bars;
  private final ProgressListener listener;

  ShownProgress(Terminal terminal, Everywhere everywhere) {
    bars = new ProgressBars(terminal.err(), terminal.screen());
    ProgressListener loud = terminal.screen().live() ? bars : new ProgressLines(terminal.err());
    listener = everywhere.quiet() ? ProgressListener.SILENT : loud;
  }

  @Override
  public void progressed(Progress progress) {
    listener.progressed(progress);
  }

  /** So many of so many. */
  void at(String stage, long done, long total) {
    progressed(new Progress(stage, done, total, new TreeMap<>()));
  }

  @Override
  public void close() {
    bars.close();
  }
}
