package dev.candor.cli.reproduce.actif;

import dev.candor.cli.reproduce.StudyText;

/** What the page says besides its tables. */
final class ActifText {
  private ActifText() {}

  static StudyText of(ActifProtocol protocol) {
    StringBuilder sets = new StringBuilder();
    for (StudiedSeries set : StudiedSeries.values()) {
      if (protocol.has(set)) {
        SeriesSizes sizes = protocol.of(set);
        sets.append(" ")
            .append(set.title())
            .append(": ")
            .append(sizes.measured())
            .append(" of ")
            .append(sizes.folds())
            .append(" folds, networks of each: ")
            .append(sizes.seeds())
            .append(", windows of ")
            .append(sizes.steps())
            .append(" rows at every ")
            .append(sizes.stride())
            .append(", target ")
            .append(sizes.horizon())
            .append(" rows after the last, at most ")
            .append(sizes.epochs())
            .append(" epochs.");
      }
    }
    return new StudyText(
        "DeepACTIF: which features of a series matter, from activations",
        "Rankings of the features of windows by the activations of an LSTM, after Hosp 2025 (arXiv"
            + " 2509.19362) and in the variants of this project, beside rivals that cost 3 to 200"
            + " forward passes, and beside the figures of an independent program (PyTorch, Robust"
            + " Vision, LSTM of 64 units, folds of people).",
        "The explained network is trained: one LSTM layer of "
            + protocol.units()
            + " units, batch norm over units, the largest over time, dropout .245, a hidden layer,"
            + " AdamW, smooth absolute error. Folds of subjects, each of which tests in one; scaler"
            + " fitted on training subjects; the epoch is chosen by an inner validation subject;"
            + " features that copy another are left out. Rankings are made of "
            + protocol.ranked()
            + " windows of training subjects (KernelSHAP of a tenth of them), never of test"
            + " subjects; means over training windows stand for absence, and responses are made of"
            + " training windows. Signed explanations count by the size of a window's sum over its"
            + " steps. Features are kept in the order of the ranking, the most important first; "
            + protocol.drawn()
            + " random orders. Errors are means over the seeds of a fold, then paired by subject."
            + " Robust Vision: 23 gaze features, target depth of .35 to 3 m, folds of five people."
            + " Beijing: ten sensors of four of the twelve stations side by side make 40 series,"
            + " target the fine dust (PM2.5) of the first six hours on, months as subjects, sensors"
            + " carried forward for a day at most. ETT: both transformers side by side make 14"
            + " series, target the oil temperature of the first a day on, months as subjects."
            + sets);
  }
}
