package dev.candor.cli.reproduce.expnet;

import com.sun.management.OperatingSystemMXBean;
import dev.candor.core.Cancellation;
import dev.candor.core.InputException;
import dev.candor.core.ProgressListener;
import dev.candor.core.Sha256;
import dev.candor.core.WholeFile;
import dev.candor.design.importance.PrecisionChoice;
import dev.candor.design.text.TextClassifier;
import dev.candor.design.text.TextFit;
import dev.candor.design.text.TextStart;
import dev.candor.design.text.TextTrainer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The classifiers of the study: each is trained once, when the first cell asks for it, and lies
 * beside the cells from then on. A training has one engine thread.
 *
 * <p>May be asked by several threads at once; who asks for one that another one trains waits.
 */
final class Classifiers {
  private static final String ENCODER = "minilm-l6";
  private static final int TOKENS = 64;

  private final Path folder;
  private final ExpnetProtocol protocol;
  private final TextSets sets;
  private final Map<String, Object> locks = new ConcurrentHashMap<>();

  Classifiers(Path cells, ExpnetProtocol protocol, TextSets sets) {
    this.folder = cells.resolve("models");
    this.protocol = protocol;
    this.sets = sets;
  }

  /** An encoder to start from. */
  static TextStart start() {
    return TextStart.artifact(ENCODER);
  }

  /** A classifier, which is trained first if it is not there. The caller closes it. */
  TextClassifier of(StudiedClassifier task, long seed, Cancellation cancellation) {
    synchronized (locks.computeIfAbsent(name(task, seed), key -> new Object())) {
      if (!there(task, seed)) {
        train(task, seed, cancellation);
      }
      return TextClassifier.read(folder(task, seed));
    }
  }

  /** The processor time that its training took, in seconds; all of the process's. */
  double cpuSeconds(StudiedClassifier task, long seed) {
    return Double.parseDouble(text(file(task, seed, ".cpu")).strip());
  }

  private void train(StudiedClassifier task, long seed, Cancellation cancellation) {
    ClassifierTexts texts = sets.of(task);
    double before = processSeconds();
    TextTrainer trainer =
        TextTrainer.of(start(), fit(task, seed), texts.training(), texts.choosing())
            .keeping(file(task, seed, ".checkpoints"))
            .watchedBy(ProgressListener.SILENT, cancellation);
    try (TextClassifier classifier = trainer.train()) {
      WholeFile.write(file(task, seed, ".cpu"), (processSeconds() - before) + "\n");
      classifier.write(folder(task, seed));
    }
    WholeFile.write(file(task, seed, ".settings"), hash(task, seed) + "\n");
  }

  private TextFit fit(StudiedClassifier task, long seed) {
    return TextFit.withDefaults()
        .withEpochs(protocol.epochs() + task.moreEpochs())
        .withPrecision(PrecisionChoice.BF16)
        .withTokens(TOKENS)
        .withThreads(1)
        .withSeed(seed);
  }

  /** Of the texts and settings that a classifier is made with. */
  String hash(StudiedClassifier task, long seed) {
    return new Sha256().add(sets.of(task).hash()).add(fit(task, seed).toString()).hex();
  }

  private boolean there(StudiedClassifier task, long seed) {
    Path settings = file(task, seed, ".settings");
    return Files.isRegularFile(settings) && text(settings).strip().equals(hash(task, seed));
  }

  private Path folder(StudiedClassifier task, long seed) {
    return folder.resolve(name(task, seed));
  }

  private Path file(StudiedClassifier task, long seed, String end) {
    return folder.resolve(name(task, seed) + end);
  }

  private static String name(StudiedClassifier task, long seed) {
    return task.label() + "-" + seed;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new InputException(
          file + ": cannot be read (found " + e + "); run without --resume", e);
    }
  }

  private static double processSeconds() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean own
        ? own.getProcessCpuTime() / 1e9
        : Double.NaN;
  }
}
