package dev.candor.data.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.Component;
import dev.candor.core.InputException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens know which characters they come from. */
class TokenizerTest {
  @TempDir Path folder;

  @Test
  void wordsAreCutIntoTheLongestPieces() {
    TokenizedText text = tokens("Hello unbelievable world!");
    assertThat(text.tokens())
        .extracting(TextToken::piece)
        .containsExactly("[CLS]", "hello", "un", "##believ", "##able", "world", "!", "[SEP]");
    assertThat(text.tokens()).extracting(TextToken::id).containsExactly(2, 5, 7, 8, 9, 6, 10, 3);
    assertThat(text.extent()).isEqualTo(Extent.WHOLE);
  }

  @Test
  void everyTokenCoversWhatWasWritten() {
    TokenizedText text = tokens("Hello 😀 unbelievable 😀😀 שלום!");
    assertThat(text.tokens().stream().map(text::written))
        .containsExactly("", "Hello", "😀", "un", "believ", "able", "😀😀", "שלום", "!", "");
  }

  @Test
  void piecesOfOneCharacterShareItsPlace() {
    try (Tokenizer tokenizer = open(Vocabularies.bytes(folder))) {
      TokenizedText text = tokenizer.tokens("h 😀h");
      assertThat(text.tokens().stream().map(text::written))
          .contains("😀", "h")
          .allMatch(written -> List.of("h", "", "😀").contains(written));
      assertThat(text.tokens().stream().filter(t -> text.written(t).equals("😀"))).hasSize(4);
    }
  }

  @Test
  void specialTokensAreMarkedAndCoverNothing() {
    List<TextToken> all = tokens("hello").tokens();
    assertThat(all)
        .extracting(TextToken::kind)
        .containsExactly(TokenKind.SPECIAL, TokenKind.TEXT, TokenKind.SPECIAL);
    assertThat(all.get(0).start()).isEqualTo(all.get(0).end()).isZero();
    assertThat(all.get(2).start()).isEqualTo(all.get(2).end()).isEqualTo(5);
    assertThat(all.get(0).word()).isEmpty();
  }

  @Test
  void piecesKnowTheirWord() {
    assertThat(tokens("hello unbelievable").tokens().stream().map(t -> t.word().orElse(-1)))
        .containsExactly(-1, 0, 1, 1, 1, -1);
  }

  @Test
  void axesCarryPieceAndPlace() {
    assertThat(tokens("hello").axes().component(1)).isEqualTo(new Component.Token("hello", 0, 5));
  }

  @Test
  void anEmptyTextHasSpecialTokensOnly() {
    assertThat(tokens("").tokens()).extracting(TextToken::piece).containsExactly("[CLS]", "[SEP]");
  }

  @Test
  void specialTokensCanBeLeftOut() {
    try (Tokenizer tokenizer =
        Tokenizer.read(
            Vocabularies.json(folder),
            TokenizerSettings.withDefaults().withSpecial(SpecialTokens.LEFT_OUT))) {
      assertThat(tokenizer.tokens("hello").tokens()).hasSize(1);
      assertThat(tokenizer.tokens("").tokens()).isEmpty();
    }
  }

  @Test
  void theLimitIsTheOneAskedForAndNotTheFiles() {
    assertThat(tokens("hello ".repeat(600)).tokens()).hasSize(512);
    try (Tokenizer tokenizer =
        Tokenizer.read(
            Vocabularies.json(folder), TokenizerSettings.withDefaults().withLimit(2000))) {
      assertThat(tokenizer.tokens("hello ".repeat(1000)).tokens()).hasSize(1002);
      assertThat(tokenizer.tokens("hello ".repeat(1000)).extent()).isEqualTo(Extent.WHOLE);
    }
  }

  @Test
  void aLongTextIsCutBetweenItsSpecialTokens() {
    try (Tokenizer tokenizer = open(TokenizerSettings.withDefaults().withLimit(4))) {
      TokenizedText text = tokenizer.tokens("hello world hello world");
      assertThat(text.tokens())
          .extracting(TextToken::piece)
          .containsExactly("[CLS]", "hello", "world", "[SEP]");
      assertThat(text.extent()).isEqualTo(Extent.CUT);
      assertThat(tokenizer.tokens("hello world").extent()).isEqualTo(Extent.WHOLE);
    }
  }

  @Test
  void aLongTextIsRefusedWhereAskedFor() {
    TokenizerSettings strict =
        TokenizerSettings.withDefaults().withLimit(4).withTooLong(TooLong.REFUSED);
    try (Tokenizer tokenizer = open(strict)) {
      assertThat(tokenizer.tokens("hello world").tokens()).hasSize(4);
      assertThatThrownBy(
              () -> tokenizer.batch(List.of("hello", "hello world hello"), Padding.TO_LONGEST))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("text 1 has more tokens than the limit of 4");
    }
  }

  @Test
  void aLimitWithoutRoomForTheSpecialTokensIsAnError() {
    try (Tokenizer tokenizer = open(TokenizerSettings.withDefaults().withLimit(1))) {
      assertThatThrownBy(() -> tokenizer.tokens("hello"))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("limit of tokens must leave room for the special tokens (found 1)");
    }
  }

  @Test
  void aBatchIsFilledUpWithPadding() {
    try (Tokenizer tokenizer = open(TokenizerSettings.withDefaults().withLimit(6))) {
      TokenBatch batch = tokenizer.batch(List.of("hello", "hello world"), Padding.TO_LONGEST);
      assertThat(batch.ids().shape()).containsExactly(2, 4);
      assertThat(batch.ids().toFloats()).containsExactly(2, 5, 3, 0, 2, 5, 6, 3);
      assertThat(batch.attentionMask().toFloats()).containsExactly(1, 1, 1, 0, 1, 1, 1, 1);
      assertThat(batch.typeIds().toFloats()).containsOnly(0);
      assertThat(batch.texts().get(0).tokens()).hasSize(3);
      assertThat(tokenizer.batch(List.of("hello"), Padding.TO_LIMIT).ids().shape())
          .containsExactly(1, 6);
    }
  }

  @Test
  void withoutAPaddingTokenRowsMustBeOfOneLength() {
    try (Tokenizer tokenizer = open(Vocabularies.jsonWithoutPadding(folder))) {
      assertThat(tokenizer.paddingId()).isEmpty();
      assertThat(tokenizer.batch(List.of("hello", "world"), Padding.TO_LONGEST).ids().shape())
          .containsExactly(2, 3);
      assertThatThrownBy(() -> tokenizer.batch(List.of("hello", "hello world"), Padding.TO_LONGEST))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("bare.json: names no token to fill up short rows with");
    }
  }

  @Test
  void aVocabularyOfLinesGivesTheSameTokens() {
    try (Tokenizer json = open(Vocabularies.json(folder));
        Tokenizer lines = open(Vocabularies.lines(folder))) {
      for (String text : List.of("", "Hello, UNBELIEVABLE wórld!", "w\u0007orld 日本 שלום 😀")) {
        assertThat(lines.tokens(text)).isEqualTo(json.tokens(text));
      }
      assertThat(lines.paddingId()).hasValue(0);
      assertThat(lines.vocabularySize()).isEqualTo(json.vocabularySize()).isEqualTo(14);
    }
  }

  @Test
  void aVocabularyWithCapitalsKeepsThem() {
    Path cased =
        Vocabularies.write(
            folder.resolve("cased.txt"), "[PAD]\n[UNK]\n[CLS]\n[SEP]\nHello\nhello\n");
    try (Tokenizer tokenizer = open(cased)) {
      assertThat(tokenizer.tokens("Hello hello HELLO").tokens())
          .extracting(TextToken::id)
          .containsExactly(2, 4, 5, 1, 3);
    }
  }

  @Test
  void halfASurrogatePairIsAnError() {
    try (Tokenizer tokenizer = open(Vocabularies.json(folder))) {
      assertThatThrownBy(() -> tokenizer.tokens("hello \ud83d world"))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("half a pair, \\ud83d, at 6");
      assertThatThrownBy(() -> tokenizer.tokens("\ude00")).isInstanceOf(InputException.class);
    }
  }

  @Test
  void controlCharactersAreLeftOutAndPlacesStayRight() {
    TokenizedText text = tokens("\u0000hel\u0000lo\u0001 \u200bworld\r\n");
    assertThat(text.tokens())
        .extracting(TextToken::piece)
        .containsExactly("[CLS]", "hello", "world", "[SEP]");
    assertThat(text.written(text.tokens().get(2))).contains("world");
  }

  @Test
  void aMegabyteOfOneWordIsOneUnknownToken() {
    TokenizedText text = tokens("x".repeat(1 << 20));
    assertThat(text.tokens())
        .extracting(TextToken::piece)
        .containsExactly("[CLS]", "[UNK]", "[SEP]");
  }

  @Test
  void aTextBeyondFourMillionCharactersIsRefused() {
    assertThatThrownBy(() -> tokens("x".repeat((4 << 20) + 1)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("at most 4194304 characters (found 4194305)");
  }

  @Test
  void threadsShareATokenizer() {
    try (Tokenizer tokenizer = open(Vocabularies.json(folder))) {
      List<String> texts =
          IntStream.range(0, 200).mapToObj(i -> "hello world ".repeat(i % 7)).toList();
      assertThat(texts.parallelStream().map(tokenizer::tokens).toList())
          .isEqualTo(texts.stream().map(tokenizer::tokens).toList());
    }
  }

  @Test
  void aClosedTokenizerSaysSo() {
    Tokenizer tokenizer = open(Vocabularies.json(folder));
    tokenizer.close();
    tokenizer.close();
    assertThatThrownBy(() -> tokenizer.tokens("hello"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{",
        "[]",
        "{\"model\": 1}",
        "{\"model\": {\"type\": \"Nonsense\"}}",
        "{\"added_tokens\": 3, \"padding\": [], \"model\": {\"vocab\": 7}}",
        "hello\nworld\n",
        "{\"model\": {\"vocab\": {\"a\": 99999999999}}}"
      })
  void aFileThatIsNoTokenizerIsNamedInOneLine(String content) {
    Path file = Vocabularies.write(folder.resolve("odd.json"), content);
    assertThatThrownBy(() -> open(file).close())
        .isInstanceOf(InputException.class)
        .hasMessageContaining("odd.json: is")
        .message()
        .doesNotContain("\n");
  }

  @Test
  void deepNestingIsRefusedAndNotFollowed() {
    String deep = String.join("", Collections.nCopies(100_000, "["));
    Path file = Vocabularies.write(folder.resolve("deep.json"), "{\"model\": " + deep);
    assertThatThrownBy(() -> open(file).close())
        .isInstanceOf(InputException.class)
        .hasMessageContaining("deep.json");
  }

  @Test
  void aPieceThatStandsTwiceIsNamedWithItsLine() {
    Path file = Vocabularies.write(folder.resolve("v.txt"), "[UNK]\n[CLS]\n[SEP]\na\na\n");
    assertThatThrownBy(() -> open(file).close())
        .isInstanceOf(InputException.class)
        .hasMessageContaining("v.txt:5: holds a piece twice (found a)");
  }

  private TokenizedText tokens(String text) {
    try (Tokenizer tokenizer = open(Vocabularies.json(folder))) {
      return tokenizer.tokens(text);
    }
  }

  private Tokenizer open(TokenizerSettings settings) {
    return Tokenizer.read(Vocabularies.json(folder), settings);
  }

  private static Tokenizer open(Path file) {
    return Tokenizer.read(file, TokenizerSettings.withDefaults());
  }
}
