package dev.candor.design.text;

import dev.candor.core.InputException;
import dev.candor.data.text.TextToken;
import dev.candor.data.text.TokenizedText;
import dev.candor.data.text.Tokenizer;
import dev.candor.data.text.TokenizerSettings;
import dev.candor.torch.text.EncoderShape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** From texts to the numbers that an encoder of a shape reads. */
final class TextReading implements AutoCloseable {
  private final Tokenizer tokenizer;

  private TextReading(Tokenizer tokenizer) {
    this.tokenizer = tokenizer;
  }

  /** With a tokenizer's file as a text, checked against the encoder. */
  static TextReading of(String file, EncoderShape shape, int tokens) {
    try {
      Path written = Files.createTempFile("candor-tokenizer", ".json");
      try {
        Files.writeString(written, file);
        return of(written, shape, tokens);
      } catch (InputException e) {
        // nobody knows the copy
        String said = String.valueOf(e.getMessage());
        throw new InputException(said.replace(written.toString(), "tokenizer"), e);
      } finally {
        Files.delete(written);
      }
    } catch (IOException e) {
      throw new InputException(
          "tokenizer: cannot be written for reading (found " + e + "); make room", e);
    }
  }

  static TextReading of(Path file, EncoderShape shape, int tokens) {
    if (tokens > shape.positions()) {
      throw InputException.of(
          "tokens",
          "must be at most " + shape.positions(),
          tokens,
          "the encoder has no more places: ask for fewer, on the command line with --tokens");
    }
    Tokenizer tokenizer = Tokenizer.read(file, TokenizerSettings.withDefaults().withLimit(tokens));
    boolean fits = tokenizer.vocabularySize() <= shape.vocabulary();
    boolean pads = tokenizer.paddingId().orElse(shape.padding()) == shape.padding();
    if (!fits || !pads) {
      int found = fits ? tokenizer.paddingId().orElse(-1) : tokenizer.vocabularySize();
      tokenizer.close();
      throw InputException.in(
          file,
          fits
              ? "its padding must be the encoder's, " + shape.padding()
              : "its vocabulary must have at most the encoder's " + shape.vocabulary() + " tokens",
          found,
          "give encoder and tokenizer of one model");
    }
    return new TextReading(tokenizer);
  }

  TokenizedText tokens(String text) {
    return tokenizer.tokens(text);
  }

  int[] ids(String text) {
    return tokens(text).tokens().stream().mapToInt(TextToken::id).toArray();
  }

  @Override
  public void close() {
    tokenizer.close();
  }
}
