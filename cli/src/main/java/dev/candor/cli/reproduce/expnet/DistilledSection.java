package dev.candor.cli.reproduce.expnet;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.Cells;
import dev.candor.cli.reproduce.MarkdownTable;
import dev.candor.cli.reproduce.Section;
import dev.candor.cli.reproduce.Verdict;
import dev.candor.cli.reproduce.Words;
import dev.candor.cli.text.WordMethod;
import dev.candor.metrics.statistics.Bootstrap;
import dev.candor.metrics.statistics.BootstrapInterval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the page says of explainers that learned without marks. */
final class DistilledSection {
  private static final double SHARE = .95;
  private static final long DRAWS = 20_527;
  private static final String COMPREHENSIVENESS = "comprehensiveness.";
  private static final String SUFFICIENCY = "sufficiency.";
  private static final String TEACHER = "teacher";

  private final Cells cells;
  private final ExpnetProtocol protocol;

  DistilledSection(Cells cells, ExpnetProtocol protocol) {
    this.cells = cells;
    this.protocol = protocol;
  }

  Section section() {
    StringBuilder text = new StringBuilder(TEXT);
    Map<String, Object> json = new LinkedHashMap<>();
    List<Verdict> verdicts = new ArrayList<>();
    for (StudiedClassifier task : DistilledTable.TASKS) {
      MarkdownTable table =
          new MarkdownTable("method", "comprehensiveness", "of the teacher's, 95 %", "sufficiency");
      String best = "no cells";
      double most = Double.NEGATIVE_INFINITY;
      int seeds = 0;
      for (WordMethod teacher : DistilledTable.TEACHERS) {
        List<Cell> own = cells.of(ExpnetPart.DISTILLED, task.label(), teacher.label());
        if (own.isEmpty()) {
          continue;
        }
        rows(table, teacher, own);
        json.put(task.label() + " " + teacher.title(), json(own));
        double kept = ratio(own, DistilledTable.STUDENT).estimate();
        // what all seeds were measured of comes before what one was
        if (own.size() > seeds || (own.size() == seeds && kept > most)) {
          most = kept;
          seeds = own.size();
          best = Words.percent(kept) + " of " + teacher.title() + "'s, " + seeds + " seeds";
        }
      }
      String claim =
          "Without rationales, at one forward pass, 95 % of the teacher's comprehensiveness on "
              + task.title();
      if (table.isEmpty()) {
        verdicts.add(Verdict.notMeasured(claim));
        continue;
      }
      text.append("**").append(task.title()).append("**\n\n").append(table);
      Verdict.Outcome outcome =
          seeds < protocol.seeds()
              ? Verdict.Outcome.NOT_MEASURED
              : Verdict.Outcome.of(most >= SHARE);
      verdicts.add(new Verdict(claim, outcome, best));
    }
    return new Section(
        ExpnetPart.DISTILLED, json.isEmpty() ? "No cells.\n\n" : text.toString(), json, verdicts);
  }

  private void rows(MarkdownTable table, WordMethod teacher, List<Cell> own) {
    Map<String, String> names = new LinkedHashMap<>();
    names.put(TEACHER, "teacher: " + teacher.title());
    for (String student : List.of(DistilledTable.STUDENT, DistilledTable.WITH_GRADIENT)) {
      names.put(student, student + ", taught by " + teacher.title());
    }
    DistilledTable.OTHERS.forEach(other -> names.put(other.label(), other.title()));
    for (Map.Entry<String, String> shown : names.entrySet()) {
      String name = shown.getKey();
      boolean itself = name.equals(TEACHER);
      BootstrapInterval ratio = ratio(own, name);
      table.add(
          shown.getValue(),
          Words.share(mean(own, COMPREHENSIVENESS + name)),
          itself
              ? "-"
              : Words.percent(ratio.estimate())
                  + " ["
                  + Words.number(100 * ratio.low(), 1)
                  + ", "
                  + Words.number(100 * ratio.high(), 1)
                  + "]",
          Words.share(mean(own, SUFFICIENCY + name)));
    }
  }

  /** A method's comprehensiveness over the teacher's, texts drawn anew, mean over seeds. */
  private BootstrapInterval ratio(List<Cell> own, String name) {
    double[] method = ofTexts(own, COMPREHENSIVENESS + name);
    double[] teacher = ofTexts(own, COMPREHENSIVENESS + TEACHER);
    return Bootstrap.withDefaults()
        .with(Bootstrap.Kind.PERCENTILE)
        .withResamples(protocol.resamples())
        .interval(method.length, rows -> sum(method, rows) / sum(teacher, rows), DRAWS);
  }

  private static double sum(double[] values, int... rows) {
    return Arrays.stream(rows).mapToDouble(row -> values[row]).sum();
  }

  /** For each text the mean over seeds. */
  private static double[] ofTexts(List<Cell> own, String figure) {
    double[] mean = new double[own.get(0).numbers(figure).length];
    for (Cell cell : own) {
      double[] values = cell.numbers(figure);
      for (int i = 0; i < mean.length; i++) {
        mean[i] += values[i] / own.size();
      }
    }
    return mean;
  }

  private static double mean(List<Cell> own, String figure) {
    return Arrays.stream(ofTexts(own, figure)).average().orElse(Double.NaN);
  }

  private static Map<String, Object> json(List<Cell> own) {
    Map<String, Object> json = new LinkedHashMap<>();
    for (String figure : own.get(0).numbers().keySet()) {
      json.put(
          figure,
          own.stream()
              .map(cell -> Arrays.stream(cell.numbers(figure)).average().orElse(Double.NaN))
              .toList());
    }
    return json;
  }

  private static final String TEXT =
      "Nobody marked a word: a slow method scores training texts, a small network learns what"
          + " speaks for the answered class, and both are judged on test texts (SST-2 test,"
          + " HateXplain test, both classes). Occlusion explains three times as many training texts"
          + " as KernelSHAP, which asks several times as often and is measured of one seed."
          + " Comprehensiveness: what the probability of the answered class loses without the words"
          + " scored highest, mean over 1, 5, 10, 20 and 50"
          + " % of them, higher is better; sufficiency: what it loses with them alone, lower is"
          + " better. A word that is taken away is padding, which nobody listens to. `expnet` reads"
          + " attention of all layers, and the states that the last one listens to, in the pass"
          + " that classifies; `expnet-gradient` takes a"
          + " backward pass as well and is told apart. What remains is distilled from the teacher,"
          + " not measured on people's marks.\n\n";
}
