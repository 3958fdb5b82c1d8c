package dev.candor.core;

/** The precision in which an {@link NdArray} holds its numbers. */
public enum DType {
  /** IEEE 754 single precision, the precision in which networks compute. */
  FLOAT32(4),
  /** IEEE 754 double precision, the precision in which attributions and statistics are held. */
  FLOAT64(8);

  private final int bytes;

  DType(int bytes) {
    this.bytes = bytes;
  }

  /** How many bytes one number takes. */
  public int bytes() {
    return bytes;
  }
}
