package dev.candor.cli.golden;

import java.util.Locale;

/** What an expected value is good for. */
enum Kind {
  /** Must be met. */
  EXACT,
  /** What many steps approach; must be met with many. */
  LIMIT,
  /** What a sampler has on average; must be met with the stated number of samples. */
  STATISTICAL,
  /** A peer's behaviour that is worth knowing and not copied. */
  INFORMATIVE;

  static Kind of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  boolean required() {
    return this != INFORMATIVE;
  }
}
