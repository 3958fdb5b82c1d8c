package dev.candor.torch.onnx;

import dev.candor.core.NdArray;
import dev.candor.torch.Layer;
import dev.candor.torch.graph.elementwise.CastLike;
import dev.candor.torch.graph.elementwise.Celu;
import dev.candor.torch.graph.elementwise.Check;
import dev.candor.torch.graph.elementwise.Clip;
import dev.candor.torch.graph.elementwise.Elementwise;
import dev.candor.torch.graph.elementwise.Elu;
import dev.candor.torch.graph.elementwise.HardSigmoid;
import dev.candor.torch.graph.elementwise.LeakyRelu;
import dev.candor.torch.graph.elementwise.LearnedSlope;
import dev.candor.torch.graph.elementwise.Selu;
import dev.candor.torch.graph.elementwise.Shrink;
import dev.candor.torch.graph.elementwise.ThresholdedRelu;
import dev.candor.torch.layer.Activation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** One function of every number by itself. */
final class ElementwiseOperators {
  private static final double SELU_ALPHA = 1.6732631921768188;
  private static final double SELU_GAMMA = 1.0507010221481323;

  private ElementwiseOperators() {}

  static Map<String, Operator> all() {
    Map<String, Operator> all = new TreeMap<>();
    plain().forEach((name, layer) -> all.put(name, site -> Placement.of(layer, 0)));
    withSettings()
        .forEach((name, layer) -> all.put(name, site -> Placement.of(layer.apply(site), 0)));
    all.put("CastLike", site -> Placement.of(new CastLike(), 0, 1));
    all.put("PRelu", ElementwiseOperators::learnedSlope);
    return all;
  }

  private static Map<String, Layer> plain() {
    Map<String, Layer> plain = new TreeMap<>();
    plain.put("Relu", Activation.RELU);
    plain.put("Sigmoid", Activation.SIGMOID);
    plain.put("Softplus", Activation.SOFTPLUS);
    plain.put("Tanh", Activation.TANH);
    plain.put("Not", Check.NOT);
    plain.put("IsNaN", Check.NAN);
    plain.put("Abs", Elementwise.ABS);
    plain.put("Acos", Elementwise.ACOS);
    plain.put("Acosh", Elementwise.ACOSH);
    plain.put("Asin", Elementwise.ASIN);
    plain.put("Asinh", Elementwise.ASINH);
    plain.put("Atan", Elementwise.ATAN);
    plain.put("Atanh", Elementwise.ATANH);
    plain.put("Ceil", Elementwise.CEIL);
    plain.put("Cos", Elementwise.COS);
    plain.put("Cosh", Elementwise.COSH);
    plain.put("Erf", Elementwise.ERF);
    plain.put("Exp", Elementwise.EXP);
    plain.put("Floor", Elementwise.FLOOR);
    plain.put("HardSwish", Elementwise.HARD_SWISH);
    plain.put("Log", Elementwise.LOG);
    plain.put("Mish", Elementwise.MISH);
    plain.put("Neg", Elementwise.NEG);
    plain.put("Reciprocal", Elementwise.RECIPROCAL);
    plain.put("Round", Elementwise.ROUND);
    plain.put("Sign", Elementwise.SIGN);
    plain.put("Sin", Elementwise.SIN);
    plain.put("Sinh", Elementwise.SINH);
    plain.put("Softsign", Elementwise.SOFTSIGN);
    plain.put("Sqrt", Elementwise.SQRT);
    plain.put("Tan", Elementwise.TAN);
    return plain;
  }

  private static Map<String, Function<Site, Layer>> withSettings() {
    Map<String, Function<Site, Layer>> layers = new TreeMap<>();
    layers.put("Cast", ElementwiseOperators::cast);
    layers.put("Celu", site -> new Celu(site.node().fraction("alpha", 1)));
    layers.put("Clip", ElementwiseOperators::clip);
    layers.put("Elu", site -> new Elu(site.node().fraction("alpha", 1)));
    layers.put("Gelu", ElementwiseOperators::gelu);
    layers.put(
        "HardSigmoid",
        site ->
            new HardSigmoid(site.node().fraction("alpha", 0.2), site.node().fraction("beta", 0.5)));
    layers.put("IsInf", ElementwiseOperators::infinite);
    layers.put("LeakyRelu", site -> new LeakyRelu(site.node().fraction("alpha", 0.01)));
    layers.put(
        "Selu",
        site ->
            new Selu(
                site.node().fraction("alpha", SELU_ALPHA),
                site.node().fraction("gamma", SELU_GAMMA)));
    layers.put(
        "Shrink",
        site -> new Shrink(site.node().fraction("lambd", 0.5), site.node().fraction("bias", 0)));
    layers.put("ThresholdedRelu", site -> new ThresholdedRelu(site.node().fraction("alpha", 1)));
    return layers;
  }

  private static Layer gelu(Site site) {
    String kind = site.node().text("approximate", "none");
    return switch (kind) {
      case "none" -> Activation.GELU;
      case "tanh" -> Elementwise.GELU_TANH;
      default -> throw site.wrong("approximate", "must be none or tanh", kind);
    };
  }

  private static Layer infinite(Site site) {
    boolean plus = site.node().whole("detect_positive", 1) != 0;
    boolean minus = site.node().whole("detect_negative", 1) != 0;
    if (plus == minus) {
      if (!plus) {
        throw site.wrong("detect_positive", "must be 1 where detect_negative is 0", 0);
      }
      return Check.INFINITE;
    }
    return plus ? Check.PLUS_INFINITE : Check.MINUS_INFINITE;
  }

  private static Layer clip(Site site) {
    double low = Double.NEGATIVE_INFINITY;
    double high = Double.POSITIVE_INFINITY;
    return site.isBefore(11)
        ? new Clip(site.node().fraction("min", low), site.node().fraction("max", high))
        : new Clip(KnownNumbers.one(site, 1, "min", low), KnownNumbers.one(site, 2, "max", high));
  }

  private static Layer cast(Site site) {
    return Casts.of(site, (int) site.node().whole("to", 0));
  }

  private static Placement learnedSlope(Site site) {
    NdArray slope = site.numbers(1, "slope");
    List<Integer> shape = Arrays.stream(slope.shape()).boxed().toList();
    return Placement.of(new LearnedSlope(shape), 0).with("slope", slope);
  }
}
