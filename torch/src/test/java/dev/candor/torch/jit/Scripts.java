package dev.candor.torch.jit;

import dev.candor.torch.Scope;
import java.nio.file.Path;
import org.bytedeco.pytorch.JitModule;
import org.bytedeco.pytorch.QualifiedName;

/** Small TorchScript files, written by the engine itself. */
final class Scripts {
  private Scripts() {}

  /** A file whose forward is this text. */
  static Path write(Path file, String forward) {
    Scope.run(
        () -> {
          JitModule module = new JitModule(new QualifiedName("Small"));
          module.define(forward);
          module.save(file.toString());
        });
    return file;
  }
}
