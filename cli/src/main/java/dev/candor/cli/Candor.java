package dev.candor.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The {@code candor} command.
 *
 * <p>{@link #run} is the whole command but for the end of the process, so a test, or another
 * program, can start it in its own JVM.
 */
public final class Candor {
  private Candor() {}

  /** Runs the command in the working directory and ends the JVM with its exit code. */
  public static void main(String[] args) {
    PrintStream out = unbuffered(FileDescriptor.out);
    PrintStream err = unbuffered(FileDescriptor.err);
    Interruption interruption = Interruption.ofThisProcess();
    Terminal terminal =
        new Terminal(
            new FileInputStream(FileDescriptor.in),
            out,
            err,
            Path.of(""),
            Screen.ofThisProcess(),
            interruption.requested());
    int code = new CommandTree(terminal).run(args);
    out.flush();
    err.flush();
    interruption.finished(code);
    System.exit(code);
  }

  /**
   * Runs the command.
   *
   * @param args what follows {@code candor} on the command line
   * @param out where results go
   * @param err where progress, words and errors go
   * @param workingDirectory what relative paths are resolved against
   * @return 0 done, 1 failed, 2 wrong input or usage
   */
  public static int run(String[] args, PrintStream out, PrintStream err, Path workingDirectory) {
    return run(args, InputStream.nullInputStream(), out, err, workingDirectory);
  }

  /**
   * Runs the command with something on its standard input.
   *
   * @param args what follows {@code candor} on the command line
   * @param in what it is sent, for the verbs that read it
   * @param out where results go
   * @param err where progress, words and errors go
   * @param workingDirectory what relative paths are resolved against
   * @return 0 done, 1 failed, 2 wrong input or usage
   */
  public static int run(
      String[] args, InputStream in, PrintStream out, PrintStream err, Path workingDirectory) {
    Terminal terminal = new Terminal(in, out, err, workingDirectory, Screen.PLAIN, () -> false);
    return new CommandTree(terminal).run(args);
  }

  private static PrintStream unbuffered(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
