package dev.candor.torch.text;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Sha256;
import dev.candor.torch.Initial;
import dev.candor.torch.Link;
import dev.candor.torch.Network;
import dev.candor.torch.RowLimit;
import dev.candor.torch.Seeds;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An encoder that somebody trained: its sizes and its numbers.
 *
 * @param shape its sizes
 * @param parameters its numbers by the names of the network's parameters, without a member axis;
 *     those of a head too, where it came with one
 * @param head what makes classes, where it came with it
 * @param classes the names of those classes; empty where it came without
 */
public record PretrainedEncoder(
    EncoderShape shape,
    SortedMap<String, NdArray> parameters,
    Optional<ClassHead> head,
    List<String> classes) {
  private static final double DEVIATION = .02;

  /** Any length of a text. */
  private static final List<Integer> ANY_LENGTH = List.of(-1);

  /** Copies the map and checks that every parameter is there in its shape, and none besides. */
  public PretrainedEncoder {
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    classes = List.copyOf(classes);
    EncoderParameters.check(shape, head, parameters);
  }

  /** An encoder without a head. */
  public static PretrainedEncoder of(EncoderShape shape, Map<String, NdArray> parameters) {
    return new PretrainedEncoder(shape, new TreeMap<>(parameters), Optional.empty(), List.of());
  }

  /**
   * An encoder that nobody trained: weights from a normal distribution with the deviation .02, as
   * BERT begins; to train from nothing.
   */
  public static PretrainedEncoder drawn(EncoderShape shape, long seed) {
    SortedMap<String, NdArray> drawn = new TreeMap<>();
    EncoderParameters.shapes(shape, Optional.empty())
        .forEach(
            (name, lengths) -> {
              int[] axes = lengths.stream().mapToInt(Integer::intValue).toArray();
              int size = Arrays.stream(axes).reduce(1, Math::multiplyExact);
              boolean vector = axes.length == 1;
              Initial initial =
                  vector
                      ? new Initial.Constant(name.endsWith(".weight") ? 1 : 0)
                      : new Initial.Normal(DEVIATION);
              drawn.put(name, NdArray.of(initial.draw(Seeds.derive(seed, name), size), axes));
            });
    return of(shape, drawn);
  }

  /** Its first layers only, which need less time; without a head. */
  public PretrainedEncoder first(int layers) {
    EncoderShape small =
        new EncoderShape(
            shape.vocabulary(),
            shape.positions(),
            shape.width(),
            layers,
            shape.heads(),
            shape.hidden(),
            shape.epsilon(),
            shape.padding());
    SortedMap<String, NdArray> kept = new TreeMap<>(parameters);
    kept.keySet().retainAll(EncoderParameters.shapes(small, Optional.empty()).keySet());
    return of(small, kept);
  }

  /**
   * The network that answers with the states of all tokens: a batch {@code [n, tokens]} of token
   * numbers gives {@code [n, tokens * width]}. The states of padding mean nothing.
   */
  public Network states() {
    SortedMap<String, NdArray> own = new TreeMap<>(parameters);
    own.keySet().retainAll(EncoderParameters.shapes(shape, Optional.empty()).keySet());
    return Network.imported(new EncoderGraph(shape, 0).states(), ANY_LENGTH, RowLimit.PARTS, own);
  }

  /**
   * The network of the classes that it came with.
   *
   * @throws InputException if it came without
   */
  public Network classifier() {
    ClassHead own =
        head.orElseThrow(
            () ->
                InputException.of(
                    "encoder", "must come with a head", "none", "train a classifier on it"));
    return network(shape, own, 0, 0, parameters);
  }

  /**
   * A classifier to be trained: this encoder with a head whose numbers are drawn.
   *
   * @param other the head
   * @param dropout of the encoder's own layers in training
   * @param seed of the head's numbers and of dropout
   */
  public Network startingClassifier(ClassHead other, double dropout, long seed) {
    Network network =
        Network.createInParts(
            new EncoderGraph(shape, dropout).classes(other), ANY_LENGTH, Link.SOFTMAX, seed);
    SortedMap<String, NdArray> own = new TreeMap<>();
    Set<String> body = EncoderParameters.shapes(shape, Optional.empty()).keySet();
    parameters.forEach(
        (name, array) -> {
          if (body.contains(name)) {
            own.put(name, membered(array));
          }
        });
    network.replace(own);
    return network;
  }

  /**
   * A classifier with these numbers, such as those of a model's folder.
   *
   * @param parameters {@code [1, shape...]} each
   */
  public static Network classifier(
      EncoderShape shape,
      ClassHead head,
      double dropout,
      long seed,
      Map<String, NdArray> parameters) {
    return Network.ofInParts(
        new EncoderGraph(shape, dropout).classes(head), ANY_LENGTH, Link.SOFTMAX, seed, parameters);
  }

  private static Network network(
      EncoderShape shape,
      ClassHead head,
      double dropout,
      long seed,
      Map<String, NdArray> parameters) {
    SortedMap<String, NdArray> own = new TreeMap<>();
    parameters.forEach((name, array) -> own.put(name, membered(array)));
    return classifier(shape, head, dropout, seed, own);
  }

  private static NdArray membered(NdArray array) {
    int[] shape = new int[array.rank() + 1];
    shape[0] = 1;
    System.arraycopy(array.shape(), 0, shape, 1, array.rank());
    return array.reshape(shape);
  }

  /** A hash of sizes and numbers, for evidence and checkpoints. */
  public String hash() {
    Sha256 hash = new Sha256().add(shape.toString());
    parameters.forEach((name, array) -> hash.add(name).add(array));
    return hash.hex();
  }
}
