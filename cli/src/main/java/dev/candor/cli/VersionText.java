package dev.candor.cli;

import dev.candor.core.Versions;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Which versions are running? Asked without loading the engine. */
final class VersionText implements IVersionProvider {
  private static final String ENGINE = "/META-INF/maven/org.bytedeco/pytorch/pom.properties";

  @Override
  public String[] getVersion() {
    return new String[] {
      "candor " + Versions.candor(),
      "engine libtorch " + engine(),
      "java "
          + Runtime.version()
          + " ("
          + System.getProperty("java.vendor")
          + ", "
          + System.getProperty("os.name")
          + " "
          + System.getProperty("os.arch")
          + ")"
    };
  }

  /** The engine's version as its jar says. */
  static String engine() {
    return Optional.ofNullable(read().getProperty("version")).orElse("unknown");
  }

  private static Properties read() {
    Properties properties = new Properties();
    try (InputStream in = VersionText.class.getResourceAsStream(ENGINE)) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      properties.setProperty("version", "unreadable");
    }
    return properties;
  }
}
