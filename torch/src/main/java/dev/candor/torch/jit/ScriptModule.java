package dev.candor.torch.jit;

import dev.candor.core.DType;
import dev.candor.torch.Scope;
import java.nio.file.Path;
import org.bytedeco.pytorch.IValue;
import org.bytedeco.pytorch.IValueVector;
import org.bytedeco.pytorch.JitModule;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.parameter_iterator;
import org.bytedeco.pytorch.parameter_list;

/** The native network of a file, owned here until it is closed. */
final class ScriptModule implements AutoCloseable {
  private final Path file;
  private final JitModule module;
  private final DType dtype;

  private ScriptModule(Path file, JitModule module, DType dtype) {
    this.file = file;
    this.module = module;
    this.dtype = dtype;
  }

  static ScriptModule load(Path file) {
    TorchScriptFile.check(file);
    try {
      return Scope.get(() -> loaded(file));
    } catch (RuntimeException e) {
      throw EngineError.in(
          file, "the engine cannot read it", e, "save it with PyTorch 2.10 or older");
    }
  }

  private static ScriptModule loaded(Path file) {
    JitModule module = torch.load(file.toString());
    module.eval();
    DType dtype = DType.FLOAT32;
    parameter_list parameters = module.parameters();
    parameter_iterator end = parameters.end();
    for (parameter_iterator at = parameters.begin(); at.notEquals(end); at.increment()) {
      Tensor parameter = at.access();
      parameter.requires_grad_(false);
      if (parameter.scalar_type().intern() == torch.ScalarType.Double) {
        dtype = DType.FLOAT64;
      }
    }
    module.retainReference();
    return new ScriptModule(file, module, dtype);
  }

  /** The precision of its weights, and so of what it is fed. */
  DType dtype() {
    return dtype;
  }

  /** One output of a forward pass; the caller owns the scope. */
  Tensor forward(int output, Tensor... inputs) {
    IValueVector arguments = new IValueVector();
    for (Tensor input : inputs) {
      arguments.push_back(new IValue(input));
    }
    IValue answer;
    try {
      answer = module.forward(arguments);
    } catch (RuntimeException e) {
      throw EngineError.in(
          file,
          "cannot answer a batch of shape " + java.util.Arrays.toString(inputs[0].shape()),
          e,
          "give inputs of the shape and number it was traced with");
    }
    return Output.pick(file, answer, output);
  }

  @Override
  public void close() {
    module.releaseReference();
  }
}
