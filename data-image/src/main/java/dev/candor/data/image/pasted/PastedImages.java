package dev.candor.data.image.pasted;

import dev.candor.core.InputException;
import dev.candor.data.generate.Draws;
import dev.candor.data.image.ImageSize;
import dev.candor.data.image.Mask;
import dev.candor.data.image.RgbImage;
import dev.candor.data.image.resize.PictureResize;
import dev.candor.data.image.resize.Resampling;
import dev.candor.data.image.set.ImageSet;
import dev.candor.data.image.set.LabelledImage;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Does a map follow the object when it does not lie in the middle? Every image of a set with masks,
 * made smaller and put at a drawn place on the background of another image of the set: the largest
 * rectangle that the other one's mask leaves free, fitted to the canvas. The middle of what is put
 * there lies at least {@code away} from the middle of the canvas along one of the axes, so a prior
 * of the middle is worth less than on photographs.
 *
 * <p>The mask is exact: it holds just those pixels of the canvas that were taken from the object.
 * The edges of what is pasted are sharp, which a photograph's are not: read the figures of {@link
 * Pasting#OBJECT} and {@link Pasting#PICTURE} side by side. Classes and their numbers stay. The
 * same settings, seed and number give the same bits.
 *
 * @param source images with masks
 * @param what is put there
 * @param canvas its size
 * @param smallest longer side of what is put there, as a share of the canvas's shorter side
 * @param largest of these shares
 * @param away least distance from the middle along each axis, as a share of the room there is: 0 is
 *     anywhere, 1 in a corner
 * @param seed of what is drawn
 */
public record PastedImages(
    ImageSet source,
    Pasting what,
    ImageSize canvas,
    double smallest,
    double largest,
    double away,
    long seed)
    implements ImageSet {
  private static final int CHANNELS = 3;

  /** Checks the ranges. */
  public PastedImages {
    if (!(smallest > 0 && smallest <= largest && largest < 1)) {
      throw InputException.of(
          "sides", "must be shares above 0, below 1", smallest + " to " + largest, ".45 to .6");
    }
    if (!(away >= 0 && away <= 1)) {
      throw InputException.of("away", "must lie in [0, 1]", away, "0.7 is usual");
    }
    if (source.size() < 2) {
      throw InputException.of("images", "must be 2 or more", source.size(), "give backgrounds");
    }
  }

  /** Objects of .45 to .6 of a canvas of 128 x 128, in the outer .3 of the room. */
  public static PastedImages of(ImageSet source, long seed) {
    return new PastedImages(source, Pasting.OBJECT, ImageSize.square(128), .45, .6, .7, seed);
  }

  /** With something else put there. */
  public PastedImages withWhat(Pasting other) {
    return new PastedImages(source, other, canvas, smallest, largest, away, seed);
  }

  /** With sides in this range. */
  public PastedImages withSides(double newSmallest, double newLargest) {
    return new PastedImages(source, what, canvas, newSmallest, newLargest, away, seed);
  }

  /** On a canvas of this size. */
  public PastedImages withCanvas(ImageSize other) {
    return new PastedImages(source, what, other, smallest, largest, away, seed);
  }

  @Override
  public int size() {
    return source.size();
  }

  @Override
  public List<String> classes() {
    return source.classes();
  }

  @Override
  public String name(int image) {
    return source.name(image);
  }

  @Override
  public int label(int image) {
    return source.label(image);
  }

  /**
   * An image, made anew.
   *
   * @throws InputException if it has no mask, or an empty one; the message names it
   */
  @Override
  public LabelledImage image(int image) {
    LabelledImage from = source.image(image);
    Mask whole = mask(from);
    Draws draws = Draws.of(seed * 0x9e3779b97f4a7c15L + image);
    FreeRectangle part = what == Pasting.OBJECT ? box(whole) : all(whole.size());
    double scale =
        draws.uniform(smallest, largest)
            * Math.min(canvas.height(), canvas.width())
            / Math.max(part.size().height(), part.size().width());
    ImageSize size =
        new ImageSize(
            Math.max(1, (int) Math.round(part.size().height() * scale)),
            Math.max(1, (int) Math.round(part.size().width() * scale)));
    RgbImage picture =
        PictureResize.to(
            size, from.picture().crop(part.top(), part.left(), part.size()), Resampling.BILINEAR);
    Mask mask = whole.crop(part.top(), part.left(), part.size()).resized(size);
    RgbImage background = background(image, draws);
    int[] place = place(size, draws);
    return new LabelledImage(
        from.name(),
        pasted(picture, mask, background, place),
        from.label(),
        Optional.of(moved(mask, place)));
  }

  private Mask mask(LabelledImage image) {
    return image
        .mask()
        .filter(found -> found.count() > 0)
        .orElseThrow(
            () ->
                InputException.of(
                    "image " + image.name(), "must have a mask", "none", "give marked images"));
  }

  private static FreeRectangle all(ImageSize size) {
    return new FreeRectangle(0, 0, size);
  }

  /** The smallest rectangle that holds all of a mask. */
  private static FreeRectangle box(Mask mask) {
    int top = Integer.MAX_VALUE;
    int left = Integer.MAX_VALUE;
    int bottom = -1;
    int right = -1;
    for (int row = 0; row < mask.size().height(); row++) {
      for (int column = 0; column < mask.size().width(); column++) {
        if (mask.at(row, column)) {
          top = Math.min(top, row);
          bottom = row;
          left = Math.min(left, column);
          right = Math.max(right, column);
        }
      }
    }
    return new FreeRectangle(top, left, new ImageSize(bottom - top + 1, right - left + 1));
  }

  /** Of another image: the largest free rectangle of those of a few drawn ones. */
  private RgbImage background(int image, Draws draws) {
    Optional<RgbImage> best = Optional.empty();
    for (int attempt = 0; attempt < 3; attempt++) {
      int other = (image + 1 + draws.below(size() - 1)) % size();
      LabelledImage found = source.image(other);
      RgbImage free =
          FreeRectangle.largest(mask(found))
              .map(r -> found.picture().crop(r.top(), r.left(), r.size()))
              .orElse(found.picture());
      if (free.size().pixels() > best.map(b -> b.size().pixels()).orElse(0L)) {
        best = Optional.of(free);
      }
    }
    return PictureResize.to(canvas, best.orElseThrow(), Resampling.BILINEAR);
  }

  private int[] place(ImageSize size, Draws draws) {
    return new int[] {
      outer(canvas.height() - size.height(), draws), outer(canvas.width() - size.width(), draws)
    };
  }

  /** A place in a room of so many, near one of its ends. */
  private int outer(int room, Draws draws) {
    double fromEnd = draws.uniform(0, (1 - away) / 2) * room;
    return (int) Math.round(draws.below(2) == 0 ? fromEnd : room - fromEnd);
  }

  private RgbImage pasted(RgbImage picture, Mask mask, RgbImage background, int... place) {
    byte[] from = picture.rgb();
    byte[] under = background.rgb();
    return RgbImage.ofBytes(
        to -> {
          System.arraycopy(under, 0, to, 0, to.length);
          for (int row = 0; row < picture.height(); row++) {
            for (int column = 0; column < picture.width(); column++) {
              if (what == Pasting.PICTURE || mask.at(row, column)) {
                int at = (place[0] + row) * canvas.width() + place[1] + column;
                int pixel = row * picture.width() + column;
                System.arraycopy(from, pixel * CHANNELS, to, at * CHANNELS, CHANNELS);
              }
            }
          }
        },
        canvas);
  }

  private Mask moved(Mask mask, int... place) {
    BitSet pixels = new BitSet();
    for (int row = 0; row < mask.size().height(); row++) {
      for (int column = 0; column < mask.size().width(); column++) {
        if (mask.at(row, column)) {
          pixels.set((place[0] + row) * canvas.width() + place[1] + column);
        }
      }
    }
    return Mask.of(pixels, canvas);
  }
}
