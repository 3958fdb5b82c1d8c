package dev.candor.cli.watch;

import dev.candor.core.NdArray;
import dev.candor.design.actif.Actif;
import dev.candor.design.actif.ActifStream;
import dev.candor.design.actif.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A ranking that follows windows as they come. Windows that wait are asked together; memory is that
 * of {@link ActifStream} and of the windows that wait. Changes while it is used; not thread-safe.
 */
public final class LiveRanking {
  private static final int AT_ONCE = 256;

  private final ActifStream stream;
  private final List<LiveWindow> waiting = new ArrayList<>();
  private Optional<LiveWindow> last = Optional.empty();

  /**
   * A ranking of nothing yet.
   *
   * @param output which answer it is about
   */
  public LiveRanking(Actif actif, int output) {
    this.stream = actif.stream(output);
  }

  /** Takes a window more. */
  public void add(LiveWindow window) {
    waiting.add(window);
    last = Optional.of(window);
    if (waiting.size() == AT_ONCE) {
      flush();
    }
  }

  /** Asks the model for what waits. */
  public void flush() {
    if (waiting.isEmpty()) {
      return;
    }
    NdArray first = waiting.get(0).numbers();
    int size = first.size();
    stream.observe(
        NdArray.ofFloats(
            room -> {
              for (int i = 0; i < waiting.size(); i++) {
                System.arraycopy(waiting.get(i).numbers().toFloats(), 0, room, i * size, size);
              }
            },
            waiting.size(),
            first.length(1),
            first.length(2)));
    waiting.clear();
  }

  /** How many windows came. */
  public long windows() {
    return stream.windows() + waiting.size();
  }

  /** The window that came last. */
  public Optional<LiveWindow> last() {
    return last;
  }

  /** How the features stand now. */
  public Standing standing() {
    flush();
    return stream.standing();
  }
}
