package dev.candor.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Training steps of the scores network beside PyTorch's figures, in words and as JSON. */
record ScoresBenchReport(Terminal terminal, Everywhere everywhere) {
  private static final String SOURCE =
      "PyTorch 2.13.0 eager, nn.TransformerEncoderLayer; medians on a quiet two-core machine (AMD"
          + " EPYC, AVX-512); absolute times do not carry over to another machine";

  /**
   * What the peer takes for the same work.
   *
   * @param millis of its step, or of as many single runs as there are seeds
   * @param aim what our time over that should be at most
   */
  record Peer(double millis, double aim) {}

  /** The peer's figure for so many seeds and threads. */
  static Peer peer(int seeds, int threads) {
    double single = threads == 1 ? 6.0 : 4.8;
    return new Peer(seeds * single, seeds == 1 ? .35 : .25);
  }

  void run(int runs, int millis) {
    Words words = Words.of(terminal, everywhere);
    ScoresBench bench = new ScoresBench(runs, millis);
    List<Map<String, Object>> rows = new ArrayList<>();
    PrintStream out = words.results();
    out.printf(
        "%5s %7s  %9s  %9s  %6s  %5s%n",
        "seeds", "threads", "ms a step", "peer, ms", "ratio", "aim");
    double cost = 0;
    double readMillis = 0;
    for (int seeds : new int[] {1, 20}) {
      for (int threads : new int[] {1, 2}) {
        words
            .asides()
            .printf(
                "measuring %d %s on %d %s%n",
                seeds, seeds == 1 ? "seed" : "seeds", threads, threads == 1 ? "thread" : "threads");
        ScoresBench.Line line = bench.measure(seeds, threads);
        Peer peer = peer(seeds, threads);
        double ratio = line.gated() / peer.millis();
        out.printf(
            Locale.ROOT,
            "%5d %7d  %9.2f  %9.1f  %6.2f  %5.2f%n",
            seeds,
            threads,
            line.gated(),
            peer.millis(),
            ratio,
            peer.aim());
        rows.add(row(line, peer, ratio));
        if (seeds == 20 && threads == 2) {
          cost = line.gateCost();
          readMillis = line.rankMillis();
        }
      }
    }
    ScoresBench.Line penalised = bench.measureWithPenalty(20, 2);
    out.printf(
        Locale.ROOT,
        "the gate costs %.1f %% of a step (aim: at most 5 %%), with penalty and its own rate %.1f"
            + " %%%nreading the ranking of 20 seeds: %.3f ms (aim: under 1 ms)%n",
        100 * cost,
        100 * penalised.gateCost(),
        readMillis);
    out.println("peer: " + SOURCE);
    if (everywhere.json()) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("steps", rows);
      json.put("gateCost", cost);
      json.put("gateCostWithPenalty", penalised.gateCost());
      json.put("rankMillis", readMillis);
      json.put("peer", SOURCE);
      terminal.out().println(JsonText.of(json));
    }
  }

  private static Map<String, Object> row(ScoresBench.Line line, Peer peer, double ratio) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("seeds", line.seeds());
    row.put("threads", line.threads());
    row.put("millis", line.gated());
    row.put("millisWithoutGate", line.plain());
    row.put("gateCost", line.gateCost());
    row.put("peerMillis", peer.millis());
    row.put("ratio", ratio);
    row.put("aim", peer.aim());
    return row;
  }
}
