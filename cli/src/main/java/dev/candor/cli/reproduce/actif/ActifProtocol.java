package dev.candor.cli.reproduce.actif;

import dev.candor.cli.reproduce.Extent;
import dev.candor.core.InputException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * How much is measured? Fixed before any of it is seen.
 *
 * @param extent whether this is the whole study
 * @param firstSeed the first seed of every block; subjects are dealt out to folds with it
 * @param sizes of every set that takes part
 * @param units of the LSTM
 * @param ranked windows of training subjects that rankings are made of
 * @param drawn random rankings
 * @param retrained random rankings that networks are trained for
 * @param truthSeeds seeds of the series whose truth is known
 * @param truthRows rows of each of their two subjects
 */
public record ActifProtocol(
    Extent extent,
    long firstSeed,
    Map<StudiedSeries, SeriesSizes> sizes,
    int units,
    int ranked,
    int drawn,
    int retrained,
    int truthSeeds,
    int truthRows) {
  /** Shares of the features that are kept. */
  public static final List<Double> SHARES = List.of(.1, .2, .3, .4);

  private static final int UNITS = 64;

  /** Copies the map and checks the numbers. */
  public ActifProtocol {
    List<Integer> all = List.of(units, ranked, drawn, retrained, truthSeeds);
    if (firstSeed < 0 || all.stream().anyMatch(n -> n < 1) || truthRows < 100) {
      throw InputException.of(
          "protocol", "must hold positive numbers, and 100 rows or more", all, "give such");
    }
    sizes = Map.copyOf(new EnumMap<>(sizes));
  }

  /** The whole study. */
  public static ActifProtocol full() {
    return new ActifProtocol(
        Extent.FULL,
        1,
        Map.of(
            StudiedSeries.GAZE, new SeriesSizes(5, 5, 3, 10, 1, 0, 10),
            StudiedSeries.BEIJING, new SeriesSizes(5, 5, 3, 24, 6, 6, 8),
            StudiedSeries.ETT, new SeriesSizes(5, 5, 3, 24, 4, 24, 8)),
        UNITS,
        1_000,
        10,
        2,
        10,
        2_000);
  }

  /** Little of everything. */
  public static ActifProtocol quick() {
    return new ActifProtocol(
        Extent.QUICK,
        1,
        Map.of(
            StudiedSeries.GAZE, new SeriesSizes(5, 2, 1, 10, 2, 0, 4),
            StudiedSeries.BEIJING, new SeriesSizes(5, 1, 1, 24, 12, 6, 4),
            StudiedSeries.ETT, new SeriesSizes(5, 1, 1, 24, 6, 24, 4)),
        UNITS,
        300,
        5,
        1,
        2,
        1_000);
  }

  /** With seeds from another one on. */
  public ActifProtocol withFirstSeed(long value) {
    return new ActifProtocol(
        extent, value, sizes, units, ranked, drawn, retrained, truthSeeds, truthRows);
  }

  /** Whether a set takes part. */
  public boolean has(StudiedSeries set) {
    return sizes.containsKey(set);
  }

  /** How much of a set is measured. */
  public SeriesSizes of(StudiedSeries set) {
    return Objects.requireNonNull(sizes.get(set), () -> set + " takes no part");
  }

  /** So many seeds from the first on. */
  public List<Long> seeds(int count) {
    return LongStream.range(firstSeed, firstSeed + count).boxed().toList();
  }

  /** How many of so many features a share keeps. */
  public static int kept(double share, int features) {
    return Math.max(1, (int) Math.round(share * features));
  }

  /** What every cell of a set depends on. */
  SortedMap<String, String> named(StudiedSeries set) {
    SortedMap<String, String> named = new TreeMap<>(of(set).named());
    named.put("set", set.label());
    named.put("folds.seed", Long.toString(firstSeed));
    named.put("units", Integer.toString(units));
    named.put("ranked", Integer.toString(ranked));
    named.put("drawn", Integer.toString(drawn));
    return named;
  }
}
