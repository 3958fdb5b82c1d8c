package dev.candor.torch.train;

import java.util.List;
import org.bytedeco.pytorch.CompilationUnit;
import org.bytedeco.pytorch.Function;
import org.bytedeco.pytorch.IValue;
import org.bytedeco.pytorch.IValueVector;
import org.bytedeco.pytorch.QualifiedName;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * {@link OneTokenNetwork} forward and backward as one native call each.
 *
 * <p>With one token, gate, embedding, the two projections of attention and the sum with its input
 * are one linear map of the row, {@code r1 = x (We (1 + Wv Wo)) + ((be (1 + Wv Wo) + bv Wo) + bo)}
 * with {@code We = diag(f) W} and {@code f} the gate's factors: one product over the rows instead
 * of three. Weight g and bias b of a normalisation go into the linear layer behind it, {@code (n g
 * + b) W + c = n (diag(g) W) + (b W + c)}. What is left over the rows are seven products, two
 * normalisations and two relus, and their way back.
 */
final class OneTokenScript {
  private static final String SOURCE =
      """
      def forward(x: Tensor, p: List[Tensor], scores: List[Tensor], inputs: List[Tensor], scale: float) -> List[Tensor]:
          W, be, Wv, bv, Wo, bo, g1, b1, W1, c1, W2, c2, g2, b2, W3, c3, W4, c4 = p
          We = W
          q = W
          f = W
          if len(scores) == 1:
              q = torch.softmax(scores[0], 1)
              f = q * scale
              if len(inputs) == 1:
                  f = f.index_select(1, inputs[0])
              f = f.unsqueeze(2)
              We = W * f
          A = torch.bmm(Wv, Wo)
          A.diagonal(0, 1, 2).add_(1.0)
          r1 = torch.baddbmm(torch.baddbmm(torch.baddbmm(bo, bv, Wo), be, A), x, torch.bmm(We, A))
          width = [r1.size(2)]
          n1, m1, v1 = torch.native_layer_norm(r1, width, None, None, 1e-5)
          V1 = g1.transpose(1, 2) * W1
          h1 = torch.relu_(torch.baddbmm(torch.baddbmm(c1, b1, W1), n1, V1))
          r2 = torch.addcmul(b1 + c2, n1, g1).baddbmm_(h1, W2)
          n2, m2, v2 = torch.native_layer_norm(r2, width, None, None, 1e-5)
          V3 = g2.transpose(1, 2) * W3
          h3 = torch.relu_(torch.baddbmm(torch.baddbmm(c3, b2, W3), n2, V3))
          return [torch.baddbmm(c4, h3, W4), q, f, We, A, r1, n1, m1, v1, V1, h1, r2, n2, m2, v2, V3, h3]

      def backward(x: Tensor, p: List[Tensor], d: List[Tensor], gated: bool, dscores: List[Tensor], inputs: List[Tensor], scale: float, kept: List[Tensor], dz: Tensor):
          W, be, Wv, bv, Wo, bo, g1, b1, W1, c1, W2, c2, g2, b2, W3, c3, W4, c4 = p
          dW, dbe, dWv, dbv, dWo, dbo, dg1, db1, dW1, dc1, dW2, dc2, dg2, db2, dW3, dc3, dW4, dc4 = d
          z, q, f, We, A, r1, n1, m1, v1, V1, h1, r2, n2, m2, v2, V3, h3 = kept
          width = [r1.size(2)]
          mask = [True, False, False]

          dW4.baddbmm_(h3.transpose(1, 2), dz)
          dc4.add_(dz.sum([1], True))
          if dz.size(2) == 1:
              dh3 = dz * W4.transpose(1, 2)
          else:
              dh3 = torch.bmm(dz, W4.transpose(1, 2))
          dh3 = torch.threshold_backward(dh3, h3, 0.0)

          s3 = dh3.sum([1], True)
          dV3 = torch.bmm(n2.transpose(1, 2), dh3)
          dc3.add_(s3)
          dW3.add_(dV3 * g2.transpose(1, 2)).baddbmm_(b2.transpose(1, 2), s3)
          dg2.add_((dV3 * W3).sum([2]).unsqueeze(1))
          db2.baddbmm_(s3, W3.transpose(1, 2))
          dr2 = torch.native_layer_norm_backward(torch.bmm(dh3, V3.transpose(1, 2)), r2, width, m2, v2, None, None, mask)[0]

          s2 = dr2.sum([1], True)
          dW2.baddbmm_(h1.transpose(1, 2), dr2)
          dc2.add_(s2)
          dh1 = torch.threshold_backward(torch.bmm(dr2, W2.transpose(1, 2)), h1, 0.0)
          s1 = dh1.sum([1], True)
          dV1 = torch.bmm(n1.transpose(1, 2), dh1)
          dc1.add_(s1)
          dW1.add_(dV1 * g1.transpose(1, 2)).baddbmm_(b1.transpose(1, 2), s1)
          dg1.add_((dV1 * W1).sum([2]).unsqueeze(1)).add_((n1 * dr2).sum([1], True))
          db1.add_(s2).baddbmm_(s1, W1.transpose(1, 2))
          dr1 = torch.native_layer_norm_backward((dr2 * g1).baddbmm_(dh1, V1.transpose(1, 2)), r1, width, m1, v1, None, None, mask)[0]

          s0 = dr1.sum([1], True)
          dB = torch.bmm(x.transpose(1, 2), dr1)
          At = A.transpose(1, 2)
          Wot = Wo.transpose(1, 2)
          dWe = torch.bmm(dB, At)
          dA = torch.bmm(We.transpose(1, 2), dB).baddbmm_(be.transpose(1, 2), s0)
          dbo.add_(s0)
          dbe.baddbmm_(s0, At)
          dbv.baddbmm_(s0, Wot)
          dWv.baddbmm_(dA, Wot)
          dWo.baddbmm_(Wv.transpose(1, 2), dA).baddbmm_(bv.transpose(1, 2), s0)
          if gated:
              dW.add_(dWe * f)
          else:
              dW.add_(dWe)
          if len(dscores) == 1:
              df = (dWe * W).sum([2])
              if len(inputs) == 1:
                  df = torch.zeros_like(q).index_add_(1, inputs[0], df)
              t = q * df
              dscores[0].add_(t - q * t.sum([1], True), alpha=scale)
          return d, dscores

      def empty() -> List[Tensor]:
          none: List[Tensor] = []
          return none

      def appended(all: List[Tensor], one: Tensor) -> List[Tensor]:
          return all + [one]
      """;

  private static final CompilationUnit UNIT = compile();

  private OneTokenScript() {}

  private static CompilationUnit compile() {
    CompilationUnit unit = torch.compile(SOURCE);
    unit.retainReference();
    return unit;
  }

  /** Tensors as a list for the text. */
  static IValue list(List<Tensor> tensors) {
    IValue all = function("empty").apply(new IValueVector());
    for (Tensor tensor : tensors) {
      all = function("appended").apply(new IValueVector(all, new IValue(tensor)));
    }
    return all;
  }

  /** From rows and parameters to the outputs and what the way back needs, in one list. */
  static Function forward() {
    return function("forward");
  }

  /** Adds the gradient of every parameter to its buffer, given that of the outputs. */
  static Function backward() {
    return function("backward");
  }

  private static Function function(String name) {
    return UNIT.find_function(new QualifiedName(name));
  }
}
