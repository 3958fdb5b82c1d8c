package dev.candor.cli;

import dev.candor.cli.text.WordMethod;
import dev.candor.cli.text.training.ExplainedWords;
import dev.candor.cli.text.training.ExplainerStep;
import dev.candor.cli.text.training.TextParts;
import dev.candor.cli.text.training.TextPlan;
import dev.candor.cli.text.training.TextRun;
import dev.candor.cli.text.training.WordSource;
import dev.candor.core.Cancellation;
import dev.candor.core.ProgressListener;
import dev.candor.design.expnet.ExpNet;
import dev.candor.design.expnet.ExpNetModel;
import dev.candor.design.text.TextClassifier;
import dev.candor.design.text.TextStart;
import dev.candor.design.text.TextTrainer;
import dev.candor.report.TextTrainingFiles;
import dev.candor.report.text.TextTrainingSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * From texts to the folder of a trained classifier with its explainer and report: trains with
 * checkpoints, goes on from them, judges on the test texts, and puts the folder in its place when
 * all of it is there.
 *
 * @param frame where it speaks, where the model goes, whether it goes on
 * @param plan what is trained, and how
 * @param name what people call the data
 * @param others methods that are asked beside the explainer, where words of test texts are marked
 */
record TextTrainingJob(ResumableRun frame, TextPlan plan, String name, List<WordMethod> others) {
  private static final String TEACHER = "teacher";

  /** A job that asks no other methods. */
  TextTrainingJob(ResumableRun frame, TextPlan plan, String name) {
    this(frame, plan, name, List.of());
  }

  /**
   * Trains, judges and writes.
   *
   * @param extra more files for the model's folder
   * @throws StoppedException if somebody asked to stop; checkpoints are kept
   */
  TextTrainingSummary run(
      TextStart start, TextParts parts, boolean silent, ResumableRun.Content extra)
      throws IOException {
    long began = System.nanoTime();
    ExplainerStep.check(plan, parts);
    Path checkpoints = Files.createDirectories(frame.begin(facts(parts)));
    Cancellation cancellation = frame.terminal().cancellation();
    TextTrainer trainer =
        TextTrainer.of(
                start,
                plan.fit(),
                TextParts.labelled(parts.training()),
                TextParts.labelled(parts.held()))
            .keeping(checkpoints);
    try (TextClassifier classifier =
        frame.watch(silent, listener -> trainer.watchedBy(listener, cancellation).train())) {
      Path staged = frame.output().staged();
      String hash = classifier.write(staged);
      Optional<ExplainedWords> words =
          plan.words() instanceof WordSource.None
              ? Optional.empty()
              : Optional.of(
                  frame.watch(
                      silent,
                      listener ->
                          explained(
                              classifier,
                              hash,
                              checkpoints.resolve(TEACHER),
                              staged,
                              parts,
                              listener,
                              cancellation)));
      Path folder = frame.output().folder();
      TextTrainingSummary summary =
          new TextRun(name, plan, parts, classifier, hash, words)
              .summary()
              .withFiles(
                  folder.toString(),
                  folder.resolve("report.html").toString(),
                  (System.nanoTime() - began) / 1e9);
      TextTrainingFiles.write(summary, staged);
      extra.writeInto(staged);
      frame.output().publish();
      return summary;
    }
  }

  /** Trains the explainer, writes it beside the classifier, and asks it about the test texts. */
  private ExplainedWords explained(
      TextClassifier classifier,
      String hash,
      Path kept,
      Path staged,
      TextParts parts,
      ProgressListener listener,
      Cancellation cancellation) {
    ExplainerStep step = new ExplainerStep(plan, parts, others, listener, cancellation);
    long began = System.nanoTime();
    try (ExpNet expnet = step.train(classifier, hash, kept)) {
      double seconds = (System.nanoTime() - began) / 1e9;
      expnet.write(staged);
      return step.ask(new ExpNetModel(classifier, expnet), seconds);
    }
  }

  /** What must be the same to end with the same bits. */
  private SortedMap<String, String> facts(TextParts parts) {
    SortedMap<String, String> facts = plan.named();
    facts.put("data", parts.hash());
    return facts;
  }
}
