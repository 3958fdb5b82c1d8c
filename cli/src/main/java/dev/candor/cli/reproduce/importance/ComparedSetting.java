package dev.candor.cli.reproduce.importance;

import dev.candor.cli.reproduce.Extent;
import java.util.List;

/**
 * A way to train that is held against the published one, and the images it is tried on.
 *
 * @param setting how
 * @param images on which
 */
record ComparedSetting(Setting setting, List<StudiedImages> images) {
  private static final List<StudiedImages> EVERYWHERE =
      List.of(StudiedImages.PETS, StudiedImages.IMAGENETTE_3000, StudiedImages.SHAPES);

  /** Copies the list. */
  ComparedSetting {
    images = List.copyOf(images);
  }

  /**
   * All of a study, the published one first; who finds another one adds it here. A quick study has
   * no time for hints of hundreds of photographs, nor for a training that others begin with.
   */
  static List<ComparedSetting> of(ImportanceProtocol protocol) {
    List<StudiedImages> photographs =
        protocol.extent() == Extent.QUICK
            ? List.of(StudiedImages.PETS)
            : List.of(StudiedImages.PETS, StudiedImages.IMAGENETTE_3000);
    List<ComparedSetting> all =
        List.of(
            new ComparedSetting(Setting.plain(), EVERYWHERE),
            new ComparedSetting(Setting.following(), EVERYWHERE),
            new ComparedSetting(Setting.coloured(), photographs),
            new ComparedSetting(Setting.begun(), List.of(StudiedImages.PETS)),
            new ComparedSetting(
                Setting.priced(), List.of(StudiedImages.PETS, StudiedImages.SHAPES)));
    return protocol.extent() == Extent.FULL
        ? all
        : all.stream()
            .filter(one -> one.setting().before().map(protocol::has).orElse(true))
            .toList();
  }

  /** What is trained of it: on images without masks, PA beside the static mask too. */
  static List<Variant> variants(StudiedImages images) {
    return switch (images) {
      case IMAGENETTE, IMAGENETTE_3000 -> List.of(Variant.IA, Variant.PA_60, Variant.STATIC_60);
      case PETS, SHAPES, SHAPES_AMONG, SHAPES_BY_SHAPE -> List.of(Variant.IA);
    };
  }
}
