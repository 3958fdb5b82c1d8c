package dev.candor.cli.reproduce.expnet;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.Cells;
import dev.candor.cli.reproduce.MarkdownTable;
import dev.candor.cli.reproduce.Section;
import dev.candor.cli.reproduce.Verdict;
import dev.candor.cli.reproduce.Words;
import dev.candor.cli.reproduce.importance.cost.Turns;
import dev.candor.cli.text.WordMethod;
import dev.candor.torch.train.Precision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the page says of time. */
final class CostSection {
  private static final double BOUND = 1.15;
  private static final String CLAIM =
      "Class and word importance together (B and in-domain) cost at most 1.15 times the forward"
          + " pass without attention, at batch 1 and 32";
  private static final String TRAINING =
      "Fine-tuning is at least as fast per sentence as the same encoder as a TorchScript text";

  private final Cells cells;
  private final ExpnetProtocol protocol;

  CostSection(Cells cells, ExpnetProtocol protocol) {
    this.cells = cells;
    this.protocol = protocol;
  }

  Section section() {
    Map<String, Object> json = new LinkedHashMap<>();
    List<Verdict> verdicts = new ArrayList<>();
    MarkdownTable importance = importance(json, verdicts);
    MarkdownTable training = training(json, verdicts);
    boolean none = importance.isEmpty() && training.isEmpty();
    String text = none ? "No cells.\n\n" : TEXT + importance + STEPS + training;
    return new Section(ExpnetPart.COST, text, json, verdicts);
  }

  private MarkdownTable importance(Map<String, Object> json, List<Verdict> verdicts) {
    MarkdownTable table =
        new MarkdownTable(
            "method", "texts together", "over the class alone", "sentences/s", "class alone");
    List<String> claimed = new ArrayList<>();
    double worst = 0;
    for (String name : CostTable.explainers(protocol.firstSeed()).keySet()) {
      for (Cell cell : of(name)) {
        add(table, json, "ExpNet " + name + ", with the class", cell);
        if (CostTable.CLAIMED.contains(name)) {
          worst = Math.max(worst, cell.number("ratio"));
          claimed.add(
              name + " at " + cell.key().number() + ": " + Words.number(cell.number("ratio"), 3));
        }
      }
    }
    for (WordMethod method : CostTable.METHODS) {
      of(method.label()).forEach(cell -> add(table, json, method.title(), cell));
    }
    boolean whole = claimed.size() == CostTable.CLAIMED.size() * CostTable.BATCHES.size();
    verdicts.add(
        claimed.isEmpty()
            ? Verdict.notMeasured(CLAIM)
            : new Verdict(
                CLAIM,
                whole ? Verdict.Outcome.of(worst <= BOUND) : Verdict.Outcome.NOT_MEASURED,
                String.join("; ", claimed)));
    return table;
  }

  private List<Cell> of(String method) {
    return cells.of(ExpnetPart.COST, CostTable.SET, method);
  }

  private static void add(MarkdownTable table, Map<String, Object> json, String name, Cell cell) {
    double texts = cell.number("texts");
    table.add(
        name,
        Long.toString(cell.key().number()),
        Words.number(cell.number("ratio"), 3),
        Words.number(texts / cell.number("explainedMillis") * 1e3, 1),
        Words.number(texts / cell.number("forwardMillis") * 1e3, 1));
    json.put(name + " at " + cell.key().number(), cell.numbers());
  }

  private MarkdownTable training(Map<String, Object> json, List<Verdict> verdicts) {
    MarkdownTable table =
        new MarkdownTable("step", "ours, ms a sentence", "text, ms a sentence", "ours / text");
    List<String> measured = new ArrayList<>();
    double worst = 0;
    for (Precision precision : Precision.values()) {
      for (Cell cell : of(TrainingSpeed.step(precision))) {
        double ratio = Turns.ratio(cell);
        double rows = cell.number("rows");
        String name = precision == Precision.BF16 ? "bfloat16" : "single precision";
        table.add(
            name,
            Words.number(Turns.median(cell.numbers(Turns.OURS)) / rows, 2),
            Words.number(Turns.median(cell.numbers(Turns.OTHER)) / rows, 2),
            Words.number(ratio, 3));
        json.put(TrainingSpeed.step(precision), cell.numbers());
        measured.add(name + " " + Words.number(ratio, 3));
        worst = Math.max(worst, ratio);
      }
    }
    verdicts.add(
        measured.isEmpty()
            ? Verdict.notMeasured(TRAINING)
            : new Verdict(
                TRAINING,
                measured.size() == Precision.values().length
                    ? Verdict.Outcome.of(worst <= 1)
                    : Verdict.Outcome.NOT_MEASURED,
                "time over the text's: " + String.join(", ", measured)));
    return table;
  }

  private static final String TEXT =
      "Sentences of SST-2 dev, one thread. For ExpNet the pass that answers and explains takes"
          + " turns with the fused pass that answers alone, over the same batches; the median of"
          + " the turns' ratios of processor time. The other methods explain one text after the"
          + " other, the class is answered before; gradients and Chefer pay a backward pass,"
          + " occlusion a forward pass a word, integrated gradients 20 forward and backward passes,"
          + " LIME and KernelSHAP a forward pass a sample. `c` needs a backward pass and is told"
          + " apart.\n\n";

  private static final String STEPS =
      "A training step of 32 sentences, dropout .1, word vectors frozen, AdamW, beside the same"
          + " network operator by operator as a plain TorchScript text on the same engine in the"
          + " same run (rows in native memory from the start, one fused AdamW call); both take"
          + " turns, the least of three in each, medians over turns, and the median of the turns'"
          + " ratios.\n\n";
}
