package dev.candor.torch.jit;

import dev.candor.core.NdArray;
import dev.candor.torch.Scope;
import dev.candor.torch.parts.NativeRows;
import java.nio.file.Path;
import org.bytedeco.pytorch.Tensor;

/**
 * What does a forward pass alone cost? The same file, the batch already in native memory, nothing
 * copied, cut or checked: what every time of a method is judged against. For one thread at a time.
 */
public final class PlainForward implements AutoCloseable {
  private final ScriptModule module;
  private final Tensor batch;

  /** Reads the file and puts the batch into native memory. */
  public PlainForward(Path file, NdArray batch) {
    this.module = ScriptModule.load(file);
    this.batch =
        Scope.get(
            () -> {
              Tensor tensor = NativeRows.of(batch, 0, batch.length(0), module.dtype());
              tensor.retainReference();
              return tensor;
            });
  }

  /** One forward pass with as many threads as the engine gives the caller. */
  public void run() {
    Scope.withoutGradients(() -> module.forward(0, batch).numel());
  }

  /** Frees the native memory. */
  @Override
  public void close() {
    batch.releaseReference();
    module.close();
  }
}
