package dev.candor.cli.text.training;

import dev.candor.cli.text.KeptAnswers;
import dev.candor.cli.text.ReadText;
import dev.candor.cli.text.TeachingScorer;
import dev.candor.cli.text.WordMethod;
import dev.candor.cli.text.WordScorer;
import dev.candor.cli.words.LearnedHeads;
import dev.candor.core.Cancellation;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Progress;
import dev.candor.core.ProgressListener;
import dev.candor.data.text.set.MarkedText;
import dev.candor.data.text.word.WordedText;
import dev.candor.design.expnet.ExpNet;
import dev.candor.design.expnet.ExpNetModel;
import dev.candor.design.expnet.ExpNetSettings;
import dev.candor.design.expnet.ExpNetTask;
import dev.candor.design.expnet.ExpNetTrainer;
import dev.candor.design.expnet.ExplainedText;
import dev.candor.design.expnet.ForwardCost;
import dev.candor.design.expnet.WordTeacher;
import dev.candor.design.expnet.WordTruth;
import dev.candor.design.text.TextClassifier;
import dev.candor.report.text.LearnedExplainer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

/**
 * Trains the explainer of a classifier, and asks it and other methods about the test texts.
 *
 * @param plan where importance is learned from
 * @param parts the texts
 * @param others other methods that are asked beside it
 * @param listener is told of every step
 * @param cancellation is asked after every step
 */
public record ExplainerStep(
    TextPlan plan,
    TextParts parts,
    List<WordMethod> others,
    ProgressListener listener,
    Cancellation cancellation) {
  private static final int FEWEST_MARKED = 10;
  private static final int COALITIONS = 100;
  private static final int TIMED = 64;
  private static final int TIMED_TOGETHER = 32;
  private static final int ROUNDS = 7;

  /** Copies the list. */
  public ExplainerStep {
    others = List.copyOf(others);
  }

  /**
   * Checks that there is enough to learn from, before anything is trained.
   *
   * @throws InputException if marks are to be learned from, and hardly a text has any
   */
  public static void check(TextPlan plan, TextParts parts) {
    int marked = TextParts.marked(parts.training()).size();
    if (plan.words() instanceof WordSource.Marked && marked < FEWEST_MARKED) {
      throw InputException.of(
          "--rationales",
          "must mark words in " + FEWEST_MARKED + " texts to learn from or more",
          marked,
          "check the column and --agreement, or leave it out");
    }
  }

  /**
   * Trains it.
   *
   * @param hash of the classifier's weights
   * @param kept where the answers of a slow explainer are kept
   */
  public ExpNet train(TextClassifier classifier, String hash, Path kept) {
    ExpNetSettings settings =
        settings(plan.words()).withSeed(classifier.description().fit().seed());
    List<MarkedText> training;
    List<MarkedText> held;
    Optional<WordTeacher> teacher = Optional.empty();
    if (plan.words() instanceof WordSource.Distilled distilled) {
      teacher = Optional.of(teacher(distilled.slow(), classifier, hash, kept));
      int watching = Math.max(1, distilled.texts() / 5);
      training = first(parts.training(), distilled.texts() - watching);
      held = first(parts.held(), watching);
    } else {
      training = TextParts.marked(parts.training());
      held = TextParts.marked(parts.held());
    }
    return ExpNetTrainer.of(
            settings,
            List.of(task(classifier, training, teacher)),
            held.isEmpty() ? List.of() : List.of(task(classifier, held, teacher)))
        .watchedBy(
            step ->
                listener.progressed(
                    new Progress("words", step.done(), step.total(), step.figures())),
            cancellation)
        .train();
  }

  private static ExpNetSettings settings(WordSource source) {
    return source instanceof WordSource.Distilled
        ? ExpNetSettings.distilledForward()
        : ExpNetSettings.inDomain();
  }

  /** Parts are in the order of a draw, class by class: every n-th keeps the classes. */
  private static List<MarkedText> first(List<MarkedText> texts, int most) {
    int count = Math.min(most, texts.size());
    List<MarkedText> some = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      some.add(texts.get((int) ((long) i * texts.size() / count)));
    }
    return some;
  }

  private WordTeacher teacher(
      WordSource.Slow slow, TextClassifier classifier, String hash, Path kept) {
    WordMethod method =
        slow == WordSource.Slow.SHAP ? WordMethod.KERNEL_SHAP : WordMethod.OCCLUSION;
    long seed = plan.fit().seed();
    String asked =
        String.join(
            "\n",
            method.title(),
            "seed " + seed,
            "coalitions " + COALITIONS,
            hash,
            classifier.description().toString());
    return TeachingScorer.of(method, seed, COALITIONS, listener, cancellation)
        .keeping(KeptAnswers.in(kept, asked));
  }

  private static ExpNetTask task(
      TextClassifier classifier, List<MarkedText> texts, Optional<WordTeacher> teacher) {
    return teacher
        .map(
            slow ->
                ExpNetTask.distilled(
                    "texts", classifier, words(texts), slow, WordTruth.Part.POSITIVE))
        .orElseGet(() -> ExpNetTask.marked("texts", classifier, texts));
  }

  private static List<WordedText> words(List<MarkedText> texts) {
    return texts.stream().map(MarkedText::words).toList();
  }

  /**
   * What it and the other methods say of the test texts.
   *
   * @param seconds that its training took
   */
  public ExplainedWords ask(ExpNetModel model, double seconds) {
    List<double[]> own =
        model.explain(words(parts.test())).stream().map(ExplainedText::scores).toList();
    ForwardCost cost =
        ForwardCost.of(model, words(first(parts.test(), TIMED)), TIMED_TOGETHER, ROUNDS);
    double forward = others.isEmpty() ? 1 : alone(model);
    List<ExplainedWords.Other> asked = new ArrayList<>();
    for (WordMethod method : others) {
      asked.add(ask(model.classifier(), method, forward));
    }
    var task = model.expnet().description().course().tasks().get(0);
    LearnedExplainer learned =
        new LearnedExplainer(
            task.teacher().isExplainer()
                ? LearnedExplainer.Supervision.DISTILLED
                : LearnedExplainer.Supervision.MARKED,
            plan.words() instanceof WordSource.Distilled distilled
                ? distilled.slow().words()
                : "words that were marked",
            task.texts(),
            model.expnet().network().parameters().values().stream().mapToLong(NdArray::size).sum(),
            model.expnet().description().course().epochs().size(),
            seconds,
            LearnedHeads.of(model.expnet()));
    double rate = model.expnet().rule().rate();
    return new ExplainedWords(learned, own, rate > 0 ? rate : 1e-3, cost.ratio(), asked);
  }

  /** Milliseconds of an answer to one text by itself: other methods are asked text by text too. */
  private double alone(ExpNetModel model) {
    ForwardCost cost = ForwardCost.of(model, words(first(parts.test(), TIMED)), 1, 1);
    return cost.forwardMillis() / cost.texts();
  }

  private ExplainedWords.Other ask(TextClassifier classifier, WordMethod method, double forward) {
    WordScorer scorer = method.scorer(plan.fit().seed());
    List<MarkedText> marked = TextParts.marked(parts.test());
    List<double[]> all = new ArrayList<>();
    double nanos = 0;
    for (int i = 0; i < marked.size(); i++) {
      if (cancellation.requested()) {
        throw new CancellationException("stopped while " + method.title() + " was asked");
      }
      ReadText text = ReadText.of(classifier, marked.get(i).words());
      int target = text.answer();
      long began = System.nanoTime();
      double[] scores = scorer.score(text, target);
      nanos += System.nanoTime() - began;
      all.add(Arrays.stream(scores).map(Math::abs).toArray());
      listener.progressed(
          new Progress("method " + method.title(), i + 1, marked.size(), new TreeMap<>()));
    }
    double millis = nanos / 1e6 / Math.max(1, marked.size());
    return new ExplainedWords.Other(
        method.title(), all, OptionalDouble.of(millis / Math.max(1e-9, forward)));
  }
}
