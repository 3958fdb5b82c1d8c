package dev.candor.design.expnet;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.data.text.TokenizedText;
import dev.candor.data.text.word.WordAlignment;
import dev.candor.data.text.word.WordedText;
import dev.candor.design.expnet.feature.AttentionFeatures;
import dev.candor.design.text.TextClassifier;
import dev.candor.torch.text.AttentionChannel;
import dev.candor.torch.text.TokenAttention;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Runs texts through a classifier and reads their features in the same forward run: by their
 * length, 32 together.
 *
 * @param classifier stays as it is
 * @param features what is read
 */
public record FeatureReader(TextClassifier classifier, AttentionFeatures features) {
  private static final int TOGETHER = 32;

  /** The texts as a small network sees them; slopes are those of the predicted class. */
  public List<SeenText> read(List<WordedText> texts) {
    return read(texts, Optional.empty());
  }

  /** The same with the slopes of one class of each text. */
  public List<SeenText> read(List<WordedText> texts, int[] targets) {
    if (targets.length != texts.size()) {
      throw InputException.of(
          "targets", "must hold one class per text", targets.length, "give one for each");
    }
    return read(texts, Optional.of(targets.clone()));
  }

  private List<SeenText> read(List<WordedText> texts, Optional<int[]> targets) {
    List<TokenizedText> tokens = texts.stream().map(t -> classifier.tokens(t.text())).toList();
    List<Integer> byLength =
        IntStream.range(0, tokens.size())
            .boxed()
            .sorted(Comparator.comparingInt(i -> tokens.get(i).tokens().size()))
            .toList();
    List<SeenText> all = new ArrayList<>(Collections.nCopies(texts.size(), null));
    for (int from = 0; from < byLength.size(); from += TOGETHER) {
      List<Integer> part = byLength.subList(from, Math.min(byLength.size(), from + TOGETHER));
      List<SeenText> seen =
          together(
              part.stream().map(texts::get).toList(),
              part.stream().map(tokens::get).toList(),
              targets.map(t -> part.stream().mapToInt(i -> t[i]).toArray()));
      for (int i = 0; i < part.size(); i++) {
        all.set(part.get(i), seen.get(i));
      }
    }
    return all;
  }

  /** One forward run of all these texts, whose tokens are there. */
  List<SeenText> together(
      List<WordedText> texts, List<TokenizedText> tokens, Optional<int[]> targets) {
    List<AttentionChannel> channels = features.channels(classifier.description().shape());
    TokenAttention seen =
        targets.isPresent()
            ? classifier.heads(tokens, channels, features.kept(), targets.orElseThrow())
            : classifier.heads(tokens, channels, features.kept());
    NdArray answers = classifier.network().link().answers(seen.outputs());
    List<SeenText> all = new ArrayList<>();
    for (int row = 0; row < tokens.size(); row++) {
      all.add(
          new SeenText(
              texts.get(row),
              WordAlignment.of(texts.get(row), tokens.get(row)),
              features.of(seen, row),
              Arrays.stream(answers.row(row).toDoubles()).boxed().toList()));
    }
    return all;
  }
}
