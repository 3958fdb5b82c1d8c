package dev.candor.blackbox.lime;

import dev.candor.blackbox.Draws;
import dev.candor.core.InputException;
import dev.candor.core.removal.Coalition;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/** Which components does a sample keep? */
public sealed interface Sampling {
  /** The name in the evidence. */
  String label();

  /** How many samples there are. */
  int count(int players, int samples);

  /** One sample, which depends on the seed and its number only. */
  Coalition sample(int players, long seed, int index);

  /** As many as a number drawn from 0 to all, each set of that size alike: as published. */
  record SizeFirst() implements Sampling {
    @Override
    public String label() {
      return "number of components first";
    }

    @Override
    public int count(int players, int samples) {
      return samples;
    }

    @Override
    public Coalition sample(int players, long seed, int index) {
      UniformRandomProvider random = Draws.of(seed, index);
      int size = random.nextInt(players + 1);
      int[] order = IntStream.range(0, players).toArray();
      for (int i = 0; i < size; i++) {
        int j = i + random.nextInt(players - i);
        int chosen = order[j];
        order[j] = order[i];
        order[i] = chosen;
      }
      return Coalition.of(players, java.util.Arrays.copyOf(order, size));
    }
  }

  /**
   * Each component with a chance of its own, as the authors' software does for images.
   *
   * @param keep the chance to be kept, between 0 and 1
   */
  record EachAlone(double keep) implements Sampling {
    /** Checks the chance. */
    public EachAlone {
      if (!(keep > 0 && keep < 1)) {
        throw InputException.of("keep", "must be between 0 and 1", keep, "0.5 is usual");
      }
    }

    @Override
    public String label() {
      return "each component kept with chance " + keep;
    }

    @Override
    public int count(int players, int samples) {
      return samples;
    }

    @Override
    public Coalition sample(int players, long seed, int index) {
      UniformRandomProvider random = Draws.of(seed, index);
      long[] words = Coalition.none(players).words();
      for (int player = 0; player < players; player++) {
        if (random.nextDouble() < keep) {
          words[player >>> 6] |= 1L << player;
        }
      }
      return Coalition.ofWords(players, words);
    }
  }

  /** Every set once, counting in binary with component 0 as the lowest bit; for 20 at most. */
  record Every() implements Sampling {
    private static final int MOST = 20;

    @Override
    public String label() {
      return "every set of components once";
    }

    @Override
    public int count(int players, int samples) {
      if (players > MOST) {
        throw InputException.of(
            "components",
            "must be " + MOST + " at most to take every set",
            players,
            "draw samples");
      }
      return 1 << players;
    }

    @Override
    public Coalition sample(int players, long seed, int index) {
      return Coalition.ofWords(players, index);
    }
  }

  /**
   * These and no others.
   *
   * @param sets of components kept
   */
  record Given(List<Coalition> sets) implements Sampling {
    /** Checks that there are some, and copies them. */
    public Given {
      sets = List.copyOf(sets);
      if (sets.isEmpty()) {
        throw InputException.of("sets", "must be one or more", "none", "give some");
      }
    }

    @Override
    public String label() {
      return "given sets of components";
    }

    @Override
    public int count(int players, int samples) {
      return sets.size();
    }

    @Override
    public Coalition sample(int players, long seed, int index) {
      return sets.get(index);
    }
  }
}
