package dev.candor.data.image.prepare;

import dev.candor.core.InputException;
import java.util.Arrays;
import java.util.List;

/**
 * What becomes of a byte: {@code (byte / divisor - mean) / deviation}, each step in single
 * precision as torchvision takes it.
 *
 * @param divisor 255 for values from 0 to 1, 1 for values from 0 to 255
 * @param mean one for each channel, in the order in which the network gets the channels
 * @param deviation the same, above 0
 */
public record Normalisation(double divisor, List<Double> mean, List<Double> deviation) {
  private static final int CHANNELS = 3;
  private static final int BYTES = 256;

  /** Checks that there are three of each, and that one can divide by them. */
  public Normalisation {
    mean = checked("mean", mean);
    deviation = checked("std", deviation);
    if (deviation.stream().anyMatch(d -> d <= 0)) {
      throw InputException.of("std", "must be above 0", deviation, "give three positive numbers");
    }
    if (!(divisor > 0) || Double.isInfinite(divisor)) {
      throw InputException.of("divisor", "must be above 0", divisor, "give 255 or 1");
    }
  }

  /** Bytes to numbers from 0 to 1. */
  public static Normalisation withDefaults() {
    return new Normalisation(BYTES - 1, List.of(0., 0., 0.), List.of(1., 1., 1.));
  }

  /** What torchvision's networks were trained with on ImageNet; red first. */
  public static Normalisation imageNet() {
    return withDefaults()
        .withMean(List.of(.485, .456, .406))
        .withDeviation(List.of(.229, .224, .225));
  }

  /** With another divisor. */
  public Normalisation withDivisor(double other) {
    return new Normalisation(other, mean, deviation);
  }

  /** With other means: one number for all channels, or three. */
  public Normalisation withMean(List<Double> other) {
    return new Normalisation(divisor, forAll(other), deviation);
  }

  /** With other deviations: one number for all channels, or three. */
  public Normalisation withDeviation(List<Double> other) {
    return new Normalisation(divisor, mean, forAll(other));
  }

  /** What each byte becomes in a channel. */
  float[] table(int channel) {
    float[] values = new float[BYTES];
    float shift = mean.get(channel).floatValue();
    float scale = deviation.get(channel).floatValue();
    for (int i = 0; i < BYTES; i++) {
      values[i] = (i / (float) divisor - shift) / scale;
    }
    return values;
  }

  private static List<Double> forAll(List<Double> given) {
    return given.size() == 1 ? List.of(given.get(0), given.get(0), given.get(0)) : given;
  }

  private static List<Double> checked(String name, List<Double> values) {
    double[] numbers = values.stream().mapToDouble(Double::doubleValue).toArray();
    if (numbers.length != CHANNELS || !Arrays.stream(numbers).allMatch(Double::isFinite)) {
      throw InputException.of(
          name,
          "must be three numbers, one for each channel",
          values,
          "give three, or one for all");
    }
    return List.copyOf(values);
  }
}
