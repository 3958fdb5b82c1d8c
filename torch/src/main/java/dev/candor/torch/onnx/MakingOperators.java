package dev.candor.torch.onnx;

import dev.candor.torch.graph.elementwise.Cast;
import dev.candor.torch.graph.shape.Filled;
import dev.candor.torch.graph.shape.OneHot;
import dev.candor.torch.graph.shape.Range;
import dev.candor.torch.graph.shape.ShapeOf;
import dev.candor.torch.graph.shape.SizeOf;
import java.util.Map;
import java.util.TreeMap;

/** Numbers made from shapes and places, and pictures of another size. */
final class MakingOperators {
  private MakingOperators() {}

  static Map<String, Operator> all() {
    Map<String, Operator> all = new TreeMap<>();
    all.put("ConstantOfShape", MakingOperators::filled);
    all.put("OneHot", MakingOperators::oneHot);
    all.put("Range", site -> Placement.of(new Range(), 0, 1, 2));
    all.put("Resize", Resizing::resize);
    all.put("Shape", MakingOperators::shape);
    all.put("Size", site -> Placement.of(new SizeOf(), 0));
    all.put("Upsample", Resizing::upsample);
    return all;
  }

  private static Placement shape(Site site) {
    long all = Long.MAX_VALUE;
    return Placement.of(
        new ShapeOf(site.node().whole("start", 0), site.node().whole("end", all)), 0);
  }

  private static Placement filled(Site site) {
    OnnxAttribute value = site.node().attribute("value").orElse(new OnnxAttribute.Fraction(0));
    if (value instanceof OnnxAttribute.Numbers numbers) {
      double number =
          KnownNumbers.one(numbers.tensor())
              .orElseThrow(
                  () -> site.wrong("value", "must be one number", numbers.tensor().size()));
      return Placement.of(new Filled(number, Casts.of(numbers.tensor().type())), 0);
    }
    return Placement.of(new Filled(0, Cast.FRACTION), 0);
  }

  private static Placement oneHot(Site site) {
    double depth = KnownNumbers.one(site, 1, "depth", 0);
    OnnxTensor values =
        site.known(2)
            .filter(known -> known.size() == 2)
            .orElseThrow(
                () ->
                    site.wrong(
                        "values",
                        "must be two numbers that are known at import",
                        "something else"));
    double[] both = KnownNumbers.all(values);
    return Placement.of(
        new OneHot(
            site.node().whole("axis", -1), (long) depth, both[0], both[1], Casts.of(values.type())),
        0);
  }
}
