package dev.candor.torch.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What would become of a file's bytes, counted before anything is made of them: a message of two
 * bytes would take a hundred on the heap, so a small file can ask for all of it. Not thread-safe.
 */
final class WireScan {
  /** Messages inside messages; a model without subgraphs has six. */
  static final int DEEPEST = 20;

  /** Messages, texts and single numbers of one file. */
  static final int MOST_OBJECTS = 4_000_000;

  private static final int BYTES_OF_OBJECT = 160;
  private static final int BYTES_OF_NUMBER = 32;

  private final Refusal refusal;
  private int objects;
  private long heapBytes;

  WireScan(Refusal refusal) {
    this.refusal = refusal;
  }

  /** Counts what is inside. */
  void count(CodedInputStream in, Descriptor type) throws IOException {
    count(in, type, 0);
  }

  /** How much of the heap it would take, beside the bytes themselves; no less than it will. */
  long heapBytes() {
    return heapBytes;
  }

  private void count(CodedInputStream in, Descriptor type, int depth) throws IOException {
    if (depth > DEEPEST) {
      throw refusal.broken("messages may lie " + DEEPEST + " deep", "more, in " + type.getName());
    }
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      FieldDescriptor field = type.findFieldByNumber(WireFormat.getTagFieldNumber(tag));
      int wire = WireFormat.getTagWireType(tag);
      if (wire == WireFormat.WIRETYPE_START_GROUP || wire == WireFormat.WIRETYPE_END_GROUP) {
        throw refusal.broken("fields must not be groups", type.getName() + ", tag " + tag);
      }
      if (wire != WireFormat.WIRETYPE_LENGTH_DELIMITED) {
        number(field);
        in.skipField(tag);
      } else {
        int length = in.readRawVarint32();
        int outer = in.pushLimit(length);
        content(in, field, length, depth);
        in.popLimit(outer);
      }
    }
  }

  private void content(CodedInputStream in, @Nullable FieldDescriptor field, int length, int depth)
      throws IOException {
    if (field != null && field.getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
      object();
      count(in, field.getMessageType(), depth + 1);
      return;
    }
    if (field != null && field.isPackable()) {
      heapBytes += (long) length * growth(field);
    } else {
      object();
    }
    in.skipRawBytes(length);
  }

  /** Bytes on the heap for one byte of packed numbers; those of attributes become objects. */
  private static int growth(FieldDescriptor field) {
    boolean fixed =
        field.getType() == FieldDescriptor.Type.FLOAT
            || field.getType() == FieldDescriptor.Type.DOUBLE;
    boolean boxed = field.getContainingType().equals(AttributeProto.getDescriptor());
    if (boxed) {
      return fixed ? 8 : 48;
    }
    return fixed ? 1 : 16;
  }

  private void number(@Nullable FieldDescriptor field) {
    if (field != null && field.isPackable()) {
      heapBytes += BYTES_OF_NUMBER;
    } else {
      object();
    }
  }

  private void object() {
    heapBytes += BYTES_OF_OBJECT;
    if (++objects > MOST_OBJECTS) {
      throw refusal.broken("may hold " + MOST_OBJECTS + " parts", "more");
    }
  }
}
