package dev.candor.report.summary;

import dev.candor.core.InputException;
import java.util.List;

/** What every record of this package asks of its numbers and texts. */
final class Checks {
  private static final String REMEDY = "check the run that made it";

  private Checks() {}

  static void finite(String what, double value) {
    if (!Double.isFinite(value)) {
      throw InputException.of(what, "must be finite", value, REMEDY);
    }
  }

  static void finiteFromZero(String what, double value) {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw InputException.of(what, "must be finite and 0 or more", value, REMEDY);
    }
  }

  static void fromZero(String what, long value) {
    if (value < 0) {
      throw InputException.of(what, "must be 0 or more", value, REMEDY);
    }
  }

  static void notBlank(String what, String text) {
    if (text.isBlank()) {
      throw InputException.of(what, "must not be empty", "'" + text + "'", "name it");
    }
  }

  static void notEmpty(String what, List<?> list) {
    if (list.isEmpty()) {
      throw InputException.of(what, "must be 1 or more", 0, "leave it out instead");
    }
  }

  static void sameSize(String what, int expected, int found) {
    if (expected != found) {
      throw InputException.of(what, "must have " + expected + " entries", found, REMEDY);
    }
  }

  /** Epochs are 0 or more and each is later than the one before it. */
  static void later(int before, int epoch) {
    if (epoch < 0 || epoch <= before) {
      throw InputException.of(
          "epochs", "must count up from 0 or more", before + ", " + epoch, "put them in order");
    }
  }
}
