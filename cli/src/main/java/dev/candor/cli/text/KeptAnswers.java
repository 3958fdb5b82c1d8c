package dev.candor.cli.text;

import dev.candor.core.NdArray;
import dev.candor.core.Sha256;
import dev.candor.data.text.word.WordedText;
import dev.candor.torch.store.Checkpoint;
import dev.candor.torch.store.CheckpointFile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What a slow method said of texts, kept in a folder, so that a training that was broken off does
 * not pay for it twice. Answers are found again by who was asked, the text with its words, and the
 * class; texts themselves are not written. They go to the folder some at a time, each part whole or
 * not at all.
 *
 * <p>Changes; not for several threads.
 */
public final class KeptAnswers {
  private static final int TOGETHER = 32;

  private final Path folder;
  private final String asked;
  private final Map<String, NdArray> found = new HashMap<>();
  private final SortedMap<String, NdArray> unwritten = new TreeMap<>();
  private int parts;

  private KeptAnswers(Path folder, String asked) {
    this.folder = folder;
    this.asked = asked;
  }

  /**
   * Those in a folder, which need not be there yet.
   *
   * @param asked the method with its settings, and the classifier: whatever decides an answer
   *     beside the text
   * @throws dev.candor.core.InputException if a part of them was damaged
   */
  public static KeptAnswers in(Path folder, String asked) {
    KeptAnswers kept = new KeptAnswers(folder, asked);
    while (CheckpointFile.existsIn(kept.part())) {
      kept.found.putAll(CheckpointFile.read(kept.part()).arrays());
      kept.parts++;
    }
    return kept;
  }

  /** The answer to a text: the one that is kept, or the method's, which is then. */
  double[] of(WordedText text, int target, Supplier<double[]> method) {
    String key =
        new Sha256().add(asked).add(target).add(text.words().toString()).add(text.text()).hex();
    NdArray known = found.get(key);
    if (known != null) {
      return known.toDoubles();
    }
    double[] scores = method.get();
    if (scores.length > 0) {
      NdArray kept = NdArray.of(scores, scores.length);
      found.put(key, kept);
      unwritten.put(key, kept);
    }
    if (unwritten.size() >= TOGETHER) {
      write();
    }
    return scores;
  }

  /** Writes those that are not written yet. */
  void write() {
    if (!unwritten.isEmpty()) {
      CheckpointFile.write(part(), Checkpoint.of(parts, unwritten));
      unwritten.clear();
      parts++;
    }
  }

  private Path part() {
    return folder.resolve(Integer.toString(parts));
  }
}
