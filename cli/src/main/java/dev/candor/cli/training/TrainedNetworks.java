package dev.candor.cli.training;

import dev.candor.design.importance.ImportanceModel;
import dev.candor.design.importance.PrecisionChoice;
import dev.candor.report.image.NetworkKind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * The networks of a run. Closing it frees them.
 *
 * @param models by stage, in order
 * @param threshold below which PA leaves patches out
 * @param precision that steps were computed in
 */
public record TrainedNetworks(
    Map<NetworkKind, ImportanceModel> models, double threshold, PrecisionChoice precision)
    implements AutoCloseable {
  /** Copies the map. */
  public TrainedNetworks {
    models = java.util.Collections.unmodifiableMap(new EnumMap<>(models));
  }

  /** The network whose map the others share. */
  public ImportanceModel importance() {
    return Objects.requireNonNull(models.get(NetworkKind.IA));
  }

  @Override
  public void close() {
    models.values().forEach(ImportanceModel::close);
  }
}
