package dev.candor.cli.reproduce.sets;

import dev.candor.data.encode.EncoderSettings;
import dev.candor.data.encode.Scaling;
import dev.candor.data.encode.TableEncoder;
import dev.candor.data.split.Split;
import dev.candor.data.table.CategoryColumn;
import dev.candor.data.table.Table;
import java.util.Set;

/**
 * A data set as it was drawn, and split, for one seed.
 *
 * @param table features and target
 * @param target the target's name: a column of two categories
 * @param split which rows train and which test
 * @param truth what is known about the columns
 */
public record Sample(Table table, String target, Split split, Truth truth) {
  /** The training rows. */
  public int[] train() {
    return split.train();
  }

  /** The test rows. */
  public int[] test() {
    return split.test();
  }

  /** The training rows' encoder; no column is left out. */
  public TableEncoder encoder(Scaling scaling) {
    return TableEncoder.fit(
        table.select(train()),
        EncoderSettings.withDefaults()
            .withTarget(target)
            .withScaling(scaling)
            .withKeep(Set.copyOf(table.without(target).names())));
  }

  /** Some rows as the encoder gives them. */
  public double[][] rows(TableEncoder encoder, int[] which) {
    var inputs = encoder.encode(table.select(which)).inputs();
    double[][] rows = new double[inputs.length(0)][inputs.length(1)];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows[i].length; j++) {
        rows[i][j] = inputs.at(i, j);
      }
    }
    return rows;
  }

  /** Whether each of some rows is of the second class. */
  public boolean[] positive(int[] which) {
    CategoryColumn classes = (CategoryColumn) table.column(target);
    boolean[] positive = new boolean[which.length];
    for (int i = 0; i < which.length; i++) {
      positive[i] = classes.code(which[i]) == 1;
    }
    return positive;
  }

  /** The share of the test rows that are of the training rows' larger class. */
  public double majority() {
    boolean larger = 2 * count(positive(train())) > train().length;
    int rows = test().length;
    int inTest = count(positive(test()));
    return (larger ? inTest : rows - inTest) / (double) rows;
  }

  private static int count(boolean[] which) {
    int count = 0;
    for (boolean is : which) {
      count += is ? 1 : 0;
    }
    return count;
  }
}
