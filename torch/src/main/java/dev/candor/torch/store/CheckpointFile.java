package dev.candor.torch.store;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Keeps a {@link Checkpoint} as {@code checkpoint.safetensors} in a folder. A new one takes the
 * place of the old one in a single step, once it is wholly on the disk; what is read is checked
 * against a SHA-256 over names, notes and numbers.
 */
public final class CheckpointFile {
  /** The file's name. */
  public static final String NAME = "checkpoint.safetensors";

  private static final int FORMAT = 1;
  private static final String VERSION = "candor.checkpoint";
  private static final String EPOCH = "candor.epoch";
  private static final String HASH = "candor.sha256";
  private static final String NOTE = "note.";

  private CheckpointFile() {}

  /**
   * Writes a checkpoint into a folder.
   *
   * @throws InputException if it cannot be written
   */
  public static void write(Path folder, Checkpoint checkpoint) {
    SortedMap<String, String> metadata = new TreeMap<>();
    checkpoint.notes().forEach((name, note) -> metadata.put(NOTE + name, note));
    metadata.put(VERSION, Integer.toString(FORMAT));
    metadata.put(EPOCH, Long.toString(checkpoint.epoch()));
    metadata.put(HASH, hash(checkpoint));
    Safetensors.write(
        folder.resolve(NAME), NamedArrays.of(checkpoint.arrays()).withMetadata(metadata));
  }

  /** Whether a folder has a checkpoint. */
  public static boolean existsIn(Path folder) {
    return Files.exists(folder.resolve(NAME));
  }

  /** Removes the checkpoint of a run that is done, if there is one. */
  public static void deleteFrom(Path folder) {
    try {
      Files.deleteIfExists(folder.resolve(NAME));
    } catch (IOException e) {
      throw new InputException(
          folder.resolve(NAME) + ": cannot be deleted (found " + e + "); delete it by hand", e);
    }
  }

  /**
   * Reads the checkpoint of a folder.
   *
   * @throws InputException if there is none, or it is damaged, or a newer Candor made it
   */
  public static Checkpoint read(Path folder) {
    Path file = folder.resolve(NAME);
    NamedArrays content = Safetensors.read(file);
    long version = whole(file, content, VERSION);
    if (version > FORMAT) {
      throw InputException.in(
          file,
          "was made by a newer Candor: " + VERSION + " must be at most " + FORMAT,
          version,
          "use that Candor to go on");
    }
    SortedMap<String, String> notes = new TreeMap<>();
    content
        .metadata()
        .forEach(
            (name, note) -> {
              if (name.startsWith(NOTE)) {
                notes.put(name.substring(NOTE.length()), note);
              }
            });
    long epoch = whole(file, content, EPOCH);
    String promised = Optional.ofNullable(content.metadata().get(HASH)).orElse("nothing");
    Checkpoint checkpoint = new Checkpoint(Math.max(0, epoch), content.arrays(), notes);
    if (epoch < 0 || !hash(checkpoint).equals(promised)) {
      throw InputException.in(
          file,
          "must be as it was written, which its SHA-256 does not confirm",
          promised,
          "it was damaged: start the training anew");
    }
    return checkpoint;
  }

  private static long whole(Path file, NamedArrays content, String name) {
    String text = Optional.ofNullable(content.metadata().get(name)).orElse("nothing");
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw InputException.in(
          file,
          "must be a checkpoint of Candor, with a whole number " + name,
          text,
          "give the folder of a training run");
    }
  }

  private static String hash(Checkpoint checkpoint) {
    Sha256 hash = new Sha256().add(FORMAT).add(checkpoint.epoch()).add(checkpoint.notes().size());
    checkpoint.notes().forEach((name, note) -> hash.add(name).add(note));
    for (Map.Entry<String, NdArray> entry : checkpoint.arrays().entrySet()) {
      hash.add(entry.getKey()).add(entry.getValue());
    }
    return hash.hex();
  }
}
