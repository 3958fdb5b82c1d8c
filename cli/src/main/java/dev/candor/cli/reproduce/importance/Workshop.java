package dev.candor.cli.reproduce.importance;

/**
 * What every table of the study works with.
 *
 * @param protocol how much is measured
 * @param sets the images
 * @param models the networks, trained once and kept beside the cells
 */
public record Workshop(ImportanceProtocol protocol, ImportanceSets sets, TrainedModels models) {
  /** The test images of a set, prepared. */
  public PreparedImages test(StudiedImages images) {
    return PreparedImages.of(sets.of(images).test(), sets.preparation());
  }
}
