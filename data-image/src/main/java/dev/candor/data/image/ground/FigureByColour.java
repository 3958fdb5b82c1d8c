package dev.candor.data.image.ground;

import dev.candor.core.InputException;
import dev.candor.data.image.ImageSize;
import dev.candor.data.image.RgbImage;
import dev.candor.data.image.augment.Cut;
import dev.candor.data.image.resize.PictureResize;
import dev.candor.data.image.resize.Resampling;

/**
 * Which parts of a picture have the colours of what is not connected to its edge? {@link
 * FigureGround} is a first guess, the mean of two tolerances; from it each picture learns what its
 * own figure and its own ground look like, and every cell is judged by both. No labels, no masks,
 * nothing that is learned from other pictures.
 *
 * <p>Cells, 32 along each axis, have a colour (CIE L*a*b*) and the deviation of the colours around
 * it. With {@code p} the first guess, {@code K_ij = exp(-(colour and deviation apart)^2 / (2
 * colour^2))} and {@code B_ij = exp(-(colour apart)^2 / (2 x 8^2) - (apart in lengths of the
 * sides)^2 / (2 x .1^2))} for {@code i != j},
 *
 * <pre>
 * figure_i = sum_j K_ij p_j / sum_j p_j          ground_i = the same with 1 - p
 * logit of the answer = logit p_i + evidence log(figure_i / ground_i)
 *                       + smoothness (sum_j B_ij (2 p_j - 1)) / sum_j B_ij
 * </pre>
 *
 * <p>Cost: one {@link FigureGround} and a million pairs of cells, tens of milliseconds. When not to
 * use it: as for {@link FigureGround}; and where figure and ground have the same colours it only
 * repeats the first guess.
 *
 * <p>After Rother, Kolmogorov, Blake, "GrabCut", SIGGRAPH 2004 (colour models of figure and ground
 * that start from a rough guess; densities by kernels in place of mixtures, one round in place of
 * cuts), and Kraehenbuehl, Koltun, "Efficient Inference in Fully Connected CRFs with Gaussian Edge
 * Potentials", NIPS 2011 (the kernel {@code B}).
 *
 * @param middle how much the middle counts in the first guess, 0 to 1
 * @param colour how far apart colours of one kind are
 * @param evidence how much colours count beside the first guess
 * @param smoothness how much a cell goes with cells near it that look like it
 */
public record FigureByColour(double middle, double colour, double evidence, double smoothness)
    implements PictureGround {
  private static final int CELLS = 32;
  private static final int COUNT = CELLS * CELLS;
  private static final double[] TOLERANCES = {2, 4};
  private static final double ALIKE = 8;
  private static final double NEAR = .1;

  /** Exponents beyond which a kernel is 0. */
  private static final double FAR = 16;

  /** Keeps logarithms finite. */
  private static final double LEAST = .02;

  /** Checks the ranges. */
  public FigureByColour {
    if (!(middle >= 0 && middle <= 1)) {
      throw InputException.of("middle", "must lie in [0, 1]", middle, "0.7 for photographs");
    }
    if (!(colour > 0 && colour < 100)) {
      throw InputException.of("colour", "must lie in (0, 100)", colour, "4 is usual");
    }
    if (!(evidence >= 0 && evidence < 100)) {
      throw InputException.of("evidence", "must be 0 or more", evidence, "1.5 is usual");
    }
    if (!(smoothness >= 0 && smoothness < 100)) {
      throw InputException.of("smoothness", "must be 0 or more", smoothness, "2 is usual");
    }
  }

  /** The middle counts .7, colours 4 apart, evidence 1.5, smoothness 2: for photographs. */
  public static FigureByColour withDefaults() {
    return new FigureByColour(.7, 4, 1.5, 2);
  }

  /** With the middle counting so much in the first guess; 0 where figures stand anywhere. */
  public FigureByColour withMiddle(double other) {
    return new FigureByColour(other, colour, evidence, smoothness);
  }

  @Override
  public GroundMap map(RgbImage picture) {
    RgbImage small = PictureResize.to(ImageSize.square(2 * CELLS), picture, Resampling.BILINEAR);
    CellLooks looks =
        CellLooks.of(
            PictureResize.to(ImageSize.square(CELLS), picture, Resampling.BILINEAR), small);
    double[] guess = guess(picture);
    double[] found = new double[COUNT];
    double[] certain = new double[COUNT];
    double figures = 0;
    for (int i = 0; i < COUNT; i++) {
      certain[i] = Math.min(.99, Math.max(.01, guess[i]));
      figures += certain[i];
    }
    double[] asFigure = new double[COUNT];
    double[] asGround = new double[COUNT];
    double[] pull = new double[COUNT];
    double[] beside = new double[COUNT];
    gather(looks, certain, asFigure, asGround, pull, beside);
    for (int i = 0; i < COUNT; i++) {
      double odds =
          StrictMath.log(
              (asFigure[i] / figures + 1e-12) / (asGround[i] / (COUNT - figures) + 1e-12));
      double logit =
          StrictMath.log((guess[i] + LEAST) / (1 + LEAST - guess[i]))
              + evidence * odds
              + smoothness * pull[i] / (beside[i] + 1e-9);
      found[i] = Math.min(.999, Math.max(.001, 1 / (1 + StrictMath.exp(-logit))));
    }
    return new GroundMap(CELLS, found);
  }

  /** What all cells say to each of them. */
  private void gather(
      CellLooks looks,
      double[] certain,
      double[] asFigure,
      double[] asGround,
      double[] pull,
      double[] beside) {
    for (int i = 0; i < COUNT; i++) {
      asFigure[i] += certain[i];
      asGround[i] += 1 - certain[i];
      for (int j = 0; j < i; j++) {
        double apart = looks.colours(i, j);
        double kernel = (apart + looks.deviations(i, j)) / (2 * colour * colour);
        if (kernel < FAR) {
          double same = StrictMath.exp(-kernel);
          asFigure[i] += same * certain[j];
          asFigure[j] += same * certain[i];
          asGround[i] += same * (1 - certain[j]);
          asGround[j] += same * (1 - certain[i]);
        }
        double near = apart / (2 * ALIKE * ALIKE) + places(i, j) / (2 * NEAR * NEAR);
        if (near < FAR) {
          double same = StrictMath.exp(-near);
          pull[i] += same * (2 * certain[j] - 1);
          pull[j] += same * (2 * certain[i] - 1);
          beside[i] += same;
          beside[j] += same;
        }
      }
    }
  }

  private static double places(int i, int j) {
    double down = (i / CELLS - j / CELLS) / (double) CELLS;
    double across = (i % CELLS - j % CELLS) / (double) CELLS;
    return down * down + across * across;
  }

  private double[] guess(RgbImage picture) {
    FigureGround ground = FigureGround.withDefaults().withMiddle(0);
    double[] mean = new double[COUNT];
    for (GroundMap map : ground.maps(picture, TOLERANCES)) {
      double[] finer = map.over(Cut.whole(picture.size()), picture.size(), CELLS, CELLS);
      for (int i = 0; i < COUNT; i++) {
        mean[i] += finer[i] / TOLERANCES.length;
      }
    }
    for (int i = 0; i < COUNT; i++) {
      mean[i] *= FigureGround.inTheMiddle(i, CELLS, middle);
    }
    return mean;
  }
}
