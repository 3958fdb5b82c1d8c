package dev.candor.data.encode;

import dev.candor.core.NdArray;
import java.util.List;

/** A table as a network reads it: a matrix of inputs, and which source column each belongs to. */
public final class EncodedTable {
  private final NdArray inputs;
  private final List<String> features;
  private final int[] featureOfInput;
  private final List<String> inputNames;
  private final EncodingNotes notes;

  EncodedTable(
      NdArray inputs,
      List<String> features,
      int[] featureOfInput,
      List<String> inputNames,
      EncodingNotes notes) {
    this.inputs = inputs;
    this.features = List.copyOf(features);
    this.featureOfInput = featureOfInput.clone();
    this.inputNames = List.copyOf(inputNames);
    this.notes = notes;
  }

  /** The inputs, float32, of shape (rows, inputs). */
  public NdArray inputs() {
    return inputs;
  }

  /** The source columns that are inputs, in order. */
  public List<String> features() {
    return features;
  }

  /** For every input, the position of its source column in {@link #features()}. */
  public int[] featureOfInput() {
    return featureOfInput.clone();
  }

  /** For every input, a name a person can read, such as {@code colour=red}. */
  public List<String> inputNames() {
    return inputNames;
  }

  /** What was odd: categories unknown to the model, missing values. */
  public EncodingNotes notes() {
    return notes;
  }

  /** The shape, never the numbers. */
  @Override
  public String toString() {
    return inputs + " of " + features.size() + " features";
  }
}
