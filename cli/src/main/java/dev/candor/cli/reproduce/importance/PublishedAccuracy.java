package dev.candor.cli.reproduce.importance;

import java.util.OptionalDouble;

/**
 * What others measured: the paper, and an independent program on the same images as {@link
 * StudiedImages#IMAGENETTE_3000}.
 */
final class PublishedAccuracy {
  private PublishedAccuracy() {}

  /** The paper's, trained from scratch: 224 pixels, 100 epochs, all images, p = 16. */
  static OptionalDouble paper(StudiedImages images, Variant variant) {
    return switch (images) {
      case IMAGENETTE, IMAGENETTE_3000 ->
          switch (variant) {
            case IA -> OptionalDouble.of(.801);
            case EA -> OptionalDouble.of(.900);
            case BASELINE -> OptionalDouble.of(.887);
            default -> OptionalDouble.empty();
          };
      case PETS, SHAPES, SHAPES_AMONG, SHAPES_BY_SHAPE -> OptionalDouble.empty();
    };
  }

  /** The independent program's: 64 pixels, 8 epochs, 3,000 images, one seed. */
  static OptionalDouble independent(StudiedImages images, Variant variant) {
    return switch (images) {
      case IMAGENETTE, IMAGENETTE_3000 ->
          OptionalDouble.of(
              switch (variant) {
                case IA -> .515;
                case EA -> .626;
                case BASELINE -> .660;
                case PA_30 -> .634;
                case PA_60 -> .579;
                case STATIC_60 -> .600;
                case RANDOM_60 -> .555;
                case ONES -> .444;
                case STATIC_30, RANDOM_30 -> Double.NaN;
              });
      case PETS, SHAPES, SHAPES_AMONG, SHAPES_BY_SHAPE -> OptionalDouble.empty();
    };
  }
}
