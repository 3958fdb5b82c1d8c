package dev.candor.torch.jit;

import dev.candor.core.InputException;
import java.nio.file.Path;
import org.bytedeco.pytorch.IValue;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.TupleElements;

/** One tensor of what a network gave: a tensor, or a tuple or list of them. */
final class Output {
  private Output() {}

  static Tensor pick(Path file, IValue answer, int output) {
    if (answer.isTensor()) {
      check(file, output, 1);
      return answer.toTensor();
    }
    if (answer.isTuple()) {
      TupleElements elements = answer.toTupleRef().elements();
      check(file, output, elements.size());
      IValue element = elements.at(output);
      if (element.isTensor()) {
        return element.toTensor();
      }
    } else if (answer.isTensorList()) {
      TensorVector tensors = answer.toTensorVector();
      check(file, output, tensors.size());
      return tensors.get(output);
    }
    throw InputException.in(
        file,
        "must answer with a tensor, or a tuple of tensors",
        answer.tagKind().getString(),
        "trace a module that returns one");
  }

  private static void check(Path file, int output, long outputs) {
    if (output >= outputs) {
      throw InputException.in(file, "output must be one of its " + outputs, output, "count from 0");
    }
  }
}
