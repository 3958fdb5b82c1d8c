package dev.candor.torch;

import java.util.Optional;

/** A model that asks another one, whose layers and limits are its own. */
public interface WrappedModel extends GradientModel {
  /** The model that is asked. */
  GradientModel model();

  @Override
  default int rowsAtOnce(long bytesPerRow) {
    return model().rowsAtOnce(bytesPerRow);
  }

  @Override
  default Optional<Layer> layers() {
    return model().layers();
  }

  @Override
  default Optional<String> layersHidden() {
    return model().layersHidden();
  }
}
