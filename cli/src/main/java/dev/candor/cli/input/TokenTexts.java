package dev.candor.cli.input;

import dev.candor.cli.model.OpenedModel;
import dev.candor.core.Axes;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.removal.Players;
import dev.candor.data.text.TextLines;
import dev.candor.data.text.TextToken;
import dev.candor.data.text.TokenKind;
import dev.candor.data.text.TokenizedText;
import dev.candor.data.text.Tokenizer;
import dev.candor.data.text.TokenizerSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The texts of a file, one a line, as the numbers of their tokens; each text is a group of its own,
 * as long as it is. Tokens that are not from the text, such as [CLS], are never taken away.
 */
final class TokenTexts {
  private static final List<String> MASKS = List.of("[MASK]", "<mask>");

  private TokenTexts() {}

  static List<Inputs> read(Path file, Path tokenizerFile, OpenedModel model) {
    List<Inputs> texts = new ArrayList<>();
    try (Tokenizer tokenizer = Tokenizer.read(tokenizerFile, settings(model))) {
      int standIn = mask(tokenizer).orElseGet(() -> tokenizer.paddingId().orElse(0));
      int padding = tokenizer.paddingId().orElse(0);
      List<String> lines = TextLines.read(file);
      for (int line = 0; line < lines.size(); line++) {
        texts.add(text(file, line, tokenizer.tokens(lines.get(line)), standIn, padding));
      }
    }
    return texts;
  }

  private static TokenizerSettings settings(OpenedModel model) {
    TokenizerSettings settings = TokenizerSettings.withDefaults();
    List<Long> shape = model.inputShape();
    return shape.size() == 2 && shape.get(1) > 0
        ? settings.withLimit(Math.toIntExact(shape.get(1)))
        : settings;
  }

  private static Optional<Integer> mask(Tokenizer tokenizer) {
    for (String mask : MASKS) {
      for (TextToken token : tokenizer.tokens(mask).tokens()) {
        if (token.piece().equals(mask)) {
          return Optional.of(token.id());
        }
      }
    }
    return Optional.empty();
  }

  private static Inputs text(Path file, int line, TokenizedText text, int standIn, int padding) {
    List<TextToken> tokens = text.tokens();
    float[] ids = new float[tokens.size()];
    int[] players = new int[tokens.size()];
    List<dev.candor.core.Component.Token> own = new ArrayList<>();
    for (int i = 0; i < ids.length; i++) {
      ids[i] = tokens.get(i).id();
      boolean ofText = tokens.get(i).kind() == TokenKind.TEXT;
      players[i] = ofText ? own.size() : Players.NOBODY;
      if (ofText) {
        own.add(tokens.get(i).component());
      }
    }
    if (own.isEmpty()) {
      throw InputException.at(
          file, line + 1L, "must hold a text with a token", text.text(), "leave the line out");
    }
    return new Inputs(
        NdArray.of(ids, 1, ids.length),
        new Layout(
            InputKind.TEXT,
            List.of(ids.length),
            text.axes(),
            Players.of(new Axes.Tokens(own), players)),
        Optional.empty(),
        new Shown.Text(text, standIn, padding),
        List.of());
  }
}
