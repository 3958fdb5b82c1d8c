package dev.candor.torch;

import java.util.function.Supplier;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;

/**
 * Owns native memory: whatever is made inside is freed when the work ends, so that memory stays
 * flat over any number of steps.
 *
 * <p>What is returned must live on the heap, or have been kept by {@code retainReference()} and be
 * released by its owner.
 */
public final class Scope {
  private Scope() {}

  /** Does the work and frees every native object it made. */
  @SuppressWarnings("try")
  public static void run(Runnable work) {
    try (PointerScope scope = new PointerScope()) {
      work.run();
    }
  }

  /** Does the work, frees every native object it made, and gives its result. */
  @SuppressWarnings("try")
  public static <T> T get(Supplier<T> work) {
    try (PointerScope scope = new PointerScope()) {
      return work.get();
    }
  }

  /** The same without recording anything for gradients. */
  @SuppressWarnings("try")
  public static <T> T withoutGradients(Supplier<T> work) {
    try (PointerScope scope = new PointerScope();
        NoGradGuard guard = new NoGradGuard()) {
      return work.get();
    }
  }

  /** Does the work without recording anything for gradients; what it makes stays its caller's. */
  @SuppressWarnings("try")
  public static <T> T notRecording(Supplier<T> work) {
    try (NoGradGuard guard = new NoGradGuard()) {
      return work.get();
    }
  }
}
