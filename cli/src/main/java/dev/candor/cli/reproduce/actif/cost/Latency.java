package dev.candor.cli.reproduce.actif.cost;

import dev.candor.cli.reproduce.Cell;
import dev.candor.core.NdArray;
import dev.candor.design.actif.Actif;
import dev.candor.design.actif.Mapping;
import dev.candor.torch.Network;
import dev.candor.torch.graph.series.LiveState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;

/**
 * How long does one window take, with and without its attribution, one after the other?
 *
 * @param mappings whose attribution is timed
 * @param stepwise whether the states of a feed are timed too, one step at a time
 */
record Latency(CostModel model, List<Mapping> mappings, int windows, Stepwise stepwise) {
  static final String ANSWER = "answer";
  static final String LIVE = "live";
  private static final int DIFFERENT = 64;
  private static final int WARM_UPS = 5_000;

  /** Whether states are timed one step at a time. */
  enum Stepwise {
    /** They are. */
    TIMED,
    /** They are not. */
    LEFT_OUT
  }

  /** Without states. */
  Latency(CostModel model, List<Mapping> mappings, int windows) {
    this(model, mappings, windows, Stepwise.LEFT_OUT);
  }

  /** With the states of a feed, one step at a time. */
  Latency withStates() {
    return new Latency(model, mappings, windows, Stepwise.TIMED);
  }

  /** Microseconds of the clock: median, 99 and 99.9 of 100; and the median of the processor's. */
  SortedMap<String, List<Double>> measure() {
    try (Network network = model.network()) {
      NdArray[] some = new NdArray[DIFFERENT];
      for (int i = 0; i < some.length; i++) {
        some[i] = model.windows(1, i);
      }
      Map<String, Consumer<NdArray>> works = new LinkedHashMap<>();
      works.put(ANSWER, network::predict);
      for (Mapping mapping : mappings) {
        Actif actif =
            CostModel.actif(network, model.names(), CostModel.variant(mapping), model.background());
        works.put(Passes.label(mapping), window -> actif.scorePlaces(window, 0));
      }
      if (stepwise == Stepwise.TIMED) {
        LiveState live = LiveState.of(network);
        works.put(LIVE, window -> step(live, window));
      }
      Cell.Figures figures = new Cell.Figures().put("windows", windows);
      works.forEach((name, work) -> measure(name, work, some, figures));
      return figures.numbers();
    }
  }

  private void step(LiveState live, NdArray window) {
    float[] all = window.toFloats();
    float[] row = new float[model.features()];
    live.reset();
    for (int from = 0; from < all.length; from += row.length) {
      System.arraycopy(all, from, row, 0, row.length);
      live.step(row);
    }
  }

  private void measure(String name, Consumer<NdArray> work, NdArray[] some, Cell.Figures figures) {
    for (int i = 0; i < Math.min(WARM_UPS, windows); i++) {
      work.accept(some[i % some.length]);
    }
    double[] micros = new double[windows];
    long processor = Rounds.processor();
    for (int i = 0; i < windows; i++) {
      long began = System.nanoTime();
      work.accept(some[i % some.length]);
      micros[i] = (System.nanoTime() - began) / 1e3;
    }
    double busy = (Rounds.processor() - processor) / 1e3 / windows;
    figures
        .put(name + ".median", Rounds.quantile(.5, micros))
        .put(name + ".p99", Rounds.quantile(.99, micros))
        .put(name + ".p999", Rounds.quantile(.999, micros))
        .put(name + ".processor", busy);
  }
}
