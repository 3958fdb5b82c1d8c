package dev.candor.core;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which versions are running? */
public final class Versions {
  private Versions() {}

  /** Candor's own version, as its jar says, or {@code development} outside a jar. */
  public static String candor() {
    return Optional.ofNullable(Versions.class.getPackage().getImplementationVersion())
        .orElse("development");
  }

  /** Candor, the JVM and the operating system by name. */
  public static SortedMap<String, String> running() {
    SortedMap<String, String> versions = new TreeMap<>();
    versions.put("candor", candor());
    versions.put("java", Runtime.version().toString());
    versions.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    return versions;
  }
}
