package dev.candor.onnx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** ONNX files of a node or two, written field by field as the format's onnx.proto numbers them. */
final class TinyOnnx {
  static final int FLOAT = 1;
  static final int INT32 = 6;
  static final int INT64 = 7;
  static final int STRING = 8;
  static final int FLOAT16 = 10;
  static final int DOUBLE = 11;

  /** A length that may be anything. */
  static final int ANY = -1;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** A file whose graph has these parts. */
  static Path write(Path file, TinyOnnx... graphParts) {
    TinyOnnx graph = new TinyOnnx().text(2, "tiny");
    for (TinyOnnx part : graphParts) {
      graph.bytes.writeBytes(part.bytes.toByteArray());
    }
    TinyOnnx model =
        new TinyOnnx()
            .number(1, 8)
            .message(7, graph)
            .message(8, new TinyOnnx().text(1, "").number(2, 17))
            .message(8, new TinyOnnx().text(1, "ai.onnx.ml").number(2, 3));
    try {
      return Files.write(file, model.bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static TinyOnnx input(String name, int type, int... shape) {
    return new TinyOnnx().message(11, value(name, tensor(type, shape)));
  }

  static TinyOnnx output(String name, int type, int... shape) {
    return new TinyOnnx().message(12, value(name, tensor(type, shape)));
  }

  static TinyOnnx outputMaps(String name) {
    TinyOnnx map = new TinyOnnx().number(1, INT64).message(2, tensor(FLOAT));
    TinyOnnx sequence = new TinyOnnx().message(1, new TinyOnnx().message(5, map));
    return new TinyOnnx().message(12, value(name, new TinyOnnx().message(4, sequence)));
  }

  static TinyOnnx node(String type, String domain, String output, String... inputs) {
    return new TinyOnnx().message(1, nodeBody(type, domain, output, inputs));
  }

  static TinyOnnx zipMap(String output, String input, long... classes) {
    TinyOnnx labels = new TinyOnnx().text(1, "classlabels_int64s").number(20, 7);
    for (long label : classes) {
      labels.number(8, label);
    }
    return new TinyOnnx()
        .message(1, nodeBody("ZipMap", "ai.onnx.ml", output, input).message(5, labels));
  }

  private static TinyOnnx nodeBody(String type, String domain, String output, String... inputs) {
    TinyOnnx node = new TinyOnnx();
    for (String input : inputs) {
      node.text(1, input);
    }
    return node.text(2, output).text(4, type).text(7, domain);
  }

  private static TinyOnnx value(String name, TinyOnnx type) {
    return new TinyOnnx().text(1, name).message(2, type);
  }

  private static TinyOnnx tensor(int type, int... lengths) {
    TinyOnnx shape = new TinyOnnx();
    for (int length : lengths) {
      TinyOnnx any = new TinyOnnx().text(2, "n");
      shape.message(1, length == ANY ? any : new TinyOnnx().number(1, length));
    }
    return new TinyOnnx().message(1, new TinyOnnx().number(1, type).message(2, shape));
  }

  private TinyOnnx number(int field, long value) {
    varint((long) field << 3);
    varint(value);
    return this;
  }

  private TinyOnnx text(int field, String text) {
    return raw(field, text.getBytes(StandardCharsets.UTF_8));
  }

  private TinyOnnx message(int field, TinyOnnx message) {
    return raw(field, message.bytes.toByteArray());
  }

  private TinyOnnx raw(int field, byte[] content) {
    varint(((long) field << 3) | 2);
    varint(content.length);
    bytes.writeBytes(content);
    return this;
  }

  private void varint(long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      bytes.write((int) ((rest & 0x7f) | 0x80));
      rest >>>= 7;
    }
    bytes.write((int) rest);
  }
}
