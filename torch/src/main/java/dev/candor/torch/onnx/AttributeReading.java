package dev.candor.torch.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import com.google.protobuf.ByteString;
import java.util.SortedMap;
import java.util.TreeMap;

/** The settings of a node. */
final class AttributeReading {
  private AttributeReading() {}

  static SortedMap<String, OnnxAttribute> attributes(
      Refusal refusal, TensorReading tensors, String where, NodeProto node) {
    SortedMap<String, OnnxAttribute> found = new TreeMap<>();
    for (AttributeProto attribute : node.getAttributeList()) {
      String place = where + ", attribute " + Shown.name(attribute.getName());
      if (found.put(attribute.getName(), read(refusal, tensors, place, attribute)) != null) {
        throw refusal.broken(where + " must have each attribute once", attribute.getName());
      }
    }
    return found;
  }

  private static OnnxAttribute read(
      Refusal refusal, TensorReading tensors, String where, AttributeProto attribute) {
    return switch (attribute.getType()) {
      case INT -> new OnnxAttribute.Whole(attribute.getI());
      case FLOAT -> new OnnxAttribute.Fraction(attribute.getF());
      case STRING -> new OnnxAttribute.Text(attribute.getS().toStringUtf8());
      case INTS -> new OnnxAttribute.Wholes(attribute.getIntsList());
      case FLOATS -> new OnnxAttribute.Fractions(attribute.getFloatsList());
      case STRINGS ->
          new OnnxAttribute.Texts(
              attribute.getStringsList().stream().map(ByteString::toStringUtf8).toList());
      case TENSOR -> {
        tensors.reserve(where, attribute.getT());
        yield new OnnxAttribute.Numbers(tensors.tensor(where, attribute.getT()));
      }
      case GRAPH, GRAPHS ->
          throw refusal.unusable(
              where + " must not be a graph",
              attribute.getType(),
              "export the model without branches and loops, by tracing");
      default ->
          throw refusal.unusable(
              where + " must be numbers or a text",
              attribute.getType(),
              "export the model with dense tensors, and with functions inlined");
    };
  }
}
