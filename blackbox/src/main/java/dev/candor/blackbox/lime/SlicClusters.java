package dev.candor.blackbox.lime;

import java.util.Arrays;

/** The centres of {@link Slic} while they move, and the centre nearest to each pixel. */
final class SlicClusters {
  private final double[] colour;
  private final int height;
  private final int width;
  private final int channels;
  private final double step;
  private final double placeWeight;
  // for each centre its row, its column, then its colour
  private final double[][] centres;
  private final int[] labels;

  SlicClusters(double[] colour, int height, int width, double step, double compactness) {
    this.colour = colour;
    this.height = height;
    this.width = width;
    this.channels = colour.length / (height * width);
    this.step = step;
    this.placeWeight = compactness * compactness / (step * step);
    this.labels = new int[height * width];
    int rows = (int) Math.max(1, Math.round(height / step));
    int columns = (int) Math.max(1, Math.round(width / step));
    centres = new double[rows * columns][];
    for (int i = 0; i < centres.length; i++) {
      int row = i / columns;
      int column = i % columns;
      int y = (int) ((row + 0.5) * height / rows);
      int x = (int) ((column + 0.5) * width / columns);
      centres[i] = centreAt(smoothestAround(y, x));
    }
  }

  int[] labels() {
    return labels.clone();
  }

  /** Gives each pixel the nearest centre, the earlier one where two are as near. */
  void assign() {
    double[] nearest = new double[labels.length];
    Arrays.fill(nearest, Double.POSITIVE_INFINITY);
    for (int c = 0; c < centres.length; c++) {
      int reach = (int) Math.ceil(2 * step);
      int cy = (int) centres[c][0];
      int cx = (int) centres[c][1];
      for (int y = Math.max(0, cy - reach); y <= Math.min(height - 1, cy + reach); y++) {
        for (int x = Math.max(0, cx - reach); x <= Math.min(width - 1, cx + reach); x++) {
          double distance = distance(centres[c], y, x);
          if (distance < nearest[y * width + x]) {
            nearest[y * width + x] = distance;
            labels[y * width + x] = c;
          }
        }
      }
    }
  }

  /** Moves each centre to the mean of its pixels; one without pixels stays. */
  void moveCentres() {
    double[][] sums = new double[centres.length][2 + channels];
    int[] counts = new int[centres.length];
    for (int i = 0; i < labels.length; i++) {
      double[] sum = sums[labels[i]];
      counts[labels[i]]++;
      int y = i / width;
      sum[0] += y;
      sum[1] += i - y * width;
      for (int channel = 0; channel < channels; channel++) {
        sum[2 + channel] += colour[channel * labels.length + i];
      }
    }
    for (int c = 0; c < centres.length; c++) {
      for (int k = 0; counts[c] > 0 && k < sums[c].length; k++) {
        centres[c][k] = sums[c][k] / counts[c];
      }
    }
  }

  private double distance(double[] centre, int y, int x) {
    double dy = centre[0] - y;
    double dx = centre[1] - x;
    double distance = placeWeight * (dy * dy + dx * dx);
    for (int channel = 0; channel < channels; channel++) {
      double d = centre[2 + channel] - colour[channel * labels.length + y * width + x];
      distance += d * d;
    }
    return distance;
  }

  private int smoothestAround(int y, int x) {
    int best = y * width + x;
    double least = Double.POSITIVE_INFINITY;
    for (int v = Math.max(1, y - 1); v <= Math.min(height - 2, y + 1); v++) {
      for (int u = Math.max(1, x - 1); u <= Math.min(width - 2, x + 1); u++) {
        double gradient = 0;
        for (int channel = 0; channel < channels; channel++) {
          int at = channel * labels.length + v * width + u;
          double across = colour[at + 1] - colour[at - 1];
          double down = colour[at + width] - colour[at - width];
          gradient += across * across + down * down;
        }
        if (gradient < least) {
          least = gradient;
          best = v * width + u;
        }
      }
    }
    return best;
  }

  private double[] centreAt(int pixel) {
    double[] centre = new double[2 + channels];
    int y = pixel / width;
    centre[0] = y;
    centre[1] = pixel - y * width;
    for (int channel = 0; channel < channels; channel++) {
      centre[2 + channel] = colour[channel * labels.length + pixel];
    }
    return centre;
  }
}
