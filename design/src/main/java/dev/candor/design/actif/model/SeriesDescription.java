package dev.candor.design.actif.model;

import dev.candor.core.InputException;
import dev.candor.data.series.SeriesScaler;
import dev.candor.data.series.TargetPlace;
import dev.candor.data.series.WindowSettings;
import dev.candor.torch.Link;
import dev.candor.torch.Network;
import dev.candor.torch.graph.Graph;
import java.util.List;

/**
 * What a model is, beside its numbers.
 *
 * @param design how the network is built
 * @param fit how it was trained
 * @param preparation what is done to files
 * @param windows how they are cut
 * @param features what goes in
 * @param target what is predicted
 * @param classes their names, or none
 * @param scaler to and from the network's units
 */
record SeriesDescription(
    SeriesDesign design,
    SeriesFit fit,
    StoredPreparation preparation,
    WindowSettings windows,
    List<String> features,
    String target,
    List<String> classes,
    SeriesScaler scaler) {
  SeriesDescription {
    features = List.copyOf(features);
    classes = List.copyOf(classes);
    if (!scaler.features().equals(features)) {
      throw InputException.of(
          "scaler", "must be for the features " + features, scaler.features(), "train anew");
    }
    if (classes.size() == 1) {
      throw InputException.of("classes", "must be two or more, or none", classes, "train anew");
    }
  }

  boolean isEachStep() {
    return windows.place() == TargetPlace.STEP;
  }

  /** Numbers that answer for one target. */
  int outputsOfTarget() {
    return Math.max(1, classes.size());
  }

  Graph graph() {
    return design.graph(features.size(), windows.steps(), outputsOfTarget(), windows.place());
  }

  List<Integer> rowShape() {
    return List.of(windows.steps(), features.size());
  }

  /** Classes of each step are put through their own softmax outside of the network. */
  Link link() {
    return classes.isEmpty() || isEachStep() ? Link.IDENTITY : Link.SOFTMAX;
  }

  Network drawn() {
    return Network.createInParts(graph(), rowShape(), link(), fit.seed());
  }
}
