package dev.candor.torch.jit;

import dev.candor.core.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * What is in a file that ends in {@code .pt} or {@code .pth}? Told by its content, since both names
 * stand for several kinds. Nothing in it is run or believed.
 */
public final class PtFile {
  private static final int MOST_ENTRIES = 100_000;
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  /** Protocol 2 of Python's pickle, and the number with which PyTorch began its files until 1.6. */
  private static final byte[] LEGACY = {
    (byte) 0x80, 2, (byte) 0x8a, 10, 0x6c, (byte) 0xfc, (byte) 0x9c, 0x46
  };

  /** What such a file may be. */
  public enum Kind {
    /** A network with its code: {@link TorchScriptPredictor} asks it. */
    TORCHSCRIPT,
    /** Named numbers without the network they belong to, as {@code torch.save} writes. */
    STATE,
    /** The same as PyTorch wrote it before 1.6. */
    LEGACY_STATE
  }

  private PtFile() {}

  /** Whether a file begins as one of these kinds does; false for one that is not there. */
  public static boolean isOne(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    byte[] start = start(file);
    return startsWith(start, LEGACY) || startsWith(start, ZIP);
  }

  /**
   * Which kind of file this is.
   *
   * @throws InputException if it is none of them
   */
  public static Kind kind(Path file) {
    byte[] start = start(file);
    if (startsWith(start, LEGACY)) {
      return Kind.LEGACY_STATE;
    }
    if (!startsWith(start, ZIP)) {
      throw InputException.in(
          file,
          "must be TorchScript or a state file of PyTorch",
          "neither a zip archive nor a pickle",
          "save it with torch.jit.trace(model, example).save(path)");
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return kind(file, zip);
    } catch (ZipException e) {
      throw new InputException(
          file + ": is not a whole zip archive (found " + e.getMessage() + "); copy it again", e);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /**
   * Refuses what is not TorchScript, and says what to do.
   *
   * @throws InputException if the file has no code in it
   */
  public static void requireTorchScript(Path file) {
    Kind kind = kind(file);
    if (kind != Kind.TORCHSCRIPT) {
      throw InputException.in(
          file,
          "must be TorchScript, with its code inside: numbers alone are no network",
          "a state file, as torch.save(model.state_dict(), path) writes",
          "save the network with torch.jit.trace(model, example).save(path), or export it to ONNX;"
              + " state files serve built-in backbones only");
    }
  }

  private static Kind kind(Path file, ZipFile zip) {
    if (zip.size() > MOST_ENTRIES) {
      throw InputException.in(
          file, "must have at most " + MOST_ENTRIES + " entries", zip.size(), "save it again");
    }
    boolean code = false;
    boolean pickle = false;
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      String name = entries.nextElement().getName();
      code |= name.contains("/code/");
      pickle |= name.endsWith("/data.pkl");
    }
    if (code) {
      return Kind.TORCHSCRIPT;
    }
    if (pickle) {
      return Kind.STATE;
    }
    throw InputException.in(
        file,
        "must be TorchScript or a state file of PyTorch",
        "a zip archive without code and without data.pkl",
        "save it with torch.jit.trace(model, example).save(path)");
  }

  private static byte[] start(Path file) {
    if (!Files.isRegularFile(file)) {
      throw InputException.in(
          file,
          "must be a .pt file",
          Files.isDirectory(file) ? "a folder" : "no file",
          "give a path that exists");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(LEGACY.length);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }

  private static InputException unreadable(Path file, IOException e) {
    return new InputException(
        file + ": cannot be read (found " + e + "); give a file that may be read", e);
  }
}
