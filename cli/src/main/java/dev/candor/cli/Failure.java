package dev.candor.cli;

import dev.candor.core.InputException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is said of something that went wrong: one line, and the exit code.
 *
 * @param code how the command ends
 * @param line what is wrong and what to do, without the leading {@code candor:}
 */
record Failure(ExitCode code, String line) {
  private static final int LONGEST_CAUSE = 200;

  /** Reads a failure off an exception, whoever threw it. */
  static Failure of(Throwable thrown) {
    if (thrown instanceof InputException input) {
      if (isFullDisk(thrown.getCause())) {
        return fullDisk(oneLine(String.valueOf(input.getMessage())) + ": ");
      }
      return new Failure(ExitCode.WRONG_INPUT, oneLine(String.valueOf(input.getMessage())));
    }
    if (thrown instanceof StoppedException stopped) {
      return new Failure(ExitCode.FAILED, oneLine(String.valueOf(stopped.getMessage())));
    }
    Throwable cause = thrown.getCause();
    if (thrown instanceof java.io.UncheckedIOException && cause != null) {
      return of(cause);
    }
    if (thrown instanceof IOException io) {
      return ofFile(io);
    }
    if (thrown instanceof OutOfMemoryError) {
      return new Failure(
          ExitCode.FAILED,
          "out of memory (heap of "
              + (Runtime.getRuntime().maxMemory() >> 20)
              + " MiB); give more with CANDOR_JAVA_OPTS=-Xmx8g, or fewer --seeds");
    }
    if (thrown instanceof UnsatisfiedLinkError || thrown instanceof NoClassDefFoundError) {
      return new Failure(
          ExitCode.FAILED,
          "the engine cannot be loaded on "
              + System.getProperty("os.name")
              + " "
              + System.getProperty("os.arch")
              + " (found "
              + shortened(thrown)
              + "); run again with --debug");
    }
    if (thrown instanceof RuntimeException && cause instanceof InputException) {
      return of(cause);
    }
    return new Failure(
        ExitCode.FAILED,
        "an error of its own (found " + shortened(thrown) + "); run again with --debug");
  }

  private static Failure ofFile(IOException io) {
    String file = io instanceof FileSystemException fs && fs.getFile() != null ? fs.getFile() : "";
    String at = file.isEmpty() ? "" : file + ": ";
    if (io instanceof NoSuchFileException) {
      return wrong(at + "must be a file or folder that is there (found none); check the path");
    }
    if (io instanceof FileNotFoundException) {
      return wrong("cannot be opened (found " + shortened(io) + "); check the path");
    }
    if (io instanceof AccessDeniedException) {
      return wrong(at + "must be open to you (found no permission); change it, or use another");
    }
    if (io instanceof FileAlreadyExistsException || io instanceof DirectoryNotEmptyException) {
      return wrong(at + "must not be there already (found one); remove it, or give another --out");
    }
    if (io instanceof NotDirectoryException) {
      return wrong(at + "must be a folder (found a file); give a folder");
    }
    String said = String.valueOf(io.getMessage()).toLowerCase(Locale.ROOT);
    if (isFullDisk(io)) {
      return fullDisk(at);
    }
    if (said.contains("is a directory")) {
      return wrong(at + "must be a file (found a folder); give the file in it");
    }
    if (said.contains("read-only file system")) {
      return wrong(at + "must be writable (found a read-only file system); use another --out");
    }
    return new Failure(
        ExitCode.FAILED,
        at + "reading or writing failed (found " + shortened(io) + "); run again with --debug");
  }

  private static boolean isFullDisk(@Nullable Throwable thrown) {
    String said = thrown == null ? "" : String.valueOf(thrown.getMessage());
    return thrown instanceof IOException
        && (said.contains("No space left")
            || said.contains("not enough space")
            || said.contains("Disk quota exceeded"));
  }

  private static Failure fullDisk(String at) {
    return new Failure(
        ExitCode.FAILED,
        at + "the disk is full (found no space left); free some, or use another --out");
  }

  private static Failure wrong(String line) {
    return new Failure(ExitCode.WRONG_INPUT, oneLine(line));
  }

  private static String shortened(Throwable thrown) {
    String message = thrown.getMessage();
    String text =
        oneLine(
            thrown.getClass().getSimpleName()
                + (message == null ? "" : ": " + message.lines().findFirst().orElse("")));
    return text.length() <= LONGEST_CAUSE ? text : text.substring(0, LONGEST_CAUSE) + "...";
  }

  /** The failure as the object that {@code --json} promises. */
  java.util.Map<String, Object> asJson() {
    java.util.Map<String, Object> json = new java.util.LinkedHashMap<>();
    json.put("error", line);
    json.put("exit", code.code());
    return json;
  }

  static String oneLine(String text) {
    return text.replaceAll("\\R", " ").replaceAll("\\p{Cntrl}", " ").strip();
  }
}
