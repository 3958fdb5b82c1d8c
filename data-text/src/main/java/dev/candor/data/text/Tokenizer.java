package dev.candor.data.text;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import dev.candor.core.InputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Into which tokens does a model cut a text, and which characters does each of them cover?
 *
 * <p>Reads the {@code tokenizer.json} that every fast tokenizer of Hugging Face saves, and BERT's
 * {@code vocab.txt}; which of the two a file is, its content says. A vocabulary without capital
 * letters is taken for one of lower-cased texts. The file alone decides: other files beside it,
 * such as {@code tokenizer_config.json}, are not looked at.
 *
 * <p>What happens to odd texts: an empty one has special tokens only; characters that the
 * vocabulary cannot spell become its unknown token, which keeps their place; control characters are
 * left out where the tokenizer cleans texts (BERT's does). Half of a surrogate pair is an error,
 * because no place in such a text can be relied on; so is a text of more than four million
 * characters.
 *
 * <p>Cost: one native call a text, about a microsecond a word. Threads may share a tokenizer. Its
 * native memory is freed by {@link #close}. The native library is unpacked into {@code
 * candor-native-USER} in the folder for temporary files, unless the property or variable {@code
 * ENGINE_CACHE_DIR} names another place; nothing is written to the home folder, and no connection
 * is tried: the properties {@code OPT_OUT_TRACKING} and {@code ai.djl.offline} are set to true for
 * the whole JVM where they are not set.
 */
public final class Tokenizer implements AutoCloseable {
  private static final int MOST_CHARACTERS = 4 << 20;

  private final Path file;
  private final TokenizerSettings settings;
  private final TokenizerFacts facts;
  private final HuggingFaceTokenizer engine;
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

  private Tokenizer(
      Path file, TokenizerSettings settings, TokenizerFacts facts, HuggingFaceTokenizer engine) {
    this.file = file;
    this.settings = settings;
    this.facts = facts;
    this.engine = engine;
  }

  /**
   * Reads a {@code tokenizer.json} or a {@code vocab.txt}.
   *
   * @throws InputException if it is not there, or is none
   * @throws IllegalStateException if this machine has no native library
   */
  public static Tokenizer read(Path file, TokenizerSettings settings) {
    String json = TokenizerSource.json(file);
    TokenizerFacts facts = TokenizerFacts.read(file, json);
    NativeLibrary.load();
    Map<String, String> options =
        Map.of(
            "addSpecialTokens", String.valueOf(settings.special() == SpecialTokens.ADDED),
            "padding", "false",
            "truncation", "true",
            "maxLength", String.valueOf(settings.limit()),
            "modelMaxLength", String.valueOf(settings.limit()));
    try {
      byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
      return new Tokenizer(
          file,
          settings,
          facts,
          HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(bytes), options));
    } catch (IOException | RuntimeException e) {
      throw new InputException(
          file
              + ": is not a tokenizer.json that can be used (found "
              + e.getMessage()
              + "); save the tokenizer again",
          e);
    }
  }

  /** How texts become tokens. */
  public TokenizerSettings settings() {
    return settings;
  }

  /** One more than the largest number of a token: a model needs at least as many embeddings. */
  public int vocabularySize() {
    return facts.entries();
  }

  /** The number of the token that fills up short rows, where the file names one. */
  public OptionalInt paddingId() {
    return facts.padId();
  }

  /**
   * The tokens of a text.
   *
   * @throws InputException if the text is too long and not to be cut, or holds half a surrogate
   *     pair
   * @throws IllegalStateException after {@link #close}
   */
  public TokenizedText tokens(String text) {
    return tokens(text, "text");
  }

  /**
   * Texts as arrays for a model.
   *
   * @throws InputException if there is none, one is refused, or they differ in length and the
   *     tokenizer has no token to fill rows up with
   */
  public TokenBatch batch(List<String> texts, Padding padding) {
    if (texts.isEmpty()) {
      throw InputException.of("texts", "must be one or more", 0, "give a text");
    }
    List<TokenizedText> all = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      all.add(tokens(texts.get(i), "text " + i));
    }
    int longest = all.stream().mapToInt(text -> text.tokens().size()).max().orElse(0);
    int length = padding == Padding.TO_LIMIT ? settings.limit() : longest;
    boolean needed = all.stream().anyMatch(text -> text.tokens().size() < length);
    if (needed && facts.padId().isEmpty()) {
      throw new InputException(
          file + ": names no token to fill up short rows with; give texts one by one");
    }
    return TokenBatch.of(all, length, facts.padId().orElse(0), facts.padType());
  }

  private TokenizedText tokens(String text, String name) {
    checkText(text, name);
    Encoding encoding = encoding(text, name);
    if (encoding.getIds().length > settings.limit()) {
      throw InputException.of(
          "limit of tokens",
          "must leave room for the special tokens",
          settings.limit(),
          "give more");
    }
    Extent extent = encoding.exceedMaxLength() ? Extent.CUT : Extent.WHOLE;
    if (extent == Extent.CUT && settings.tooLong() == TooLong.REFUSED) {
      throw new InputException(
          name
              + " has more tokens than the limit of "
              + settings.limit()
              + " (found "
              + text.length()
              + " characters); shorten it, raise the limit, or let it be cut");
    }
    return new TokenizedText(text, tokens(encoding, new CharacterSpans(text)), extent);
  }

  private Encoding encoding(String text, String name) {
    lock.readLock().lock();
    try {
      if (engine.isReleased()) {
        throw new IllegalStateException("the tokenizer was closed");
      }
      return engine.encode(text, settings.special() == SpecialTokens.ADDED, false);
    } catch (IllegalStateException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new InputException(
          file + ": cannot cut " + name + " into tokens (found " + e.getMessage() + ")", e);
    } finally {
      lock.readLock().unlock();
    }
  }

  private static List<TextToken> tokens(Encoding encoding, CharacterSpans spans) {
    List<TextToken> tokens = new ArrayList<>();
    long[] ids = encoding.getIds();
    for (int i = 0; i < ids.length; i++) {
      CharSpan span = encoding.getCharTokenSpans()[i];
      boolean special = encoding.getSpecialTokenMask()[i] == 1;
      int word = (int) encoding.getWordIds()[i];
      // a special token stands where the token before it ends
      int before = tokens.isEmpty() ? 0 : tokens.get(i - 1).end();
      tokens.add(
          new TextToken(
              encoding.getTokens()[i],
              (int) ids[i],
              (int) encoding.getTypeIds()[i],
              span == null ? before : spans.start(span.getStart()),
              span == null ? before : spans.start(span.getEnd()),
              special ? TokenKind.SPECIAL : TokenKind.TEXT,
              word < 0 ? OptionalInt.empty() : OptionalInt.of(word)));
    }
    return tokens;
  }

  private static void checkText(String text, String name) {
    if (text.length() > MOST_CHARACTERS) {
      throw InputException.of(
          name,
          "must have at most " + MOST_CHARACTERS + " characters",
          text.length(),
          "cut it into several texts");
    }
    for (int i = 0; i < text.length(); i++) {
      char here = text.charAt(i);
      if (Character.isHighSurrogate(here)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(here)) {
        throw InputException.of(
            name,
            "must be whole Unicode characters",
            String.format(java.util.Locale.ROOT, "half a pair, \\u%04x, at %d", (int) here, i),
            "decode it again from its bytes");
      }
    }
  }

  /** Frees the native memory, once running calls are done. Closing twice is harmless. */
  @Override
  public void close() {
    lock.writeLock().lock();
    try {
      engine.close();
    } finally {
      lock.writeLock().unlock();
    }
  }
}
