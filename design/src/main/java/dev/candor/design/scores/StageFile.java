package dev.candor.design.scores;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.store.CheckpointFile;
import dev.candor.torch.train.Checkpoint;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Where a stage's checkpoints are kept, if anywhere, and what was in the last one. */
final class StageFile {
  private static final String RUN = "run";
  private static final String PHASE = "phase";
  private static final String SECONDS = "seconds";
  private static final String FACT = "fact.";
  private static final String STATE = "state/";

  private final Optional<Path> folder;
  private final String run;
  private final Optional<dev.candor.torch.store.Checkpoint> found;

  private StageFile(
      Optional<Path> folder, String run, Optional<dev.candor.torch.store.Checkpoint> found) {
    this.folder = folder;
    this.run = run;
    this.found = found;
  }

  /** No checkpoints. */
  static StageFile none() {
    return new StageFile(Optional.empty(), "", Optional.empty());
  }

  /**
   * The checkpoints in a folder.
   *
   * @param folder one for each stage
   * @param run says which run they belong to: settings and data
   */
  static StageFile in(Path folder, String run) {
    if (!CheckpointFile.existsIn(folder)) {
      return new StageFile(Optional.of(folder), run, Optional.empty());
    }
    dev.candor.torch.store.Checkpoint found = CheckpointFile.read(folder);
    if (!found.text(RUN).equals(run)) {
      throw InputException.in(
          folder.resolve(CheckpointFile.NAME),
          "belongs to a run with other settings or data, " + found.text(RUN),
          run,
          "go on with the same ones, or delete it to start anew");
    }
    return new StageFile(Optional.of(folder), run, Optional.of(found));
  }

  boolean isKept() {
    return folder.isPresent();
  }

  /** The phase in which the checkpoint was made. */
  int phase() {
    return found.map(c -> (int) c.whole(PHASE)).orElse(0);
  }

  /** The seconds that were spent until then. */
  double seconds() {
    return found.map(c -> c.number(SECONDS)).orElse(0.0);
  }

  /** Everything that was noted beside the training itself, under its own names. */
  Map<String, NdArray> arrays() {
    return found
        .map(dev.candor.torch.store.Checkpoint::arrays)
        .orElse(Collections.emptySortedMap());
  }

  /** The state of the training. */
  Optional<Checkpoint> checkpoint() {
    return found.map(
        c -> {
          SortedMap<String, String> facts = new TreeMap<>();
          c.notes()
              .forEach(
                  (name, note) -> {
                    if (name.startsWith(FACT)) {
                      facts.put(name.substring(FACT.length()), note);
                    }
                  });
          SortedMap<String, NdArray> arrays = new TreeMap<>();
          c.arrays()
              .forEach(
                  (name, array) -> {
                    if (name.startsWith(STATE)) {
                      arrays.put(name.substring(STATE.length()), array);
                    }
                  });
          return new Checkpoint(arrays, facts);
        });
  }

  void write(
      Checkpoint state, int phase, double seconds, StageHistory history, ScoreAverage average) {
    if (folder.isEmpty()) {
      return;
    }
    SortedMap<String, NdArray> arrays = new TreeMap<>();
    state.arrays().forEach((name, array) -> arrays.put(STATE + name, array));
    history.save(arrays);
    average.save(arrays);
    SortedMap<String, String> notes = new TreeMap<>();
    state.facts().forEach((name, fact) -> notes.put(FACT + name, fact));
    CheckpointFile.write(
        folder.get(),
        new dev.candor.torch.store.Checkpoint(state.epoch(), arrays, notes)
            .with(RUN, run)
            .with(PHASE, (long) phase)
            .with(SECONDS, seconds));
  }

  /** Where to go on, for a message. */
  String remark() {
    return folder.map(f -> "; its checkpoint is in " + f).orElse("; it kept no checkpoint");
  }
}
