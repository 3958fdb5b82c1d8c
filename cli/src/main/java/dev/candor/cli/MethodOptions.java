package dev.candor.cli;

import dev.candor.cli.input.Components;
import dev.candor.cli.input.Inputs;
import dev.candor.cli.input.Reading;
import dev.candor.cli.method.Assignment;
import dev.candor.cli.method.Choices;
import dev.candor.cli.method.Method;
import dev.candor.cli.method.StandIn;
import dev.candor.cli.model.OpenedModel;
import dev.candor.core.Budget;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.removal.Removal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What may be chosen about a method: the options of every verb that names one. */
final class MethodOptions {
  @Option(
      names = "--steps",
      paramLabel = "N",
      description = "Steps of a method that walks along a path.")
  private Optional<String> steps = Optional.empty();

  @Option(
      names = "--samples",
      paramLabel = "N",
      description = "Samples for each input, of a method that samples.")
  private Optional<String> samples = Optional.empty();

  @Option(
      names = "--repeats",
      paramLabel = "N",
      description = "Repeats of a method, or a measure, that repeats itself.")
  private Optional<String> repeats = Optional.empty();

  @Option(
      names = "--layer",
      paramLabel = "NAME",
      description = "The layer that a method looks at: candor explain MODEL --layers lists them.")
  private Optional<String> layer = Optional.empty();

  @Option(
      names = "--window",
      paramLabel = "N|HxW",
      description = "The lengths of a window that slides over the input.")
  private Optional<String> window = Optional.empty();

  @Option(names = "--stride", paramLabel = "N|HxW", description = "How far the window moves.")
  private Optional<String> stride = Optional.empty();

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Any other setting of a method, as often as needed: see candor methods.")
  private List<String> others = List.of();

  @Option(
      names = "--components",
      paramLabel = "WORD",
      description =
          "What is taken away as one: feature, step, number, pixel, patch:HxW, segment:N, token.")
  private Optional<String> components = Optional.empty();

  @Mixin private StandInOptions standIn;

  /** Everything that was chosen, by key. */
  Map<String, String> given() {
    Map<String, String> given = new TreeMap<>();
    steps.ifPresent(value -> given.put("steps", value));
    samples.ifPresent(value -> given.put("samples", value));
    repeats.ifPresent(value -> given.put("repeats", value));
    layer.ifPresent(value -> given.put("layer", value));
    window.ifPresent(value -> given.put("window", value));
    stride.ifPresent(value -> given.put("stride", value));
    for (String other : others) {
      int equals = other.indexOf('=');
      if (equals < 1) {
        throw InputException.of(
            "--set", "must be KEY=VALUE", other, "see candor methods for the keys of each method");
      }
      String key = other.substring(0, equals).strip();
      if (given.put(key, other.substring(equals + 1).strip()) != null) {
        throw InputException.of("--set " + key, "must be given once", other, "leave one out");
      }
    }
    return given;
  }

  /** What is taken away as one, where somebody said. */
  Optional<Components> components() {
    return components.map(Components::of);
  }

  /** Inputs that are compared by component, with the components that somebody chose. */
  Inputs compared(Inputs read) {
    List<Inputs> groups = components().map(chosen -> chosen.in(read)).orElse(List.of(read));
    if (groups.size() != 1) {
      throw InputException.of(
          "--components",
          "must be the same for all inputs, which are compared by component",
          components.orElseThrow() + ", which each image has its own of",
          "give patch:HxW, one image, or use candor explain");
    }
    return groups.get(0);
  }

  /** Checks that the methods use what was chosen. */
  void check(List<Method> methods, StandIn need) {
    Choices.requireKnown(methods, given());
    standIn.check(need, methods.stream().map(Method::name).collect(Collectors.joining(", ")));
  }

  /** Checks that the methods, or the measures beside them, use what was chosen. */
  void checkBesideMeasures(List<Method> methods) {
    Map<String, String> given = given();
    given.remove("repeats");
    Choices.requireKnown(methods, given);
    standIn.check(StandIn.EITHER, "measures");
  }

  /** Checks that nothing was said of what is taken away, which is always a word. */
  void refuseBesideWords() {
    if (components.isPresent()) {
      throw InputException.of(
          "--components",
          "must not be given for a classifier of texts, which is explained by words",
          components.get(),
          "leave it out");
    }
    standIn.check(StandIn.NONE, "words, in whose place is padding");
  }

  /** What stands in for what is taken away: one for all inputs, or one for each. */
  List<Removal> removals(
      StandIn need,
      OpenedModel model,
      Inputs inputs,
      Reading reading,
      Terminal terminal,
      Everywhere everywhere,
      Consumer<String> aside) {
    return standIn.removals(need, model, inputs, reading, terminal, everywhere.seed(), aside);
  }

  /** What stands in for what is taken away, the same for all inputs. */
  Removal removal(
      StandIn need,
      OpenedModel model,
      Inputs inputs,
      Reading reading,
      Terminal terminal,
      Everywhere everywhere,
      Consumer<String> aside) {
    return standIn.removal(need, model, inputs, reading, terminal, everywhere.seed(), aside);
  }

  /** Some of the inputs with this model, ready to be explained. */
  Assignment assignment(
      OpenedModel model,
      Inputs inputs,
      int[] explained,
      int[] answered,
      Optional<String> output,
      Removal removal,
      Terminal terminal,
      Everywhere everywhere) {
    NdArray some = inputs.some(explained);
    return new Assignment(
        model,
        model.predictor(),
        inputs.layout(),
        some,
        ExplainedOutput.of(model, model.predictor().predict(some), output),
        removal,
        answered.length < 2
            ? Optional.empty()
            : Optional.of(
                new Assignment.Answered(inputs.some(answered), inputs.answersOf(answered))),
        effort(terminal, everywhere));
  }

  /** What each explanation may cost. */
  Assignment.Effort effort(Terminal terminal, Everywhere everywhere) {
    return new Assignment.Effort(
        everywhere.seed(), given(), Budget.withDefaults(), terminal.cancellation());
  }
}
