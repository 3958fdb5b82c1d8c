package dev.candor.report.image;

import dev.candor.core.Evidence;
import dev.candor.core.InputException;
import dev.candor.report.evaluation.PerturbationCurve;
import dev.candor.report.explanation.ExplainedInput;
import dev.candor.report.summary.Note;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What happened when image networks were trained that say where they look: all that page and JSON
 * say. Start with {@link #of}; what else is known is added by the {@code with} methods.
 *
 * @param data the images
 * @param networks those that were trained, each kind once, in the order shown
 * @param masked what PA leaves out; empty where no PA was trained
 * @param localisation how well IA's map lies on the objects; empty where no masks are known
 * @param curves accuracy against the share of patches masked: any number of curves whose {@code
 *     measure} is {@link #MASKED}; {@code method} is the line's name, such as {@code EA, least
 *     important first}; random removal and the static mask are of kind FLOOR
 * @param course maps of a few images over the epochs
 * @param means mean maps over the test images
 * @param examples test images that are shown with their maps
 * @param seconds wall-clock seconds of the whole run, measuring included
 * @param notes what the reader must know: images that were skipped, what was cut short
 * @param evidence settings (every setting of data, design and fit by name), seed, hash of the data,
 *     versions
 * @param folder what the person gave as {@code --out}, where something is written
 * @param report the page's file, where one is written
 */
public record ImageTrainingSummary(
    ImageData data,
    List<TrainedNetwork> networks,
    Optional<MaskedPatches> masked,
    Optional<Localisation> localisation,
    List<PerturbationCurve> curves,
    Optional<MapCourse> course,
    Optional<MeanMaps> means,
    List<ExplainedInput.Patches> examples,
    double seconds,
    List<Note> notes,
    Evidence evidence,
    Optional<String> folder,
    Optional<String> report) {
  /** The measure of every curve of a run: accuracy against the share of patches masked. */
  public static final String MASKED = "masked";

  /** Checks that every network is there once. */
  public ImageTrainingSummary {
    networks = List.copyOf(networks);
    curves = List.copyOf(curves);
    examples = List.copyOf(examples);
    notes = List.copyOf(notes);
    Set<NetworkKind> kinds = new HashSet<>(networks.stream().map(TrainedNetwork::kind).toList());
    if (networks.isEmpty() || kinds.size() < networks.size()) {
      throw InputException.of(
          "networks",
          "must be one or more, each kind once",
          networks.stream().map(network -> network.kind().title()).toList(),
          "give each network once");
    }
    if (kinds.contains(NetworkKind.PA) != masked.isPresent()) {
      throw InputException.of(
          "masked", "must be given with PA, and with PA only", masked, "say what PA leaves out");
    }
    for (PerturbationCurve curve : curves) {
      if (!curve.measure().equals(MASKED)) {
        throw InputException.of(
            "measure of a curve", "must be " + MASKED, curve.measure(), "leave it out");
      }
    }
    if (!(seconds >= 0) || Double.isInfinite(seconds)) {
      throw InputException.of("seconds", "must be 0 or more", seconds, "measure the run");
    }
  }

  /** A run with nothing but accuracies; PA's masking goes with it. */
  public static ImageTrainingSummary of(
      ImageData data,
      List<TrainedNetwork> networks,
      Optional<MaskedPatches> masked,
      Evidence evidence) {
    return new ImageTrainingSummary(
        data,
        networks,
        masked,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        0,
        List.of(),
        evidence,
        Optional.empty(),
        Optional.empty());
  }

  /** With where the network looked; a page shows the first {@code 24} examples. */
  public ImageTrainingSummary withMaps(
      Optional<Localisation> lying,
      List<PerturbationCurve> removed,
      Optional<MapCourse> overEpochs,
      Optional<MeanMaps> onAverage,
      List<ExplainedInput.Patches> shown) {
    return new ImageTrainingSummary(
        data,
        networks,
        masked,
        lying,
        removed,
        overEpochs,
        onAverage,
        shown,
        seconds,
        notes,
        evidence,
        folder,
        report);
  }

  /** With what the whole run took. */
  public ImageTrainingSummary withSeconds(double given) {
    return new ImageTrainingSummary(
        data,
        networks,
        masked,
        localisation,
        curves,
        course,
        means,
        examples,
        given,
        notes,
        evidence,
        folder,
        report);
  }

  /** With what the reader must know. */
  public ImageTrainingSummary withNotes(List<Note> given) {
    return new ImageTrainingSummary(
        data,
        networks,
        masked,
        localisation,
        curves,
        course,
        means,
        examples,
        seconds,
        given,
        evidence,
        folder,
        report);
  }

  /** With where things are written. */
  public ImageTrainingSummary withFiles(String newFolder, String newReport) {
    return new ImageTrainingSummary(
        data,
        networks,
        masked,
        localisation,
        curves,
        course,
        means,
        examples,
        seconds,
        notes,
        evidence,
        Optional.of(newFolder),
        Optional.of(newReport));
  }

  /** The network of a kind, where it was trained. */
  public Optional<TrainedNetwork> network(NetworkKind kind) {
    return networks.stream().filter(network -> network.kind() == kind).findFirst();
  }
}
