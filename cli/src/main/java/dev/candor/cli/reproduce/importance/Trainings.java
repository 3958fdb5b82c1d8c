package dev.candor.cli.reproduce.importance;

import java.util.ArrayList;
import java.util.List;

/** Which networks does the study train? */
final class Trainings {
  /** What every seed is trained with; the others are trained from the first seed alone. */
  private static final List<Variant> CORE =
      List.of(Variant.IA, Variant.BASELINE, Variant.EA, Variant.PA_60, Variant.STATIC_60);

  /** What maps are measured on. */
  private static final List<Variant> FIRST = List.of(Variant.IA, Variant.BASELINE);

  private Trainings() {}

  /** All, what says most first, and what others need before them. */
  static List<Training> all(ImportanceProtocol protocol) {
    List<Training> all = new ArrayList<>();
    StudiedImages few = StudiedImages.IMAGENETTE_3000;
    add(all, protocol, few, Setting.plain(), Variant.inOrder(), 1);
    add(all, protocol, StudiedImages.IMAGENETTE, Setting.plain(), CORE, 1);
    add(all, protocol, StudiedImages.PETS, Setting.plain(), FIRST, Integer.MAX_VALUE);
    add(all, protocol, StudiedImages.SHAPES, Setting.plain(), FIRST, 1);
    add(all, protocol, few, Setting.plain(), CORE, Integer.MAX_VALUE);
    add(all, protocol, StudiedImages.PETS, Setting.plain(), CORE, Integer.MAX_VALUE);
    for (ComparedSetting compared : ComparedSetting.all()) {
      for (StudiedImages images : compared.images()) {
        List<Variant> variants = ComparedSetting.variants(images);
        add(all, protocol, images, compared.setting(), variants, Integer.MAX_VALUE);
      }
    }
    add(all, protocol, StudiedImages.PETS, Setting.plain(), Variant.inOrder(), 1);
    add(all, protocol, StudiedImages.SHAPES, Setting.plain(), FIRST, Integer.MAX_VALUE);
    add(all, protocol, StudiedImages.IMAGENETTE, Setting.plain(), CORE, Integer.MAX_VALUE);
    return all;
  }

  /** Seed by seed, so that one is whole before the next begins; what is there already stays. */
  private static void add(
      List<Training> all,
      ImportanceProtocol protocol,
      StudiedImages images,
      Setting setting,
      List<Variant> variants,
      int seeds) {
    List<Long> every = protocol.has(images) ? protocol.seeds(images) : List.of();
    for (long seed : every.subList(0, Math.min(seeds, every.size()))) {
      for (Variant variant : variants) {
        Training training = new Training(images, setting, variant, seed);
        if (all.stream().noneMatch(other -> other.key().equals(training.key()))) {
          all.add(training);
        }
      }
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
