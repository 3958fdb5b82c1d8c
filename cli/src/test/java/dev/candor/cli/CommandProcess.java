package dev.candor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The command as a process of its own, so that it can be killed. */
final class CommandProcess {
  private static final long SIGINT = 1 << 1;

  private CommandProcess() {}

  /** Starts it in a folder; what it says goes into {@code said.txt} there. */
  static Process start(Path folder, String line) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.candor.cli.Candor"));
    command.addAll(List.of(line.strip().split(" +")));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("OMP_WAIT_POLICY", "PASSIVE");
    return builder
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said.txt").toFile())
        .start();
  }

  /** Waits until a file is there, while the process runs. */
  static void waitFor(Process process, Path folder, Path file) throws Exception {
    long patience = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
    while (!Files.exists(file)) {
      assertThat(process.isAlive()).as(Files.readString(folder.resolve("said.txt"))).isTrue();
      assertThat(System.nanoTime()).as(file + " within ten minutes").isLessThan(patience);
      Thread.sleep(5);
    }
  }

  /** A process inherits from a background job of a shell that Ctrl-C means nothing to it. */
  static boolean ignoresInterrupts(Process process) throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.exists(status)) {
      return false;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("SigIgn:"))
        .map(line -> Long.parseUnsignedLong(line.substring("SigIgn:".length()).strip(), 16))
        .anyMatch(ignored -> (ignored & SIGINT) != 0);
  }
}
