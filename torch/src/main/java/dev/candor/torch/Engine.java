package dev.candor.torch;

import dev.candor.core.InputException;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.bytedeco.pytorch.global.torch;

/**
 * The engine underneath: libtorch, loaded at the first call and never before.
 *
 * <p>A number of threads belongs to the thread that asks for it: a worker that calls {@link
 * #useThreads} does not change its neighbours.
 */
public final class Engine {
  private static final String VERSION = "libtorch 2.10.0";

  private Engine() {}

  /** Which engine computes, for {@link dev.candor.core.Evidence}. Loads nothing. */
  public static String version() {
    return VERSION;
  }

  /**
   * Lets the calling thread compute with so many threads from now on. One is best for small
   * networks; the bits of a result may depend on it.
   */
  public static void useThreads(int threads) {
    if (threads < 1) {
      throw InputException.of("threads", "must be 1 or more", threads, "give a positive number");
    }
    Blas.single();
    torch.set_num_threads(threads);
  }

  /** With how many threads the calling thread computes. */
  public static int threads() {
    return torch.get_num_threads();
  }

  /**
   * The matrix library keeps a pool of its own that all threads share; it is told once to stay with
   * the caller, so that workers do not wait for each other.
   */
  private static final class Blas {
    static {
      openblas_nolapack.blas_set_num_threads(1);
    }

    static void single() {}
  }
}
