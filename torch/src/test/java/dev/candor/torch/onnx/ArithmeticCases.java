package dev.candor.torch.onnx;

import static dev.candor.torch.onnx.OnnxModels.set;
import static dev.candor.torch.onnx.OperatorCase.apart;
import static dev.candor.torch.onnx.OperatorCase.apartFrom;

import ai.onnx.proto.OnnxMl.TensorProto;
import dev.candor.core.NdArray;
import java.util.ArrayList;
import java.util.List;

/** Two or more inputs, number by number. */
final class ArithmeticCases {
  private static final NdArray X = apart(11, 2, 3, 4);
  private static final NdArray COLUMN = apart(12, 3, 1);
  private static final NdArray POSITIVE = apartFrom(0.3, 13, 2, 3);
  private static final NdArray WHOLE = NdArray.of(new float[] {-7, 8, 9, -10, 11, 0}, 2, 3);

  private ArithmeticCases() {}

  static List<OperatorCase> all() {
    List<OperatorCase> all = new ArrayList<>();
    for (String name : List.of("Add", "Sub", "Mul", "Div")) {
      all.add(OperatorCase.of(name, 14).input(X).floats(COLUMN).because("a constant repeated"));
      all.add(
          OperatorCase.of(name, 9).floats(apart(14, 3)).input(POSITIVE).because("constant first"));
      all.add(OperatorCase.of(name, 13).input(X).input(apart(15, 1, 1, 4)));
      all.add(
          OperatorCase.of(name, 13)
              .input(OnnxType.INT64, WHOLE)
              .longs(3, -3, 4)
              .gives(OnnxType.INT64)
              .because("whole numbers"));
    }
    power(all);
    any(all);
    truths(all);
    all.add(
        OperatorCase.of("Einsum", 12)
            .input(X)
            .floats(apart(17, 4, 5))
            .set(set("equation", "nij,jk->nik")));
    all.add(OperatorCase.of("Einsum", 12).input(X).set(set("equation", "nij->nji")));
    return all;
  }

  private static void power(List<OperatorCase> all) {
    NdArray two = NdArray.of(new float[] {2});
    all.add(OperatorCase.of("Pow", 13).input(X).floats(two.reshape()).because("a square"));
    all.add(OperatorCase.of("Pow", 13).input(POSITIVE).floats(NdArray.of(new float[] {0.5f})));
    all.add(OperatorCase.of("Pow", 12).input(X).whole(3).because("a whole exponent"));
    all.add(OperatorCase.of("Pow", 13).input(POSITIVE).floats(apart(18, 3)));
    all.add(OperatorCase.of("Pow", 9).input(POSITIVE).input(apart(19, 1, 3)));
    all.add(OperatorCase.of("Pow", 13).input(OnnxType.INT64, WHOLE).whole(3).gives(OnnxType.INT64));
    all.add(
        OperatorCase.of("Mod", 13)
            .input(OnnxType.INT64, WHOLE)
            .longs(3, -3, 4)
            .gives(OnnxType.INT64));
    all.add(OperatorCase.of("Mod", 13).input(X).floats(COLUMN).set(set("fmod", 1)).steps());
  }

  private static void any(List<OperatorCase> all) {
    for (String name : List.of("Sum", "Mean", "Min", "Max")) {
      all.add(
          OperatorCase.of(name, 13)
              .input(X)
              .floats(apartFrom(-1.03, 20, 4))
              .input(apartFrom(-2.01, 21, 1, 3, 1)));
      all.add(OperatorCase.of(name, 9).input(X).because("one input"));
      all.add(OperatorCase.of(name, 9).input(X).floats(apartFrom(-1.97, 22, 3, 4)));
    }
  }

  private static void truths(List<OperatorCase> all) {
    for (String name : List.of("Equal", "Greater", "Less", "GreaterOrEqual", "LessOrEqual")) {
      int opset = name.endsWith("OrEqual") ? 12 : 11;
      NdArray equalInPart = NdArray.of(new float[] {X.toFloats()[0], 0.3f, -0.3f, 1}, 4);
      all.add(OperatorCase.of(name, opset).input(X).floats(equalInPart).gives(OnnxType.BOOL));
      all.add(
          OperatorCase.of(name, opset)
              .input(OnnxType.INT64, WHOLE)
              .longs(-7, 8, 3)
              .gives(OnnxType.BOOL));
    }
    NdArray a = NdArray.of(new float[] {0, 0, 1, 1}, 1, 4);
    NdArray b = NdArray.of(new float[] {0, 1, 0, 1}, 1, 4);
    for (String name : List.of("And", "Or", "Xor")) {
      all.add(
          OperatorCase.of(name, 9)
              .input(OnnxType.BOOL, a)
              .input(OnnxType.BOOL, b)
              .gives(OnnxType.BOOL));
    }
    all.add(
        OperatorCase.of("Where", 16)
            .input(OnnxType.BOOL, a)
            .floats(apart(23, 4))
            .floats(apart(24, 2, 4))
            .because("the condition is given")
            .steps());
    all.add(
        OperatorCase.of("Where", 9)
            .initialiser(truths(1, 0, 0, 1))
            .input(X)
            .floats(apart(25, 3, 1)));
  }

  private static TensorProto truths(int... values) {
    TensorProto.Builder tensor =
        TensorProto.newBuilder().setDataType(OnnxType.BOOL.code()).addDims(values.length);
    for (int value : values) {
      tensor.addInt32Data(value);
    }
    return tensor.build();
  }
}
