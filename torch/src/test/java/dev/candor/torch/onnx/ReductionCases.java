package dev.candor.torch.onnx;

import static dev.candor.torch.onnx.OnnxModels.set;
import static dev.candor.torch.onnx.OnnxModels.setAll;
import static dev.candor.torch.onnx.OperatorCase.apart;
import static dev.candor.torch.onnx.OperatorCase.apartFrom;

import dev.candor.core.NdArray;
import java.util.ArrayList;
import java.util.List;

/** Many numbers along an axis. */
final class ReductionCases {
  private static final NdArray X = apart(31, 2, 3, 4);
  private static final NdArray POSITIVE = apartFrom(0.2, 32, 2, 3, 4);
  private static final NdArray WHOLE =
      NdArray.of(new float[] {-7, 8, 9, -10, 11, 0, 3, 3}, 2, 2, 2);
  private static final NdArray TIES = NdArray.of(new float[] {1, 3, 3, 2, 0, 0, 5, 0}, 2, 4);

  private ReductionCases() {}

  static List<OperatorCase> all() {
    List<OperatorCase> all = new ArrayList<>();
    for (String name :
        List.of(
            "ReduceMean",
            "ReduceSum",
            "ReduceMax",
            "ReduceMin",
            "ReduceProd",
            "ReduceL1",
            "ReduceL2",
            "ReduceSumSquare",
            "ReduceLogSum",
            "ReduceLogSumExp")) {
      NdArray x = name.equals("ReduceLogSum") ? POSITIVE : X;
      all.add(old(name, 9, x).set(setAll("axes", 1)));
      all.add(old(name, 11, x).set(setAll("axes", -1, 1)).set(set("keepdims", 0)));
      all.add(OperatorCase.of(name, 18).input(x).longs(2, -2).because("axes as an input"));
      all.add(OperatorCase.of(name, 18).input(x).longs(-1).set(set("keepdims", 0)));
      all.add(
          OperatorCase.of(name, 18)
              .input(x)
              .set(set("noop_with_empty_axes", 1))
              .because("left alone"));
    }
    NdArray one = apart(33, 1, 3, 2);
    all.add(OperatorCase.of("ReduceSum", 13).input(one).because("all axes"));
    all.add(OperatorCase.of("ReduceSum", 13).input(one).longs(1).set(set("keepdims", 0)));
    all.add(OperatorCase.of("ReduceMean", 13).input(one).set(set("keepdims", 0)));
    for (String name : List.of("ReduceSum", "ReduceMax", "ReduceMin", "ReduceProd")) {
      all.add(
          OperatorCase.of(name, 18)
              .input(OnnxType.INT64, WHOLE)
              .longs(1)
              .gives(OnnxType.INT64)
              .because("whole numbers"));
    }
    places(all);
    sums(all);
    shares(all);
    return all;
  }

  private static OperatorCase old(String name, int opset, NdArray x) {
    return OperatorCase.of(name, name.equals("ReduceSum") ? Math.min(opset, 12) : opset).input(x);
  }

  private static void places(List<OperatorCase> all) {
    for (String name : List.of("ArgMax", "ArgMin")) {
      all.add(whole(OperatorCase.of(name, 9).input(X).set(set("axis", 1))));
      all.add(
          whole(OperatorCase.of(name, 13).input(X).set(set("axis", -1)).set(set("keepdims", 0))));
      all.add(whole(OperatorCase.of(name, 13).input(TIES).set(set("axis", 1))).because("ties"));
      all.add(
          whole(
                  OperatorCase.of(name, 12)
                      .input(TIES)
                      .set(set("axis", 1))
                      .set(set("select_last_index", 1)))
              .because("the last of several"));
    }
  }

  private static OperatorCase whole(OperatorCase one) {
    return one.gives(OnnxType.INT64);
  }

  private static void sums(List<OperatorCase> all) {
    all.add(OperatorCase.of("CumSum", 11).input(X).whole(1));
    all.add(OperatorCase.of("CumSum", 14).input(X).longs(-1).set(set("reverse", 1)));
    all.add(OperatorCase.of("CumSum", 14).input(X).whole(2).set(set("exclusive", 1)));
    all.add(
        OperatorCase.of("CumSum", 14)
            .input(X)
            .whole(1)
            .set(set("exclusive", 1))
            .set(set("reverse", 1)));
  }

  private static void shares(List<OperatorCase> all) {
    for (String name : List.of("Softmax", "LogSoftmax")) {
      all.add(OperatorCase.of(name, 13).input(X));
      all.add(OperatorCase.of(name, 13).input(X).set(set("axis", 1)));
      all.add(OperatorCase.of(name, 11).input(X).because("all after the batch together"));
      all.add(OperatorCase.of(name, 9).input(X).set(set("axis", 2)));
      all.add(OperatorCase.of(name, 11).input(X).set(set("axis", -2)));
      all.add(OperatorCase.of(name, 12).input(apart(34, 2, 5)));
    }
  }
}
