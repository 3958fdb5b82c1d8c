package dev.candor.design.actif;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.Network;
import java.util.Optional;

/**
 * What is usual for a model? Made once, of training windows, and kept with the model; a model
 * brought from elsewhere needs windows to make it of.
 *
 * @param mean of each feature over windows and steps, {@code [features]}
 * @param response how the answer goes with each place; empty where the mapping needs none, or the
 *     network has no recurrent layer
 */
public record Background(NdArray mean, Optional<Response> response) {
  /** How many windows the response with mean gates is made of. */
  public static final int WINDOWS = 64;

  /** How many windows between the mean and others the response on the path is made of. */
  public static final int ON_PATH = 128;

  /** Its multiples lie evenly between 0 and 1, however many there are. */
  private static final double GOLDEN = .6180339887498949;

  /** Checks the shape. */
  public Background {
    if (mean.rank() != 1 || mean.firstNotFinite().isPresent()) {
      throw InputException.of(
          "background", "must have a finite mean for each feature", mean, "give finite windows");
    }
  }

  /** No mean to go by: for mappings that need none. */
  static Background none(int features) {
    return new Background(NdArray.of(new double[features], features), Optional.empty());
  }

  /** The mean alone. Calls no model. */
  public static Background meanOf(NdArray windows) {
    if (windows.rank() != 3 || windows.length(0) == 0 || windows.firstNotFinite().isPresent()) {
      throw InputException.of(
          "background", "must be finite windows [n, steps, features]", windows, "give some");
    }
    int features = windows.length(2);
    double[] sums = new double[features];
    for (int i = 0; i < windows.size(); i++) {
      sums[i % features] += windows.get(i);
    }
    double rows = windows.size() / (double) features;
    for (int f = 0; f < features; f++) {
      sums[f] /= rows;
    }
    return new Background(NdArray.of(sums, features), Optional.empty());
  }

  /**
   * Mean and response, the latter of 64 windows spread evenly over these, and of 128 that lie
   * between the mean and others.
   *
   * <p>Cost: 192 forward passes of one window, and for each window two answers of the layers after
   * the recurrent ones for every step and unit. No gradient is recorded. Memory: the states of all
   * these, cut into pieces of 8 MB.
   *
   * @throws InputException if the network has no recurrent layer that reads the window itself
   */
  public static Background of(Network network, NdArray windows) {
    Background means = meanOf(windows);
    NdArray between = between(means.mean(), spread(windows, ON_PATH));
    Response response =
        new ResponseMaking(Inside.of(network)).of(spread(windows, WINDOWS), between);
    return new Background(means.mean(), Optional.of(response));
  }

  /** Each window moved towards the mean, to places that lie evenly on the way. */
  private static NdArray between(NdArray mean, NdArray windows) {
    float[] moved = windows.toFloats();
    int features = mean.size();
    int size = moved.length / windows.length(0);
    for (int i = 0; i < moved.length; i++) {
      int row = i / size;
      double place = (row + .5) * GOLDEN % 1;
      double middle = mean.get(i % features);
      moved[i] = (float) (middle + place * (moved[i] - middle));
    }
    return NdArray.of(moved, windows.shape());
  }

  private static NdArray spread(NdArray windows, int most) {
    int rows = windows.length(0);
    int count = Math.min(most, rows);
    int size = windows.size() / rows;
    return NdArray.ofFloats(
        room -> {
          for (int i = 0; i < count; i++) {
            int row = (int) ((long) i * rows / count);
            for (int k = 0; k < size; k++) {
              room[i * size + k] = (float) windows.get(row * size + k);
            }
          }
        },
        count,
        windows.length(1),
        windows.length(2));
  }
}
