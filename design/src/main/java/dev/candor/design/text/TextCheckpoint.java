package dev.candor.design.text;

import dev.candor.core.InputException;
import dev.candor.torch.store.CheckpointFile;
import dev.candor.torch.train.Checkpoint;
import dev.candor.torch.train.Precision;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where a training of texts keeps its checkpoint.
 *
 * @param folder of the training
 * @param run says which training it belongs to: encoder, tokenizer, settings and texts
 */
record TextCheckpoint(Path folder, String run) {
  private static final String RUN = "run";
  private static final String PRECISION = "precision";
  private static final String MILLIS = "millis";
  private static final String FACT = "fact.";

  /** What was found there. */
  record Found(Checkpoint state, Precision precision, double millis) {}

  Optional<Found> read() {
    if (!CheckpointFile.existsIn(folder)) {
      return Optional.empty();
    }
    dev.candor.torch.store.Checkpoint found = CheckpointFile.read(folder);
    if (!found.text(RUN).equals(run)) {
      throw InputException.in(
          folder.resolve(CheckpointFile.NAME),
          "belongs to a training with another encoder, other settings or texts, " + found.text(RUN),
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
    return Optional.of(
        new Found(
            new Checkpoint(found.arrays(), facts),
            Precision.valueOf(found.text(PRECISION)),
            found.number(MILLIS)));
  }

  void write(Checkpoint state, Precision precision, double millis) {
    SortedMap<String, String> notes = new TreeMap<>();
    state.facts().forEach((name, fact) -> notes.put(FACT + name, fact));
    CheckpointFile.write(
        folder,
        new dev.candor.torch.store.Checkpoint(state.epoch(), new TreeMap<>(state.arrays()), notes)
            .with(RUN, run)
            .with(PRECISION, precision.name())
            .with(MILLIS, millis));
  }
}
