package dev.candor.design.importance;

import dev.candor.core.Attribution;
import dev.candor.core.Explainer;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.torch.GradientModel;
import dev.candor.torch.Link;
import dev.candor.torch.Network;
import dev.candor.torch.Recorded;
import dev.candor.torch.store.StoredModel;
import dev.candor.torch.train.Keep;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A trained classifier that says where it looks.
 *
 * <p>{@link #look} gives answers and maps from one forward pass; {@link #predict} gives the same
 * answers. {@link #answersUnder} puts other maps in the place of its own, which is how insertion,
 * deletion and exchange are measured. May be used by many threads at once; {@link #close} frees
 * native memory.
 */
public final class ImportanceModel implements Predictor, AutoCloseable {
  private final Description description;
  private final Network network;
  private final Course course;

  ImportanceModel(Description description, Network network, Course course) {
    this.description = description;
    this.network = network;
    this.course = course;
  }

  /**
   * What a model is, beside its weights.
   *
   * @param kind which of the networks
   * @param design how it is built
   * @param threshold below which PA leaves components out; 0 for the others
   * @param classes their names
   * @param fit how it was trained
   * @param precision in which it was trained
   */
  record Description(
      Kind kind,
      Design design,
      double threshold,
      List<String> classes,
      FitSettings fit,
      dev.candor.torch.train.Precision precision) {
    Description {
      classes = List.copyOf(classes);
    }

    /**
     * A map that is priced or pulled is the last one's: accuracy alone would choose an early one.
     */
    Keep keep() {
      boolean pulled = fit.figure() > 0 && design.head() != MapHead.ONES;
      return kind == Kind.IA && (fit.sparsity() > 0 || pulled) ? Keep.LAST : Keep.HIGHEST_ACCURACY;
    }

    Description with(Kind other, double newThreshold) {
      return new Description(other, design, newThreshold, classes, fit, precision);
    }
  }

  /** A model from a folder, checked against its hashes. */
  public static ImportanceModel read(Path folder) {
    return ImportanceFolder.read(folder);
  }

  /**
   * A model from what was read of a folder already.
   *
   * @param folder for errors
   */
  public static ImportanceModel of(StoredModel stored, Path folder) {
    return ImportanceFolder.model(stored, folder);
  }

  /** Writes the model into a folder, whole or not at all, and gives the hash of its weights. */
  public String write(Path folder) {
    return ImportanceFolder.write(this, ImportanceFolder.described(this), folder);
  }

  Description description() {
    return description;
  }

  /** Which of the networks this is. */
  public Kind kind() {
    return description.kind();
  }

  /** How it is built. */
  public Design design() {
    return description.design();
  }

  /** The names of the classes. */
  public List<String> classes() {
    return description.classes();
  }

  /** From which importance on PA keeps a component; 0 for the other kinds. */
  public double threshold() {
    return description.threshold();
  }

  /** How it was trained. */
  public Course course() {
    return course;
  }

  /** Which epoch's weights it has: the last one's where its map was priced or pulled. */
  public Keep keep() {
    return description.keep();
  }

  /**
   * The layer that gives {@code [n, components, k]}, the weighted components, where a network sums
   * them and tells the classes from the sum: in an IA.
   */
  public Optional<String> summed() {
    return kind() == Kind.IA ? Optional.of(Architecture.WEIGHTED) : Optional.empty();
  }

  /** What white-box methods look into. */
  public GradientModel inside() {
    return network;
  }

  /** The network itself. */
  Network network() {
    return network;
  }

  /** A probability per class, {@code [n, classes]}, float64. */
  @Override
  public NdArray predict(NdArray batch) {
    return network.predict(batch);
  }

  /**
   * Answers, and the maps that the same forward pass made on its way to them.
   *
   * @param batch {@code [n, channels, lengths]}
   * @throws InputException for a baseline, which has no map
   */
  public Looked look(NdArray batch) {
    requireMap();
    Recorded recorded = network.record(batch, Architecture.MAP::equals);
    int components = design().components().count();
    return new Looked(network.answer(recorded), maps(recorded, batch.length(0), components));
  }

  /** The maps of inputs in a network that has them. */
  static NdArray maps(Network network, NdArray batch, int components) {
    return maps(network.record(batch, Architecture.MAP::equals), batch.length(0), components);
  }

  private static NdArray maps(Recorded recorded, int rows, int components) {
    return NdArray.of(recorded.value(Architecture.MAP).toDoubles(), rows, components);
  }

  /**
   * The answers if the maps were these: with zeros where components are taken away, with those of
   * other inputs, with ones everywhere.
   *
   * @param maps one number for each component, {@code [n, components]}
   */
  public NdArray answersUnder(NdArray batch, NdArray maps) {
    return answersUnder(batch, List.of(maps)).get(0);
  }

  /**
   * The same for several maps of each input, which costs little more than for one: what is found of
   * the components is found once.
   *
   * @param maps {@code [n, components]} each
   * @return answers under each of them, in their order
   */
  public List<NdArray> answersUnder(NdArray batch, List<NdArray> maps) {
    requireMap();
    int components = design().components().count();
    for (NdArray one : maps) {
      if (one.rank() != 2 || one.length(0) != batch.length(0) || one.length(1) != components) {
        throw InputException.of(
            "maps", "must be [" + batch.length(0) + ", " + components + "]", one, "give one each");
      }
    }
    return GivenMaps.answers(network, Link.SOFTMAX, batch, maps);
  }

  /**
   * What {@link #explainer} says, from a look that was taken already: no second pass.
   *
   * @param inputs that were looked at
   * @param targets the classes that are asked for, one for each; the map is the same for all
   * @param millis what the look took
   */
  public List<Attribution> attributions(
      NdArray inputs, Looked looked, int[] targets, double millis) {
    return new MapExplainer(this).told(inputs, looked, targets, millis);
  }

  /** Explains rows one by one or in batches, by the map of the pass that classifies. */
  public Explainer explainer() {
    requireMap();
    return new MapExplainer(this);
  }

  private void requireMap() {
    if (kind() == Kind.BASELINE) {
      throw InputException.of(
          "model", "must have a map", "a baseline, which has none", "train IA, EA or PA");
    }
  }

  /** Frees the native memory. Closing twice does nothing. */
  @Override
  public void close() {
    network.close();
  }
}
