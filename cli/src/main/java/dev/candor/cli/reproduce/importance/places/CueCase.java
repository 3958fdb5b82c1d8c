package dev.candor.cli.reproduce.importance.places;

import dev.candor.data.image.set.ImageSet;
import dev.candor.data.image.shapes.Cue;
import dev.candor.data.image.shapes.Scenery;
import dev.candor.data.image.shapes.Shapes;
import dev.candor.data.image.shapes.Watermark;
import java.util.Locale;

/** What a network learned from. */
enum CueCase {
  GIVEN_AWAY("a watermark that gives the class away", Cue.OF_THE_CLASS),
  MASKED("the same images, the watermark masked", Cue.OF_THE_CLASS),
  BY_LOT("a watermark drawn by lot", Cue.BY_LOT),
  PUBLISHED("a watermark that gives the class away, without a price of the map", Cue.OF_THE_CLASS),
  PLAIN(
      "a watermark in black and white that gives the class away, figures in full colour",
      Cue.OF_THE_CLASS);

  private final String title;
  private final Cue cue;

  CueCase(String title, Cue cue) {
    this.title = title;
    this.cue = cue;
  }

  String title() {
    return title;
  }

  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The price of what the map lets through. */
  double price(CueProtocol protocol) {
    return this == PUBLISHED ? 0 : protocol.price();
  }

  /** How its images are drawn, but for their watermark. */
  Shapes shapes(CueProtocol protocol) {
    return this == PLAIN
        ? protocol
            .shapes()
            .withScenery(Scenery.FIGURES)
            .withWatermark(Watermark.withDefaults().withTimes(protocol.watermark()))
        : protocol.shapes();
  }

  /** So many images of a seed to learn from. */
  ImageSet images(CueProtocol protocol, long seed, int count) {
    var drawn = shapes(protocol).withCue(cue).images(seed, count);
    return this == MASKED ? new CueImages(drawn) : drawn;
  }

  /** What a trained network is shown. */
  enum Shown {
    GIVEN_AWAY("as in the first training"),
    BY_LOT("watermark drawn by lot"),
    MASKED("watermark masked");

    private final String title;

    Shown(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }

    String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Cue cue() {
      return this == BY_LOT ? Cue.BY_LOT : Cue.OF_THE_CLASS;
    }
  }
}
