package dev.candor.cli.watch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Lines of a file that somebody writes to: from its beginning, and those that are added while it is
 * watched. A line counts when its end has come. A file that became shorter begins anew. For one
 * thread.
 */
public final class GrowingFile implements LineSource {
  private static final int BUFFER = 1 << 16;
  private static final long PAUSE_MILLIS = 20;
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final Path file;
  private final Optional<Long> patience;
  private final LineCutter cutter = new LineCutter();
  private final byte[] buffer = new byte[BUFFER];
  private long position;
  private long lastCame = System.nanoTime();
  private boolean ended;

  /**
   * A file.
   *
   * @param patience milliseconds without anything new after which it ends; empty for never
   */
  public GrowingFile(Path file, Optional<Long> patience) {
    this.file = file;
    this.patience = patience;
  }

  @Override
  public Optional<Line> next(long millis) throws IOException, InterruptedException {
    long until = System.nanoTime() + millis * NANOS_PER_MILLI;
    while (cutter.lines().isEmpty() && !ended) {
      if (!read()) {
        long now = System.nanoTime();
        if (patience.isPresent() && now - lastCame > patience.get() * NANOS_PER_MILLI) {
          cutter.end();
          ended = true;
        } else if (now >= until) {
          break;
        } else {
          Thread.sleep(PAUSE_MILLIS);
        }
      }
    }
    return Optional.ofNullable(cutter.lines().poll());
  }

  /** Reads what is new; false where nothing is. */
  private boolean read() throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      if (channel.size() < position) {
        position = 0;
        cutter.restart();
      }
      channel.position(position);
      int count = channel.read(ByteBuffer.wrap(buffer));
      if (count <= 0) {
        return false;
      }
      position += count;
      lastCame = System.nanoTime();
      cutter.take(buffer, count);
      return true;
    }
  }

  @Override
  public boolean isEnded() {
    return ended && cutter.lines().isEmpty();
  }

  @Override
  public void close() {
    // nothing is held between two looks
  }
}
