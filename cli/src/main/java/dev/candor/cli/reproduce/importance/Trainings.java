package dev.candor.cli.reproduce.importance;

import dev.candor.cli.reproduce.Extent;
import java.util.ArrayList;
import java.util.List;

/** Which networks does the study train? */
final class Trainings {
  /** What every seed is trained with; the others are trained from the first seed alone. */
  private static final List<Variant> CORE =
      List.of(Variant.IA, Variant.BASELINE, Variant.EA, Variant.PA_60, Variant.STATIC_60);

  /** What maps are measured on. */
  private static final List<Variant> FIRST = List.of(Variant.IA, Variant.BASELINE);

  private static final int EVERY = Integer.MAX_VALUE;

  private Trainings() {}

  /**
   * All, what says most first, and what others need before them. A quick study has every network on
   * Imagenette alone.
   */
  static List<Training> all(ImportanceProtocol protocol) {
    List<Training> all = new ArrayList<>();
    StudiedImages few = StudiedImages.IMAGENETTE_3000;
    Setting plain = Setting.plain();
    add(all, protocol, few, plain, Variant.inOrder(), 1);
    add(all, protocol, StudiedImages.IMAGENETTE, plain, CORE, 1);
    add(all, protocol, StudiedImages.PETS, plain, FIRST, EVERY);
    compared(all, protocol, 1);
    add(all, protocol, StudiedImages.SHAPES, plain, FIRST, 1);
    add(all, protocol, few, plain, CORE, 2);
    add(all, protocol, StudiedImages.PETS, plain, CORE, EVERY);
    compared(all, protocol, EVERY);
    add(all, protocol, few, plain, CORE, EVERY);
    if (protocol.extent() == Extent.FULL) {
      add(all, protocol, StudiedImages.PETS, plain, Variant.inOrder(), 1);
    }
    add(all, protocol, StudiedImages.SHAPES, plain, FIRST, EVERY);
    add(all, protocol, StudiedImages.IMAGENETTE, plain, CORE, EVERY);
    return all;
  }

  private static void compared(List<Training> all, ImportanceProtocol protocol, int seeds) {
    for (ComparedSetting compared : ComparedSetting.of(protocol)) {
      for (StudiedImages images : compared.images()) {
        List<Variant> variants = ComparedSetting.variants(images);
        add(all, protocol, images, compared.setting(), variants, seeds);
      }
    }
  }

  /** Seed by seed, so that one is whole before the next begins; what is there already stays. */
  private static void add(
      List<Training> all,
      ImportanceProtocol protocol,
      StudiedImages images,
      Setting setting,
      List<Variant> variants,
      int seeds) {
    List<Long> every = takesPart(protocol, images, setting) ? protocol.seeds(images) : List.of();
    for (long seed : every.subList(0, Math.min(seeds, every.size()))) {
      for (Variant variant : variants) {
        Training training = new Training(images, setting, variant, seed);
        if (all.stream().noneMatch(other -> other.key().equals(training.key()))) {
          all.add(training);
        }
      }
    }
  }

  /** Whether the images are there, and those that are trained on before them. */
  private static boolean takesPart(
      ImportanceProtocol protocol, StudiedImages images, Setting setting) {
    return protocol.has(images) && setting.before().map(protocol::has).orElse(true);
  }

  /** One network for each seed; none where the set takes no part. */
  static List<Training> of(
      ImportanceProtocol protocol, StudiedImages images, Setting setting, Variant variant) {
    return takesPart(protocol, images, setting)
        ? protocol.seeds(images).stream()
            .map(seed -> new Training(images, setting, variant, seed))
            .toList()
        : List.of();
  }
}
