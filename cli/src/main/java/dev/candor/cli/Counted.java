package dev.candor.cli;

/** Things and how many there are: {@code 1 drawing}, {@code 12 drawings}. */
final class Counted {
  private Counted() {}

  /** So many of something whose plural has an s. */
  static String of(int count, String one) {
    return count + " " + one + (count == 1 ? "" : "s");
  }
}
