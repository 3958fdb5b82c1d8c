package dev.candor.cli.explanation;

import dev.candor.cli.input.Shown;
import dev.candor.core.Evidence;
import dev.candor.core.NdArray;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An explanation as a JSON object, {@code docs/schema/explanation.schema.json}. The first axis of
 * {@code target}, {@code prediction}, {@code shape} and {@code values} runs over the inputs, also
 * where there is one.
 */
public final class ExplanationJson {
  /** Rises when a field changes its meaning or goes away. */
  public static final int FORMAT_VERSION = 1;

  private ExplanationJson() {}

  /** The object; its arrays are {@link NdArray}s, or lists of them. */
  public static Map<String, @Nullable Object> of(Explanation explanation) {
    List<Explained> inputs = explanation.inputs();
    Arranged first = inputs.get(0).arranged();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("formatVersion", FORMAT_VERSION);
    json.put("method", explanation.method());
    json.put("rows", inputs.size());
    json.put("inputs", inputs.stream().map(Explained::name).toList());
    if (!explanation.classes().isEmpty()) {
      json.put("classes", explanation.classes());
    }
    List<String> axes = new ArrayList<>(List.of("input"));
    axes.addAll(first.axes());
    json.put("axes", axes);
    json.put("shape", shape(inputs));
    first.labelled().ifPresent(axis -> labels(json, axis, inputs));
    json.put("target", inputs.stream().map(one -> one.attribution().target()).toList());
    json.put("prediction", inputs.stream().map(Explained::prediction).toList());
    json.put("values", inputs.stream().map(one -> one.arranged().values()).toList());
    json.put("evidence", evidence(explanation));
    return json;
  }

  /** The lengths of {@code values}, null where they differ from input to input. */
  private static List<@Nullable Integer> shape(List<Explained> inputs) {
    NdArray first = inputs.get(0).arranged().values();
    List<@Nullable Integer> shape = new ArrayList<>(List.of(inputs.size()));
    for (int axis = 0; axis < first.rank(); axis++) {
      int place = axis;
      int length = first.length(axis);
      boolean same =
          inputs.stream().allMatch(one -> one.arranged().values().length(place) == length);
      shape.add(same ? Integer.valueOf(length) : null);
    }
    return shape;
  }

  private static void labels(
      Map<String, @Nullable Object> json, String axis, List<Explained> inputs) {
    if (axis.equals("token")) {
      json.put("tokens", inputs.stream().map(one -> one.arranged().labels()).toList());
      json.put("spans", inputs.stream().map(ExplanationJson::spans).toList());
    } else {
      json.put("features", inputs.get(0).arranged().labels());
    }
  }

  /** Where each token begins and ends in the text; nowhere for what is not from it. */
  private static List<List<Integer>> spans(Explained one) {
    return one.shown() instanceof Shown.Text text
        ? text.text().tokens().stream().map(t -> List.of(t.start(), t.end())).toList()
        : List.of();
  }

  private static Map<String, @Nullable Object> evidence(Explanation explanation) {
    List<Evidence> all =
        explanation.inputs().stream().map(one -> one.attribution().evidence()).toList();
    Evidence first = all.get(0);
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("method", first.method());
    json.put("settings", first.settings());
    json.put("seed", first.seed().isPresent() ? first.seed().getAsLong() : null);
    json.put("modelCalls", all.stream().mapToLong(Evidence::modelCalls).sum());
    json.put("ms", all.stream().mapToDouble(Evidence::millis).sum());
    json.put("gap", largest(all.stream().map(ExplanationJson::gap).toList()));
    json.put("standardError", largest(all.stream().map(e -> check(e, "standardError")).toList()));
    json.put("versions", first.versions());
    json.put("modelHash", first.modelHash().or(explanation::modelHash).orElse(null));
    json.put("dataHash", explanation.dataHash());
    json.put("inputs", IntStream.range(0, all.size()).mapToObj(i -> own(all.get(i))).toList());
    return json;
  }

  private static Map<String, @Nullable Object> own(Evidence evidence) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    OptionalDouble gap = gap(evidence);
    OptionalDouble error = check(evidence, "standardError");
    json.put("gap", gap.isPresent() ? finite(gap.getAsDouble()) : null);
    json.put("standardError", error.isPresent() ? finite(error.getAsDouble()) : null);
    Map<String, @Nullable Object> checks = new LinkedHashMap<>();
    evidence.checks().forEach((name, value) -> checks.put(name, finite(value)));
    json.put("checks", checks);
    return json;
  }

  /** What should add up and does not: the method's own check, whatever it is called. */
  private static OptionalDouble gap(Evidence evidence) {
    return evidence.checks().entrySet().stream()
        .filter(check -> check.getKey().endsWith("Gap"))
        .mapToDouble(Map.Entry::getValue)
        .reduce((a, b) -> Math.abs(a) >= Math.abs(b) ? a : b);
  }

  private static OptionalDouble check(Evidence evidence, String name) {
    Double value = evidence.checks().get(name);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** The one furthest from zero. */
  private static @Nullable Object largest(List<OptionalDouble> values) {
    OptionalDouble largest =
        values.stream()
            .flatMapToDouble(OptionalDouble::stream)
            .filter(Double::isFinite)
            .reduce((a, b) -> Math.abs(a) >= Math.abs(b) ? a : b);
    return largest.isPresent() ? largest.getAsDouble() : null;
  }

  private static @Nullable Object finite(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
