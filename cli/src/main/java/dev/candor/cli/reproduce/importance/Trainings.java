package dev.candor.cli.reproduce.importance;

import java.util.ArrayList;
import java.util.List;

/** Which networks does the study train? */
final class Trainings {
  /** IA, the baseline, EA, and PA beside the static mask where most is masked. */
  private static final int CORE = 5;

  private Trainings() {}

  /** All, what says most first, and what others need before them. */
  static List<Training> all(ImportanceProtocol protocol) {
    List<Training> all = new ArrayList<>();
    add(all, protocol, StudiedImages.IMAGENETTE_3000, Variant.inOrder());
    add(all, protocol, StudiedImages.PETS, List.of(Variant.IA, Variant.BASELINE));
    add(all, protocol, StudiedImages.SHAPES, List.of(Variant.IA, Variant.BASELINE));
    add(all, protocol, StudiedImages.IMAGENETTE, Variant.inOrder().subList(0, CORE));
    add(all, protocol, StudiedImages.PETS, Variant.inOrder());
    add(all, protocol, StudiedImages.IMAGENETTE, Variant.inOrder());
    return all;
  }

  private static void add(
      List<Training> all,
      ImportanceProtocol protocol,
      StudiedImages images,
      List<Variant> variants) {
    for (Variant variant : variants) {
      of(protocol, images, Setting.plain(), variant).stream()
          .filter(one -> all.stream().noneMatch(other -> other.key().equals(one.key())))
          .forEach(all::add);
    }
  }

  /** One network for each seed; none where the set takes no part. */
  static List<Training> of(
      ImportanceProtocol protocol, StudiedImages images, Setting setting, Variant variant) {
    return protocol.has(images)
        ? protocol.seeds(images).stream()
            .map(seed -> new Training(images, setting, variant, seed))
            .toList()
        : List.of();
  }
}
