package dev.candor.cli.reproduce;

import java.util.Locale;

/** Which table of a study is it? */
public interface Part {
  /** What stands above the table. */
  String title();

  /** The constant that it is. */
  String name();

  /** The name on the command line and of the cells' folder. */
  default String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether its cells are measured one at a time, on a machine that does nothing else. */
  default boolean alone() {
    return false;
  }
}
