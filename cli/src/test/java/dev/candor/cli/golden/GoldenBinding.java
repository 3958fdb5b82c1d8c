package dev.candor.cli.golden;

import java.util.Map;

/**
 * How the checks of one method are run. Found by what a check says it called and by its settings,
 * never by the name of its case.
 */
interface GoldenBinding {
  /** The method's name in the report. */
  String method();

  /** Whether a check is of this method. */
  boolean binds(GoldenCheck check);

  /** What Candor answers: for each expected array its numbers in row-major order. */
  Map<String, double[]> answer(GoldenCheck check, CaseModel model);
}
