package dev.candor.cli.golden;

import dev.candor.core.NdArray;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * One check of a case: what was called, with which settings and inputs, and what must come out.
 *
 * @param caseMethod the methods the case is about
 * @param node the check as it stands in the file
 */
record GoldenCheck(String caseId, String caseMethod, JsonNode node) {
  /** {@code case/check}. */
  String id() {
    return caseId + "/" + node.get("id").asString();
  }

  Kind kind() {
    return Kind.of(node.get("kind").asString());
  }

  /** What was called, in words. */
  String call() {
    return node.get("call").asString();
  }

  boolean calls(String text) {
    return call().contains(text);
  }

  JsonNode setting(String name) {
    return node.at("/settings/" + name);
  }

  boolean hasSetting(String name) {
    return !setting(name).isMissingNode() && !setting(name).isNull();
  }

  boolean hasInput(String name) {
    JsonNode input = node.at("/inputs/" + name);
    return !input.isMissingNode() && !input.isNull();
  }

  GoldenArray input(String name) {
    return GoldenArray.of(node.at("/inputs/" + name));
  }

  Optional<GoldenArray> optional(String name) {
    return hasInput(name) ? Optional.of(input(name)) : Optional.empty();
  }

  /** Expected arrays by name. */
  Map<String, GoldenArray> expected() {
    Map<String, GoldenArray> arrays = new TreeMap<>();
    node.get("expected")
        .propertyStream()
        .forEach(entry -> arrays.put(entry.getKey(), GoldenArray.of(entry.getValue())));
    return arrays;
  }

  boolean expects(String... names) {
    return expected().keySet().containsAll(List.of(names));
  }

  Tolerance tolerance(String name) {
    JsonNode tolerance = node.at("/tolerance/" + name);
    return new Tolerance(tolerance.get("abs").asDouble(), tolerance.get("rel").asDouble());
  }

  /** The output that is explained, one for each of n examples; none stated is the only one. */
  int[] targets(int n) {
    if (!hasSetting("target")) {
      return new int[n];
    }
    int[] stated = GoldenArray.ints(setting("target"));
    if (stated.length == n) {
      return stated;
    }
    int[] all = new int[n];
    Arrays.fill(all, stated[0]);
    return all;
  }

  /** The examples of an input, one by one. */
  List<NdArray> rows(String name) {
    NdArray all = input(name).toNdArray();
    return java.util.stream.IntStream.range(0, all.length(0)).mapToObj(all::row).toList();
  }

  /** The stand-in of an example: a number for all of it, one row for all, or its own row. */
  NdArray baseline(int example, NdArray like) {
    GoldenArray baselines = input("baselines");
    if (baselines.isScalar()) {
      float[] same = new float[like.size()];
      Arrays.fill(same, (float) baselines.get(0));
      return NdArray.of(same, like.shape());
    }
    NdArray rows = baselines.toNdArray();
    return rows.row(rows.length(0) == 1 ? 0 : example);
  }

  /** A whole number in the words of the call, such as {@code n_samples=400}. */
  int inCall(String name, int otherwise) {
    java.util.regex.Matcher found =
        java.util.regex.Pattern.compile(name + "=(\\d+)").matcher(call());
    return found.find() ? Integer.parseInt(found.group(1)) : otherwise;
  }
}
