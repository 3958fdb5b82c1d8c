package dev.candor.torch;

/** What is to be done with a part of a batch. */
@FunctionalInterface
public interface PartWork<T> {
  /**
   * Does the work for rows {@code from} (included) to {@code to} (excluded).
   *
   * @return what lives on the heap: native memory is freed when the part is done
   */
  T on(Run run, int from, int to);
}
