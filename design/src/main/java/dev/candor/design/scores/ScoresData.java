package dev.candor.design.scores;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Sha256;
import dev.candor.core.Task;
import dev.candor.data.encode.EncodedTable;
import dev.candor.data.encode.EncoderSettings;
import dev.candor.data.encode.TableEncoder;
import dev.candor.data.encode.TargetEncoder;
import dev.candor.data.encode.TargetRows;
import dev.candor.data.split.Split;
import dev.candor.data.split.Splitter;
import dev.candor.data.table.Table;
import java.util.Optional;

/**
 * What is a scores network trained and tested on? Both encoders must have been fitted on the
 * training rows only.
 *
 * @param encoder made the inputs
 * @param target made the answers
 * @param train inputs of the training rows
 * @param trainAnswers their answers, {@code [rows]}
 * @param rowWeights how much each training row counts in the loss, {@code [rows]}; equal if absent
 * @param test inputs of the test rows
 * @param testAnswers their answers, {@code [rows]}
 * @param hash SHA-256 of the rows
 */
public record ScoresData(
    TableEncoder encoder,
    TargetEncoder target,
    EncodedTable train,
    NdArray trainAnswers,
    Optional<NdArray> rowWeights,
    EncodedTable test,
    NdArray testAnswers,
    String hash) {
  /** Checks that answers and weights belong to the rows. */
  public ScoresData {
    rows("trainAnswers", trainAnswers, train);
    rows("testAnswers", testAnswers, test);
    rowWeights.ifPresent(weights -> rows("rowWeights", weights, train));
  }

  /**
   * Encodes training and test rows.
   *
   * @param trainingRows rows with a known target
   * @param testRows the same columns, other rows
   * @param encoder fitted on the training rows
   * @param target fitted on the training rows
   */
  public static ScoresData of(
      Table trainingRows, Table testRows, TableEncoder encoder, TargetEncoder target) {
    return new ScoresData(
        encoder,
        target,
        encoder.encode(trainingRows),
        answers(trainingRows, target),
        Optional.empty(),
        encoder.encode(testRows),
        answers(testRows, target),
        new Sha256().add(trainingRows.hash()).add(testRows.hash()).hex());
  }

  /**
   * Splits a table, one row in five to test on, classes in equal shares, fits both encoders on the
   * training rows and encodes. Rows without a target are dropped.
   *
   * @param target the column to predict
   * @param splitSeed which rows are tested on
   */
  public static ScoresData split(Table table, String target, long splitSeed) {
    Table known = TargetRows.of(table, target).table();
    Task task = TargetEncoder.fit(known.column(target), Optional.empty()).task();
    Splitter splitter = Splitter.withDefaults();
    Split split =
        (task == Task.REGRESSION ? splitter : splitter.withStratify(target))
            .split(known, splitSeed);
    Table training = known.select(split.train());
    return of(
        training,
        known.select(split.test()),
        TableEncoder.fit(training, EncoderSettings.withDefaults().withTarget(target)),
        TargetEncoder.fit(training.column(target), Optional.of(task)));
  }

  /** With weights of the training rows, 0 or more each. */
  public ScoresData withRowWeights(double... weights) {
    NdArray all = NdArray.of(weights, weights.length);
    return new ScoresData(
        encoder,
        target,
        train,
        trainAnswers,
        Optional.of(all),
        test,
        testAnswers,
        new Sha256().add(hash).add(all).hex());
  }

  private static NdArray answers(Table rows, TargetEncoder target) {
    return NdArray.of(target.encode(rows.column(target.column())), rows.rows());
  }

  private static void rows(String name, NdArray found, EncodedTable table) {
    int rows = table.inputs().length(0);
    if (rows == 0) {
      throw InputException.of(name, "must have a row", 0, "give more rows, or another split");
    }
    if (found.rank() != 1 || found.length(0) != rows) {
      throw InputException.of(name, "must be one number per row, " + rows, found, "give them all");
    }
  }
}
