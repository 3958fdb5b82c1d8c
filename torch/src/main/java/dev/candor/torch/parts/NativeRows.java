package dev.candor.torch.parts;

import dev.candor.core.DType;
import dev.candor.core.NdArray;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.pytorch.ScalarTypeOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;

/** Rows of an array in native memory: one copy in, one copy out. */
public final class NativeRows {
  private NativeRows() {}

  /** The rows {@code from} (included) to {@code to} (excluded), in the precision asked for. */
  public static Tensor of(NdArray batch, int from, int to, DType dtype) {
    long[] sizes = new long[batch.rank()];
    for (int axis = 0; axis < sizes.length; axis++) {
      sizes[axis] = batch.length(axis);
    }
    int rows = to - from;
    sizes[0] = rows;
    int stride = batch.size() / Math.max(1, batch.length(0));
    int count = rows * stride;
    if (dtype == DType.FLOAT64) {
      Tensor tensor =
          torch.empty(
              sizes,
              new TensorOptions(new ScalarTypeOptional(torch.ScalarType.Double)),
              new org.bytedeco.pytorch.MemoryFormatOptional());
      if (count > 0) {
        DoubleBuffer target = new DoublePointer(tensor.data_ptr()).capacity(count).asBuffer();
        batch.copyTo(from * stride, target);
      }
      return tensor;
    }
    Tensor tensor = torch.empty(sizes);
    if (count > 0) {
      FloatBuffer target = new FloatPointer(tensor.data_ptr()).capacity(count).asBuffer();
      batch.copyTo(from * stride, target);
    }
    return tensor;
  }

  /** The numbers of a tensor in row-major order, as float32 or float64 as it holds them. */
  public static NdArray toArray(Tensor tensor, int... shape) {
    Tensor dense = tensor.detach().contiguous();
    int count = Math.toIntExact(dense.numel());
    if (dense.scalar_type().intern() == torch.ScalarType.Double) {
      double[] values = new double[count];
      if (count > 0) {
        new DoublePointer(dense.data_ptr()).get(values);
      }
      return NdArray.of(values, shape);
    }
    Tensor single =
        dense.scalar_type().intern() == torch.ScalarType.Float
            ? dense
            : dense.to(torch.ScalarType.Float);
    float[] values = new float[count];
    if (count > 0) {
      new FloatPointer(single.data_ptr()).get(values);
    }
    return NdArray.of(values, shape);
  }
}
