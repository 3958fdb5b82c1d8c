package dev.candor.design.text;

import dev.candor.core.Cancellation;
import dev.candor.core.InputException;
import dev.candor.core.ProgressListener;
import dev.candor.core.Sha256;
import dev.candor.data.text.set.LabelledText;
import dev.candor.torch.Network;
import dev.candor.torch.text.ClassHead;
import dev.candor.torch.text.TokenRows;
import dev.candor.torch.train.BatchTrainer;
import dev.candor.torch.train.Checkpoint;
import dev.candor.torch.train.Keep;
import dev.candor.torch.train.Precision;
import dev.candor.torch.train.TrainingRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;

/**
 * Trains an encoder further as a classifier of texts, on the state of its first token.
 *
 * <p>The same start, texts, settings, threads and precision give the same bits. With a folder,
 * every epoch leaves a checkpoint there, and a training that was broken off goes on from it to the
 * same bits. Which precision is faster is measured at the start and kept in the checkpoint.
 *
 * @param start encoder and tokenizer
 * @param fit how it is trained
 * @param training texts to learn from
 * @param held texts that choose the epoch; without such the last one is kept
 * @param folder where checkpoints are kept, if anywhere
 * @param listener is told of every step
 * @param cancellation is asked after every step
 */
public record TextTrainer(
    TextStart start,
    TextFit fit,
    List<LabelledText> training,
    List<LabelledText> held,
    Optional<Path> folder,
    ProgressListener listener,
    Cancellation cancellation) {
  /** Copies the lists and checks that there are two classes or more. */
  public TextTrainer {
    training = List.copyOf(training);
    held = List.copyOf(held);
    List<String> classes = classes(training);
    if (classes.size() < 2) {
      throw InputException.of(
          "labels", "must be two different ones or more", classes, "check the column of labels");
    }
    for (LabelledText text : held) {
      if (!classes.contains(text.label())) {
        throw InputException.of(
            "labels of held-out texts", "must be among " + classes, text.label(), "check them");
      }
    }
  }

  /** A trainer that keeps no checkpoints. */
  public static TextTrainer of(
      TextStart start, TextFit fit, List<LabelledText> training, List<LabelledText> held) {
    return new TextTrainer(
        start, fit, training, held, Optional.empty(), ProgressListener.SILENT, Cancellation.NEVER);
  }

  /** With checkpoints in a folder. */
  public TextTrainer keeping(Path newFolder) {
    return new TextTrainer(
        start, fit, training, held, Optional.of(newFolder), listener, cancellation);
  }

  /** With these looking on. */
  public TextTrainer watchedBy(ProgressListener newListener, Cancellation newCancellation) {
    return new TextTrainer(start, fit, training, held, folder, newListener, newCancellation);
  }

  /** The classes in the order of their names. */
  private static List<String> classes(List<LabelledText> texts) {
    return List.copyOf(new TreeSet<>(texts.stream().map(LabelledText::label).toList()));
  }

  /** Trains, or goes on from the checkpoint in the folder. */
  public TextClassifier train() {
    List<String> classes = classes(training);
    try (TextReading reading =
        TextReading.of(start.tokenizer(), start.encoder().shape(), fit.tokens())) {
      Rows rows = Rows.of(training, reading, classes);
      Rows watched = Rows.of(held, reading, classes);
      ClassHead head = ClassHead.of(classes.size()).withDropout(fit.dropout());
      Network network = start.encoder().startingClassifier(head, fit.dropout(), fit.seed());
      try {
        return trained(network, head, classes, rows, watched);
      } catch (RuntimeException e) {
        network.close();
        throw e;
      }
    }
  }

  private TextClassifier trained(
      Network network, ClassHead head, List<String> classes, Rows rows, Rows watched) {
    String encoderHash = start.encoder().hash();
    String run =
        new Sha256()
            .add(encoderHash)
            .add(start.tokenizer())
            .add(fit.toString())
            .add(classes.toString())
            .add(rows.hash())
            .add(watched.hash())
            .hex();
    Optional<TextCheckpoint> file = folder.map(f -> new TextCheckpoint(f, run));
    Optional<TextCheckpoint.Found> found = file.flatMap(TextCheckpoint::read);
    TokenRows source = rows(rows, new TokenRows.Order.Shuffled(fit.seed()));
    Precision precision =
        found.map(TextCheckpoint.Found::precision).orElseGet(() -> precision(network, source));
    double before = found.map(TextCheckpoint.Found::millis).orElse(0.);
    long began = System.nanoTime();
    BatchTrainer trainer =
        BatchTrainer.of(fit.plan(start.encoder().shape()))
            .withThreads(fit.threads())
            .withPrecision(precision)
            .reportingTo(listener)
            .until(cancellation)
            .checkpointing(
                state -> file.ifPresent(f -> f.write(state, precision, millis(before, began))));
    if (!held.isEmpty()) {
      trainer =
          trainer.watching(rows(watched, new TokenRows.Order.ByLength()), Keep.HIGHEST_ACCURACY);
    }
    Optional<Checkpoint> from = found.map(TextCheckpoint.Found::state);
    TrainingRun done =
        from.isPresent()
            ? trainer.resume(network, source, from.orElseThrow())
            : trainer.fit(network, source);
    if (done.ending() == TrainingRun.Ending.CANCELLED) {
      throw new CancellationException(
          "stopped in training" + folder.map(f -> "; its checkpoint is in " + f).orElse(""));
    }
    return new TextClassifier(
        new TextDescription(
            start.encoder().shape(),
            head,
            classes,
            fit,
            precision,
            encoderHash,
            TextClassifier.hash(start.tokenizer())),
        TextCourse.of(done.epochs(), millis(before, began), training.size()),
        network,
        start.tokenizer());
  }

  private static double millis(double before, long began) {
    return before + (System.nanoTime() - began) / 1e6;
  }

  private TokenRows rows(Rows rows, TokenRows.Order order) {
    return TokenRows.of(
        rows.ids(), rows.classes(), fit.batchRows(), start.encoder().shape().padding(), order);
  }

  private Precision precision(Network network, TokenRows source) {
    return switch (fit.precision()) {
      case FP32 -> Precision.FP32;
      case BF16 -> Precision.BF16;
      case AUTO -> FasterTextPrecision.find(network, source, fit, start.encoder().shape());
    };
  }

  /** Texts as numbers. */
  private record Rows(List<int[]> ids, List<Integer> classes) {
    static Rows of(List<LabelledText> texts, TextReading reading, List<String> names) {
      List<int[]> ids = new ArrayList<>();
      List<Integer> classes = new ArrayList<>();
      for (LabelledText text : texts) {
        ids.add(reading.ids(text.text()));
        classes.add(names.indexOf(text.label()));
      }
      return new Rows(ids, classes);
    }

    String hash() {
      Sha256 hash = new Sha256().add(classes.toString());
      ids.forEach(text -> hash.add(Arrays.toString(text)));
      return hash.hex();
    }
  }
}
