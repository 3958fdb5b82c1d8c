package dev.candor.torch.train;

import org.bytedeco.pytorch.CompilationUnit;
import org.bytedeco.pytorch.Function;
import org.bytedeco.pytorch.QualifiedName;
import org.bytedeco.pytorch.global.torch;

/**
 * The steps of Adam and AdamW as one native call each: the fused kernels have no Java binding, so
 * they are reached through a compiled text. The lists are returned because the compiler takes a
 * list that nobody sees again, and what was done to it, for dead.
 */
final class AdamScript {
  private static final String SOURCE =
      """
      def adam(P: Tensor, G: Tensor, M: Tensor, V: Tensor, t: Tensor, lr: float, b1: float, b2: float, eps: float, wd: float):
          t.add_(1.0)
          ps = [P]
          gs = [G]
          ms = [M]
          vs = [V]
          ts = [t]
          none: List[Tensor] = []
          torch._fused_adam_(ps, gs, ms, vs, none, ts, lr=lr, beta1=b1, beta2=b2, weight_decay=wd, eps=eps, amsgrad=False, maximize=False)
          G.zero_()
          return ps, gs, ms, vs

      def adamw(P: Tensor, G: Tensor, M: Tensor, V: Tensor, t: Tensor, lr: float, b1: float, b2: float, eps: float, wd: float):
          t.add_(1.0)
          ps = [P]
          gs = [G]
          ms = [M]
          vs = [V]
          ts = [t]
          none: List[Tensor] = []
          torch._fused_adamw_(ps, gs, ms, vs, none, ts, lr=lr, beta1=b1, beta2=b2, weight_decay=wd, eps=eps, amsgrad=False, maximize=False)
          G.zero_()
          return ps, gs, ms, vs
      """;

  private static final CompilationUnit UNIT = compile();

  private AdamScript() {}

  private static CompilationUnit compile() {
    CompilationUnit unit = torch.compile(SOURCE);
    unit.retainReference();
    return unit;
  }

  /** Lives as long as the class. */
  static Function of(Optimiser.Kind kind) {
    return switch (kind) {
      case ADAM -> UNIT.find_function(new QualifiedName("adam"));
      case ADAMW -> UNIT.find_function(new QualifiedName("adamw"));
    };
  }
}
