package dev.candor.data.image.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.InputException;
import dev.candor.data.image.Pillow;
import dev.candor.data.image.RgbImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that a file says of itself is believed. */
class ImageDecoderTest {
  private static final ImageDecoder DECODER = ImageDecoder.withDefaults();

  @TempDir Path folder;

  @Test
  void theNameOfAFileDoesNotMatter() throws IOException {
    Path lying = Files.copy(Pillow.file("colour.jpg"), folder.resolve("colour.png"));
    assertThat(DECODER.decode(lying)).isEqualTo(Pillow.seen("colour.jpg"));
  }

  @Test
  void aSmallFileThatClaimsAHugePictureCostsNothing() throws IOException {
    Path bomb = Files.write(folder.resolve("bomb.png"), png(60_000, 60_000));
    assertThatThrownBy(() -> DECODER.decode(bomb))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("bomb.png: has more pixels than the limit of 67108864")
        .hasMessageContaining("(found 60000x60000)");
  }

  @Test
  void hiddenTextsAreNotUnpacked() throws IOException {
    byte[] text = "Comment\0\0".getBytes(StandardCharsets.ISO_8859_1);
    byte[] packed = packed(new byte[64 << 20]);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    byte[] plain = Pillow.bytes("colour.png");
    int head = 8 + 25;
    file.write(plain, 0, head);
    chunk(file, "zTXt", joined(text, packed));
    file.write(plain, head, plain.length - head);
    // what is loaded once does not count
    DECODER.decode(Pillow.file("colour.png"));
    long before = allocated();
    RgbImage decoded = DECODER.decode("text.png", file.toByteArray());
    long needed = allocated() - before;
    assertThat(decoded).isEqualTo(Pillow.seen("colour.png"));
    assertThat(needed).isLessThan(4 << 20);
  }

  @Test
  void limitsAreTheUsers() {
    ImageLimits small = ImageLimits.withDefaults().withPixels(23 * 17 - 1);
    assertThatThrownBy(() -> DECODER.withLimits(small).decode(Pillow.file("colour.jpg")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("more pixels than the limit of 390 (found 17x23)");
    ImageLimits enough = small.withPixels(23 * 17);
    assertThat(DECODER.withLimits(enough).decode(Pillow.file("colour.jpg")).width()).isEqualTo(23);
    assertThatThrownBy(
            () -> DECODER.withLimits(enough.withFileBytes(99)).decode(Pillow.file("colour.jpg")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("colour.jpg: is longer than the limit of 99 bytes");
    assertThatThrownBy(() -> small.withPixels(0))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("pixels must be 1 or more (found 0)");
  }

  @Test
  void whatIsNoImageIsSaidSo() throws IOException {
    Path text = Files.writeString(folder.resolve("notes.jpg"), "dear diary");
    assertThatThrownBy(() -> DECODER.decode(text))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("notes.jpg: is not an image that is read (found bytes 64 65 61 72")
        .hasMessageContaining("give JPEG, PNG, WebP, TIFF, GIF or BMP");
    Path empty = Files.createFile(folder.resolve("empty.png"));
    assertThatThrownBy(() -> DECODER.decode(empty))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("found an empty file");
    assertThatThrownBy(() -> DECODER.decode(folder))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("must be an image (found a folder)");
    assertThatThrownBy(() -> DECODER.decode(folder.resolve("none.png")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("there is no such file");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "colour.jpg",
        "progressive.jpg",
        "cmyk.jpg",
        "colour.png",
        "palette.png",
        "lossless.webp",
        "lossy.webp",
        "plain.tif",
        "lzw.tif",
        "palette.gif",
        "colour.bmp"
      })
  void aFileThatWasCutIsNamedAndNeverGreyInPart(String name) {
    byte[] whole = Pillow.bytes(name);
    for (int share = 1; share < 10; share++) {
      byte[] cut = Arrays.copyOf(whole, whole.length * share / 10);
      assertThatThrownBy(() -> DECODER.decode(name, cut))
          .as("%s after %d bytes", name, cut.length)
          .isInstanceOf(InputException.class)
          .hasMessageStartingWith(name + ": is not a")
          .message()
          .doesNotContain("\n");
    }
  }

  @Test
  void aPngThatContradictsItsChecksumIsRefused() {
    byte[] damaged = Pillow.bytes("colour.png");
    damaged[100] ^= 4;
    assertThatThrownBy(() -> DECODER.decode("c.png", damaged))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("c.png: is not a whole PNG file (found the chunk at byte 33");
  }

  @Test
  void transparencyIsTreatedAsAsked() {
    RgbImage stored = DECODER.decode(Pillow.file("alpha.png"));
    RgbImage white = DECODER.withAlpha(Alpha.OVER_WHITE).decode(Pillow.file("alpha.png"));
    RgbImage black = DECODER.withAlpha(Alpha.OVER_BLACK).decode(Pillow.file("alpha.png"));
    // the picture's green channel is its alpha
    int alpha = stored.at(2, 3, 1);
    assertThat(alpha).isEqualTo(30);
    assertThat(black.at(2, 3, 0)).isEqualTo(Math.round(33 * alpha / 255f));
    assertThat(white.at(2, 3, 0)).isEqualTo(Math.round((33 * alpha + 255 * (255 - alpha)) / 255f));
    assertThat(DECODER.withAlpha(Alpha.OVER_WHITE).decode(Pillow.file("colour.png")))
        .isEqualTo(DECODER.decode(Pillow.file("colour.png")));
  }

  @Test
  void threadsDecodeAtOnce() {
    List<String> names = Pillow.names();
    assertThat(names.parallelStream().map(n -> DECODER.decode(Pillow.file(n))).toList())
        .isEqualTo(names.stream().map(n -> DECODER.decode(Pillow.file(n))).toList());
  }

  private static byte[] png(int width, int height) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(Pillow.bytes("colour.png"), 0, 8);
    ByteBuffer head = ByteBuffer.allocate(13).putInt(width).putInt(height);
    chunk(file, "IHDR", head.put(new byte[] {8, 2, 0, 0, 0}).array());
    chunk(file, "IDAT", packed(new byte[1000]));
    chunk(file, "IEND", new byte[0]);
    return file.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream file, String kind, byte[] content)
      throws IOException {
    byte[] body = joined(kind.getBytes(StandardCharsets.ISO_8859_1), content);
    CRC32 sum = new CRC32();
    sum.update(body);
    file.write(ByteBuffer.allocate(4).putInt(content.length).array());
    file.write(body);
    file.write(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }

  private static byte[] packed(byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
      deflater.write(content);
    }
    return packed.toByteArray();
  }

  private static byte[] joined(byte[] one, byte[] other) {
    return ByteBuffer.allocate(one.length + other.length).put(one).put(other).array();
  }

  private static long allocated() {
    return ((com.sun.management.ThreadMXBean)
            java.lang.management.ManagementFactory.getThreadMXBean())
        .getCurrentThreadAllocatedBytes();
  }
}
