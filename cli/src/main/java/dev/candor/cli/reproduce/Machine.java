package dev.candor.cli.reproduce;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** On what was it measured? */
public final class Machine {
  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

  private Machine() {}

  /** Processor, cores, memory of the JVM, and versions, by name. */
  public static Map<String, String> description(Map<String, String> versions) {
    Map<String, String> said = new LinkedHashMap<>();
    said.put("processor", processor());
    said.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
    said.put("heap", (Runtime.getRuntime().maxMemory() >> 20) + " MiB");
    said.putAll(versions);
    return said;
  }

  private static String processor() {
    if (Files.isReadable(CPU_INFO)) {
      try (Stream<String> lines = Files.lines(CPU_INFO)) {
        return lines
            .filter(line -> line.startsWith("model name"))
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .findFirst()
            .orElse(System.getProperty("os.arch"));
      } catch (IOException | java.io.UncheckedIOException e) {
        return System.getProperty("os.arch") + " (" + e.getClass().getSimpleName() + ")";
      }
    }
    return System.getProperty("os.arch");
  }
}
