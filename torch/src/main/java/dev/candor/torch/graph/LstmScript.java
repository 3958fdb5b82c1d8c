package dev.candor.torch.graph;

import dev.candor.torch.Backward;
import dev.candor.torch.Scope;
import org.bytedeco.pytorch.CompilationUnit;
import org.bytedeco.pytorch.Function;
import org.bytedeco.pytorch.IValue;
import org.bytedeco.pytorch.IValueVector;
import org.bytedeco.pytorch.QualifiedName;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * An LSTM's states with the gradient of its input written out: two native calls, one forward over
 * all steps and one back, where recording would make some twenty nodes a step. Its weights get no
 * gradient.
 *
 * <p>The gates are put in the order input, forget, output, candidate, so that the three that go
 * through the same function lie together.
 */
final class LstmScript {
  private static final String SOURCE =
      """
      def gates(w: Tensor, hidden: int) -> Tensor:
          return torch.cat([w[:2 * hidden], w[3 * hidden:], w[2 * hidden:3 * hidden]])

      def forward(x: Tensor, wi: Tensor, wh: Tensor, bias: Tensor, h0: Tensor, c0: Tensor) -> List[Tensor]:
          H = h0.size(1)
          n = x.size(0)
          T = x.size(1)
          whp = gates(wh, H)
          wip = gates(wi, H)
          z = torch.addmm(gates(bias, H), x.transpose(0, 1).reshape(T * n, -1), wip.t()).view(T, n, 4 * H)
          s = torch.empty([T, n, 3 * H])
          u = torch.empty([T, n, H])
          tc = torch.empty([T, n, H])
          cs = torch.empty([T + 1, n, H])
          ys = torch.empty([T, n, H])
          cs[0].copy_(c0)
          h = h0
          wht = whp.t()
          for t in range(T):
              g = z[t].addmm_(h, wht)
              st = torch.sigmoid(g[:, :3 * H], out=s[t])
              ut = torch.tanh(g[:, 3 * H:], out=u[t])
              c = torch.mul(st[:, H:2 * H], cs[t], out=cs[t + 1])
              c.addcmul_(st[:, :H], ut)
              tct = torch.tanh(c, out=tc[t])
              h = torch.mul(st[:, 2 * H:], tct, out=ys[t])
          return [ys.transpose(0, 1), s, u, tc, cs, wip, whp]

      def backward(dy: Tensor, s: Tensor, u: Tensor, tc: Tensor, cs: Tensor, wip: Tensor, whp: Tensor) -> Tensor:
          T = s.size(0)
          n = s.size(1)
          H = u.size(2)
          dys = dy.transpose(0, 1)
          d = torch.empty([T, n, 4 * H])
          slope = s * (1.0 - s)
          # everything that does not wait for the step after: over all steps at once
          i = s[:, :, :H]
          f = s[:, :, H:2 * H]
          through = s[:, :, 2 * H:] * (1.0 - tc * tc)
          outgate = tc * slope[:, :, 2 * H:]
          ingate = u * slope[:, :, :H]
          forget = cs[:T] * slope[:, :, H:2 * H]
          candidate = i * (1.0 - u * u)
          dh = dys[T - 1]
          dc = torch.zeros([n, H])
          for k in range(T):
              t = T - 1 - k
              dt = d[t]
              dc.addcmul_(dh, through[t])
              torch.mul(dc, ingate[t], out=dt[:, :H])
              torch.mul(dc, forget[t], out=dt[:, H:2 * H])
              torch.mul(dh, outgate[t], out=dt[:, 2 * H:3 * H])
              torch.mul(dc, candidate[t], out=dt[:, 3 * H:])
              if t > 0:
                  dh = torch.addmm(dys[t - 1], dt, whp)
                  dc.mul_(f[t])
          return d.view(T * n, 4 * H).mm(wip).view(T, n, -1).transpose(0, 1)
      """;

  private static final CompilationUnit UNIT = compile();

  private LstmScript() {}

  private static CompilationUnit compile() {
    CompilationUnit unit = torch.compile(SOURCE);
    unit.retainReference();
    return unit;
  }

  /**
   * The states of every step.
   *
   * @param x {@code [n, steps, inputs]}
   * @param wi {@code [4 hidden, inputs]}, gates in the order input, forget, candidate, output
   * @param wh {@code [4 hidden, hidden]}
   * @param bias the sum of both biases, {@code [4 hidden]}
   * @param h0 the first state, {@code [n, hidden]}
   * @param c0 the first cell, {@code [n, hidden]}
   * @return {@code [n, steps, hidden]}
   */
  static Tensor states(Tensor x, Tensor wi, Tensor wh, Tensor bias, Tensor h0, Tensor c0) {
    TensorVector made =
        Scope.notRecording(
            () ->
                function("forward")
                    .apply(arguments(x.detach(), wi, wh, bias, h0, c0))
                    .toTensorVector());
    if (!x.requires_grad()) {
      return made.get(0);
    }
    return Backward.written(
        x,
        made.get(0),
        gradient ->
            Scope.notRecording(
                () ->
                    function("backward")
                        .apply(
                            arguments(
                                gradient,
                                made.get(1),
                                made.get(2),
                                made.get(3),
                                made.get(4),
                                made.get(5),
                                made.get(6)))
                        .toTensor()));
  }

  private static IValueVector arguments(Tensor... tensors) {
    IValueVector arguments = new IValueVector();
    for (Tensor tensor : tensors) {
      arguments.push_back(new IValue(tensor));
    }
    return arguments;
  }

  private static Function function(String name) {
    return UNIT.find_function(new QualifiedName(name));
  }
}
