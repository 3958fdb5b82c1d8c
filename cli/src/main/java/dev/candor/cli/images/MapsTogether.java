package dev.candor.cli.images;

import dev.candor.core.Confirmation;
import dev.candor.core.Evidence;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.RankedFeature;
import dev.candor.core.Ranking;
import dev.candor.metrics.localisation.FloorMaps;
import dev.candor.report.heat.HeatMap;
import dev.candor.report.image.MeanMaps;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Where does a network look on the whole? The maps of many images together. Grows while it is
 * filled; for one thread at a time. Memory: the maps.
 */
public final class MapsTogether {
  private static final double TAIL = .025;

  private final int rows;
  private final int columns;
  private final LeftOut leftOut;
  private final List<double[]> maps = new ArrayList<>();
  private final List<Double> shares = new ArrayList<>();
  private final Map<String, List<Integer>> byClass = new LinkedHashMap<>();

  /** Nothing yet. */
  public MapsTogether(int rows, int columns, List<String> classes, LeftOut leftOut) {
    this.rows = rows;
    this.columns = columns;
    this.leftOut = leftOut;
    classes.forEach(name -> byClass.put(name, new ArrayList<>()));
  }

  /**
   * Adds an image's map.
   *
   * @param map {@code [rows x columns]}
   * @param ofClass the image's class, or the one it was taken for
   */
  public void add(NdArray map, String ofClass) {
    byClass.computeIfAbsent(ofClass, name -> new ArrayList<>()).add(maps.size());
    maps.add(map.toDoubles());
    shares.add(leftOut.share(map));
  }

  /** How many there are. */
  public int count() {
    return maps.size();
  }

  /**
   * Some maps in one.
   *
   * @param images how many
   * @param mean of each patch, {@code [rows, columns]}
   * @param deviation of each patch over the images, {@code [rows, columns]}
   * @param importance mean over patches and images
   * @param masked mean share of the patches that are left out
   */
  public record View(
      int images, NdArray mean, NdArray deviation, double importance, double masked) {}

  /** Of all images. */
  public View all() {
    return view(IntStream.range(0, maps.size()).boxed().toList());
  }

  /** Of each class that an image has, in the classes' order. */
  public Map<String, View> classes() {
    Map<String, View> views = new LinkedHashMap<>();
    byClass.forEach(
        (name, images) -> {
          if (!images.isEmpty()) {
            views.put(name, view(images));
          }
        });
    return views;
  }

  private View view(List<Integer> images) {
    if (images.isEmpty()) {
      throw InputException.of("images", "must be one or more", 0, "give an image");
    }
    double[] mean = new double[rows * columns];
    double[] squares = new double[mean.length];
    double masked = 0;
    for (int image : images) {
      double[] map = maps.get(image);
      for (int i = 0; i < mean.length; i++) {
        mean[i] += map[i] / images.size();
        squares[i] += map[i] * map[i] / images.size();
      }
      masked += shares.get(image) / images.size();
    }
    double[] deviation = new double[mean.length];
    Arrays.setAll(deviation, i -> Math.sqrt(Math.max(0, squares[i] - mean[i] * mean[i])));
    return new View(
        images.size(),
        NdArray.of(mean, rows, columns),
        NdArray.of(deviation, rows, columns),
        Arrays.stream(mean).average().orElse(0),
        masked);
  }

  /**
   * How much of what differs within the maps is the same in every image? The variance over patches
   * of the mean map over the variance of all numbers: 1 where every image has the same map, which
   * then says nothing of any of them; NaN where nothing differs.
   */
  public double sameEverywhere() {
    View all = all();
    double ofMean = 0;
    double ofAll = 0;
    for (int i = 0; i < all.mean().size(); i++) {
      double apart = all.mean().get(i) - all.importance();
      ofMean += apart * apart;
      ofAll += apart * apart + all.deviation().get(i) * all.deviation().get(i);
    }
    return ofMean / ofAll;
  }

  /** How near is the mean map to a bump in the middle? Pearson's correlation; NaN for even maps. */
  public double likeTheCentre() {
    double[] centre = FloorMaps.centredGaussian(rows, columns);
    double[] mean = all().mean().toDoubles();
    double ofCentre = Arrays.stream(centre).average().orElse(0);
    double ofMean = Arrays.stream(mean).average().orElse(0);
    double both = 0;
    double one = 0;
    double other = 0;
    for (int i = 0; i < mean.length; i++) {
      both += (mean[i] - ofMean) * (centre[i] - ofCentre);
      one += (mean[i] - ofMean) * (mean[i] - ofMean);
      other += (centre[i] - ofCentre) * (centre[i] - ofCentre);
    }
    return both / Math.sqrt(one * other);
  }

  /** As a page shows them: the means of all images and of each class, beside the bump. */
  public MeanMaps means() {
    List<MeanMaps.OfClass> ofClasses = new ArrayList<>();
    classes()
        .forEach(
            (name, view) ->
                ofClasses.add(new MeanMaps.OfClass(name, view.images(), heat(view.mean()))));
    HeatMap centre = HeatMap.of(FloorMaps.centredGaussian(rows, columns), rows, columns);
    return new MeanMaps(count(), heat(all().mean()), ofClasses, centre);
  }

  private HeatMap heat(NdArray map) {
    return HeatMap.of(map.toDoubles(), rows, columns);
  }

  /** The patches by their mean importance, each with where the middle 95 % of the images lie. */
  public Ranking ranking(Evidence evidence) {
    NdArray mean = all().mean();
    List<RankedFeature> ranked = new ArrayList<>();
    IntStream.range(0, mean.size())
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -mean.get(i)))
        .forEach(
            i -> {
              double[] values = maps.stream().mapToDouble(map -> map[i]).sorted().toArray();
              ranked.add(
                  new RankedFeature(
                      "row " + i / columns + ", column " + i % columns,
                      mean.get(i),
                      values[(int) (TAIL * (values.length - 1))],
                      values[(int) Math.ceil((1 - TAIL) * (values.length - 1))],
                      ranked.size() + 1,
                      0,
                      Confirmation.NOT_TESTED));
            });
    return new Ranking(ranked, evidence.withCheck("images", maps.size()));
  }
}
