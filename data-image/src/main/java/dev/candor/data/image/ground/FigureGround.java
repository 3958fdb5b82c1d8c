package dev.candor.data.image.ground;

import dev.candor.core.InputException;
import dev.candor.data.image.ImageSize;
import dev.candor.data.image.RgbImage;
import dev.candor.data.image.resize.PictureResize;
import dev.candor.data.image.resize.Resampling;
import java.util.Arrays;
import java.util.List;

/**
 * Which parts of a picture are not connected to its edge? A photographer has the ground run out of
 * the picture and the figure stand within. No labels, no masks, nothing learned.
 *
 * <p>The picture is cut into {@code cells x cells}; from each to each leads a path of neighbours on
 * which colours (CIE L*a*b*) change least, {@code D_ij} in all, every step less what a cell differs
 * from its most similar neighbour on the mean of the picture. With {@code S_ij = exp(-D_ij^2 / (2
 * tolerance^2))}, {@code connected_i = sum of S_ij over cells j at the edge / sqrt(sum of S_ij over
 * all j)}: the length of the edge that belongs to the region of i against the root of its area.
 *
 * <pre>figure_i = exp(-connected_i^2 / 2) (1 - middle + middle exp(-r_i^2 / (2 / 16)))</pre>
 *
 * <p>with {@code r_i} the distance from the middle in lengths of the sides: figures stand near the
 * middle of photographs. Cost: {@code cells^6} additions, some milliseconds for 16.
 *
 * <p>When not to use it: for pictures that have no figure (textures, scans, aerial views), and to
 * judge a map: it is a hint for training, and a floor that a map must beat.
 *
 * <p>Zhu, Liang, Wei, Sun, "Saliency Optimization from Robust Background Detection", CVPR 2014,
 * section 3 (boundary connectivity; 1 instead of their superpixels' scale).
 *
 * @param cells along each axis
 * @param tolerance how much colours may change within a region
 * @param middle how much the middle counts, 0 to 1
 */
public record FigureGround(int cells, double tolerance, double middle) implements PictureGround {
  private static final double VARIANCE_OF_THE_MIDDLE = 1 / 16.;

  /** Checks the ranges. */
  public FigureGround {
    if (cells < 3 || cells > 64) {
      throw InputException.of("cells", "must lie from 3 to 64", cells, "16 is usual");
    }
    if (!(tolerance > 0 && tolerance < 100)) {
      throw InputException.of("tolerance", "must lie in (0, 100)", tolerance, "4 is usual");
    }
    if (!(middle >= 0 && middle <= 1)) {
      throw InputException.of("middle", "must lie in [0, 1]", middle, "0.5 for photographs");
    }
  }

  /** 16 cells, colours up to 4 apart, the middle counts .5: for photographs. */
  public static FigureGround withDefaults() {
    return new FigureGround(16, 4, .5);
  }

  /** With so much colour within a region. */
  public FigureGround withTolerance(double other) {
    return new FigureGround(cells, other, middle);
  }

  /** With the middle counting so much; 0 where figures stand anywhere. */
  public FigureGround withMiddle(double other) {
    return new FigureGround(cells, tolerance, other);
  }

  @Override
  public GroundMap map(RgbImage picture) {
    return maps(picture, tolerance).get(0);
  }

  /** With each of these tolerances instead; what takes longest is done once. */
  List<GroundMap> maps(RgbImage picture, double... tolerances) {
    float[][] paths = paths(colours(picture));
    return Arrays.stream(tolerances).mapToObj(within -> map(paths, within)).toList();
  }

  private GroundMap map(float[][] paths, double within) {
    int count = cells * cells;
    double[] figure = new double[count];
    double[][] alike = new double[count][count];
    for (int i = 0; i < count; i++) {
      alike[i][i] = 1;
      for (int j = 0; j < i; j++) {
        double apart = paths[i][j] / within;
        alike[i][j] = apart > 6 ? 0 : StrictMath.exp(-apart * apart / 2);
        alike[j][i] = alike[i][j];
      }
    }
    for (int i = 0; i < count; i++) {
      double area = 0;
      double edge = 0;
      for (int j = 0; j < count; j++) {
        area += alike[i][j];
        edge += atEdge(j) ? alike[i][j] : 0;
      }
      figure[i] = StrictMath.exp(-edge * edge / (2 * area)) * inTheMiddle(i, cells, middle);
    }
    return new GroundMap(cells, figure);
  }

  private LabColour[] colours(RgbImage picture) {
    RgbImage small = PictureResize.to(ImageSize.square(cells), picture, Resampling.BILINEAR);
    LabColour[] colours = new LabColour[cells * cells];
    for (int i = 0; i < colours.length; i++) {
      int row = i / cells;
      int column = i % cells;
      colours[i] =
          LabColour.of(
              small.at(row, column, 0), small.at(row, column, 1), small.at(row, column, 2));
    }
    return colours;
  }

  /** All shortest paths (Floyd and Warshall): its inner loop is one that the machine widens. */
  private float[][] paths(LabColour... colours) {
    int count = colours.length;
    float[][] paths = new float[count][count];
    float usual = 0;
    for (int i = 0; i < count; i++) {
      float nearest = Float.MAX_VALUE;
      for (int j = 0; j < count; j++) {
        paths[i][j] = Float.MAX_VALUE;
        if (i != j && neighbours(i, j)) {
          paths[i][j] = (float) colours[i].distance(colours[j]);
          nearest = Math.min(nearest, paths[i][j]);
        }
      }
      usual += nearest / count;
    }
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < count; j++) {
        paths[i][j] = paths[i][j] == Float.MAX_VALUE ? 1e9f : Math.max(0, paths[i][j] - usual);
      }
      paths[i][i] = 0;
    }
    for (int over = 0; over < count; over++) {
      float[] on = paths[over];
      for (int i = 0; i < count; i++) {
        shorten(paths[i], on, paths[i][over]);
      }
    }
    return paths;
  }

  private static void shorten(float[] from, float[] on, float first) {
    for (int j = 0; j < from.length; j++) {
      from[j] = Math.min(from[j], first + on[j]);
    }
  }

  private boolean neighbours(int i, int j) {
    return Math.abs(i / cells - j / cells) <= 1 && Math.abs(i % cells - j % cells) <= 1;
  }

  private boolean atEdge(int cell) {
    int row = cell / cells;
    int column = cell % cells;
    return row == 0 || column == 0 || row == cells - 1 || column == cells - 1;
  }

  /** What a place in the middle counts more than one at the edge. */
  static double inTheMiddle(int cell, int cells, double middle) {
    int row = cell / cells;
    int column = cell % cells;
    double down = (row + .5) / cells - .5;
    double across = (column + .5) / cells - .5;
    double near = StrictMath.exp(-(down * down + across * across) / (2 * VARIANCE_OF_THE_MIDDLE));
    return 1 - middle + middle * near;
  }
}
