package dev.candor.torch.onnx;

import dev.candor.torch.Junction;
import dev.candor.torch.Layer;
import dev.candor.torch.graph.arithmetic.Arithmetic;
import dev.candor.torch.graph.arithmetic.Comparison;
import dev.candor.torch.graph.arithmetic.Einsum;
import dev.candor.torch.graph.arithmetic.Logic;
import dev.candor.torch.graph.arithmetic.Together;
import dev.candor.torch.graph.arithmetic.Where;
import dev.candor.torch.graph.elementwise.Power;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Two or more inputs, number by number. */
final class ArithmeticOperators {
  private ArithmeticOperators() {}

  static Map<String, Operator> all() {
    Map<String, Operator> all = new TreeMap<>();
    ofTwo().forEach((name, layer) -> all.put(name, site -> Placement.of(layer, 0, 1)));
    ofAny().forEach((name, layer) -> all.put(name, site -> together(site, layer)));
    all.put("Einsum", site -> together(site, new Einsum(site.node().text("equation", ""))));
    all.put("Mod", site -> Placement.of(rest(site), 0, 1));
    all.put("Pow", ArithmeticOperators::power);
    all.put("Where", site -> Placement.of(new Where(), 0, 1, 2));
    return all;
  }

  private static Map<String, Junction> ofTwo() {
    Map<String, Junction> layers = new TreeMap<>();
    layers.put("Add", Arithmetic.ADD);
    layers.put("Sub", Arithmetic.SUBTRACT);
    layers.put("Mul", Arithmetic.MULTIPLY);
    layers.put("Div", Arithmetic.DIVIDE);
    layers.put("And", Logic.AND);
    layers.put("Or", Logic.OR);
    layers.put("Xor", Logic.XOR);
    layers.put("Equal", Comparison.EQUAL);
    layers.put("Greater", Comparison.GREATER);
    layers.put("GreaterOrEqual", Comparison.GREATER_OR_EQUAL);
    layers.put("Less", Comparison.LESS);
    layers.put("LessOrEqual", Comparison.LESS_OR_EQUAL);
    return layers;
  }

  private static Map<String, Junction> ofAny() {
    return Map.of(
        "Sum", Together.SUM,
        "Mean", Together.MEAN,
        "Min", Together.LEAST,
        "Max", Together.LARGEST);
  }

  private static Placement together(Site site, Layer layer) {
    return Placement.of(layer, IntStream.range(0, site.node().inputs().size()).toArray());
  }

  private static Junction rest(Site site) {
    return site.node().whole("fmod", 0) == 0 ? Arithmetic.MODULO : Arithmetic.REST;
  }

  /** With an exponent that is known it is a function of every number by itself. */
  private static Placement power(Site site) {
    Optional<Double> exponent =
        site.known(1).filter(known -> known.shape().length <= 1).flatMap(KnownNumbers::one);
    return exponent
        .map(known -> Placement.of(new Power(known), 0))
        .orElseGet(() -> Placement.of(Arithmetic.POWER, 0, 1));
  }
}
