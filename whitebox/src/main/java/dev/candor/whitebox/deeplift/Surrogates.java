package dev.candor.whitebox.deeplift;

import dev.candor.torch.Interception;
import dev.candor.torch.Junction;
import dev.candor.torch.Layer;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/** Answers for each layer by its rule, beside what the baseline left there. For one run. */
record Surrogates(Reference reference) implements Interception {
  @Override
  public Tensor answer(String path, Layer layer, Pass pass, Tensor input) {
    if (free(layer)) {
      return layer.forward(pass, input);
    }
    return byRule(new Part(path, layer, pass, List.of(input))).get(0);
  }

  @Override
  public List<Tensor> answer(String path, Junction junction, Pass pass, List<Tensor> inputs) {
    if (free(junction)) {
      return junction.forward(pass, inputs);
    }
    return byRule(new Part(path, junction, pass, inputs));
  }

  @Override
  public boolean piecewise() {
    return true;
  }

  private static boolean free(Layer layer) {
    return !Rules.needed(layer.nature()) && layer.nature() != Nature.OPAQUE;
  }

  private List<Tensor> byRule(Part part) {
    boolean recorded = Rules.needed(part.layer().nature());
    Seen seen = recorded ? reference.next(part.path()) : new Seen(Part.NOTHING, Part.NOTHING);
    if (!part.depends()) {
      return part.answers(part.inputs());
    }
    Rule rule = Rules.of(part);
    if (!seen.fits(part.inputs())) {
      throw new RowsMixed();
    }
    return rule.answer(part, seen);
  }

  /** A layer folds the rows into another axis: the baseline must have as many rows as the input. */
  static final class RowsMixed extends RuntimeException {
    private static final long serialVersionUID = 1;

    RowsMixed() {
      super("one row of the baseline does not go with several rows of the input");
    }
  }
}
