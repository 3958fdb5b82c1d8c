package dev.candor.torch.onnx;

import dev.candor.core.NdArray;

/** Numbers with a shape and a name, as a file holds them; on the heap, never changed. */
public sealed interface OnnxTensor {
  /** The name that nodes call it by; may be empty inside an attribute. */
  String name();

  /** Which kind of numbers the file holds. */
  OnnxType type();

  /** The length of each axis; empty for a single number. */
  int[] shape();

  /** How many numbers there are. */
  int size();

  /**
   * Fractions, as float32 whatever the file holds.
   *
   * @param numbers the numbers in row-major order, with their shape
   */
  record Fractions(String name, OnnxType type, NdArray numbers) implements OnnxTensor {
    @Override
    public int[] shape() {
      return numbers.shape();
    }

    @Override
    public int size() {
      return numbers.size();
    }
  }

  /** Whole numbers, or true and false as 1 and 0. */
  final class Wholes implements OnnxTensor {
    private final String name;
    private final OnnxType type;
    private final int[] shape;
    private final long[] numbers;

    Wholes(String name, OnnxType type, int[] shape, long[] numbers) {
      this.name = name;
      this.type = type;
      this.shape = shape.clone();
      this.numbers = numbers;
    }

    /** One number without an axis. */
    static Wholes of(String name, long number) {
      return new Wholes(name, OnnxType.INT64, new int[0], new long[] {number});
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public OnnxType type() {
      return type;
    }

    @Override
    public int[] shape() {
      return shape.clone();
    }

    @Override
    public int size() {
      return numbers.length;
    }

    /** The numbers in row-major order. */
    public long[] numbers() {
      return numbers.clone();
    }
  }
}
