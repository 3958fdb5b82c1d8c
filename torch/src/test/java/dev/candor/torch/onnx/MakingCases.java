package dev.candor.torch.onnx;

import static dev.candor.torch.onnx.OnnxModels.set;
import static dev.candor.torch.onnx.OperatorCase.apart;

import dev.candor.core.NdArray;
import java.util.ArrayList;
import java.util.List;

/** Numbers made from shapes and places, and pictures of another size. */
final class MakingCases {
  private static final NdArray ROW = apart(61, 1, 5, 4);
  private static final NdArray PICTURE = apart(62, 1, 2, 3, 4);

  private MakingCases() {}

  static List<OperatorCase> all() {
    List<OperatorCase> all = new ArrayList<>();
    all.add(whole(OperatorCase.of("Shape", 9).input(ROW)));
    all.add(whole(OperatorCase.of("Shape", 15).input(ROW).set(set("start", 1))));
    all.add(
        whole(OperatorCase.of("Shape", 15).input(ROW).set(set("start", -2)).set(set("end", -1))));
    all.add(whole(OperatorCase.of("Size", 13).input(ROW)));
    NdArray places = NdArray.of(new float[] {0, 2, -1, 1, 3, 2}, 2, 3);
    all.add(
        OperatorCase.of("OneHot", 11)
            .input(OnnxType.INT64, places)
            .whole(4)
            .floats(NdArray.of(new float[] {-1, 2.5f}, 2))
            .steps());
    all.add(
        whole(
            OperatorCase.of("OneHot", 9)
                .input(OnnxType.INT64, places)
                .whole(5)
                .longs(0, 1)
                .set(set("axis", 1))));
    resized(all);
    return all;
  }

  private static OperatorCase whole(OperatorCase one) {
    return one.gives(OnnxType.INT64);
  }

  private static void resized(List<OperatorCase> all) {
    NdArray twice = NdArray.of(new float[] {1, 1, 2, 3}, 4);
    NdArray between = NdArray.of(new float[] {1, 1, 1.7f, 0.6f}, 4);
    for (String mode : List.of("nearest", "linear")) {
      all.add(OperatorCase.of("Upsample", 9).input(PICTURE).floats(twice).set(set("mode", mode)));
      all.add(OperatorCase.of("Resize", 10).input(PICTURE).floats(twice).set(set("mode", mode)));
      for (String grid :
          List.of("half_pixel", "pytorch_half_pixel", "align_corners", "asymmetric")) {
        for (NdArray scales : List.of(twice, between)) {
          all.add(
              OperatorCase.of("Resize", 13)
                  .input(PICTURE)
                  .absent()
                  .floats(scales)
                  .set(set("mode", mode))
                  .set(set("coordinate_transformation_mode", grid))
                  .because(mode + " " + grid + " " + scales.get(2)));
        }
      }
      all.add(
          OperatorCase.of("Resize", 13)
              .input(PICTURE)
              .absent()
              .absent()
              .longs(1, 2, 7, 3)
              .set(set("mode", mode))
              .because(mode + " to lengths"));
    }
    for (String nearest : List.of("floor", "ceil", "round_prefer_ceil")) {
      all.add(
          OperatorCase.of("Resize", 11)
              .input(PICTURE)
              .floats(NdArray.of(new float[0], 0))
              .floats(between)
              .set(set("nearest_mode", nearest))
              .because(nearest));
    }
  }
}
