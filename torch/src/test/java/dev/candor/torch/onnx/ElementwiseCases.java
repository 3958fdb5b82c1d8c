package dev.candor.torch.onnx;

import static dev.candor.torch.onnx.OnnxModels.set;
import static dev.candor.torch.onnx.OperatorCase.apart;
import static dev.candor.torch.onnx.OperatorCase.apartFrom;

import dev.candor.core.NdArray;
import java.util.ArrayList;
import java.util.List;

/** Functions of every number by itself, and changes of kind. */
final class ElementwiseCases {
  private static final NdArray X = apart(1, 2, 7);
  private static final NdArray POSITIVE = apartFrom(0, 2, 2, 7);
  private static final NdArray ABOVE_ONE = apartFrom(1.2, 3, 2, 7);
  private static final NdArray WITHIN_ONE =
      NdArray.of(new float[] {-0.85f, -0.5f, -0.1f, 0.2f, 0.45f, 0.9f}, 2, 3);
  private static final NdArray ODD =
      NdArray.of(
          new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 0, -0f, 1.5f},
          2,
          3);
  private static final NdArray HALVES =
      NdArray.of(new float[] {-2.5f, -1.5f, -0.5f, 0.5f, 1.5f, 2.5f, 2.4f, -2.6f}, 2, 4);
  private static final NdArray WHOLE = NdArray.of(new float[] {-3, 0, 7, -300, 70000, 255}, 2, 3);

  private ElementwiseCases() {}

  static List<OperatorCase> all() {
    List<OperatorCase> all = new ArrayList<>();
    for (String name :
        List.of(
            "Relu",
            "Sigmoid",
            "Softplus",
            "Tanh",
            "Abs",
            "Atan",
            "Asinh",
            "Cos",
            "Cosh",
            "Erf",
            "Exp",
            "Neg",
            "Reciprocal",
            "Sin",
            "Sinh",
            "Softsign",
            "Elu",
            "HardSigmoid",
            "LeakyRelu",
            "Selu",
            "ThresholdedRelu",
            "Shrink")) {
      all.add(OperatorCase.of(name, 13).input(X));
    }
    all.add(OperatorCase.of("Relu", 9).input(X));
    all.add(OperatorCase.of("Celu", 12).input(X));
    all.add(OperatorCase.of("HardSwish", 14).input(X));
    all.add(OperatorCase.of("Mish", 18).input(X));
    all.add(OperatorCase.of("Gelu", 20).input(X));
    all.add(OperatorCase.of("Gelu", 20).input(X).set(set("approximate", "tanh")));
    for (String name : List.of("Acos", "Asin", "Atanh", "Tan")) {
      all.add(OperatorCase.of(name, 13).input(WITHIN_ONE));
    }
    all.add(OperatorCase.of("Acosh", 13).input(ABOVE_ONE));
    all.add(OperatorCase.of("Log", 13).input(POSITIVE));
    all.add(OperatorCase.of("Sqrt", 13).input(POSITIVE));
    for (String name : List.of("Ceil", "Floor", "Round", "Sign")) {
      all.add(OperatorCase.of(name, 13).input(HALVES).steps());
    }
    withSettings(all);
    kinds(all);
    return all;
  }

  private static void withSettings(List<OperatorCase> all) {
    all.add(OperatorCase.of("LeakyRelu", 16).input(X).set(set("alpha", 0.3f)));
    all.add(OperatorCase.of("Elu", 9).input(X).set(set("alpha", 0.7f)));
    all.add(OperatorCase.of("Selu", 9).input(X).set(set("alpha", 1.2f)).set(set("gamma", 0.9f)));
    all.add(OperatorCase.of("Celu", 12).input(X).set(set("alpha", 0.6f)));
    all.add(OperatorCase.of("ThresholdedRelu", 10).input(X).set(set("alpha", 0.4f)));
    all.add(
        OperatorCase.of("HardSigmoid", 9).input(X).set(set("alpha", 0.3f)).set(set("beta", 0.4f)));
    all.add(OperatorCase.of("Shrink", 9).input(X).set(set("lambd", 0.8f)).set(set("bias", 0.3f)));
    all.add(OperatorCase.of("Clip", 9).input(X).set(set("min", -0.5f)).set(set("max", 1.1f)));
    all.add(OperatorCase.of("Clip", 9).input(X));
    NdArray low = NdArray.of(new float[] {-0.5f});
    all.add(OperatorCase.of("Clip", 11).input(X).floats(low).floats(NdArray.of(new float[] {1})));
    all.add(OperatorCase.of("Clip", 13).input(X).floats(low).because("only the least"));
    all.add(OperatorCase.of("Clip", 13).input(X).absent().floats(low).because("only the most"));
    all.add(
        OperatorCase.of("Clip", 13)
            .input(OnnxType.INT64, WHOLE)
            .whole(-2)
            .whole(200)
            .gives(OnnxType.INT64));
    all.add(OperatorCase.of("PRelu", 9).input(X).floats(apart(4, 7)));
    all.add(OperatorCase.of("PRelu", 16).input(apart(5, 2, 3, 2)).floats(apart(6, 3, 1)));
  }

  private static void kinds(List<OperatorCase> all) {
    all.add(OperatorCase.of("IsNaN", 13).input(ODD).gives(OnnxType.BOOL));
    all.add(OperatorCase.of("IsInf", 10).input(ODD).gives(OnnxType.BOOL));
    all.add(
        OperatorCase.of("IsInf", 10)
            .input(ODD)
            .set(set("detect_negative", 0))
            .gives(OnnxType.BOOL));
    all.add(
        OperatorCase.of("IsInf", 10)
            .input(ODD)
            .set(set("detect_positive", 0))
            .gives(OnnxType.BOOL));
    all.add(OperatorCase.of("Not", 9).input(OnnxType.BOOL, WHOLE).gives(OnnxType.BOOL));
    all.add(OperatorCase.of("Abs", 13).input(OnnxType.INT64, WHOLE).gives(OnnxType.INT64));
    all.add(OperatorCase.of("Neg", 13).input(OnnxType.INT64, WHOLE).gives(OnnxType.INT64));
    all.add(OperatorCase.of("Sign", 13).input(OnnxType.INT64, WHOLE).gives(OnnxType.INT64));
    all.add(cast(HALVES, OnnxType.FLOAT32, OnnxType.INT64));
    all.add(cast(HALVES, OnnxType.FLOAT32, OnnxType.BOOL));
    all.add(cast(HALVES, OnnxType.FLOAT32, OnnxType.INT32));
    all.add(cast(WHOLE, OnnxType.INT64, OnnxType.BOOL));
    all.add(cast(WHOLE, OnnxType.INT64, OnnxType.FLOAT32).steps());
    all.add(cast(WHOLE, OnnxType.BOOL, OnnxType.INT64));
    all.add(cast(X, OnnxType.FLOAT32, OnnxType.FLOAT32));
    all.add(
        OperatorCase.of("CastLike", 15)
            .input(HALVES)
            .longs(1)
            .gives(OnnxType.INT64)
            .because("a whole number"));
    all.add(OperatorCase.of("CastLike", 15).input(X).floats(apart(7, 1)));
  }

  private static OperatorCase cast(NdArray numbers, OnnxType from, OnnxType to) {
    OperatorCase cast = OperatorCase.of("Cast", 13).input(from, numbers).set(set("to", to.code()));
    return to == OnnxType.FLOAT32 ? cast : cast.gives(to).because("to " + to);
  }
}
