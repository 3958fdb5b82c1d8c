package dev.candor.cli.bench;

import java.util.List;

/** What does a work ask of a model, and from which of its files can that be had? */
enum Asked {
  /** Answers: one file will do. */
  ANSWERS,
  /** Gradients: either file gives them. */
  GRADIENTS,
  /** Layers: only an imported network shows them. */
  LAYERS;

  /** The files that it is measured on, each in a row of its own. */
  List<Source> sources() {
    return switch (this) {
      case ANSWERS -> List.of(Source.SCRIPT);
      case GRADIENTS -> List.of(Source.SCRIPT, Source.IMPORTED);
      case LAYERS -> List.of(Source.IMPORTED);
    };
  }
}
