package dev.candor.cli.words;

import dev.candor.cli.model.MostLikely;
import dev.candor.cli.text.ReadText;
import dev.candor.core.Cancellation;
import dev.candor.core.Evidence;
import dev.candor.core.NdArray;
import dev.candor.core.Progress;
import dev.candor.core.ProgressListener;
import dev.candor.core.Sha256;
import dev.candor.design.text.TextClassifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

/**
 * What methods say of the words of texts, beside what the classifier answers.
 *
 * @param texts that were explained
 * @param classes of the classifier
 * @param probabilities {@code [texts, classes]}
 * @param targets the class that is explained, for each text
 * @param methods one or more, on the same texts and classes
 */
public record WordExplanation(
    GivenTexts texts,
    List<String> classes,
    NdArray probabilities,
    List<Integer> targets,
    List<MethodWords> methods) {
  private static final int TOGETHER = 32;

  /** Copies the lists. */
  public WordExplanation {
    classes = List.copyOf(classes);
    targets = List.copyOf(targets);
    methods = List.copyOf(methods);
  }

  /**
   * Asks methods.
   *
   * @param chosen the class that is explained; empty for each text's likeliest
   * @param modelHash of the classifier's weights
   * @throws CancellationException if somebody asked to stop
   */
  public static WordExplanation of(
      GivenTexts texts,
      TextClassifier classifier,
      Optional<Integer> chosen,
      List<WordExplainer> explainers,
      Optional<String> modelHash,
      ProgressListener listener,
      Cancellation cancellation) {
    Optional<MethodWords> own = Optional.empty();
    NdArray probabilities;
    if (explainers.get(0) instanceof ByExpNet first) {
      Whole whole = inOnePass(first, texts, classifier.classes().size(), cancellation);
      own = Optional.of(whole.words());
      probabilities = whole.probabilities();
    } else {
      probabilities = classifier.probabilities(texts.written());
    }
    List<Integer> targets = new ArrayList<>();
    for (int text = 0; text < texts.count(); text++) {
      targets.add(chosen.isPresent() ? chosen.get() : MostLikely.of(probabilities, text));
    }
    String dataHash = hash(texts);
    List<MethodWords> methods = new ArrayList<>();
    for (WordExplainer explainer : explainers) {
      listener.progressed(
          new Progress(
              "explaining by " + explainer.name(),
              methods.size() + 1L,
              explainers.size(),
              new TreeMap<>()));
      MethodWords words =
          methods.isEmpty() && own.isPresent()
              ? own.get()
              : asked(explainer, texts, targets, cancellation);
      Evidence evidence = words.evidence().withDataHash(dataHash);
      methods.add(words.withEvidence(modelHash.map(evidence::withModelHash).orElse(evidence)));
    }
    return new WordExplanation(texts, classifier.classes(), probabilities, targets, methods);
  }

  /** Answers, and what the model says itself of the words. */
  private record Whole(NdArray probabilities, MethodWords words) {}

  private static Whole inOnePass(
      ByExpNet explainer, GivenTexts texts, int classes, Cancellation cancellation) {
    List<double[]> scores = new ArrayList<>();
    double[] probabilities = new double[texts.count() * classes];
    long began = System.nanoTime();
    for (int from = 0; from < texts.count(); from += TOGETHER) {
      stopIfAsked(cancellation);
      int to = Math.min(texts.count(), from + TOGETHER);
      OnePass part = explainer.onePass(read(texts, from, to));
      scores.addAll(part.scores());
      double[] answers = part.probabilities().toDoubles();
      System.arraycopy(answers, 0, probabilities, from * classes, answers.length);
    }
    double millis = (System.nanoTime() - began) / 1e6;
    return new Whole(
        NdArray.of(probabilities, texts.count(), classes),
        told(explainer, scores, texts.count(), millis));
  }

  private static List<ReadText> read(GivenTexts texts, int from, int to) {
    return texts.texts().subList(from, to).stream().map(GivenText::read).toList();
  }

  private static void stopIfAsked(Cancellation cancellation) {
    if (cancellation.requested()) {
      throw new CancellationException("stopped on request");
    }
  }

  private static MethodWords told(
      WordExplainer explainer, List<double[]> scores, long calls, double millis) {
    Evidence evidence =
        Evidence.of(explainer.name()).withSettings(explainer.settings()).withCost(calls, millis);
    return new MethodWords(
        explainer.name(),
        scores,
        explainer.seed().isPresent() ? evidence.withSeed(explainer.seed().getAsLong()) : evidence,
        explainer.notes());
  }

  private static MethodWords asked(
      WordExplainer explainer, GivenTexts texts, List<Integer> targets, Cancellation cancellation) {
    List<double[]> scores = new ArrayList<>();
    long calls = 0;
    long began = System.nanoTime();
    for (int from = 0; from < texts.count(); from += TOGETHER) {
      stopIfAsked(cancellation);
      int to = Math.min(texts.count(), from + TOGETHER);
      List<ReadText> part = read(texts, from, to);
      int[] of = targets.subList(from, to).stream().mapToInt(Integer::intValue).toArray();
      scores.addAll(explainer.scores(part, of));
      for (ReadText text : part) {
        calls += explainer.calls(text);
      }
    }
    return told(explainer, scores, calls, (System.nanoTime() - began) / 1e6);
  }

  private static String hash(GivenTexts texts) {
    Sha256 hash = new Sha256();
    texts.written().forEach(text -> hash.add(text.length() + ":").add(text));
    return hash.hex();
  }

  /** What a person should know of the texts, and of the methods. */
  public List<String> notes() {
    return Stream.concat(
            texts.notes().stream(), methods.stream().flatMap(method -> method.notes().stream()))
        .toList();
  }

  /** The name of the class that is explained for a text. */
  public String target(int text) {
    return classes.get(targets.get(text));
  }

  /** The probability of the class that is explained for a text. */
  public double probability(int text) {
    return probabilities.at(text, targets.get(text));
  }
}
