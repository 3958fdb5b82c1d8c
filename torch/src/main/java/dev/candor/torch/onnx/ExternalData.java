package dev.candor.torch.onnx;

import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import dev.candor.core.InputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Numbers that lie in a file beside the model: only in a regular file within the model's own
 * folder, wherever links may point, and only within that file.
 */
final class ExternalData {
  private ExternalData() {}

  static ByteBuffer bytes(
      Refusal refusal, String where, List<StringStringEntryProto> entries, long bytes) {
    String location = "";
    long offset = 0;
    long length = bytes;
    for (StringStringEntryProto entry : entries) {
      switch (entry.getKey()) {
        case "location" -> location = entry.getValue();
        case "offset" -> offset = number(refusal, where, entry);
        case "length" -> length = number(refusal, where, entry);
        default -> {
          // a checksum or a later addition: the numbers are found without it
        }
      }
    }
    if (length != bytes || bytes > Integer.MAX_VALUE - 8) {
      throw refusal.broken(where + ": length must be the " + bytes + " bytes of its shape", length);
    }
    return read(refusal, where, inFolder(refusal, where, location), offset, (int) bytes);
  }

  private static long number(Refusal refusal, String where, StringStringEntryProto entry) {
    try {
      long number = Long.parseLong(entry.getValue());
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new InputException(
          refusal.file()
              + ": not a sound ONNX file: "
              + where
              + ": "
              + entry.getKey()
              + " must be a whole number (found "
              + Shown.name(entry.getValue())
              + "); export the model again",
          e);
    }
    throw refusal.broken(where + ": " + entry.getKey() + " must be 0 or more", entry.getValue());
  }

  private static Path inFolder(Refusal refusal, String where, String location) {
    try {
      Path folder = refusal.file().toAbsolutePath().normalize().getParent();
      Path relative = Path.of(location);
      boolean plain = !location.isEmpty() && !location.contains("\\") && !relative.isAbsolute();
      for (Path part : relative) {
        plain &= !part.toString().equals("..");
      }
      if (folder == null || !plain) {
        throw outside(refusal, where, location);
      }
      Path file = folder.resolve(relative);
      if (!Files.isRegularFile(file)) {
        throw refusal.unusable(
            where + ": location must be a file in the model's folder",
            location,
            "put the file with the weights beside the model");
      }
      Path real = file.toRealPath();
      if (!real.startsWith(folder.toRealPath())) {
        throw outside(refusal, where, location);
      }
      return real;
    } catch (InvalidPathException e) {
      InputException refused = outside(refusal, where, location);
      refused.initCause(e);
      throw refused;
    } catch (IOException e) {
      throw unreadable(refusal, where, e);
    }
  }

  private static ByteBuffer read(
      Refusal refusal, String where, Path file, long offset, int length) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = channel.size();
      if (offset > size || length > size - offset) {
        throw refusal.broken(
            where + " must lie within the " + size + " bytes of " + file.getFileName(),
            length + " bytes from " + offset);
      }
      ByteBuffer buffer = ByteBuffer.allocate(length);
      while (buffer.hasRemaining()) {
        if (channel.read(buffer, offset + buffer.position()) < 0) {
          throw refusal.broken(where + " must be whole", "the file became shorter");
        }
      }
      return buffer.flip();
    } catch (IOException e) {
      throw unreadable(refusal, where, e);
    }
  }

  private static InputException outside(Refusal refusal, String where, String location) {
    return refusal.unusable(
        where + ": location must be a relative path within the model's folder",
        location,
        "put the file with the weights beside the model");
  }

  private static InputException unreadable(Refusal refusal, String where, IOException e) {
    return new InputException(
        refusal.file() + ": " + where + " cannot be read (found " + e + "); check the files", e);
  }
}
