package dev.candor.data.text;

import ai.djl.engine.EngineException;
import ai.djl.huggingface.tokenizers.jni.LibUtils;
import ai.djl.util.Utils;
import dev.candor.core.InputException;
import java.io.IOException;

/**
 * Loads the tokenizers of Hugging Face, once, and keeps them quiet: as they come, they report every
 * start to their makers and unpack into the home folder.
 */
final class NativeLibrary {
  private static final String NO_REPORT = "OPT_OUT_TRACKING";
  private static final String NO_NETWORK = "ai.djl.offline";
  private static final String UNPACKED = "ENGINE_CACHE_DIR";

  private NativeLibrary() {}

  /**
   * @throws InputException if the environment demands reports
   * @throws IllegalStateException if there is no library for this machine, or no room for it
   */
  static synchronized void load() {
    setWhereOpen(NO_REPORT, "true");
    setWhereOpen(NO_NETWORK, "true");
    if (!Utils.isOfflineMode() && !Boolean.parseBoolean(Utils.getEnvOrSystemProperty(NO_REPORT))) {
      throw new InputException(
          "tokenizers would report to their makers: OPT_OUT_TRACKING and DJL_OFFLINE are both set "
              + "to something else than true; unset one of them");
    }
    String before = System.getProperty(UNPACKED);
    try {
      if (before == null && System.getenv(UNPACKED) == null) {
        System.setProperty(UNPACKED, NativeFolder.own().toString());
      }
      LibUtils.checkStatus();
    } catch (IOException | EngineException | LinkageError e) {
      throw new IllegalStateException(
          "the tokenizers' native library cannot be loaded on "
              + System.getProperty("os.name")
              + " "
              + System.getProperty("os.arch")
              + ": "
              + e,
          e);
    } finally {
      if (before == null) {
        System.clearProperty(UNPACKED);
      }
    }
  }

  private static void setWhereOpen(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
