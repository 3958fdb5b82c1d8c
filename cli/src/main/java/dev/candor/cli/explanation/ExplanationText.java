package dev.candor.cli.explanation;

import dev.candor.cli.input.Shown;
import dev.candor.core.NdArray;
import dev.candor.report.token.TerminalColours;
import dev.candor.report.token.TokenTerminal;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** An explanation in a few lines for a person: what was answered, and what weighs most. */
public final class ExplanationText {
  private static final int MOST_INPUTS = 20;
  private static final int MOST_PLACES = 5;

  private ExplanationText() {}

  /** Prints it. */
  public static void print(Explanation explanation, PrintStream out, TerminalColours colours) {
    List<Explained> inputs = explanation.inputs();
    for (Explained one : inputs.subList(0, Math.min(MOST_INPUTS, inputs.size()))) {
      int target = one.attribution().target();
      out.printf(
          Locale.ROOT,
          "%s: output %s is %.4g%n",
          one.name(),
          target < explanation.classes().size() ? explanation.classes().get(target) : target,
          one.prediction().get(target));
      NdArray values = one.arranged().values();
      if (one.shown() instanceof Shown.Text text && values.firstNotFinite().isEmpty()) {
        out.println(TokenTerminal.line(ExplanationShown.marks(text, values), colours));
        continue;
      }
      IntStream.range(0, values.size())
          .boxed()
          .filter(i -> !Double.isNaN(values.get(i)))
          .sorted((a, b) -> Double.compare(Math.abs(values.get(b)), Math.abs(values.get(a))))
          .limit(MOST_PLACES)
          .forEach(
              i ->
                  out.printf(Locale.ROOT, "  %+.4g  %s%n", values.get(i), one.arranged().label(i)));
    }
    if (inputs.size() > MOST_INPUTS) {
      out.printf("and %d more%n", inputs.size() - MOST_INPUTS);
    }
    out.println("every number: --json, or --out DIR");
  }
}
