package dev.candor.torch.onnx;

import ai.onnx.proto.OnnxMl.ModelProto;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.candor.core.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What does an ONNX file hold? Read and checked, nothing computed.
 *
 * <p>Operator sets 9 to 21, standard operators, numbers of the kinds of {@link OnnxType}; weights
 * in the file or in files within its folder. Refused, each by name: operators of other domains,
 * operators with a graph inside (If, Loop, Scan), functions, sparse tensors, texts, sequences and
 * maps.
 *
 * <p>A file is not believed. Its size, the number and depth of its parts and the memory all of it
 * would take are checked before memory is taken; then names, cycles, shapes, lengths and places of
 * numbers. Limits: 2 GiB for the file itself, {@value WireScan#MOST_OBJECTS} parts, {@value
 * WireScan#DEEPEST} levels, {@value TensorReading#MOST_AXES} axes. Memory: the file and its numbers
 * once each.
 *
 * <p>The format: https://github.com/onnx/onnx/blob/main/docs/IR.md
 */
public final class OnnxFile {
  private static final long MOST_BYTES = Integer.MAX_VALUE - 8L;

  private OnnxFile() {}

  /**
   * Reads a file.
   *
   * @throws InputException if it is not a sound ONNX file, or holds what is not known here; one
   *     line that names the node or tensor
   */
  public static OnnxGraph read(Path file) {
    Refusal refusal = new Refusal(file);
    long length = length(refusal);
    HeapRoom room = new HeapRoom(refusal, Runtime.getRuntime().maxMemory());
    room.take("the file", length);
    return read(refusal, room, bytes(refusal, (int) length));
  }

  private static OnnxGraph read(Refusal refusal, HeapRoom room, byte[] bytes) {
    try {
      WireScan scan = new WireScan(refusal);
      scan.count(CodedInputStream.newInstance(bytes), ModelProto.getDescriptor());
      room.take("what the file describes", scan.heapBytes());
      CodedInputStream in = CodedInputStream.newInstance(bytes);
      in.enableAliasing(true);
      return new ModelReading(refusal, room).graph(ModelProto.parseFrom(in));
    } catch (InvalidProtocolBufferException e) {
      throw new InputException(
          refusal.file()
              + ": not a sound ONNX file: must be a protobuf message (found "
              + e.getMessage()
              + "); check that this is an ONNX file and that it is whole",
          e);
    } catch (IOException e) {
      throw unreadable(refusal, e);
    }
  }

  private static long length(Refusal refusal) {
    Path file = refusal.file();
    if (!Files.isRegularFile(file)) {
      throw refusal.unusable(
          "must be an ONNX file",
          Files.isDirectory(file) ? "a folder" : "no file",
          "give a path that exists");
    }
    try {
      long length = Files.size(file);
      if (length > MOST_BYTES) {
        throw refusal.unusable(
            "must have at most " + MOST_BYTES + " bytes",
            length,
            "export it with its weights in a file beside it (external data)");
      }
      return length;
    } catch (IOException e) {
      throw unreadable(refusal, e);
    }
  }

  private static byte[] bytes(Refusal refusal, int length) {
    try (InputStream in = Files.newInputStream(refusal.file())) {
      return in.readNBytes(length);
    } catch (IOException e) {
      throw unreadable(refusal, e);
    }
  }

  private static InputException unreadable(Refusal refusal, IOException e) {
    return new InputException(
        refusal.file() + ": cannot be read (found " + e + "); give a file that may be read", e);
  }
}
