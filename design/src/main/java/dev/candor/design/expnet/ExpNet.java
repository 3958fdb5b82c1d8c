package dev.candor.design.expnet;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Sha256;
import dev.candor.data.text.word.WordedText;
import dev.candor.design.expnet.feature.Standard;
import dev.candor.design.text.TextClassifier;
import dev.candor.torch.Link;
import dev.candor.torch.Network;
import dev.candor.torch.store.ModelDescription;
import dev.candor.torch.store.ModelFiles;
import dev.candor.torch.store.ModelFolder;
import dev.candor.torch.store.StoredModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which words mattered to a classifier, learned from what its attention looks like where people
 * marked the words that matter? A small network {@code D - 64 - 32 - 1} gives every token a score
 * in [0, 1] from what the heads made of it; a word's score is the largest of its pieces'.
 *
 * <p>It needs no perturbation and, but for variant C, no gradient: class and importance come from
 * one forward run. Attention says what a classifier reads, not for which class; only settings with
 * slopes know the class.
 *
 * <p><b>Not</b> where there is nothing to learn from: without marks take {@link
 * ExpNetTask#distilled}, or a gradient. On tasks that it was not trained on it ties the plain
 * gradient norm.
 *
 * <p>After G. Mihaila, "Learning to Explain: Supervised Token Attribution from Transformer
 * Attention Patterns", arXiv 2601.14112 (2026), of which the abstract was at hand: features,
 * network and training are ours.
 *
 * <p>Threads may share it; its native memory is freed by {@link #close}.
 */
public final class ExpNet implements AutoCloseable {
  /** What it is called in evidence. */
  public static final String METHOD = "expnet";

  /** The names of its files beside those of the classifier. */
  public static final ModelFiles FILES = ModelFiles.named("expnet");

  private static final String DESCRIPTION = "description";
  private static final String CLASSIFIER = "classifier";
  private static final String UNITS = "units.";
  private static final String MEAN = UNITS + "mean";
  private static final String DEVIATION = UNITS + "deviation";

  private final ExpNetDescription description;
  private final Network network;
  private final Standard standard;

  ExpNet(ExpNetDescription description, Network network, Standard standard) {
    this.description = description;
    this.network = network;
    this.standard = standard;
  }

  /** What it sees, how it is built and was trained. */
  public ExpNetDescription description() {
    return description;
  }

  /** What it sees, how it is built. */
  public ExpNetSettings settings() {
    return description.settings();
  }

  /** Which words are called important, as the training tasks have it. */
  public CarriedRule rule() {
    return description.rule();
  }

  /** The small network: standardised features {@code [n, D]} to a score {@code [n, 1]}. */
  public Network network() {
    return network;
  }

  /** The units of the training tasks. */
  public Standard standard() {
    return standard;
  }

  /** The importance of the words of texts that were looked at with its settings. */
  public List<double[]> importance(List<SeenText> texts) {
    return PieceScores.words(network, standard, texts);
  }

  /** The importance of the words of a task's texts. */
  public List<double[]> importance(SeenTask task) {
    description.checkFits(task.shape());
    return importance(task.texts().stream().map(TaughtText::seen).toList());
  }

  /** The importance of the tokens of a text, [CLS] and [SEP] included, which have 0. */
  public double[] tokens(SeenText text) {
    double[] all = new double[text.pieces().size()];
    if (text.candidates() > 0) {
      double[] scores = network.predict(standard.of(text.features())).toDoubles();
      System.arraycopy(scores, 0, all, 1, scores.length);
    }
    return all;
  }

  /** Class and importance of the words of each text, from one forward run of the classifier. */
  public List<ExplainedText> explain(TextClassifier classifier, List<WordedText> texts) {
    description.checkFits(classifier.description().shape());
    return explained(new FeatureReader(classifier, settings().features()).read(texts));
  }

  List<ExplainedText> explained(List<SeenText> seen) {
    List<double[]> scores = importance(seen);
    return java.util.stream.IntStream.range(0, seen.size())
        .mapToObj(
            i ->
                new ExplainedText(
                    seen.get(i).words(),
                    seen.get(i).probabilities(),
                    Arrays.stream(scores.get(i)).boxed().toList()))
        .toList();
  }

  /**
   * Writes it beside the classifier in a model's folder, and gives the hash of its weights.
   *
   * @throws InputException if there is no model in the folder
   */
  public String write(Path folder) {
    Path beside = folder.resolve(ModelFolder.WEIGHTS);
    if (!Files.exists(beside)) {
      throw InputException.in(
          folder, "must hold the classifier that it explains", "none", "write that one first");
    }
    return write(folder, Sha256.of(beside));
  }

  String write(Path folder, String classifierHash) {
    Map<String, NdArray> arrays = new TreeMap<>(network.parameters());
    arrays.put(MEAN, standard.mean());
    arrays.put(DEVIATION, standard.deviation());
    ModelDescription described =
        ModelDescription.of(METHOD).with(DESCRIPTION, description).with(CLASSIFIER, classifierHash);
    return ModelFolder.write(folder, FILES, described, arrays);
  }

  /** Whether a model's folder has one. */
  public static boolean isIn(Path folder) {
    return ModelFolder.exists(folder, FILES);
  }

  /**
   * The one in a model's folder, checked against its hashes.
   *
   * @throws InputException if there is none, it was changed, a newer Candor made it, or it was
   *     written for another classifier than the one beside it
   */
  public static ExpNet read(Path folder) {
    Path beside = folder.resolve(ModelFolder.WEIGHTS);
    return read(folder, Files.exists(beside) ? Sha256.of(beside) : "none");
  }

  static ExpNet read(Path folder, String classifierHash) {
    StoredModel stored = ModelFolder.read(folder, FILES);
    Path file = folder.resolve(FILES.description());
    if (!stored.kind().equals(METHOD)) {
      throw InputException.in(file, "must be of kind " + METHOD, stored.kind(), "copy it again");
    }
    String written = stored.part(CLASSIFIER, String.class);
    if (!written.equals(classifierHash)) {
      throw InputException.in(
          file,
          "was written for the classifier " + written,
          classifierHash,
          "copy the whole folder again, or train it anew for this classifier");
    }
    try {
      return of(stored);
    } catch (InputException e) {
      throw new InputException(file + ": " + e.getMessage(), e);
    }
  }

  private static ExpNet of(StoredModel stored) {
    ExpNetDescription description = stored.part(DESCRIPTION, ExpNetDescription.class);
    Map<String, NdArray> weights = new TreeMap<>(stored.weights());
    Standard standard = new Standard(array(weights, MEAN), array(weights, DEVIATION));
    weights.keySet().removeIf(name -> name.startsWith(UNITS));
    ExpNetSettings settings = description.settings();
    Network network =
        Network.of(
            settings.network(standard.width()),
            List.of(standard.width()),
            Link.SIGMOID,
            new long[] {settings.seed()},
            weights);
    return new ExpNet(description, network, standard);
  }

  private static NdArray array(Map<String, NdArray> weights, String name) {
    return Optional.ofNullable(weights.get(name))
        .orElseThrow(
            () ->
                InputException.of(
                    "weights", "must hold " + name, "none", "copy the whole folder again"));
  }

  /** A hash of its numbers, for evidence. */
  public String hash() {
    Sha256 hash = new Sha256().add(standard.mean()).add(standard.deviation());
    network.parameters().forEach((name, array) -> hash.add(name).add(array));
    return hash.hex();
  }

  /** Frees the native memory. Closing twice does nothing. */
  @Override
  public void close() {
    network.close();
  }
}
