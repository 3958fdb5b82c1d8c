package dev.candor.cli.watch;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Lines of a stream that may keep whoever reads it waiting, such as standard input: a thread of its
 * own waits, so that the command can be stopped meanwhile. So many lines wait at most.
 */
public final class StreamLines implements LineSource {
  private static final int WAITING = 2048;
  private static final int BUFFER = 1 << 13;

  private final BlockingQueue<Line> lines = new ArrayBlockingQueue<>(WAITING);
  private final Thread reader;
  private volatile boolean done;
  private volatile Optional<IOException> failure = Optional.empty();

  private StreamLines(InputStream in) {
    this.reader = new Thread(() -> read(in), "candor-rows");
    reader.setDaemon(true);
  }

  /** Begins to read. */
  public static StreamLines of(InputStream in) {
    StreamLines source = new StreamLines(in);
    source.reader.start();
    return source;
  }

  private void read(InputStream in) {
    LineCutter cutter = new LineCutter();
    byte[] buffer = new byte[BUFFER];
    try {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        cutter.take(buffer, count);
        pass(cutter);
      }
      cutter.end();
      pass(cutter);
    } catch (IOException e) {
      failure = Optional.of(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      done = true;
    }
  }

  private void pass(LineCutter cutter) throws InterruptedException {
    while (!cutter.lines().isEmpty()) {
      lines.put(cutter.lines().remove());
    }
  }

  @Override
  public Optional<Line> next(long millis) throws IOException, InterruptedException {
    // seen before the queue: what was put before the end is there now
    boolean over = done;
    Optional<Line> line =
        Optional.ofNullable(over ? lines.poll() : lines.poll(millis, TimeUnit.MILLISECONDS));
    if (line.isEmpty() && over && failure.isPresent()) {
      throw failure.get();
    }
    return line;
  }

  @Override
  public boolean isEnded() {
    return done && lines.isEmpty();
  }

  @Override
  public void close() {
    reader.interrupt();
  }
}
