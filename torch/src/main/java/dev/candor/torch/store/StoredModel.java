package dev.candor.torch.store;

import dev.candor.core.NdArray;
import java.util.List;
import java.util.SortedMap;

/** A model as it was read from its folder, checked against its hashes. */
public final class StoredModel {
  private final ModelJson json;
  private final SortedMap<String, NdArray> weights;

  StoredModel(ModelJson json, SortedMap<String, NdArray> weights) {
    this.json = json;
    this.weights = weights;
  }

  /** Which method reads it. */
  public String kind() {
    return json.kind();
  }

  /** The weights by name. */
  public SortedMap<String, NdArray> weights() {
    return weights;
  }

  /** SHA-256 of the file of weights, for the {@linkplain dev.candor.core.Evidence evidence}. */
  public String weightsHash() {
    return json.weights().sha256();
  }

  /** Whether there is a part of this name. */
  public boolean has(String name) {
    return json.has(name);
  }

  /**
   * A part of the description.
   *
   * <p>A record's components are the fields of the JSON object: a missing, unknown or null field is
   * an error, except that a missing or null {@code Optional} is empty. The record's own checks are
   * errors of the file.
   *
   * @throws dev.candor.core.InputException names the file, the line and the field
   */
  public <T> T part(String name, Class<T> type) {
    return json.part(name, type);
  }

  /** A part that is a list; otherwise as {@link #part}. */
  public <T> List<T> parts(String name, Class<T> type) {
    return json.parts(name, type);
  }
}
