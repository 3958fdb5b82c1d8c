package dev.candor.examples;

import dev.candor.blackbox.FeatureGroups;
import dev.candor.blackbox.PermutationImportance;
import dev.candor.blackbox.PermutationSettings;
import dev.candor.blackbox.StandardScore;
import dev.candor.core.Ranking;
import dev.candor.data.table.Table;
import dev.candor.data.table.TableReader;
import dev.candor.design.scores.ScoresData;
import dev.candor.design.scores.ScoresModel;
import dev.candor.design.scores.ScoresSettings;
import dev.candor.design.scores.ScoresTrainer;
import java.nio.file.Path;

/**
 * Does a method that looks from outside agree with the gate? Permutes one column after the other in
 * the test rows and sees how much worse the answers get. Takes a CSV file and the column to
 * predict.
 */
public final class AskFromOutside {
  private AskFromOutside() {}

  /** Prints both rankings, most important first. */
  public static void main(String[] args) {
    ask(Path.of(args[0]), args[1], ScoresSettings.recommended());
  }

  static Ranking ask(Path file, String target, ScoresSettings settings) {
    Table table = TableReader.withDefaults().read(file);
    ScoresData data = ScoresData.split(table, target, 0);
    try (ScoresModel model = ScoresTrainer.with(settings).train(data).model()) {
      Ranking outside =
          new PermutationImportance(
                  PermutationSettings.withDefaults(StandardScore.defaultFor(model.task())))
              .rank(
                  model,
                  data.test().inputs(),
                  data.testAnswers().toDoubles(),
                  FeatureGroups.of(data.test().features(), data.test().featureOfInput()));
      System.out.println("by design:    " + model.ranking().order());
      System.out.println("from outside: " + outside.order());
      return outside;
    }
  }
}
