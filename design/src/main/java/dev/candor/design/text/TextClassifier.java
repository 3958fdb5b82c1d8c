package dev.candor.design.text;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.core.Sha256;
import dev.candor.core.WholeFile;
import dev.candor.data.text.TextToken;
import dev.candor.data.text.TokenizedText;
import dev.candor.torch.Network;
import dev.candor.torch.store.ModelDescription;
import dev.candor.torch.store.ModelFolder;
import dev.candor.torch.store.StoredModel;
import dev.candor.torch.text.AttentionChannel;
import dev.candor.torch.text.PretrainedEncoder;
import dev.candor.torch.text.SeenAttention;
import dev.candor.torch.text.TokenAttention;
import dev.candor.torch.text.TokenRows;
import dev.candor.torch.text.TokenStates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A classifier of texts with its tokenizer. As a {@link Predictor} it takes the numbers of tokens,
 * {@code [n, tokens]}, padded on the right; texts are asked with {@link #probabilities}.
 *
 * <p>Cost: one forward pass a text; texts go in together by their length. Attention is made where
 * it is asked for; otherwise it is computed in one go and not kept. Threads may share a classifier;
 * its native memory is freed by {@link #close}.
 */
public final class TextClassifier implements Predictor, AutoCloseable {
  /** What {@code model.json} calls this kind of model. */
  public static final String KIND = "text";

  /** The file of the tokenizer in a model's folder. */
  public static final String TOKENIZER = "tokenizer.json";

  private static final String DESCRIPTION = "description";
  private static final String COURSE = "course";
  private static final int TOGETHER = 32;

  private final TextDescription description;
  private final TextCourse course;
  private final Network network;
  private final String tokenizer;
  private final TextReading reading;

  TextClassifier(
      TextDescription description, TextCourse course, Network network, String tokenizer) {
    this.description = description;
    this.course = course;
    this.network = network;
    this.tokenizer = tokenizer;
    this.reading = TextReading.of(tokenizer, description.shape(), description.fit().tokens());
  }

  /** How it is built, and was trained. */
  public TextDescription description() {
    return description;
  }

  /** What its training brought. */
  public TextCourse course() {
    return course;
  }

  /** The names of its classes. */
  public List<String> classes() {
    return description.classes();
  }

  /** The network: for gradients, relevance, and attention. Closed with the classifier. */
  public Network network() {
    return network;
  }

  /** The tokens of a text with their places, special ones included; cut at the limit. */
  public TokenizedText tokens(String text) {
    return reading.tokens(text);
  }

  /** The numbers of a text's tokens, {@code [1, tokens]}: what methods explain. */
  public NdArray input(TokenizedText text) {
    int[] ids = text.tokens().stream().mapToInt(TextToken::id).toArray();
    return TokenRows.padded(List.of(ids), description.shape().padding());
  }

  /** A probability per class for each row of token numbers, {@code [n, classes]}. */
  @Override
  public NdArray predict(NdArray ids) {
    return network.predict(ids);
  }

  /** A probability per class for each text, {@code [n, classes]}. */
  public NdArray probabilities(List<String> texts) {
    List<int[]> ids = texts.stream().map(reading::ids).toList();
    List<Integer> byLength =
        IntStream.range(0, ids.size())
            .boxed()
            .sorted(Comparator.comparingInt(i -> ids.get(i).length))
            .toList();
    int classes = classes().size();
    double[] all = new double[ids.size() * classes];
    for (int from = 0; from < ids.size(); from += TOGETHER) {
      List<Integer> part = byLength.subList(from, Math.min(ids.size(), from + TOGETHER));
      double[] answers = predict(padded(part.stream().map(ids::get).toList())).toDoubles();
      for (int i = 0; i < part.size(); i++) {
        System.arraycopy(answers, i * classes, all, part.get(i) * classes, classes);
      }
    }
    return NdArray.of(all, ids.size(), classes);
  }

  /** Answers and attention of one forward run. */
  public SeenAttention look(List<TokenizedText> texts, List<Integer> layers) {
    return SeenAttention.of(network, description.shape(), batch(texts), layers);
  }

  /**
   * Answers, and what heads made of each token, of one forward run; slopes are those of the class
   * that is predicted.
   */
  public TokenAttention heads(List<TokenizedText> texts, List<AttentionChannel> channels) {
    return TokenAttention.of(network, description.shape(), batch(texts), channels);
  }

  /** The same with states of tokens beside it. */
  public TokenAttention heads(
      List<TokenizedText> texts, List<AttentionChannel> channels, TokenStates states) {
    return TokenAttention.of(network, description.shape(), batch(texts), channels, states);
  }

  /** The same with the slopes of one class of each text. */
  public TokenAttention heads(
      List<TokenizedText> texts,
      List<AttentionChannel> channels,
      TokenStates states,
      int[] targets) {
    return TokenAttention.of(network, description.shape(), batch(texts), channels, states, targets);
  }

  private NdArray batch(List<TokenizedText> texts) {
    List<int[]> ids = new ArrayList<>();
    for (TokenizedText text : texts) {
      ids.add(text.tokens().stream().mapToInt(TextToken::id).toArray());
    }
    return padded(ids);
  }

  private NdArray padded(List<int[]> ids) {
    return TokenRows.padded(ids, description.shape().padding());
  }

  /** Writes it into a folder and gives the hash of its weights. */
  public String write(Path folder) {
    WholeFile.write(folder.resolve(TOKENIZER), tokenizer);
    return ModelFolder.write(
        folder,
        ModelDescription.of(KIND).with(DESCRIPTION, description).with(COURSE, course),
        network.parameters());
  }

  /**
   * A classifier from a folder, checked against its hashes.
   *
   * @throws InputException if it holds another kind of model, or a file of it was changed
   */
  public static TextClassifier read(Path folder) {
    return of(ModelFolder.read(folder), folder);
  }

  /** The same of what was read of a folder. */
  public static TextClassifier of(StoredModel stored, Path folder) {
    if (!stored.kind().equals(KIND)) {
      throw InputException.in(
          folder, "must hold a model of kind " + KIND, stored.kind(), "give another folder");
    }
    TextDescription description = stored.part(DESCRIPTION, TextDescription.class);
    Path file = folder.resolve(TOKENIZER);
    String tokenizer = text(file);
    if (!hash(tokenizer).equals(description.tokenizerHash())) {
      throw InputException.in(
          file,
          "must be the tokenizer that the model was trained with, " + description.tokenizerHash(),
          hash(tokenizer),
          "copy the whole folder again");
    }
    try {
      Network network =
          PretrainedEncoder.classifier(
              description.shape(),
              description.head(),
              description.fit().dropout(),
              description.fit().seed(),
              stored.weights());
      return new TextClassifier(
          description, stored.part(COURSE, TextCourse.class), network, tokenizer);
    } catch (InputException e) {
      throw new InputException(folder + ": " + e.getMessage(), e);
    }
  }

  static String hash(String tokenizer) {
    return Sha256.of(tokenizer.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new InputException(
          file + ": cannot be read (found " + e + "); copy the whole folder of the model", e);
    }
  }

  /** Frees the native memory. Closing twice does nothing. */
  @Override
  public void close() {
    reading.close();
    network.close();
  }
}
