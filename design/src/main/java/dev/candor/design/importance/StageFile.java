package dev.candor.design.importance;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.store.CheckpointFile;
import dev.candor.torch.train.Checkpoint;
import dev.candor.torch.train.Precision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where a stage keeps its checkpoints.
 *
 * @param folder of the stage
 * @param run says which run they belong to: design, settings and data
 */
record StageFile(Path folder, String run) {
  private static final String RUN = "run";
  private static final String PRECISION = "precision";
  private static final String FACT = "fact.";
  private static final String MILLIS = "millis";

  /** The precision that a checkpoint in one of the folders was made in. */
  static Optional<Precision> precisionIn(Path root) {
    if (!Files.isDirectory(root)) {
      return Optional.empty();
    }
    try (Stream<Path> stages = Files.list(root)) {
      return stages
          .filter(CheckpointFile::existsIn)
          .sorted()
          .findFirst()
          .map(stage -> Precision.valueOf(CheckpointFile.read(stage).text(PRECISION)));
    } catch (IOException e) {
      throw new InputException(
          root + ": cannot be read (found " + e + "); give a folder that may be read", e);
    }
  }

  /** The last checkpoint, if there is one. */
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

  void write(Checkpoint state, Lookout lookout, double millis, Precision precision) {
    SortedMap<String, NdArray> arrays = new TreeMap<>(state.arrays());
    lookout.save(arrays);
    SortedMap<String, String> notes = new TreeMap<>();
    state.facts().forEach((name, fact) -> notes.put(FACT + name, fact));
    notes.put(FACT + MILLIS, Double.toString(millis));
    CheckpointFile.write(
        folder,
        new dev.candor.torch.store.Checkpoint(state.epoch(), arrays, notes)
            .with(RUN, run)
            .with(PRECISION, precision.name()));
  }
}
