package dev.candor.whitebox.attention;

import dev.candor.core.InputException;
import java.util.List;
import java.util.Map;

/**
 * Which attention is read, and whose.
 *
 * @param layers the paths of the softmax layers, first to last; empty for all there are
 * @param reader whose attention is told
 * @param own whether what the reader pays to itself is told or set to 0
 */
public record Reading(List<String> layers, Reader reader, Own own) {
  /** What a token pays to itself. */
  public enum Own {
    /** As it is. */
    KEPT,
    /** Set to 0, so that it does not drown the others. */
    DROPPED
  }

  /** Whose attention is told. */
  public sealed interface Reader {
    /** As evidence has it. */
    String label();
  }

  /** One token's, such as the class token's, which is mostly token 0. */
  public record Token(int index) implements Reader {
    /** Checks the index. */
    public Token {
      if (index < 0) {
        throw InputException.of("token", "must be 0 or more", index, "count tokens from 0");
      }
    }

    @Override
    public String label() {
      return "token " + index;
    }
  }

  /** The mean over all tokens, for models without a class token. */
  public record Mean() implements Reader {
    @Override
    public String label() {
      return "mean over tokens";
    }
  }

  /** Copies the list. */
  public Reading {
    layers = List.copyOf(layers);
  }

  /** All layers, token 0, everything as it is. */
  public static Reading withDefaults() {
    return new Reading(List.of(), new Token(0), Own.KEPT);
  }

  /** With these layers instead, by the paths of their softmax. */
  public Reading withLayers(String... newLayers) {
    return new Reading(List.of(newLayers), reader, own);
  }

  /** With another reader. */
  public Reading withReader(Reader newReader) {
    return new Reading(layers, newReader, own);
  }

  /** With what a token pays to itself kept or dropped. */
  public Reading withOwn(Own newOwn) {
    return new Reading(layers, reader, newOwn);
  }

  Map<String, String> settings() {
    return Map.of(
        "layers", layers.isEmpty() ? "all" : String.join(", ", layers),
        "reader", reader.label(),
        "own", own.name().toLowerCase(java.util.Locale.ROOT));
  }

  /** How much each token's row counts. */
  double[] start(int tokens) {
    double[] start = new double[tokens];
    if (reader instanceof Token token) {
      if (token.index() >= tokens) {
        throw InputException.of(
            "token", "must be one of the " + tokens + " tokens", token.index(), "count from 0");
      }
      start[token.index()] = 1;
    } else {
      java.util.Arrays.fill(start, 1.0 / tokens);
    }
    return start;
  }

  /** The row as it is told. */
  double[] told(double[] row) {
    if (own == Own.DROPPED && reader instanceof Token token) {
      row[token.index()] = 0;
    }
    return row;
  }
}
