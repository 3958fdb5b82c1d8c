package dev.candor.cli.reproduce.expnet;

import dev.candor.cli.reproduce.MarkdownTable;
import dev.candor.cli.reproduce.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A learned method beside every method that nobody trains.
 *
 * @param baselines judged on the same texts
 * @param apart by how much the learned one is above each
 */
record Beside(List<JudgedMethod> baselines, List<JudgedMethod.Apart> apart) {
  /** Copies the lists. */
  Beside {
    baselines = List.copyOf(baselines);
    apart = List.copyOf(apart);
  }

  /** Compares. */
  static Beside of(JudgedMethod learned, List<JudgedMethod> baselines) {
    return new Beside(baselines, baselines.stream().map(learned::above).toList());
  }

  /** Each baseline's area and the difference. */
  String table() {
    MarkdownTable table = new MarkdownTable("above", "its AUROC", "by, 95 %");
    for (int i = 0; i < apart.size(); i++) {
      table.add(
          baselines.get(i).name(),
          Words.share(baselines.get(i).mean().auroc()),
          apart.get(i).written());
    }
    return table.toString();
  }

  /** Whether it is above all of them, the whole interval above 0. */
  boolean allClear() {
    return apart.stream().allMatch(JudgedMethod.Apart::clearly);
  }

  /** Whether it is above all of them by so much in the mean, and clearly. */
  boolean allClear(double least) {
    return apart.stream().allMatch(one -> one.clearly() && one.mean() >= least);
  }

  /** Whether every baseline has all seeds. */
  boolean whole(int seeds) {
    return baselines.stream().allMatch(method -> method.seeds().size() >= seeds);
  }

  /** The name of the baseline it is least above. */
  String nearest() {
    return place() < 0 ? "none" : baselines.get(place()).name();
  }

  /** By how much. */
  String least() {
    return place() < 0 ? "-" : apart.get(place()).written();
  }

  private int place() {
    return IntStream.range(0, apart.size())
        .boxed()
        .min(java.util.Comparator.comparingDouble(i -> apart.get(i).mean()))
        .orElse(-1);
  }

  Map<String, Object> asJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    for (int i = 0; i < apart.size(); i++) {
      json.put(
          baselines.get(i).name(),
          List.of(
              apart.get(i).mean(), apart.get(i).interval().low(), apart.get(i).interval().high()));
    }
    return json;
  }
}
