package dev.candor.design.actif.model;

import dev.candor.core.Evidence;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.data.series.Series;
import dev.candor.data.series.SeriesScaler;
import dev.candor.data.series.SeriesSettings;
import dev.candor.data.series.TargetKind;
import dev.candor.data.series.WindowSettings;
import dev.candor.data.series.Windows;
import dev.candor.design.actif.Actif;
import dev.candor.design.actif.Background;
import dev.candor.design.actif.Standing;
import dev.candor.design.actif.Variant;
import dev.candor.torch.Link;
import dev.candor.torch.Network;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A trained network for windows of a series, with everything that belongs to it.
 *
 * <p>{@link #predict} reads windows in their own units and answers in the target's: it scales on
 * the way in and on the way out. The {@linkplain #network network} itself, its {@linkplain
 * #background background} and every {@linkplain #actif explanation} are in scaled units, see {@link
 * #scaled(NdArray)}. May be used by many threads at once; {@link #close} frees native memory.
 */
public final class SeriesModel implements Predictor, AutoCloseable {
  /** So many windows are answered at once. */
  private static final int AT_ONCE = 4096;

  private final SeriesDescription description;
  private final Network network;
  private final Background background;
  private final Course course;
  private final Evidence evidence;

  SeriesModel(
      SeriesDescription description,
      Network network,
      Background background,
      Course course,
      Evidence evidence) {
    this.description = description;
    this.network = network;
    this.background = background;
    this.course = course;
    this.evidence = evidence;
  }

  /**
   * A model from a folder, checked: sizes, shapes, hashes.
   *
   * @throws InputException if it is damaged, of another kind, or made by a newer Candor
   */
  public static SeriesModel read(Path folder) {
    return SeriesFolder.read(folder);
  }

  /** Writes the model into a folder, whole or not at all, and gives the hash of its weights. */
  public String write(Path folder) {
    return SeriesFolder.write(this, folder);
  }

  SeriesDescription description() {
    return description;
  }

  /** How the network is built. */
  public SeriesDesign design() {
    return description.design();
  }

  /** How it was trained. */
  public SeriesFit fit() {
    return description.fit();
  }

  /** What goes in, in this order. */
  public List<String> features() {
    return description.features();
  }

  /** What is predicted. */
  public String targetName() {
    return description.target();
  }

  /** Whether it is a number or a class. */
  public TargetKind kind() {
    return classes().isEmpty() ? TargetKind.NUMBER : TargetKind.CLASS;
  }

  /** The names of the classes; none where the target is a number. */
  public List<String> classes() {
    return description.classes();
  }

  /** What is done to files before windows are cut. */
  public SeriesPreparation preparation() {
    return description.preparation().preparation();
  }

  /** What the columns of files mean. */
  public SeriesSettings settings() {
    return preparation().settings();
  }

  /** How windows are cut. */
  public WindowSettings windowSettings() {
    return description.windows();
  }

  /** Between own units and those of the network; fitted on the training windows' rows. */
  public SeriesScaler scaler() {
    return description.scaler();
  }

  /** The network itself, which reads scaled windows. */
  public Network network() {
    return network;
  }

  /** What is usual, in scaled units: of training windows. */
  public Background background() {
    return background;
  }

  /** How it was trained, epoch by epoch. */
  public Course course() {
    return course;
  }

  /** How the model came about. */
  public Evidence evidence() {
    return evidence;
  }

  /** The gate's weights in the order of the features, which add up to 1, if there is a gate. */
  public Optional<NdArray> gate() {
    if (design().front() == Front.NONE) {
      return Optional.empty();
    }
    double[] scores = network.parameter(SeriesDesign.GATE + ".scores").toDoubles();
    double[] weights = Link.SOFTMAX.answers(NdArray.of(scores, 1, scores.length)).toDoubles();
    return Optional.of(NdArray.of(weights, weights.length));
  }

  /** How many answers a window has: one for each target and class. */
  public int outputs() {
    int targets = description.isEachStep() ? windowSettings().steps() : 1;
    return targets * description.outputsOfTarget();
  }

  /** The answer that is explained unless said otherwise: of the last step, of the first class. */
  public int usualOutput() {
    return outputs() - description.outputsOfTarget();
  }

  /**
   * Answers.
   *
   * @param windows {@code [n, steps, features]} in their own units
   * @return {@code [n, outputs]}: the target in its own unit, or a probability per class; where
   *     each step has a target, those of the steps one after the other
   */
  @Override
  public NdArray predict(NdArray windows) {
    return answers(scaled(windows));
  }

  /** Answers to windows that are scaled already; else as {@link #predict(NdArray)}. */
  public NdArray answers(NdArray scaled) {
    double[] raw = network.predict(scaled).toDoubles();
    int rows = scaled.length(0);
    if (!classes().isEmpty()) {
      if (description.isEachStep() && rows > 0) {
        int each = description.outputsOfTarget();
        raw = Link.SOFTMAX.answers(NdArray.of(raw, raw.length / each, each)).toDoubles();
      }
      return NdArray.of(raw, rows, outputs());
    }
    for (int i = 0; i < raw.length; i++) {
      raw[i] = scaler().target(raw[i]);
    }
    return NdArray.of(raw, rows, outputs());
  }

  /**
   * Answers to some windows of a series in its own units; the numbers are scaled before they are
   * rounded to single precision, as in training.
   */
  public NdArray predict(Windows windows, int... chosen) {
    Windows scaled = scaled(windows);
    double[] all = new double[Math.multiplyExact(chosen.length, outputs())];
    for (int from = 0; from < chosen.length; from += AT_ONCE) {
      int to = Math.min(chosen.length, from + AT_ONCE);
      double[] some = answers(scaled.inputs(Arrays.copyOfRange(chosen, from, to))).toDoubles();
      System.arraycopy(some, 0, all, from * outputs(), some.length);
    }
    return NdArray.of(all, chosen.length, outputs());
  }

  /** Windows in the network's units. */
  public NdArray scaled(NdArray windows) {
    int steps = windowSettings().steps();
    int width = features().size();
    if (windows.rank() != 3 || windows.length(1) != steps || windows.length(2) != width) {
      throw InputException.of(
          "windows",
          "must be [n, " + steps + ", " + width + "]",
          windows,
          "cut them as the model was trained");
    }
    return NdArray.ofFloats(
        room -> {
          for (int i = 0; i < room.length; i++) {
            room[i] = (float) scaler().scaled(i % width, windows.get(i));
          }
        },
        windows.shape());
  }

  /** The same windows in the network's units, as in training. */
  public Windows scaled(Windows windows) {
    return windows.over(scaler().apply(windows.series()));
  }

  /**
   * Reads files as those it was trained on, and keeps the model's features.
   *
   * @throws InputException for what cannot be read, or if a feature is not there
   */
  public Series read(List<Path> files) {
    Series series = preparation().read(files);
    return series.features().equals(features()) ? series : series.withFeatures(features());
  }

  /** Cuts a series as it was cut for training. */
  public Windows windows(Series series) {
    return Windows.of(series, windowSettings());
  }

  /**
   * One of the rankings from activations, on scaled windows.
   *
   * @throws InputException if the network has not what the variant reads
   */
  public Actif actif(Variant variant) {
    return Actif.of(network, features(), variant, background);
  }

  /** The recommended one, for a body with recurrent layers. */
  public Actif actif() {
    return actif(Actif.recommended());
  }

  /**
   * Ranks the features over some windows in their own units, by their distance from the mean of
   * just these windows: by the recommended variant of DeepACTIF where the body has states, else by
   * gradient times distance, which takes about three passes.
   */
  public Standing rank(Windows windows, int... chosen) {
    return new ModelRanking(this).of(scaled(windows), chosen);
  }

  /** Frees the native memory. Closing twice does nothing. */
  @Override
  public void close() {
    network.close();
  }
}
