package dev.candor.cli.words;

import dev.candor.cli.explanation.ExplanationJson;
import dev.candor.core.Component;
import dev.candor.core.Evidence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Words and their numbers as a JSON object, {@code docs/schema/explanation.schema.json}: {@code
 * values} are those of the first method, {@code others} has those of further ones.
 */
public final class WordJson {
  private WordJson() {}

  /** The object. */
  public static Map<String, @Nullable Object> of(WordExplanation explanation) {
    List<GivenText> texts = explanation.texts().texts();
    MethodWords first = explanation.methods().get(0);
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("formatVersion", ExplanationJson.FORMAT_VERSION);
    json.put("method", first.method());
    json.put("rows", texts.size());
    json.put("inputs", texts.stream().map(GivenText::name).toList());
    json.put("texts", explanation.texts().written());
    json.put("classes", explanation.classes());
    json.put("axes", List.of("input", "word"));
    json.put("shape", shape(texts));
    json.put("words", texts.stream().map(text -> text.read().words().written()).toList());
    json.put("spans", texts.stream().map(text -> spans(text.places())).toList());
    if (texts.stream().anyMatch(text -> text.marks().isPresent())) {
      json.put("marks", texts.stream().map(text -> text.marks().orElse(null)).toList());
    }
    if (texts.stream().anyMatch(text -> text.label().isPresent())) {
      json.put("classOf", texts.stream().map(text -> text.label().orElse(null)).toList());
    }
    json.put("notes", explanation.notes());
    json.put("target", explanation.targets());
    json.put("prediction", explanation.probabilities());
    json.put("values", values(first));
    json.put("evidence", evidence(first));
    if (explanation.methods().size() > 1) {
      List<Map<String, @Nullable Object>> others = new ArrayList<>();
      for (MethodWords method : explanation.methods().subList(1, explanation.methods().size())) {
        Map<String, @Nullable Object> other = new LinkedHashMap<>();
        other.put("method", method.method());
        other.put("values", values(method));
        other.put("evidence", evidence(method));
        others.add(other);
      }
      json.put("others", others);
    }
    return json;
  }

  private static List<@Nullable Integer> shape(List<GivenText> texts) {
    List<@Nullable Integer> shape = new ArrayList<>(List.of(texts.size()));
    int words = texts.get(0).words();
    boolean same = texts.stream().allMatch(text -> text.words() == words);
    shape.add(same ? Integer.valueOf(words) : null);
    return shape;
  }

  private static List<List<Integer>> spans(List<Component.Token> words) {
    return words.stream().map(word -> List.of(word.start(), word.end())).toList();
  }

  private static List<List<@Nullable Double>> values(MethodWords method) {
    List<List<@Nullable Double>> values = new ArrayList<>();
    for (double[] scores : method.scores()) {
      values.add(
          Arrays.stream(scores)
              .<@Nullable Double>mapToObj(s -> Double.isNaN(s) ? null : Double.valueOf(s))
              .collect(ArrayList::new, ArrayList::add, ArrayList::addAll));
    }
    return values;
  }

  private static Map<String, @Nullable Object> evidence(MethodWords method) {
    Evidence evidence = method.evidence();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("method", evidence.method());
    json.put("settings", evidence.settings());
    json.put("seed", evidence.seed().isPresent() ? evidence.seed().getAsLong() : null);
    json.put("modelCalls", evidence.modelCalls());
    json.put("ms", evidence.millis());
    json.put("gap", null);
    json.put("standardError", null);
    json.put("versions", evidence.versions());
    json.put("modelHash", orNull(evidence.modelHash()));
    json.put("dataHash", orNull(evidence.dataHash()));
    List<Map<String, @Nullable Object>> own = new ArrayList<>();
    for (int text = 0; text < method.scores().size(); text++) {
      Map<String, @Nullable Object> nothing = new LinkedHashMap<>();
      nothing.put("gap", null);
      nothing.put("standardError", null);
      nothing.put("checks", Map.of());
      own.add(nothing);
    }
    json.put("inputs", own);
    return json;
  }

  private static @Nullable String orNull(Optional<String> text) {
    return text.orElse(null);
  }
}
