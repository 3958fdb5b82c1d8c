package dev.candor.cli;

import dev.candor.core.InputException;
import dev.candor.report.image.NetworkKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of a model: it appears whole or not at all. Work in progress lies beside it under the
 * name {@code NAME.unfinished}.
 */
final class OutputFolder {
  private static final String MODEL = "model.json";
  private static final String RUN = "run.json";

  private final Path folder;

  private OutputFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * A folder that a model may be written to.
   *
   * @throws InputException if it holds something else than a model, or cannot be written
   */
  static OutputFolder at(Path folder) throws IOException {
    Path absolute = folder.toAbsolutePath().normalize();
    if (absolute.getFileName() == null) {
      throw InputException.of("--out", "must be a folder of its own", folder, "give a new name");
    }
    if (Files.exists(absolute) && !Files.isDirectory(absolute)) {
      throw InputException.of("--out", "must be a folder", "the file " + folder, "give a new name");
    }
    if (Files.isDirectory(absolute) && !isEmpty(absolute) && !isModel(absolute)) {
      throw InputException.of(
          "--out",
          "must be new, empty or a model of Candor's, so that nothing of yours is overwritten",
          "the folder " + folder,
          "give a new name");
    }
    Path parent = absolute.getParent();
    if (parent == null) {
      throw InputException.of("--out", "must be a folder of its own", folder, "give a new name");
    }
    Files.createDirectories(parent);
    if (!canHold(parent)) {
      throw InputException.of(
          "--out", "must lie in a folder that you may write to", parent, "give another place");
    }
    return new OutputFolder(absolute);
  }

  /** Asked by doing it: rights alone do not tell of a file system that takes no files. */
  private static boolean canHold(Path parent) {
    try {
      Files.delete(Files.createTempDirectory(parent, ".candor"));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether a folder holds a model, or the models of one run. */
  static boolean isModel(Path folder) {
    return Files.isRegularFile(folder.resolve(MODEL)) || !modelsIn(folder).isEmpty();
  }

  /** The models of one run that trained several, by the names of their folders. */
  static List<String> modelsIn(Path folder) {
    if (!Files.isRegularFile(folder.resolve(RUN))) {
      return List.of();
    }
    return Arrays.stream(NetworkKind.values())
        .map(NetworkKind::key)
        .filter(name -> Files.isRegularFile(folder.resolve(name).resolve(MODEL)))
        .toList();
  }

  /** Where it will be. */
  Path folder() {
    return folder;
  }

  /** Where work in progress lies. */
  Path unfinished() {
    return folder.resolveSibling(folder.getFileName() + ".unfinished");
  }

  /** Whether there is work in progress. */
  boolean hasUnfinished() {
    return Files.isDirectory(unfinished());
  }

  /** Forgets work in progress: all of it or none, whenever it is killed. */
  void discardUnfinished() throws IOException {
    Path gone = folder.resolveSibling(folder.getFileName() + ".gone");
    delete(gone);
    if (hasUnfinished()) {
      Files.move(unfinished(), gone, StandardCopyOption.ATOMIC_MOVE);
      delete(gone);
    }
  }

  /** An empty folder to write the finished model into. */
  Path staged() throws IOException {
    Path staged = unfinished().resolve("finished");
    delete(staged);
    return Files.createDirectories(staged);
  }

  /** Puts the staged folder in its place and removes what was needed on the way. */
  void publish() throws IOException {
    Path staged = unfinished().resolve("finished");
    Path old = folder.resolveSibling(folder.getFileName() + ".old");
    delete(old);
    if (Files.exists(folder)) {
      Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(staged, folder, StandardCopyOption.ATOMIC_MOVE);
    delete(old);
    discardUnfinished();
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void delete(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    Files.walkFileTree(
        tree,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path directory, @org.jspecify.annotations.Nullable IOException thrown)
              throws IOException {
            if (thrown != null) {
              throw thrown;
            }
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
