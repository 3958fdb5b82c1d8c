package dev.candor.examples;

import dev.candor.core.RankedFeature;
import dev.candor.data.table.Table;
import dev.candor.data.table.TableReader;
import dev.candor.design.scores.ScoresData;
import dev.candor.design.scores.ScoresRun;
import dev.candor.design.scores.ScoresSettings;
import dev.candor.design.scores.ScoresTrainer;
import java.nio.file.Path;

/**
 * Which columns of my table matter? Takes a CSV file, the column to predict, and a folder for the
 * model.
 */
public final class RankATable {
  private RankATable() {}

  /** Trains with the recommended settings, prints the ranking, saves the model. */
  public static void main(String[] args) {
    rank(Path.of(args[0]), args[1], Path.of(args[2]), ScoresSettings.recommended());
  }

  static void rank(Path file, String target, Path folder, ScoresSettings settings) {
    // tag::readme[]
    Table table = TableReader.withDefaults().read(file);
    ScoresData data = ScoresData.split(table, target, 0);
    ScoresRun run = ScoresTrainer.with(settings).train(data);
    System.out.println(run.metric().name() + " " + run.metric().value());
    for (RankedFeature feature : run.ranking().features()) {
      System.out.printf(
          "%2d  %-24s %.3f  %s%n",
          feature.rank(), feature.feature(), feature.weight(), feature.confirmed());
    }
    run.model().save(folder);
    // end::readme[]
    run.model().close();
  }
}
