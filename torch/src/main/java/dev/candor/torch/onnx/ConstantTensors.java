package dev.candor.torch.onnx;

import dev.candor.core.NdArray;
import dev.candor.torch.Tensors;
import java.util.Arrays;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.pytorch.AbstractTensor;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Between what a file holds and native memory: fractions float32, whole numbers int64, truths. */
final class ConstantTensors {
  private ConstantTensors() {}

  static Tensor of(OnnxTensor held) {
    if (held instanceof OnnxTensor.Fractions fractions) {
      return Tensors.of(fractions.numbers());
    }
    OnnxTensor.Wholes wholes = (OnnxTensor.Wholes) held;
    long[] sizes = Arrays.stream(wholes.shape()).asLongStream().toArray();
    Tensor tensor = AbstractTensor.create(wholes.numbers(), sizes);
    return wholes.type() == OnnxType.BOOL ? tensor.to(torch.ScalarType.Bool) : tensor;
  }

  static OnnxTensor held(String name, Tensor tensor) {
    int[] shape = Arrays.stream(tensor.shape()).mapToInt(Math::toIntExact).toArray();
    torch.ScalarType type = tensor.scalar_type().intern();
    if (tensor.is_floating_point()) {
      NdArray numbers = Tensors.toArray(tensor.detach().to(torch.ScalarType.Float));
      return new OnnxTensor.Fractions(name, OnnxType.FLOAT32, numbers.reshape(shape));
    }
    Tensor dense = tensor.to(torch.ScalarType.Long).contiguous();
    long[] numbers = new long[Math.toIntExact(dense.numel())];
    if (numbers.length > 0) {
      new LongPointer(dense.data_ptr()).get(numbers);
    }
    OnnxType known = type == torch.ScalarType.Bool ? OnnxType.BOOL : OnnxType.INT64;
    return new OnnxTensor.Wholes(name, known, shape, numbers);
  }
}
