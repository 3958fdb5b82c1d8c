package dev.candor.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that every verb understands. */
final class Everywhere {
  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of everything random (default: 0).")
  private long seed;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads of the engine (default: at most 2).")
  private Optional<Integer> threads = Optional.empty();

  @Option(
      names = "--json",
      description = "Print exactly one JSON object on standard output; words go to standard error.")
  private boolean json;

  @Option(names = "--quiet", description = "Say nothing but results and errors.")
  private boolean quiet;

  @Option(names = "--debug", description = "Print the stack trace of an error.")
  @SuppressWarnings("UnusedVariable") // read where errors end up, off what picocli parsed
  private boolean debug;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private boolean help;

  long seed() {
    return seed;
  }

  Optional<Integer> threads() {
    threads.ifPresent(
        n -> {
          if (n < 1 || n > 1024) {
            throw dev.candor.core.InputException.of(
                "--threads", "must be 1 to 1024", n, "give the number of cores to use");
          }
        });
    return threads;
  }

  boolean json() {
    return json;
  }

  boolean quiet() {
    return quiet;
  }
}
