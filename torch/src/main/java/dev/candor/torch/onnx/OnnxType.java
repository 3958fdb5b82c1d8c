package dev.candor.torch.onnx;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of numbers an ONNX file may hold here, with the code the format gives them. */
public enum OnnxType {
  /** The usual one. */
  FLOAT32(1, Float.BYTES, true) {
    @Override
    double fraction(ByteBuffer in) {
      return in.getFloat();
    }
  },
  /** Half precision. */
  FLOAT16(10, Short.BYTES, true) {
    @Override
    double fraction(ByteBuffer in) {
      return half(in.getShort());
    }
  },
  /** The upper half of a float32. */
  BFLOAT16(16, Short.BYTES, true) {
    @Override
    double fraction(ByteBuffer in) {
      return brain(in.getShort());
    }
  },
  /** Double precision; becomes float32. */
  FLOAT64(11, Double.BYTES, true) {
    @Override
    double fraction(ByteBuffer in) {
      return in.getDouble();
    }
  },
  /** Signed, 8 bits. */
  INT8(3, 1, false) {
    @Override
    long whole(ByteBuffer in) {
      return in.get();
    }
  },
  /** Unsigned, 8 bits. */
  UINT8(2, 1, false) {
    @Override
    long whole(ByteBuffer in) {
      return Byte.toUnsignedLong(in.get());
    }
  },
  /** Signed, 16 bits. */
  INT16(5, Short.BYTES, false) {
    @Override
    long whole(ByteBuffer in) {
      return in.getShort();
    }
  },
  /** Unsigned, 16 bits. */
  UINT16(4, Short.BYTES, false) {
    @Override
    long whole(ByteBuffer in) {
      return Short.toUnsignedLong(in.getShort());
    }
  },
  /** Signed, 32 bits. */
  INT32(6, Integer.BYTES, false) {
    @Override
    long whole(ByteBuffer in) {
      return in.getInt();
    }
  },
  /** Unsigned, 32 bits. */
  UINT32(12, Integer.BYTES, false) {
    @Override
    long whole(ByteBuffer in) {
      return Integer.toUnsignedLong(in.getInt());
    }
  },
  /** Signed, 64 bits: shapes and positions. */
  INT64(7, Long.BYTES, false) {
    @Override
    long whole(ByteBuffer in) {
      return in.getLong();
    }
  },
  /** True or false, 1 or 0. */
  BOOL(9, 1, false) {
    @Override
    long whole(ByteBuffer in) {
      return in.get() == 0 ? 0 : 1;
    }
  };

  private final int code;
  private final int bytes;
  private final boolean fractions;

  OnnxType(int code, int bytes, boolean fractions) {
    this.code = code;
    this.bytes = bytes;
    this.fractions = fractions;
  }

  /** The type with this code, if it is one of these. */
  static Optional<OnnxType> of(int code) {
    return Arrays.stream(values()).filter(type -> type.code == code).findFirst();
  }

  /** The number the format gives it. */
  public int code() {
    return code;
  }

  /** Bytes of one number in a file. */
  public int bytes() {
    return bytes;
  }

  /** Whether it holds fractions, which become float32; the others are kept as long. */
  public boolean fractions() {
    return fractions;
  }

  /** The next number of raw data. */
  double fraction(ByteBuffer in) {
    throw new IllegalStateException(this + " holds whole numbers");
  }

  /** The next number of raw data. */
  long whole(ByteBuffer in) {
    throw new IllegalStateException(this + " holds fractions");
  }

  /** A number of half precision, exactly. */
  static float half(short bits) {
    int sign = (bits & 0x8000) << 16;
    int exponent = (bits >> 10) & 0x1f;
    int mantissa = bits & 0x3ff;
    if (exponent == 0x1f) {
      return Float.intBitsToFloat(sign | 0x7f800000 | (mantissa << 13));
    }
    if (exponent == 0) {
      float value = mantissa * 0x1p-24f;
      return sign == 0 ? value : -value;
    }
    return Float.intBitsToFloat(sign | ((exponent + 112) << 23) | (mantissa << 13));
  }

  /** The float32 whose upper half this is. */
  static float brain(short bits) {
    return Float.intBitsToFloat(bits << 16);
  }
}
