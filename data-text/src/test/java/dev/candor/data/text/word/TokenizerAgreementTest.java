package dev.candor.data.text.word;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.data.text.TextToken;
import dev.candor.data.text.TokenKind;
import dev.candor.data.text.TokenizedText;
import dev.candor.data.text.Tokenizer;
import dev.candor.data.text.TokenizerSettings;
import dev.candor.data.text.set.Cola;
import dev.candor.data.text.set.HateXplain;
import dev.candor.data.text.set.LabelledText;
import dev.candor.data.text.set.MarkedText;
import dev.candor.data.text.set.Sst2;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tokenizer against one written anew, on the lines of the data sets; counted, never shown. */
class TokenizerAgreementTest {
  private static final Path DATA = Path.of(System.getProperty("candor.shared")).resolve("data");

  @TempDir static Path folder;
  private static Tokenizer tokenizer;

  @BeforeAll
  static void open() throws IOException {
    Path file = folder.resolve("tokenizer.json");
    try (InputStream in =
        Objects.requireNonNull(
            TokenizerAgreementTest.class.getResourceAsStream(WordPieceByHand.RESOURCE))) {
      Files.copy(in, file);
    }
    tokenizer = Tokenizer.read(file, TokenizerSettings.withDefaults());
  }

  @AfterAll
  static void close() {
    tokenizer.close();
  }

  private static List<String> lines() {
    List<String> lines = new ArrayList<>();
    HateXplain.withDefaults().read(DATA.resolve("hatexplain/val.jsonl.gz")).stream()
        .map(MarkedText::text)
        .forEach(lines::add);
    Cola.read(DATA.resolve("cola/in_domain_train.tsv.gz")).stream()
        .limit(3_000)
        .map(LabelledText::text)
        .forEach(lines::add);
    Sst2.read(DATA.resolve("sst2/train.tsv.gz")).stream()
        .map(LabelledText::text)
        .forEach(lines::add);
    return lines.subList(0, 10_000);
  }

  @Test
  void tenThousandLinesHaveTheSamePieces() throws IOException {
    WordPieceByHand byHand = new WordPieceByHand();
    assertThat(byHand.size()).isEqualTo(30_522).isEqualTo(tokenizer.vocabularySize());
    int other = 0;
    int pieces = 0;
    int misplaced = 0;
    int lost = 0;
    for (String line : lines()) {
      TokenizedText tokens = tokenizer.tokens(line);
      pieces += tokens.tokens().size();
      other +=
          tokens.tokens().stream().map(TextToken::id).toList().equals(byHand.ids(line)) ? 0 : 1;
      misplaced += misplaced(tokens);
      lost += lost(line, tokens);
    }
    assertThat(pieces).isGreaterThan(150_000);
    assertThat(other).as("lines with other pieces").isZero();
    assertThat(misplaced).as("pieces that stand elsewhere").isZero();
    assertThat(lost).as("characters that no piece covers").isZero();
  }

  /** Pieces that are not written at their place; those of letters that change are not asked. */
  private static int misplaced(TokenizedText tokens) {
    int misplaced = 0;
    int end = 0;
    for (TextToken token : tokens.tokens()) {
      String piece = token.piece().startsWith("##") ? token.piece().substring(2) : token.piece();
      String written = tokens.written(token);
      boolean plain = written.chars().allMatch(c -> c < 128);
      boolean text = token.kind() == TokenKind.TEXT && !token.piece().equals("[UNK]");
      misplaced += text && plain && !written.equalsIgnoreCase(piece) ? 1 : 0;
      misplaced += token.start() < end ? 1 : 0;
      end = token.end();
    }
    return misplaced;
  }

  /** Letters and digits outside every piece. */
  private static int lost(String line, TokenizedText tokens) {
    boolean[] covered = new boolean[line.length()];
    for (TextToken token : tokens.tokens()) {
      java.util.Arrays.fill(covered, token.start(), token.end(), true);
    }
    int lost = 0;
    for (int i = 0; i < covered.length; i++) {
      lost += !covered[i] && Character.isLetterOrDigit(line.charAt(i)) ? 1 : 0;
    }
    return lost;
  }

  @Test
  void aWordOfAMegabyteIsOneUnknownPiece() {
    TokenizedText tokens = tokenizer.tokens("x".repeat(1 << 20));
    assertThat(tokens.tokens()).hasSize(3);
    assertThat(tokens.tokens().get(1).piece()).isEqualTo("[UNK]");
    assertThat(tokens.tokens().get(1).end()).isEqualTo(1 << 20);
  }

  @Test
  void tenThousandWordsAreCutAtTheLimitAndSaidToBe() {
    WordedText words = WordedText.atBlanks("good ".repeat(10_000).strip());
    TokenizedText tokens = tokenizer.tokens(words.text());
    WordAlignment alignment = WordAlignment.of(words, tokens);
    assertThat(tokens.tokens()).hasSize(512);
    assertThat(alignment.words()).isEqualTo(10_000);
    assertThat(alignment.piecesOf(509)).containsExactly(510);
    assertThat(alignment.piecesOf(510)).isEmpty();
  }

  @Test
  void wordsAndPiecesMapBothWays() {
    WordedText words = WordedText.atBlanks("Unbelievably\tgood,  \uD83D\uDE00 שלום \u0001 fin.");
    assertThat(words.written())
        .containsExactly("Unbelievably", "good,", "\uD83D\uDE00", "שלום", "\u0001", "fin.");
    TokenizedText tokens = tokenizer.tokens(words.text());
    WordAlignment alignment = WordAlignment.of(words, tokens);
    assertThat(alignment.piecesOf(1)).hasSize(2);
    assertThat(alignment.piecesOf(4)).as("a control character").isEmpty();
    for (int word = 0; word < alignment.words(); word++) {
      for (int piece : alignment.piecesOf(word)) {
        assertThat(alignment.wordOf(piece)).hasValue(word);
      }
    }
    assertThat(alignment.wordOf(0)).isEmpty();
    assertThat(alignment.wordOf(alignment.size() - 1)).isEmpty();
    double[] scores = new double[alignment.size()];
    for (int piece = 0; piece < scores.length; piece++) {
      scores[piece] = piece;
    }
    double[] byWord = alignment.largest(scores, -1);
    assertThat(byWord[4]).isEqualTo(-1);
    assertThat(byWord[5]).isEqualTo(alignment.size() - 2);
    assertThat(alignment.spread(byWord, -2)[0]).isEqualTo(-2);
    assertThat(alignment.spread(byWord, -2)[alignment.size() - 3]).isEqualTo(byWord[5]);
  }
}
