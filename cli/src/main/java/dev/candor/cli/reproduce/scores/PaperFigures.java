package dev.candor.cli.reproduce.scores;

import java.util.List;
import java.util.Optional;

/**
 * The paper's own test accuracies: E. Covaci, F. Galis, R. Balan, D. Zaharie, D. Onchis,
 * "ScoresActivation: A New Activation Function for Model Agnostic Global Explainability by Design",
 * arXiv 2511.13809 (2025).
 *
 * @param set the data set, as the paper calls it
 * @param ours our name of the same set; empty where it cannot be obtained
 * @param vanilla1000 without the gate after 1,000 epochs
 * @param gate1000 with it
 * @param vanilla5000 without the gate after 5,000 epochs
 * @param gate5000 with it
 */
record PaperFigures(
    String set,
    Optional<String> ours,
    double vanilla1000,
    double gate1000,
    double vanilla5000,
    double gate5000) {
  /** Every row of the paper's table. */
  static final List<PaperFigures> ALL =
      List.of(
          row("Friedman 1", "friedman-1", .8571, .9554, .7991, .9554),
          row("Friedman 2", "friedman-2", .6339, .9821, .7009, .9821),
          row("make_classification", "make-classification", .9241, .9330, .9018, .9286),
          row("Synthetic N10", "n10", .9062, .9732, .9241, .9866),
          row("Synthetic N16", "n16", .7545, .9777, .9464, .9777),
          row("Breast Cancer", "wdbc", .9175, .9549, .8550, .9766),
          row("Diabetes", "", .8767, .9082, .8963, .9227),
          row("Diabetes + random", "", .9249, .9427, .9149, .9526));

  /** The paper's figures of one of our sets. */
  static Optional<PaperFigures> of(String set) {
    return ALL.stream().filter(row -> row.ours().equals(Optional.of(set))).findFirst();
  }

  /** The rows of sets that nobody but the authors has. */
  static List<PaperFigures> notObtainable() {
    return ALL.stream().filter(row -> row.ours().isEmpty()).toList();
  }

  private static PaperFigures row(
      String set, String ours, double v1000, double g1000, double v5000, double g5000) {
    return new PaperFigures(
        set, ours.isEmpty() ? Optional.empty() : Optional.of(ours), v1000, g1000, v5000, g5000);
  }
}
