package dev.candor.torch.onnx;

import static dev.candor.torch.onnx.OnnxModels.set;
import static dev.candor.torch.onnx.OnnxModels.setAll;
import static dev.candor.torch.onnx.OperatorCase.apart;

import dev.candor.core.NdArray;
import java.util.ArrayList;
import java.util.List;

/** The same numbers in another shape, repeated, or put together. */
final class ShapeCases {
  private static final NdArray X = apart(41, 2, 3, 4);
  private static final NdArray THIN = apart(42, 2, 1, 3, 1);
  private static final NdArray PICTURE = apart(43, 2, 8, 2, 3);

  private ShapeCases() {}

  static List<OperatorCase> all() {
    List<OperatorCase> all = new ArrayList<>();
    all.add(OperatorCase.of("Reshape", 9).input(X).longs(2, 12));
    all.add(OperatorCase.of("Reshape", 13).input(X).longs(0, -1));
    all.add(OperatorCase.of("Reshape", 14).input(X).longs(-1, 2, 0).because("0 in the middle"));
    all.add(OperatorCase.of("Reshape", 14).input(X).longs(2, -1).set(set("allowzero", 1)));
    all.add(OperatorCase.of("Flatten", 9).input(X));
    all.add(OperatorCase.of("Flatten", 13).input(X).set(set("axis", 0)));
    all.add(OperatorCase.of("Flatten", 13).input(X).set(set("axis", 2)));
    all.add(OperatorCase.of("Flatten", 13).input(X).set(set("axis", -1)));
    all.add(OperatorCase.of("Flatten", 13).input(X).set(set("axis", 3)));
    all.add(OperatorCase.of("Squeeze", 9).input(THIN).set(setAll("axes", 1, -1)));
    all.add(OperatorCase.of("Squeeze", 11).input(THIN).because("all axes of length one"));
    all.add(OperatorCase.of("Squeeze", 13).input(THIN).longs(-1));
    all.add(OperatorCase.of("Squeeze", 13).input(THIN));
    all.add(OperatorCase.of("Unsqueeze", 9).input(X).set(setAll("axes", 4, 0)));
    all.add(OperatorCase.of("Unsqueeze", 13).input(X).longs(-1, 1));
    all.add(OperatorCase.of("Transpose", 9).input(X));
    all.add(OperatorCase.of("Transpose", 13).input(X).set(setAll("perm", 0, 2, 1)));
    repeated(all);
    together(all);
    blocks(all);
    return all;
  }

  private static void repeated(List<OperatorCase> all) {
    all.add(OperatorCase.of("Expand", 9).input(THIN).longs(2, 4, 3, 2));
    all.add(OperatorCase.of("Expand", 13).input(THIN).longs(5, 1, 1).because("ones stay"));
    all.add(OperatorCase.of("Expand", 13).input(apart(44, 1, 3)).longs(2, 4, 3));
    all.add(OperatorCase.of("Tile", 9).input(X).longs(1, 2, 3));
    all.add(OperatorCase.of("Tile", 13).input(X).longs(2, 1, 1));
  }

  private static void together(List<OperatorCase> all) {
    all.add(
        OperatorCase.of("Concat", 9)
            .input(X)
            .floats(apart(45, 2, 1, 4))
            .input(apart(46, 1, 2, 4))
            .set(set("axis", 1)));
    all.add(OperatorCase.of("Concat", 13).input(X).input(apart(47, 1, 3, 2)).set(set("axis", -1)));
    all.add(
        OperatorCase.of("Concat", 13)
            .input(OnnxType.INT64, NdArray.of(new float[] {1, 2, 3, 4}, 2, 2))
            .initialiser(OnnxModels.tensor(List.of(2L, 1L), 16777217, 6))
            .set(set("axis", 1))
            .gives(OnnxType.INT64)
            .because("whole numbers"));
  }

  private static void blocks(List<OperatorCase> all) {
    all.add(OperatorCase.of("DepthToSpace", 9).input(PICTURE).set(set("blocksize", 2)));
    for (String mode : List.of("DCR", "CRD")) {
      all.add(
          OperatorCase.of("DepthToSpace", 13)
              .input(PICTURE)
              .set(set("blocksize", 2))
              .set(set("mode", mode)));
    }
    all.add(
        OperatorCase.of("SpaceToDepth", 13).input(apart(48, 2, 2, 4, 6)).set(set("blocksize", 2)));
  }
}
