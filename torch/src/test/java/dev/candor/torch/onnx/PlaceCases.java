package dev.candor.torch.onnx;

import static dev.candor.torch.onnx.OnnxModels.set;
import static dev.candor.torch.onnx.OnnxModels.setAll;
import static dev.candor.torch.onnx.OperatorCase.apart;

import ai.onnx.proto.OnnxMl.TensorProto;
import dev.candor.core.NdArray;
import java.util.ArrayList;
import java.util.List;

/** Numbers taken or set by their places. */
final class PlaceCases {
  private static final NdArray X = apart(51, 2, 5, 4);

  private PlaceCases() {}

  static List<OperatorCase> all() {
    List<OperatorCase> all = new ArrayList<>();
    gathered(all);
    sliced(all);
    padded(all);
    split(all);
    all.add(OperatorCase.of("Trilu", 14).input(X));
    all.add(OperatorCase.of("Trilu", 14).input(X).whole(-1).set(set("upper", 0)));
    all.add(OperatorCase.of("Trilu", 14).input(X).whole(1));
    return all;
  }

  private static void gathered(List<OperatorCase> all) {
    all.add(OperatorCase.of("Gather", 9).input(X).whole(1).set(set("axis", 1)));
    all.add(OperatorCase.of("Gather", 13).input(X).whole(-1).set(set("axis", -1)));
    all.add(OperatorCase.of("Gather", 13).input(X).longs(4, 0, 0, -2).set(set("axis", 1)));
    all.add(
        OperatorCase.of("Gather", 13)
            .input(X)
            .initialiser(OnnxModels.tensor(List.of(2L, 3L), 0, 1, 2, 3, -1, -4))
            .set(set("axis", 2))
            .because("places in rows"));
    NdArray tokens = NdArray.of(new float[] {0, 3, -1, 2, 2, 1}, 2, 3);
    all.add(
        OperatorCase.of("Gather", 13)
            .floats(apart(52, 4, 3))
            .input(OnnxType.INT64, tokens)
            .steps()
            .because("an embedding"));
    TensorProto places =
        OnnxModels.tensor(List.of(2L, 2L, 4L), 0, 1, 2, 3, 4, -1, 0, 1, 0, 0, 0, 0, 1, 1, 1, -5);
    all.add(OperatorCase.of("GatherElements", 11).input(X).initialiser(places).set(set("axis", 1)));
    all.add(
        OperatorCase.of("GatherElements", 13)
            .input(apart(53, 2, 3))
            .input(OnnxType.INT64, NdArray.of(new float[] {0, -1, 1}, 1, 3))
            .set(set("axis", 1))
            .because("places are given"));
    all.add(
        OperatorCase.of("GatherND", 11)
            .input(X)
            .initialiser(OnnxModels.tensor(List.of(2L, 2L), 0, 4, 1, -2)));
    all.add(
        OperatorCase.of("GatherND", 13)
            .input(X)
            .initialiser(OnnxModels.tensor(List.of(2L, 1L, 3L), 0, 4, 3, 1, 0, -1)));
  }

  private static void sliced(List<OperatorCase> all) {
    all.add(
        OperatorCase.of("Slice", 9)
            .input(X)
            .set(setAll("starts", 1, -3))
            .set(setAll("ends", 4, 100))
            .set(setAll("axes", 1, 2)));
    all.add(OperatorCase.of("Slice", 9).input(X).set(setAll("starts", 0)).set(setAll("ends", 1)));
    all.add(OperatorCase.of("Slice", 10).input(X).longs(0, 1).longs(2, -1));
    all.add(OperatorCase.of("Slice", 13).input(X).longs(1).longs(1L << 60).longs(-2).longs(2));
    all.add(
        OperatorCase.of("Slice", 13).input(X).longs(-1).longs(Long.MIN_VALUE).longs(1).longs(-1));
    all.add(OperatorCase.of("Slice", 13).input(X).longs(4).longs(0).longs(1).longs(-2));
    all.add(OperatorCase.of("Slice", 13).input(X).longs(100).longs(-4).longs(1).longs(-3));
    all.add(
        OperatorCase.of("Slice", 13)
            .input(X)
            .longs(1, 3)
            .longs(3, 0)
            .longs(1, 2)
            .longs(1, -1)
            .because("both ways"));
  }

  private static void padded(List<OperatorCase> all) {
    for (String mode : List.of("constant", "reflect", "edge")) {
      all.add(
          OperatorCase.of("Pad", 9)
              .input(X)
              .set(setAll("pads", 0, 1, 2, 0, 3, 0))
              .set(set("mode", mode)));
      all.add(OperatorCase.of("Pad", 11).input(X).longs(0, 2, 1, 0, 0, 3).set(set("mode", mode)));
      all.add(OperatorCase.of("Pad", 13).input(X).longs(0, 0, 1, 0, 0, 1).set(set("mode", mode)));
    }
    NdArray value = NdArray.of(new float[] {0.7f}).reshape();
    all.add(OperatorCase.of("Pad", 13).input(X).longs(0, 1, 0, 0, 0, 2).floats(value));
    all.add(OperatorCase.of("Pad", 13).input(X).longs(0, -1, 1, 0, 0, -2).because("cut as well"));
    all.add(OperatorCase.of("Pad", 18).input(X).longs(1, 2).absent().longs(-1).because("one axis"));
    all.add(OperatorCase.of("Pad", 19).input(X).longs(0, 1, 2, 0, 2, 1).set(set("mode", "wrap")));
  }

  private static void split(List<OperatorCase> all) {
    all.add(
        OperatorCase.of("Split", 9)
            .input(X)
            .outputs(3)
            .set(set("axis", 1))
            .set(setAll("split", 1, 2, 2)));
    all.add(OperatorCase.of("Split", 11).input(X).outputs(2).set(set("axis", -1)));
    all.add(OperatorCase.of("Split", 13).input(X).longs(3, 1).outputs(2).set(set("axis", 2)));
    all.add(OperatorCase.of("Split", 13).input(X).outputs(4).set(set("axis", 2)));
    all.add(
        OperatorCase.of("Split", 18)
            .input(X)
            .outputs(3)
            .set(set("axis", 1))
            .set(set("num_outputs", 3))
            .because("the last is shorter"));
  }
}
