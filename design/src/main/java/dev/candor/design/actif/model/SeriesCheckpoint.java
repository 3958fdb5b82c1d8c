package dev.candor.design.actif.model;

import dev.candor.core.InputException;
import dev.candor.torch.store.CheckpointFile;
import dev.candor.torch.train.Checkpoint;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where a training keeps its checkpoint.
 *
 * @param folder of the training
 * @param run says which training it belongs to: design, settings and data
 */
record SeriesCheckpoint(Path folder, String run) {
  private static final String RUN = "run";
  private static final String FACT = "fact.";
  private static final String MILLIS = "millis";

  /** The last one, if there is one. */
  Optional<Checkpoint> read() {
    if (!CheckpointFile.existsIn(folder)) {
      return Optional.empty();
    }
    dev.candor.torch.store.Checkpoint found = CheckpointFile.read(folder);
    if (!found.text(RUN).equals(run)) {
      throw InputException.in(
          folder.resolve(CheckpointFile.NAME),
          "belongs to a run with another design, settings or data, " + found.text(RUN),
          run,
          "go on with the same ones, or delete it to start anew");
    }
    SortedMap<String, String> facts = new TreeMap<>();
    found
        .notes()
        .forEach(
            (name, note) -> {
              if (name.startsWith(FACT)) {
                facts.put(name.substring(FACT.length()), note);
              }
            });
    return Optional.of(new Checkpoint(found.arrays(), facts));
  }

  /** The milliseconds of training before a checkpoint that was read. */
  static double millis(Checkpoint read) {
    return Double.parseDouble(read.facts().getOrDefault(MILLIS, "0"));
  }

  void write(Checkpoint state, double millis) {
    SortedMap<String, String> notes = new TreeMap<>();
    state.facts().forEach((name, fact) -> notes.put(FACT + name, fact));
    notes.put(FACT + MILLIS, Double.toString(millis));
    CheckpointFile.write(
        folder,
        new dev.candor.torch.store.Checkpoint(state.epoch(), new TreeMap<>(state.arrays()), notes)
            .with(RUN, run));
  }
}
