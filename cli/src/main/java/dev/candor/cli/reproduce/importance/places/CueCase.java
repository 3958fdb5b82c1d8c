package dev.candor.cli.reproduce.importance.places;

import dev.candor.data.image.set.ImageSet;
import dev.candor.data.image.shapes.Cue;
import dev.candor.data.image.shapes.Meaning;
import java.util.Locale;

/** What a network learned from. */
enum CueCase {
  GIVEN_AWAY("the watermark gives the class away", Meaning.SHAPE, Cue.OF_THE_CLASS),
  PUBLISHED("the same, without a price of the map", Meaning.SHAPE, Cue.OF_THE_CLASS),
  MASKED("the same images, the watermark masked", Meaning.SHAPE, Cue.OF_THE_CLASS),
  BY_LOT("the watermark is drawn by lot", Meaning.SHAPE, Cue.BY_LOT),
  COLOUR("the watermark gives the class away; so does a colour", Meaning.COLOUR, Cue.OF_THE_CLASS);

  private final String title;
  private final Meaning meaning;
  private final Cue cue;

  CueCase(String title, Meaning meaning, Cue cue) {
    this.title = title;
    this.meaning = meaning;
    this.cue = cue;
  }

  String title() {
    return title;
  }

  Meaning meaning() {
    return meaning;
  }

  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The price of what the map lets through. */
  double price(CueProtocol protocol) {
    return this == PUBLISHED ? 0 : protocol.price();
  }

  /** So many images of a seed to learn from. */
  ImageSet images(CueProtocol protocol, long seed, int count) {
    var drawn = protocol.shapes(meaning).withCue(cue).images(seed, count);
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
