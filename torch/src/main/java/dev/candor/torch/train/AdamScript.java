package dev.candor.torch.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

  private static final CompilationUnit UNIT = compile(SOURCE);
  // units, not functions: a unit that nobody holds is freed with its functions
  private static final Map<String, CompilationUnit> OF_SEVERAL = new ConcurrentHashMap<>();

  private AdamScript() {}

  private static CompilationUnit compile(String source) {
    CompilationUnit unit = torch.compile(source);
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

  /**
   * The same for several tensors, whose gradients stay as they are. Arguments: all values, all
   * gradients, all first moments, all second ones, then those of {@link #of} from the steps on.
   */
  static Function of(Optimiser.Kind kind, int tensors) {
    String fused =
        switch (kind) {
          case ADAM -> "_fused_adam_";
          case ADAMW -> "_fused_adamw_";
        };
    return OF_SEVERAL
        .computeIfAbsent(fused + tensors, key -> compile(ofSeveral(fused, tensors)))
        .find_function(new QualifiedName("step"));
  }

  private static String ofSeveral(String fused, int tensors) {
    List<String> arguments = new ArrayList<>();
    StringBuilder lists = new StringBuilder();
    for (String letter : List.of("p", "g", "m", "v")) {
      List<String> own = IntStream.range(0, tensors).mapToObj(i -> letter + i).toList();
      own.forEach(name -> arguments.add(name + ": Tensor"));
      lists.append("    ").append(letter).append("s = ").append(own).append('\n');
    }
    String steps = IntStream.range(0, tensors).mapToObj(i -> "t").collect(Collectors.joining(", "));
    return "def step("
        + String.join(", ", arguments)
        + ", t: Tensor, lr: float, b1: float, b2: float, eps: float, wd: float):\n"
        + "    t.add_(1.0)\n"
        + lists
        + ("    ts = [" + steps + "]\n    none: List[Tensor] = []\n    torch." + fused)
        + "(ps, gs, ms, vs, none, ts, lr=lr, beta1=b1, beta2=b2, weight_decay=wd, eps=eps,"
        + " amsgrad=False, maximize=False)\n    return ps, ms, vs\n";
  }
}
