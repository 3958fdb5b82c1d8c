package dev.candor.cli.bench;

import dev.candor.core.Cancellation;
import dev.candor.core.NdArray;
import dev.candor.data.generate.Draws;
import dev.candor.design.actif.Actif;
import dev.candor.design.actif.model.SeriesModel;
import java.util.concurrent.CancellationException;

/**
 * What do the scores of the recommended ranking cost beside the answers to the same windows? Both
 * in turn (answers, scores, scores, answers in each round), so that whatever else the machine does
 * falls on both. Reading and scaling are not part of it.
 *
 * @param model with recurrent layers
 * @param rounds so many
 */
public record SeriesBench(SeriesModel model, int rounds) {
  private static final int WARM_UPS = 5;

  /**
   * What was measured.
   *
   * @param windows asked at once
   * @param rounds that it is the median of
   * @param answerMillis median of the answers
   * @param scoreMillis median of answers and scores
   * @param ratio median over the rounds of the second over the first
   * @param low lower quartile of it
   * @param high upper quartile of it
   */
  public record Line(
      int windows,
      int rounds,
      double answerMillis,
      double scoreMillis,
      double ratio,
      double low,
      double high) {}

  /**
   * Measures so many windows, whose numbers are drawn.
   *
   * @throws dev.candor.core.InputException if the model has no recurrent layer
   */
  public Line measure(int windows, Cancellation cancellation) {
    Actif actif = model.actif();
    NdArray drawn = drawn(windows);
    for (int i = 0; i < WARM_UPS; i++) {
      answers(drawn);
      scores(actif, drawn);
    }
    double[] alone = new double[rounds];
    double[] both = new double[rounds];
    double[] ratios = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      if (cancellation.requested()) {
        throw new CancellationException("stopped on request");
      }
      double first = answers(drawn);
      both[round] = (scores(actif, drawn) + scores(actif, drawn)) / 2;
      alone[round] = (first + answers(drawn)) / 2;
      ratios[round] = both[round] / alone[round];
    }
    return new Line(
        windows,
        rounds,
        MapBench.quantile(alone, .5),
        MapBench.quantile(both, .5),
        MapBench.quantile(ratios, .5),
        MapBench.quantile(ratios, .25),
        MapBench.quantile(ratios, .75));
  }

  private NdArray drawn(int windows) {
    Draws draws = Draws.of(windows);
    return NdArray.ofFloats(
        room -> {
          for (int i = 0; i < room.length; i++) {
            room[i] = (float) draws.normal();
          }
        },
        windows,
        model.windowSettings().steps(),
        model.features().size());
  }

  private double answers(NdArray windows) {
    long start = System.nanoTime();
    model.network().predict(windows);
    return (System.nanoTime() - start) / 1e6;
  }

  private double scores(Actif actif, NdArray windows) {
    long start = System.nanoTime();
    actif.score(windows, model.usualOutput());
    return (System.nanoTime() - start) / 1e6;
  }
}
