package dev.candor.data.image.prepare;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.data.image.ImageSize;
import dev.candor.data.image.RgbImage;
import dev.candor.data.image.resize.Resampling;
import java.util.List;

/**
 * How does a picture become what a network reads? Fitted to a size, then normalised, in the order
 * of channels the network wants: exactly as when it was trained, or its answers mean nothing.
 *
 * @param size height and width that the network wants
 * @param fitting whether a picture is stretched, or its middle is taken
 * @param resampling how pixels are weighed together
 * @param order red or blue first
 * @param normalisation what becomes of a byte
 */
public record ImagePreparation(
    ImageSize size,
    Fitting fitting,
    Resampling resampling,
    ChannelOrder order,
    Normalisation normalisation) {
  private static final int CHANNELS = 3;

  /** Stretched, bilinear, red first, bytes to numbers from 0 to 1. */
  public static ImagePreparation withDefaults(ImageSize size) {
    return new ImagePreparation(
        size,
        new Fitting.Stretched(),
        Resampling.BILINEAR,
        ChannelOrder.RGB,
        Normalisation.withDefaults());
  }

  /** With another fitting. */
  public ImagePreparation withFitting(Fitting other) {
    return new ImagePreparation(size, other, resampling, order, normalisation);
  }

  /** With another filter. */
  public ImagePreparation withResampling(Resampling other) {
    return new ImagePreparation(size, fitting, other, order, normalisation);
  }

  /** With another order of channels. */
  public ImagePreparation withOrder(ChannelOrder other) {
    return new ImagePreparation(size, fitting, resampling, other, normalisation);
  }

  /** With another normalisation. */
  public ImagePreparation withNormalisation(Normalisation other) {
    return new ImagePreparation(size, fitting, resampling, order, other);
  }

  /** The picture as the network sees it: what an importance map is laid over. */
  public RgbImage fitted(RgbImage picture) {
    return fitting.fit(picture, size, resampling);
  }

  /**
   * The network's input of shape {@code [3, height, width]}, float32.
   *
   * @param fitted a picture of the size wanted, from {@link #fitted}
   * @throws InputException if it has another size
   */
  public NdArray input(RgbImage fitted) {
    return inputs(List.of(fitted)).row(0);
  }

  /**
   * The inputs of shape {@code [n, 3, height, width]}, float32.
   *
   * @param fitted pictures of the size wanted, from {@link #fitted}
   * @throws InputException if one has another size
   */
  public NdArray inputs(List<RgbImage> fitted) {
    float[][] tables = new float[CHANNELS][];
    for (int channel = 0; channel < CHANNELS; channel++) {
      tables[channel] = normalisation.table(channel);
    }
    int pixels = Math.toIntExact(size.pixels());
    return NdArray.ofFloats(
        room -> {
          for (int i = 0; i < fitted.size(); i++) {
            write(checked(fitted.get(i)).rgb(), tables, room, i * CHANNELS * pixels);
          }
        },
        fitted.size(),
        CHANNELS,
        size.height(),
        size.width());
  }

  private void write(byte[] rgb, float[][] tables, float[] room, int start) {
    int pixels = rgb.length / CHANNELS;
    for (int channel = 0; channel < CHANNELS; channel++) {
      int colour = order.colour(channel);
      for (int pixel = 0; pixel < pixels; pixel++) {
        room[start + channel * pixels + pixel] =
            tables[channel][rgb[pixel * CHANNELS + colour] & 0xff];
      }
    }
  }

  private RgbImage checked(RgbImage picture) {
    if (!picture.size().equals(size)) {
      throw InputException.of(
          "picture", "must have the size " + size, picture.size(), "fit it first");
    }
    return picture;
  }
}
