package dev.candor.cli.golden;

import dev.candor.data.image.ImageSize;
import dev.candor.data.image.RgbImage;
import dev.candor.data.image.decode.ImageDecoder;
import dev.candor.data.image.resize.PictureResize;
import dev.candor.data.image.resize.Resampling;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Every byte must be the one in the file beside the check, whatever the means say. */
final class PictureResizeBinding implements GoldenBinding {
  @Override
  public String method() {
    return "resize of pictures";
  }

  @Override
  public boolean binds(GoldenCheck check) {
    return check.calls("PIL.Image.open(source)") && check.calls(".resize(");
  }

  @Override
  public Map<String, double[]> answer(GoldenCheck check, CaseModel model) {
    int[] size = GoldenArray.ints(check.setting("size"));
    RgbImage source = ImageDecoder.withDefaults().decode(model.folder().resolve("source.png"));
    RgbImage resized =
        PictureResize.to(
            new ImageSize(size[0], size[1]),
            source,
            Resampling.valueOf(check.setting("mode").asString().toUpperCase(Locale.ROOT)));
    demandSameBytes(resized.rgb(), stored(model, check.node().get("expected_file")));
    return Map.of("mean_per_channel", means(resized));
  }

  private static byte[] stored(CaseModel model, JsonNode file) {
    try {
      return Files.readAllBytes(model.folder().resolve(file.get("file").asString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void demandSameBytes(byte[] actual, byte[] expected) {
    int different = java.util.Arrays.mismatch(actual, expected);
    if (different >= 0) {
      throw new IllegalStateException(
          "byte " + different + " differs, of " + actual.length + " and " + expected.length);
    }
  }

  private static double[] means(RgbImage picture) {
    double[] sums = new double[3];
    byte[] rgb = picture.rgb();
    for (int i = 0; i < rgb.length; i++) {
      sums[i % 3] += rgb[i] & 0xff;
    }
    for (int channel = 0; channel < sums.length; channel++) {
      sums[channel] /= picture.size().pixels();
    }
    return sums;
  }
}
