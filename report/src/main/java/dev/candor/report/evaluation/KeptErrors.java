package dev.candor.report.evaluation;

import dev.candor.core.InputException;
import java.util.List;
import java.util.Optional;

/**
 * How wrong is the model when it sees the first features of each ranking alone, or the last, and
 * the others stand at their mean?
 *
 * @param quantity what the errors are, such as {@code mean absolute error of depth}
 * @param blocks over what they are means, such as {@code 12 subjects}
 * @param shares of the features that are kept, ascending
 * @param methods one for each ranking
 * @param random what random orders leave, one number for each share
 * @param all what all features leave
 * @param none what an answer that looks at nothing leaves
 * @param ranks mean ranks over the blocks; empty where there are too few blocks or methods
 */
public record KeptErrors(
    String quantity,
    String blocks,
    List<Double> shares,
    List<OfMethod> methods,
    List<Double> random,
    double all,
    double none,
    Optional<MeanRanks> ranks) {
  /**
   * An error with its 95 % interval over the blocks.
   *
   * @param mean over the blocks
   * @param low its lower end; the mean itself where there is one block
   * @param high its upper end
   */
  public record Estimate(double mean, double low, double high) {}

  /** A method, with an error for each share. */
  public record OfMethod(String name, List<Estimate> first, List<Estimate> last) {
    /** Copies the lists. */
    public OfMethod {
      first = List.copyOf(first);
      last = List.copyOf(last);
    }
  }

  /**
   * Ranks by the mean error over the shares, the smallest first.
   *
   * @param critical how far two mean ranks must be apart to be told apart
   * @param places by method; the random order's is called {@code random}
   */
  public record MeanRanks(double critical, List<Place> places) {
    /** Copies the list. */
    public MeanRanks {
      places = List.copyOf(places);
    }
  }

  /** The mean of a method's ranks, 1 the best. */
  public record Place(String name, double rank) {}

  /** Checks that every method has a number for each share. */
  public KeptErrors {
    shares = List.copyOf(shares);
    methods = List.copyOf(methods);
    random = List.copyOf(random);
    int each = shares.size();
    boolean fits =
        random.size() == each
            && methods.stream()
                .allMatch(method -> method.first().size() == each && method.last().size() == each);
    if (methods.isEmpty() || each < 2 || !fits) {
      throw InputException.of(
          "kept errors", "must be one for each of two or more shares", each, "measure them");
    }
  }
}
