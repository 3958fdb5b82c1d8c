package dev.candor.data.image.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that Java's own reader may have, and the same read by the other one. */
final class PlainJpegTest {
  private static final int HEADER = 20;

  @ParameterizedTest
  @ValueSource(ints = {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_BYTE_GRAY})
  void aPlainFileAndTheSameWithAnAdobeSegmentHaveTheSamePixels(int type) throws IOException {
    byte[] plain = written(type);
    byte[] adobe = withAdobeSegment(plain);

    assertThat(PlainJpeg.is(plain)).isTrue();
    assertThat(PlainJpeg.is(adobe)).isFalse();
    ImageDecoder decoder = ImageDecoder.withDefaults();
    assertThat(decoder.decode("plain.jpg", plain).rgb())
        .isEqualTo(decoder.decode("adobe.jpg", adobe).rgb());
  }

  private static byte[] written(int type) throws IOException {
    BufferedImage image = new BufferedImage(37, 23, type);
    Random random = new Random(5);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        image.setRGB(x, y, (random.nextInt(40) + 3 * x) << 16 | (5 * y) << 8 | 2 * (x + y));
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "jpeg", out);
    return out.toByteArray();
  }

  /** Behind the JFIF segment: Adobe's, which says YCbCr as the other does. */
  private static byte[] withAdobeSegment(byte[] file) {
    byte[] segment = {
      (byte) 0xff, (byte) 0xee, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 1
    };
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(file, 0, HEADER);
    out.writeBytes(segment);
    out.write(file, HEADER, file.length - HEADER);
    return out.toByteArray();
  }
}
