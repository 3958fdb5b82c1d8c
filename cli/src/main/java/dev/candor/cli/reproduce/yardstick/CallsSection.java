package dev.candor.cli.reproduce.yardstick;

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

/** Are sampled Shapley values as near to the exact ones as SHAP's, at the same model calls? */
final class CallsSection {
  private static final int SEEDS = 200;

  private CallsSection() {}

  /** Makes the section from the cells that are there. */
  static Section of(Cells cells) {
    MarkdownTable table =
        new MarkdownTable(
            "game",
            "players",
            "method",
            "SHAP: calls",
            "ours: calls",
            "SHAP: error",
            "ours: error",
            "ours / SHAP");
    List<Object> rows = new ArrayList<>();
    List<String> above = new ArrayList<>();
    int measured = 0;
    for (PeerError peer : PeerError.all()) {
      List<Cell> found = cells.of(YardstickPart.CALLS, peer.set(), peer.cell());
      if (found.isEmpty()) {
        continue;
      }
      double[] squares = found.get(0).numbers("squares");
      Spread spread = Spread.of(squares);
      double rmse = Math.sqrt(spread.mean());
      double error = spread.standardError() / (2 * rmse);
      double calls = found.get(0).number("modelCalls");
      measured += squares.length >= SEEDS ? 1 : 0;
      // two standard errors of the difference: nearer is a draw
      if (rmse - peer.rmse() > 2 * Math.hypot(error, peer.standardError())
          || calls > peer.modelCalls()) {
        above.add(peer.game() + " " + peer.cell());
      }
      table.add(
          peer.game(),
          Integer.toString(peer.players()),
          peer.method(),
          Integer.toString(peer.modelCalls()),
          Words.number(calls, 0),
          Words.number(peer.rmse(), 5) + " ± " + Words.number(peer.standardError(), 5),
          Words.number(rmse, 5) + " ± " + Words.number(error, 5),
          Words.number(rmse / peer.rmse(), 2));
      rows.add(json(peer, rmse, error, calls));
    }
    String text =
        "Root mean square error against the exact values, over players, examples, outputs and seeds,"
            + " ± its standard error over seeds, on the models of the golden folder. SHAP "
            + PeerError.version()
            + " was measured by `docs/results/peers/shap_errors.py` on the same games"
            + " (`PermutationExplainer`, and `KernelExplainer` without its l1 step); a call is a"
            + " coalition that is asked for.\n\n"
            + table;
    return new Section(
        YardstickPart.CALLS, text, Map.of("rows", rows), List.of(verdict(measured, above)));
  }

  private static Verdict verdict(int measured, List<String> above) {
    String claim =
        "KernelSHAP and permutation SHAP: error not above SHAP's at equal model calls (by more than"
            + " two standard errors of the difference)";
    int all = PeerError.all().size();
    if (measured < all) {
      return new Verdict(
          claim,
          Verdict.Outcome.NOT_MEASURED,
          measured + " of " + all + " with " + SEEDS + " seeds");
    }
    return new Verdict(
        claim,
        Verdict.Outcome.of(above.isEmpty()),
        above.isEmpty()
            ? "in all " + all + " comparisons"
            : "above in " + String.join(", ", above));
  }

  private static Map<String, Object> json(PeerError peer, double rmse, double error, double calls) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("game", peer.game());
    json.put("method", peer.method());
    json.put("peerModelCalls", peer.modelCalls());
    json.put("modelCalls", calls);
    json.put("peerRmse", peer.rmse());
    json.put("rmse", rmse);
    json.put("standardError", error);
    return json;
  }
}
