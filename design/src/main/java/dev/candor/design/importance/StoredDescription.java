package dev.candor.design.importance;

import dev.candor.torch.graph.image.Beyond;
import dev.candor.torch.train.Precision;
import java.util.List;
import java.util.Optional;

/**
 * A {@link ImportanceModel.Description} as it stands in a model's folder. What was added after the
 * first folders were written may be missing.
 *
 * @param kind as in the description
 * @param design as in the description
 * @param threshold as in the description
 * @param classes as in the description
 * @param fit as in the description
 * @param precision as in the description
 */
record StoredDescription(
    Kind kind,
    StoredDesign design,
    double threshold,
    List<String> classes,
    StoredFit fit,
    Precision precision) {
  static StoredDescription of(ImportanceModel.Description description) {
    return new StoredDescription(
        description.kind(),
        StoredDesign.of(description.design()),
        description.threshold(),
        description.classes(),
        StoredFit.of(description.fit()),
        description.precision());
  }

  ImportanceModel.Description description() {
    return new ImportanceModel.Description(
        kind, design.design(), threshold, classes, fit.fit(), precision);
  }

  record StoredDesign(
      Components components,
      int k,
      NetworkWidths widths,
      MapHead head,
      Backbone backbone,
      Optional<Beyond> beyond) {
    static StoredDesign of(Design design) {
      return new StoredDesign(
          design.components(),
          design.k(),
          design.widths(),
          design.head(),
          design.backbone(),
          Optional.of(design.beyond()));
    }

    Design design() {
      return new Design(components, k, widths, head, backbone, beyond.orElse(Beyond.ZEROS));
    }
  }

  record StoredFit(
      int epochs,
      double rate,
      double warmUp,
      double weightDecay,
      double sparsity,
      Optional<Double> figure,
      Optional<FigureHint> hint,
      PrecisionChoice precision,
      int threads,
      long seed) {
    static StoredFit of(FitSettings fit) {
      return new StoredFit(
          fit.epochs(),
          fit.rate(),
          fit.warmUp(),
          fit.weightDecay(),
          fit.sparsity(),
          Optional.of(fit.figure()),
          Optional.of(fit.hint()),
          fit.precision(),
          fit.threads(),
          fit.seed());
    }

    FitSettings fit() {
      return new FitSettings(
          epochs,
          rate,
          warmUp,
          weightDecay,
          sparsity,
          figure.orElse(0.),
          hint.orElse(FigureHint.EDGE),
          precision,
          threads,
          seed);
    }
  }
}
