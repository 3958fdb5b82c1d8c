package dev.candor.metrics.cost;

import dev.candor.core.Evidence;
import dev.candor.core.InputException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * How much memory did some work need at its highest, beyond what was in use before it?
 *
 * <p>Two ways, which are not to be mixed in one table. Both see the whole JVM: nothing else may run
 * beside the work, and figures of less than about a megabyte are noise.
 *
 * @param result what the work gave
 * @param bytes at the highest, more than before; 0 or more
 * @param how it was measured
 * @param <T> what the work gives
 */
public record PeakBytes<T>(T result, long bytes, How how) {
  /** The name under which {@link Evidence} holds the bytes, and in its settings the way. */
  public static final String NAME = "peakBytes";

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final Path CLEAR = Path.of("/proc/self/clear_refs");

  /** How it is measured. */
  public enum How {
    /**
     * The peaks of the heap's pools, added up, less what they held after a collection before: the
     * JVM's heap with garbage that was not collected yet, so an upper bound that falls with a
     * smaller heap. Everywhere; no native memory.
     */
    HEAP_POOLS,
    /**
     * The highest resident set of the process (VmHWM, set back before) less the resident set
     * before: heap and native memory, as the kernel counts pages. Linux only; memory that the
     * process holds already and uses again does not show.
     */
    RESIDENT_SET
  }

  /**
   * Does the work and measures it.
   *
   * @throws InputException if this machine cannot measure so
   */
  public static <T> PeakBytes<T> during(How how, Supplier<T> work) {
    return how == How.HEAP_POOLS ? ofHeap(work) : ofProcess(work);
  }

  /** Evidence that says how much, and how it was measured. */
  public Evidence in(Evidence evidence) {
    SortedMap<String, String> settings = new TreeMap<>(evidence.settings());
    settings.put(NAME, how.name());
    return evidence.withSettings(settings).withCheck(NAME, (double) bytes);
  }

  private static <T> PeakBytes<T> ofHeap(Supplier<T> work) {
    List<MemoryPoolMXBean> pools =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    ManagementFactory.getMemoryMXBean().gc();
    pools.forEach(MemoryPoolMXBean::resetPeakUsage);
    long before = pools.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
    T result = work.get();
    long peak = pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    return new PeakBytes<>(result, Math.max(0, peak - before), How.HEAP_POOLS);
  }

  private static <T> PeakBytes<T> ofProcess(Supplier<T> work) {
    try {
      ManagementFactory.getMemoryMXBean().gc();
      Files.writeString(CLEAR, "5");
      long before = kibibytes("VmRSS:");
      T result = work.get();
      return new PeakBytes<>(
          result, Math.max(0, kibibytes("VmHWM:") - before) * 1024, How.RESIDENT_SET);
    } catch (IOException notHere) {
      throw new InputException(
          "how must be one that this machine has (found RESIDENT_SET); use HEAP_POOLS", notHere);
    }
  }

  private static long kibibytes(String name) throws IOException {
    for (String line : Files.readAllLines(STATUS)) {
      if (line.startsWith(name)) {
        return Long.parseLong(line.replaceAll("[^0-9]", ""));
      }
    }
    throw new IOException(STATUS + " holds no " + name);
  }
}
