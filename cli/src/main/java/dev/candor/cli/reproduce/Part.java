package dev.candor.cli.reproduce;

/** Which table of a study is it? */
public interface Part {
  /** What stands above the table. */
  String title();

  /** The name on the command line and of the cells' folder. */
  String label();

  /** Whether its cells are measured one at a time, on a machine that does nothing else. */
  default boolean alone() {
    return false;
  }
}
