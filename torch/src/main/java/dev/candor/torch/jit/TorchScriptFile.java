package dev.candor.torch.jit;

import dev.candor.core.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Is this a TorchScript file? Told by its content, before the engine sees it: a zip archive with
 * {@code constants.pkl} and code in one folder, no entry outside it, no more inside than the file's
 * size warrants, and every checksum right. Memory: one buffer.
 */
final class TorchScriptFile {
  private static final int MOST_ENTRIES = 100_000;
  private static final long MOST_GROWTH = 20;
  private static final long ALWAYS_ALLOWED = 16L << 20;

  private TorchScriptFile() {}

  static void check(Path file) {
    if (!Files.exists(file)) {
      throw new InputException(file + ": there is no such file; check the path");
    }
    if (Files.isDirectory(file)) {
      throw InputException.in(file, "must be a TorchScript file", "a folder", "give a .pt file");
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      checkEntries(file, zip);
    } catch (ZipException e) {
      throw broken(file, "it must be a zip archive", String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new InputException(file + ": cannot be read (" + e.getMessage() + ")", e);
    }
  }

  private static void checkEntries(Path file, ZipFile zip) throws IOException {
    if (zip.size() > MOST_ENTRIES) {
      throw broken(file, "it must have at most " + MOST_ENTRIES + " entries", zip.size());
    }
    long allowed = ALWAYS_ALLOWED + MOST_GROWTH * Files.size(file);
    boolean constants = false;
    boolean code = false;
    boolean state = false;
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      ZipEntry entry = entries.nextElement();
      String name = entry.getName();
      if (name.startsWith("/") || name.contains("..") || name.contains("\\")) {
        throw broken(file, "its entries must lie in its own folder", name);
      }
      allowed -= checked(file, zip, entry, allowed);
      constants |= name.endsWith("/constants.pkl");
      code |= name.contains("/code/");
      state |= name.endsWith("/data.pkl");
    }
    if (!constants || !code) {
      throw InputException.in(
          file,
          "must be TorchScript, with its code inside",
          state ? "weights without code, as torch.save(model.state_dict()) writes" : "neither",
          "save it with torch.jit.trace(model, example).save(path)");
    }
  }

  private static long checked(Path file, ZipFile zip, ZipEntry entry, long allowed)
      throws IOException {
    CRC32 sum = new CRC32();
    long bytes = 0;
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        sum.update(buffer, 0, n);
        bytes += n;
        if (bytes > allowed) {
          throw broken(file, "its entries must not be far larger than the file", "a zip bomb");
        }
      }
    }
    if (sum.getValue() != entry.getCrc() || bytes != entry.getSize()) {
      throw broken(file, "every entry must have its checksum", entry.getName());
    }
    return bytes;
  }

  private static InputException broken(Path file, String what, Object found) {
    return InputException.in(
        file, "not a TorchScript file: " + what, found, "save it again or copy it again");
  }
}
