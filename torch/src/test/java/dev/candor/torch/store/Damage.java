package dev.candor.torch.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/** What may happen to a file: bits flip, parts are lost, rubbish gets in, digits change places. */
public final class Damage {
  private Damage() {}

  /** The bytes with one to three damages, drawn from the seed. */
  public static byte[] to(byte[] whole, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    byte[] bytes = whole.clone();
    for (int times = 1 + random.nextInt(3); times > 0; times--) {
      bytes =
          switch (random.nextInt(6)) {
            case 0 -> flip(bytes, random);
            case 1 -> cut(bytes, random);
            case 2 -> insert(bytes, random);
            case 3 -> swapDigits(bytes, random);
            case 4 -> without(bytes, random);
            default -> nest(bytes, random);
          };
    }
    return bytes;
  }

  private static byte[] flip(byte[] bytes, SplittableRandom random) {
    byte[] flipped = bytes.clone();
    if (bytes.length > 0) {
      flipped[place(bytes, random)] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  private static byte[] cut(byte[] bytes, SplittableRandom random) {
    return java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
  }

  private static byte[] insert(byte[] bytes, SplittableRandom random) {
    byte[] rubbish = new byte[1 + random.nextInt(20)];
    random.nextBytes(rubbish);
    return splice(bytes, random.nextInt(bytes.length + 1), rubbish, 0);
  }

  private static byte[] without(byte[] bytes, SplittableRandom random) {
    int at = random.nextInt(bytes.length + 1);
    return splice(bytes, at, new byte[0], Math.min(bytes.length - at, 1 + random.nextInt(30)));
  }

  private static byte[] nest(byte[] bytes, SplittableRandom random) {
    String open = random.nextBoolean() ? "[" : "{\"a\":";
    byte[] deep = open.repeat(1 + random.nextInt(100_000)).getBytes(StandardCharsets.US_ASCII);
    return splice(bytes, random.nextInt(bytes.length + 1), deep, 0);
  }

  private static byte[] swapDigits(byte[] bytes, SplittableRandom random) {
    byte[] swapped = bytes.clone();
    int[] digits =
        java.util.stream.IntStream.range(0, bytes.length)
            .filter(i -> bytes[i] >= '0' && bytes[i] <= '9')
            .toArray();
    if (digits.length > 0) {
      int one = digits[random.nextInt(digits.length)];
      int other = digits[random.nextInt(digits.length)];
      swapped[one] = bytes[other];
      swapped[other] = bytes[one];
    }
    return swapped;
  }

  /** Half of the time near the front, where headers are. */
  private static int place(byte[] bytes, SplittableRandom random) {
    return random.nextInt(random.nextBoolean() ? Math.min(64, bytes.length) : bytes.length);
  }

  private static byte[] splice(byte[] bytes, int at, byte[] in, int lost) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, at);
    out.write(in, 0, in.length);
    out.write(bytes, at + lost, bytes.length - at - lost);
    return out.toByteArray();
  }
}
