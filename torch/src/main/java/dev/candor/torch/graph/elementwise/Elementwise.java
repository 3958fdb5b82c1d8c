package dev.candor.torch.graph.elementwise;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * One function of every number by itself, without settings. Those that networks of ours have too
 * are {@link dev.candor.torch.layer.Activation}.
 */
public enum Elementwise implements Layer {
  /** {@code |x|}. */
  ABS,
  /** The inverse of the cosine. */
  ACOS,
  /** The inverse of the hyperbolic cosine. */
  ACOSH,
  /** The inverse of the sine. */
  ASIN,
  /** The inverse of the hyperbolic sine. */
  ASINH,
  /** The inverse of the tangent. */
  ATAN,
  /** The inverse of the hyperbolic tangent. */
  ATANH,
  /** The next whole number that is not smaller. */
  CEIL,
  /** Cosine. */
  COS,
  /** Hyperbolic cosine. */
  COSH,
  /** {@code 2 / sqrt(pi) integral from 0 to x of exp(-t t) dt}. */
  ERF,
  /** {@code e^x}. */
  EXP,
  /** The next whole number that is not larger. */
  FLOOR,
  /** {@code x / 2 (1 + tanh(sqrt(2 / pi) (x + 0.044715 x^3)))}. */
  GELU_TANH,
  /** {@code x max(0, min(1, x / 6 + 1 / 2))}. */
  HARD_SWISH,
  /** Natural logarithm. */
  LOG,
  /** {@code x tanh(log(1 + e^x))}. */
  MISH,
  /** {@code -x}. */
  NEG,
  /** {@code 1 / x}. */
  RECIPROCAL,
  /** The nearest whole number, halves to the even one. */
  ROUND,
  /** -1, 0 or 1. */
  SIGN,
  /** {@code x / (1 + e^-x)}. */
  SILU,
  /** Sine. */
  SIN,
  /** Hyperbolic sine. */
  SINH,
  /** {@code x / (1 + |x|)}. */
  SOFTSIGN,
  /** Square root. */
  SQRT,
  /** Tangent. */
  TAN;

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    return switch (this) {
      case ABS -> input.abs();
      case ACOS -> input.acos();
      case ACOSH -> input.acosh();
      case ASIN -> input.asin();
      case ASINH -> input.asinh();
      case ATAN -> input.atan();
      case ATANH -> input.atanh();
      case CEIL -> input.ceil();
      case COS -> input.cos();
      case COSH -> input.cosh();
      case ERF -> input.erf();
      case EXP -> input.exp();
      case FLOOR -> input.floor();
      case GELU_TANH -> torch.gelu(input, "tanh");
      case HARD_SWISH -> torch.hardswish(input);
      case LOG -> input.log();
      case MISH -> torch.mish(input);
      case NEG -> input.neg();
      case RECIPROCAL -> input.reciprocal();
      case ROUND -> input.round();
      case SIGN -> input.sign();
      case SILU -> torch.silu(input);
      case SIN -> input.sin();
      case SINH -> input.sinh();
      case SOFTSIGN -> torch.softsign(input);
      case SQRT -> input.sqrt();
      case TAN -> input.tan();
    };
  }

  @Override
  public Nature nature() {
    return Nature.ELEMENTWISE;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("elementwise").with("function", this);
  }
}
