package dev.candor.torch.onnx;

import static dev.candor.torch.onnx.OnnxModels.ANY;
import static dev.candor.torch.onnx.OnnxModels.drawn;
import static dev.candor.torch.onnx.OnnxModels.set;
import static dev.candor.torch.onnx.OnnxModels.setAll;

import ai.onnx.proto.OnnxMl.AttributeProto;
import dev.candor.core.NdArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Convolutions and pooling over one to three axes, with windows of every kind. */
class WindowOperatorsTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void convolutionsInDrawnWindows(int axes) {
    for (int seed = 0; seed < 25; seed++) {
      SplittableRandom random = new SplittableRandom(100L * axes + seed);
      int groups = 1 + random.nextInt(2);
      int[] weight = lengths(axes, 2 * groups, 1 + random.nextInt(3));
      int[] kernel = kernel(random, axes);
      System.arraycopy(kernel, 0, weight, 2, axes);
      NdArray batch = batch(random, weight[1] * groups, axes);
      OnnxModels model =
          input(batch)
              .floats("w", drawn(seed, weight))
              .floats("b", drawn(seed + 1, weight[0]))
              .node(
                  "Conv",
                  "y",
                  random.nextBoolean() ? List.of("x", "w", "b") : List.of("x", "w"),
                  with(window(random, kernel, true), set("group", groups)))
              .output("y");
      OperatorCheck.assertSameAsRuntime(model, batch);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void maxPoolsInDrawnWindows(int axes) {
    for (int seed = 0; seed < 40; seed++) {
      SplittableRandom random = new SplittableRandom(200L * axes + seed);
      NdArray batch = batch(random, 2, axes);
      AttributeProto[] window = window(random, kernel(random, axes), true);
      OnnxModels model =
          input(batch)
              .node("MaxPool", "y", List.of("x"), with(window, set("ceil_mode", seed % 2)))
              .output("y");
      OperatorCheck.assertSameAsRuntime(model, batch);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void averagePoolsInDrawnWindows(int axes) {
    for (int seed = 0; seed < 40; seed++) {
      SplittableRandom random = new SplittableRandom(300L * axes + seed);
      NdArray batch = batch(random, 2, axes);
      AttributeProto[] window = window(random, kernel(random, axes), false);
      OnnxModels model =
          input(batch)
              .node(
                  "AveragePool",
                  "y",
                  List.of("x"),
                  with(
                      with(window, set("ceil_mode", seed % 2)),
                      set("count_include_pad", seed / 2 % 2)))
              .output("y");
      OperatorCheck.assertSameAsRuntime(model, batch);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void convolutionsTheOtherWayRound(int axes) {
    for (int seed = 0; seed < 15; seed++) {
      SplittableRandom random = new SplittableRandom(400L * axes + seed);
      int groups = 1 + random.nextInt(2);
      int[] kernel = kernel(random, axes);
      int[] weight = lengths(axes, 2 * groups, 1 + random.nextInt(2));
      System.arraycopy(kernel, 0, weight, 2, axes);
      NdArray batch = batch(random, 2 * groups, axes);
      long[] twos = new long[axes];
      Arrays.fill(twos, 2);
      long[] more = new long[axes];
      Arrays.setAll(more, i -> random.nextInt(2));
      OnnxModels model =
          input(batch)
              .floats("w", drawn(seed, weight))
              .floats("b", drawn(seed + 1, weight[1] * groups))
              .node(
                  "ConvTranspose",
                  "y",
                  List.of("x", "w", "b"),
                  set("group", groups),
                  setAll("strides", twos),
                  setAll("output_padding", more),
                  setAll("pads", pads(random, kernel)))
              .output("y");
      OperatorCheck.assertSameAsRuntime(model, batch);
    }
  }

  @Test
  void globalPools() {
    for (int axes = 1; axes <= 3; axes++) {
      NdArray batch = batch(new SplittableRandom(axes), 3, axes);
      OnnxModels model =
          input(batch)
              .node("GlobalAveragePool", "a", List.of("x"))
              .node("GlobalMaxPool", "b", List.of("x"))
              .output("a")
              .output("b");
      OperatorCheck.assertSameAsRuntime(model, batch);
    }
  }

  private static OnnxModels input(NdArray batch) {
    int[] lengths = batch.shape();
    lengths[0] = ANY;
    return OnnxModels.opset(19).input("x", lengths);
  }

  private static NdArray batch(SplittableRandom random, int channels, int axes) {
    int[] shape = lengths(axes, 2, channels);
    for (int axis = 0; axis < axes; axis++) {
      shape[axis + 2] = 6 + random.nextInt(4);
    }
    return drawn(random.nextLong(), shape);
  }

  private static int[] lengths(int axes, int first, int second) {
    int[] shape = new int[axes + 2];
    shape[0] = first;
    shape[1] = second;
    return shape;
  }

  private static int[] kernel(SplittableRandom random, int axes) {
    int[] kernel = new int[axes];
    Arrays.setAll(kernel, i -> 1 + random.nextInt(3));
    return kernel;
  }

  private static long[] pads(SplittableRandom random, int... kernel) {
    long[] pads = new long[2 * kernel.length];
    for (int i = 0; i < pads.length; i++) {
      pads[i] = random.nextInt(kernel[i % kernel.length]);
    }
    return pads;
  }

  private static AttributeProto[] window(SplittableRandom random, int[] kernel, boolean gaps) {
    long[] strides = new long[kernel.length];
    Arrays.setAll(strides, i -> 1 + random.nextInt(3));
    List<AttributeProto> window = new ArrayList<>();
    window.add(setAll("kernel_shape", Arrays.stream(kernel).asLongStream().toArray()));
    window.add(setAll("strides", strides));
    // with gaps between its places ONNX Runtime pools from further in: not what SAME means
    // elsewhere
    boolean covers = IntStream.range(0, kernel.length).allMatch(i -> strides[i] <= kernel[i] + 1);
    switch (covers ? random.nextInt(5) : 4) {
      case 0 -> window.add(set("auto_pad", "SAME_UPPER"));
      case 1 -> window.add(set("auto_pad", "SAME_LOWER"));
      case 2 -> window.add(set("auto_pad", "VALID"));
      case 3 -> {
        long[] half = pads(random, kernel);
        System.arraycopy(half, 0, half, kernel.length, kernel.length);
        window.add(setAll("pads", half));
        dilate(random, kernel.length, gaps, window);
      }
      default -> {
        window.add(setAll("pads", pads(random, kernel)));
        dilate(random, kernel.length, gaps, window);
      }
    }
    return window.toArray(AttributeProto[]::new);
  }

  private static void dilate(
      SplittableRandom random, int axes, boolean gaps, List<AttributeProto> window) {
    if (gaps) {
      long[] dilations = new long[axes];
      Arrays.setAll(dilations, i -> 1 + random.nextInt(2));
      window.add(setAll("dilations", dilations));
    }
  }

  private static AttributeProto[] with(AttributeProto[] some, AttributeProto one) {
    AttributeProto[] more = Arrays.copyOf(some, some.length + 1);
    more[some.length] = one;
    return more;
  }
}
