package dev.candor.design.expnet.transfer;

import dev.candor.core.InputException;
import java.util.Arrays;
import java.util.List;

/**
 * Which words matter where several signals say so? Signals of one text are brought to one scale
 * within it and averaged; a word then hears its neighbours:
 *
 * <pre>{@code
 * z_k(w) = (r_k(w) - mean) / deviation      r_k: rank, or ln(s_k + 1e-6), of signal k within the text
 * m(w)   = mean over k of z_k(w)
 * out(w) = m(w) + neighbours * (m(w - 1) + m(w + 1))      beyond the ends: 0
 * }</pre>
 *
 * <p>Nothing is learned, so nothing has to be carried from task to task; what one signal gets wrong
 * the others outvote. People mark phrases, not words: hence the neighbours. Scores compare words of
 * one text, never texts. A signal that is the same for all words counts nothing.
 *
 * <p><b>Not</b> for signals with signs: give amounts.
 *
 * @param scale to which signals are brought
 * @param neighbours what the words beside one count, from 0 to .5
 */
public record JoinedSignals(Scale scale, double neighbours) {
  private static final double SMALLEST = 1e-6;
  private static final double FLAT = 1e-9;

  /** How signals are brought to one scale. */
  public enum Scale {
    /** By rank; ties share one. */
    RANK,
    /** By logarithm: by how much one is larger counts. */
    LOG
  }

  /** Checks the range. */
  public JoinedSignals {
    if (!(neighbours >= 0 && neighbours <= .5)) {
      throw InputException.of(
          "neighbours", "must lie in [0, .5]", neighbours, "take JoinedSignals.withDefaults()");
    }
  }

  /** Logarithms, and neighbours that count .2. */
  public static JoinedSignals withDefaults() {
    return new JoinedSignals(Scale.LOG, .2);
  }

  /** With neighbours that count so much. */
  public JoinedSignals withNeighbours(double other) {
    return new JoinedSignals(scale, other);
  }

  /**
   * A score for each word.
   *
   * @param signals one or more, each an amount, 0 or more, for every word in its order
   * @throws InputException if their lengths differ, or a number is no amount
   */
  public double[] of(List<double[]> signals) {
    if (signals.isEmpty()) {
      throw InputException.of("signals", "must be one or more", 0, "give gradient norms, say");
    }
    int words = signals.get(0).length;
    double[] mean = new double[words];
    for (double[] signal : signals) {
      check(signal, words);
      double[] scaled = standard(scale == Scale.RANK ? ranks(signal) : logarithms(signal));
      for (int word = 0; word < words; word++) {
        mean[word] += scaled[word] / signals.size();
      }
    }
    double[] joined = new double[words];
    for (int word = 0; word < words; word++) {
      double beside = (word > 0 ? mean[word - 1] : 0) + (word + 1 < words ? mean[word + 1] : 0);
      joined[word] = mean[word] + neighbours * beside;
    }
    return joined;
  }

  private static void check(double[] signal, int words) {
    if (signal.length != words) {
      throw InputException.of(
          "signal", "must have a number for each of " + words + " words", signal.length, "check");
    }
    for (double amount : signal) {
      if (!(amount >= 0 && amount < Double.POSITIVE_INFINITY)) {
        throw InputException.of("signal", "must hold amounts, 0 or more", amount, "drop its sign");
      }
    }
  }

  private static double[] logarithms(double... signal) {
    return Arrays.stream(signal).map(amount -> Math.log(amount + SMALLEST)).toArray();
  }

  private static double[] ranks(double... signal) {
    double[] ranks = new double[signal.length];
    for (int i = 0; i < ranks.length; i++) {
      for (double other : signal) {
        ranks[i] += other < signal[i] ? 1 : other == signal[i] ? .5 : 0;
      }
    }
    return ranks;
  }

  private static double[] standard(double... numbers) {
    double mean = Arrays.stream(numbers).average().orElse(0);
    double squares = Arrays.stream(numbers).map(x -> (x - mean) * (x - mean)).sum();
    double deviation = Math.sqrt(squares / Math.max(1, numbers.length));
    return Arrays.stream(numbers).map(x -> deviation < FLAT ? 0 : (x - mean) / deviation).toArray();
  }
}
