package dev.candor.torch.onnx;

import java.util.List;

/** A setting of a node. */
public sealed interface OnnxAttribute {
  /** One whole number. */
  record Whole(long number) implements OnnxAttribute {}

  /** One fraction. */
  record Fraction(float number) implements OnnxAttribute {}

  /** A text. */
  record Text(String text) implements OnnxAttribute {}

  /** Whole numbers. */
  record Wholes(List<Long> numbers) implements OnnxAttribute {
    /** Copies the list. */
    public Wholes {
      numbers = List.copyOf(numbers);
    }
  }

  /** Fractions. */
  record Fractions(List<Float> numbers) implements OnnxAttribute {
    /** Copies the list. */
    public Fractions {
      numbers = List.copyOf(numbers);
    }
  }

  /** Texts. */
  record Texts(List<String> texts) implements OnnxAttribute {
    /** Copies the list. */
    public Texts {
      texts = List.copyOf(texts);
    }
  }

  /** Numbers with a shape. */
  record Numbers(OnnxTensor tensor) implements OnnxAttribute {}
}
