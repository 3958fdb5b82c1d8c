package dev.candor.cli.golden;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Runs a check through the binding that knows its method and compares. */
final class GoldenRun {
  private final List<GoldenBinding> bindings;

  GoldenRun(List<GoldenBinding> bindings) {
    this.bindings = List.copyOf(bindings);
  }

  Outcome outcome(GoldenCheck check, CaseModel model) {
    Optional<GoldenBinding> binding = bindings.stream().filter(b -> b.binds(check)).findFirst();
    if (binding.isEmpty()) {
      return unbound(check);
    }
    try {
      return compare(check, binding.get().answer(check, model));
    } catch (RuntimeException e) {
      StackTraceElement at = e.getStackTrace().length == 0 ? null : e.getStackTrace()[0];
      return new Outcome.Failed(binding.get().method() + ": " + e + " at " + at);
    }
  }

  private static Outcome unbound(GoldenCheck check) {
    String what = "nothing binds " + check.call();
    return check.kind().required() ? new Outcome.Failed(what) : new Outcome.NotCovered(what);
  }

  private static Outcome compare(GoldenCheck check, Map<String, double[]> answers) {
    double most = 0;
    for (Map.Entry<String, GoldenArray> expected : check.expected().entrySet()) {
      String name = expected.getKey();
      double[] actual = answers.get(name);
      if (actual == null) {
        return new Outcome.Failed("no answer for " + name);
      }
      if (actual.length != expected.getValue().size()) {
        return new Outcome.Failed(
            name + " has " + actual.length + " numbers, not " + expected.getValue().size());
      }
      Tolerance tolerance = check.tolerance(name);
      int worst = -1;
      double used = 0;
      for (int i = 0; i < actual.length; i++) {
        double share = tolerance.used(actual[i], expected.getValue().get(i));
        if (worst < 0 || share > used) {
          worst = i;
          used = share;
        }
      }
      if (used > 1) {
        return new Outcome.Failed(
            String.format(
                Locale.ROOT,
                "%s[%d] is %.9g, not %.9g (tolerance %.3g + %.3g x)",
                name,
                worst,
                actual[worst],
                expected.getValue().get(worst),
                tolerance.abs(),
                tolerance.rel()));
      }
      most = Math.max(most, used);
    }
    return new Outcome.Passed(most);
  }
}
