package dev.candor.cli.reproduce.whitebox;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.Cells;
import dev.candor.cli.reproduce.MarkdownTable;
import dev.candor.cli.reproduce.Section;
import dev.candor.cli.reproduce.Verdict;
import dev.candor.cli.reproduce.Words;
import dev.candor.metrics.statistics.Spread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which methods notice that the weights are gone? */
final class RandomisationSection {
  private static final double ALIKE = .5;
  private static final int STAGES = 4;
  private static final int UPPER_TWO = 1;

  private RandomisationSection() {}

  static Section of(Cells cells, WhiteboxProtocol protocol) {
    List<Cell> found = cells.of(WhiteboxPart.RANDOMISATION, RandomisationJobs.SET, "all");
    MarkdownTable table =
        new MarkdownTable("method", "networks", "output layer drawn anew", "two", "three", "all");
    List<Object> rows = new ArrayList<>();
    for (Inspected method : Inspected.values()) {
      List<String> line = new ArrayList<>();
      line.add(method.title());
      line.add(Integer.toString(found.size()));
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("method", method.label());
      for (int stage = 0; stage < STAGES; stage++) {
        double[] values = Cells.values(found, method.label(), stage);
        Spread spread = Cells.spread(values);
        line.add(Words.share(spread));
        json.put("stage" + (stage + 1), values);
      }
      table.add(line.toArray(String[]::new));
      rows.add(json);
    }
    String text =
        "Networks of three convolutions trained on images 16 x 16 with a bright square, cross or"
            + " diagonal at a random place on noise ("
            + FigureNetwork.EPOCHS
            + " epochs; right on "
            + Words.share(Cells.spread(Cells.values(found, "accuracy")))
            + " of 500 images not trained on). Layer by layer from the output on, the weights are"
            + " drawn anew; the figure is Spearman's correlation of the absolute attributions of"
            + " the true class before and after, the mean over "
            + protocol.inputs()
            + " images, with the standard deviation over networks. Near 1, the method does not see"
            + " that the network knows nothing. Methods that multiply by the input stay alike to"
            + " some degree whatever the weights are, since the input is the same. Adebayo et al."
            + " 2018, arXiv 1810.03292.\n\n"
            + table;
    return new Section(WhiteboxPart.RANDOMISATION, text, Map.of("rows", rows), verdicts(found));
  }

  /** What Adebayo et al. found of guided backprop, and what a gradient does in its place. */
  private static List<Verdict> verdicts(List<Cell> found) {
    double[] gradient = Cells.values(found, Inspected.SALIENCY.label(), UPPER_TWO);
    double[] guided = Cells.values(found, Inspected.GUIDED_BACKPROP.label(), UPPER_TWO);
    int more = 0;
    for (int i = 0; i < found.size(); i++) {
      more += guided[i] > gradient[i] ? 1 : 0;
    }
    double gone = Cells.spread(Cells.values(found, Inspected.SALIENCY.label(), STAGES - 1)).mean();
    String notices = "Model randomisation: the gradient changes when all weights are gone";
    String fails =
        "Model randomisation: guided backprop fails, as expected: with the two upper layers gone it"
            + " stays more alike than the gradient";
    if (found.isEmpty()) {
      return List.of(Verdict.notMeasured(notices), Verdict.notMeasured(fails));
    }
    return List.of(
        new Verdict(
            notices,
            Verdict.Outcome.of(gone < ALIKE),
            "likeness " + Words.share(gone) + ", below " + ALIKE),
        new Verdict(
            fails,
            Verdict.Outcome.of(2 * more > found.size()),
            Words.share(Cells.spread(guided))
                + " against "
                + Words.share(Cells.spread(gradient))
                + ", in "
                + more
                + " of "
                + found.size()
                + " networks"));
  }
}
