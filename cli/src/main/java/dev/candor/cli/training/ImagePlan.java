package dev.candor.cli.training;

import dev.candor.core.InputException;
import dev.candor.data.image.augment.Augmentation;
import dev.candor.data.image.prepare.ImagePreparation;
import dev.candor.design.importance.BackboneWeights;
import dev.candor.design.importance.Design;
import dev.candor.design.importance.FitSettings;
import dev.candor.design.importance.LearnedParts;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is trained, and how.
 *
 * @param arch which networks
 * @param design how they are built
 * @param fit how each of them is trained
 * @param preparation what becomes of a picture
 * @param augmentation which part of it is seen in training
 * @param batch images of a step
 * @param masked the share of the area that PA leaves out
 * @param start what PA's backbone starts from, if not drawn numbers
 * @param learned what the IA begins with, if not drawn numbers
 * @param atATime how many networks are trained at a time
 */
public record ImagePlan(
    Arch arch,
    Design design,
    FitSettings fit,
    ImagePreparation preparation,
    Augmentation augmentation,
    int batch,
    double masked,
    Optional<BackboneWeights> start,
    Optional<LearnedParts> learned,
    int atATime) {
  /** Checks the numbers. */
  public ImagePlan {
    if (batch < 2) {
      throw InputException.of("--batch", "must be 2 or more", batch, "64 is usual");
    }
    if (!(masked >= 0 && masked < 1)) {
      throw InputException.of("--masked", "must lie in [0, 1)", masked, "0.3 is usual");
    }
    if (atATime < 1) {
      throw InputException.of("networks at a time", "must be 1 or more", atATime, "2 on two cores");
    }
  }

  /** Everything that the bits of the result depend on, but the data, by name. */
  public SortedMap<String, String> named() {
    SortedMap<String, String> named = new TreeMap<>();
    named.put("arch", arch.name());
    NamedParts.put(named, "design", design);
    NamedParts.put(named, "fit", fit);
    NamedParts.put(named, "augmentation", augmentation);
    NamedParts.put(named, "preparation", preparation);
    named.put("batch", Integer.toString(batch));
    named.put("masked", Double.toString(masked));
    named.put("weights", start.map(BackboneWeights::hash).orElse("drawn"));
    learned.ifPresent(parts -> named.put("begun with", parts.hash()));
    return named;
  }
}
