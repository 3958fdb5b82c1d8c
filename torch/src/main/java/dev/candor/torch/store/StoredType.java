package dev.candor.torch.store;

import dev.candor.core.DType;
import dev.candor.core.NdArray;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * How a safetensors file holds a number, and how it is widened to one of the two precisions of
 * {@link NdArray}. Every widening is exact; a 64-bit integer that a double cannot hold is refused.
 */
enum StoredType {
  F64(8, DType.FLOAT64) {
    @Override
    double decode(ByteBuffer in) {
      return in.getDouble();
    }
  },
  F32(4, DType.FLOAT32) {
    @Override
    double decode(ByteBuffer in) {
      return in.getFloat();
    }
  },
  F16(2, DType.FLOAT32) {
    @Override
    double decode(ByteBuffer in) {
      return half(in.getShort());
    }
  },
  BF16(2, DType.FLOAT32) {
    @Override
    double decode(ByteBuffer in) {
      return Float.intBitsToFloat(in.getShort() << 16);
    }
  },
  I64(8, DType.FLOAT64) {
    @Override
    double decode(ByteBuffer in) {
      long whole = in.getLong();
      if (Math.abs(whole) > EXACT || whole == Long.MIN_VALUE) {
        throw new ArithmeticException("a whole number of at most 2^53 in size, not " + whole);
      }
      return whole;
    }
  },
  I32(4, DType.FLOAT64) {
    @Override
    double decode(ByteBuffer in) {
      return in.getInt();
    }
  },
  I16(2, DType.FLOAT32) {
    @Override
    double decode(ByteBuffer in) {
      return in.getShort();
    }
  },
  I8(1, DType.FLOAT32) {
    @Override
    double decode(ByteBuffer in) {
      return in.get();
    }
  },
  U8(1, DType.FLOAT32) {
    @Override
    double decode(ByteBuffer in) {
      return in.get() & 0xff;
    }
  },
  BOOL(1, DType.FLOAT32) {
    @Override
    double decode(ByteBuffer in) {
      byte truth = in.get();
      if (truth != 0 && truth != 1) {
        throw new ArithmeticException("0 or 1, not " + truth);
      }
      return truth;
    }
  };

  private static final long EXACT = 1L << 53;

  private final int bytes;
  private final DType held;

  StoredType(int bytes, DType held) {
    this.bytes = bytes;
    this.held = held;
  }

  /** The type in which an array is written. */
  static StoredType of(DType dtype) {
    return dtype == DType.FLOAT32 ? F32 : F64;
  }

  /** All names, for an error's remedy. */
  static String names() {
    return Arrays.toString(values());
  }

  /** How many bytes one number takes in the file. */
  int bytes() {
    return bytes;
  }

  /** The precision in which it is held once it is read. */
  DType held() {
    return held;
  }

  /**
   * The next number.
   *
   * @throws ArithmeticException if it has no exact double; the message says what it must be
   */
  abstract double decode(ByteBuffer in);

  /** IEEE 754 binary16: 1 sign bit, 5 of exponent, 10 of fraction. */
  private static double half(short bits) {
    int exponent = bits >> 10 & 0x1f;
    int fraction = bits & 0x3ff;
    double size =
        switch (exponent) {
          case 0 -> fraction * 0x1p-24;
          case 31 -> fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
          default -> (1024 + fraction) * Math.scalb(1.0, exponent - 25);
        };
    return bits < 0 ? -size : size;
  }
}
