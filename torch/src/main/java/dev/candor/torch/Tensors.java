package dev.candor.torch;

import dev.candor.core.NdArray;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.pytorch.AbstractTensor;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Between the heap and native memory: copies in, copies out. */
public final class Tensors {
  private Tensors() {}

  /** A float32 tensor with the numbers and the shape of an array. */
  public static Tensor of(NdArray array) {
    int[] shape = array.shape();
    long[] sizes = new long[shape.length];
    for (int i = 0; i < shape.length; i++) {
      sizes[i] = shape[i];
    }
    return AbstractTensor.create(array.toFloats(), sizes);
  }

  /** A tensor with these numbers, in the precision of another one. */
  public static Tensor like(Tensor other, double[] values, long... shape) {
    if (other.scalar_type().intern() == torch.ScalarType.Double) {
      return AbstractTensor.create(values, shape);
    }
    float[] single = new float[values.length];
    for (int i = 0; i < single.length; i++) {
      single[i] = (float) values[i];
    }
    return AbstractTensor.create(single, shape);
  }

  /** A float32 array with the numbers and the shape of a tensor. */
  public static NdArray toArray(Tensor tensor) {
    long[] sizes = tensor.shape();
    int[] shape = new int[sizes.length];
    for (int i = 0; i < sizes.length; i++) {
      shape[i] = Math.toIntExact(sizes[i]);
    }
    return NdArray.of(toFloats(tensor), shape);
  }

  /** The numbers of a float32 tensor in row-major order. */
  public static float[] toFloats(Tensor tensor) {
    Tensor dense = tensor.contiguous();
    float[] values = new float[Math.toIntExact(dense.numel())];
    if (values.length > 0) {
      new FloatPointer(dense.data_ptr()).get(values);
    }
    return values;
  }

  /** The numbers of a tensor of any precision in row-major order, as attributions are held. */
  public static double[] toDoubles(Tensor tensor) {
    Tensor dense = tensor.detach().to(torch.ScalarType.Double).contiguous();
    double[] values = new double[Math.toIntExact(dense.numel())];
    if (values.length > 0) {
      new DoublePointer(dense.data_ptr()).get(values);
    }
    return values;
  }
}
