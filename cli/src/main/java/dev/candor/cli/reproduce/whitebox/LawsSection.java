package dev.candor.cli.reproduce.whitebox;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.Cells;
import dev.candor.cli.reproduce.MarkdownTable;
import dev.candor.cli.reproduce.Section;
import dev.candor.cli.reproduce.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Do the methods keep what they promise on networks that nobody chose? */
final class LawsSection {
  private LawsSection() {}

  static Section of(Cells cells, WhiteboxProtocol protocol) {
    MarkdownTable table =
        new MarkdownTable("law", "network", "networks", "median miss", "largest miss", "allowed");
    List<Object> rows = new ArrayList<>();
    List<Verdict> verdicts = new ArrayList<>();
    for (Law law : Law.values()) {
      double largest = 0;
      int tried = 0;
      for (SeededNetworks kind : SeededNetworks.values()) {
        for (Cell cell : cells.of(WhiteboxPart.LAWS, kind.label(), law.label())) {
          double[] misses = cell.numbers("misses");
          Arrays.sort(misses);
          double last = misses[misses.length - 1];
          largest = Math.max(largest, last);
          tried += misses.length;
          table.add(
              law.title(),
              kind.label(),
              Integer.toString(misses.length),
              ImportSection.small(misses[misses.length / 2]),
              ImportSection.small(last),
              ImportSection.small(law.bound()));
          rows.add(Map.of("law", law.label(), "network", kind.label(), "misses", misses));
        }
      }
      String claim = "Law: " + law.title();
      verdicts.add(
          tried == 0
              ? Verdict.notMeasured(claim)
              : new Verdict(
                  claim,
                  Verdict.Outcome.of(largest <= law.bound()),
                  "largest miss "
                      + ImportSection.small(largest)
                      + " over "
                      + tried
                      + " networks, allowed "
                      + ImportSection.small(law.bound())));
    }
    String text =
        "A miss is a share of what is attributed: of the sum of absolute attributions for sums, of"
            + " the largest for invariance; for dummies the largest attribution itself, which must"
            + " be exactly 0. Networks: "
            + protocol.networks()
            + " drawn of each kind (MLP with two hidden layers; convolutions with pooling and a way"
            + " around; LSTM with the maximum over time; attention, GELU and layer norms), computed"
            + " in float32. The baseline is 0.\n\n"
            + table;
    return new Section(WhiteboxPart.LAWS, text, Map.of("rows", rows), verdicts);
  }
}
