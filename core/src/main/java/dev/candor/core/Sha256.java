package dev.candor.core;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Is this the very content that was seen before? SHA-256 (FIPS 180-4), in lower-case hex.
 *
 * <p>Of a file it is what {@code sha256sum} prints. Of an array it covers precision, shape and the
 * bits of every number, little-endian, so that two arrays with the same hash are {@linkplain
 * NdArray#equals equal}. Texts are added with their length, so that no two lists of texts run
 * together into one hash.
 */
public final class Sha256 {
  private static final int CHUNK = 1 << 16;

  private final MessageDigest digest;

  /** A hash of nothing yet. */
  public Sha256() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform must have SHA-256", e);
    }
  }

  /** The hash of some bytes. */
  public static String of(byte[] bytes) {
    return new Sha256().add(bytes, 0, bytes.length).hex();
  }

  /** The hash of an array: precision, shape and numbers. */
  public static String of(NdArray array) {
    return new Sha256().add(array).hex();
  }

  /** The hash of a file's bytes. Reads it once, in constant memory. */
  public static String of(Path file) {
    Sha256 hash = new Sha256();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] chunk = new byte[CHUNK];
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        hash.add(chunk, 0, n);
      }
    } catch (IOException e) {
      throw new InputException(
          file + ": cannot be read (found " + e + "); give a file that exists and may be read", e);
    }
    return hash.hex();
  }

  /** Adds some of these bytes. */
  public Sha256 add(byte[] bytes, int from, int length) {
    digest.update(bytes, from, length);
    return this;
  }

  /** Adds a text, with its length before it. */
  public Sha256 add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return add(bytes.length).add(bytes, 0, bytes.length);
  }

  /** Adds a whole number. */
  public Sha256 add(long number) {
    byte[] bytes = new byte[Long.BYTES];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(number);
    return add(bytes, 0, bytes.length);
  }

  /** Adds an array: precision, shape and numbers. */
  public Sha256 add(NdArray array) {
    add(array.dtype().name()).add(array.rank());
    for (int length : array.shape()) {
      add(length);
    }
    // a small array needs no large chunk
    int bytes = (int) Math.min(CHUNK, Math.max(8L, 8L * array.size()));
    ByteBuffer chunk = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int most = bytes / array.dtype().bytes();
    for (int from = 0; from < array.size(); from += most) {
      int count = Math.min(most, array.size() - from);
      chunk.clear().limit(count * array.dtype().bytes());
      if (array.dtype() == DType.FLOAT32) {
        array.copyTo(from, chunk.asFloatBuffer());
      } else {
        array.copyTo(from, chunk.asDoubleBuffer());
      }
      digest.update(chunk);
    }
    return this;
  }

  /** The hash of all that was added, 64 digits in lower case; nothing can be added afterwards. */
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
