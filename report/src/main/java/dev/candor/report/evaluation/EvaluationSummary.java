package dev.candor.report.evaluation;

import dev.candor.core.Evidence;
import dev.candor.core.InputException;
import dev.candor.report.explanation.ExplainedInput;
import dev.candor.report.image.ComparedMaps;
import dev.candor.report.summary.Note;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an evaluation found: every method, floors among them, under every measure.
 *
 * @param model how the model is named
 * @param data how the data are named
 * @param explained what of each answer is explained, in words
 * @param rows how many rows were explained
 * @param features how many features there are
 * @param methods in the order asked for, then the floors
 * @param measures in the order asked for
 * @param cells one for every method and measure
 * @param comparisons every pair that was tested
 * @param curves of those measures that have some
 * @param agreements between the rankings of the methods
 * @param notes what the reader must know
 * @param evidence settings, seed, hashes, versions and cost of the whole
 * @param pictures what the methods say of a few pictures; empty where images were not explained
 * @param texts what the methods say of a few texts; empty where texts were not explained by words:
 *     rows are texts where there are some, features their words
 * @param kept errors with the first and the last features; of models of series
 * @param costs of the methods in forward passes, where they were compared so
 */
public record EvaluationSummary(
    String model,
    String data,
    String explained,
    int rows,
    int features,
    List<MeasuredMethod> methods,
    List<MeasureColumn> measures,
    List<Cell> cells,
    List<Comparison> comparisons,
    List<PerturbationCurve> curves,
    List<Agreement> agreements,
    List<Note> notes,
    Evidence evidence,
    List<ComparedMaps> pictures,
    List<ExplainedInput.Worded> texts,
    Optional<KeptErrors> kept,
    List<MethodCost> costs) {
  /** Checks that there is one cell for every method and measure. */
  public EvaluationSummary {
    methods = List.copyOf(methods);
    measures = List.copyOf(measures);
    cells = List.copyOf(cells);
    comparisons = List.copyOf(comparisons);
    curves = List.copyOf(curves);
    agreements = List.copyOf(agreements);
    notes = List.copyOf(notes);
    pictures = List.copyOf(pictures);
    texts = List.copyOf(texts);
    costs = List.copyOf(costs);
    Set<List<String>> wanted = new HashSet<>();
    for (MeasuredMethod method : methods) {
      for (MeasureColumn measure : measures) {
        wanted.add(List.of(method.name(), measure.name()));
      }
    }
    int pairs = methods.size() * measures.size();
    boolean fits =
        wanted.size() == pairs
            && cells.size() == pairs
            && cells.stream()
                .allMatch(cell -> wanted.remove(List.of(cell.method(), cell.measure())));
    if (!fits) {
      throw InputException.of(
          "cells",
          "must be one for each of "
              + methods.size()
              + " methods and "
              + measures.size()
              + " measures, named once",
          cells.size(),
          "measure every method under every measure");
    }
  }

  /** An evaluation without pictures and texts. */
  public EvaluationSummary(
      String model,
      String data,
      String explained,
      int rows,
      int features,
      List<MeasuredMethod> methods,
      List<MeasureColumn> measures,
      List<Cell> cells,
      List<Comparison> comparisons,
      List<PerturbationCurve> curves,
      List<Agreement> agreements,
      List<Note> notes,
      Evidence evidence) {
    this(
        model,
        data,
        explained,
        rows,
        features,
        methods,
        measures,
        cells,
        comparisons,
        curves,
        agreements,
        notes,
        evidence,
        List.of(),
        List.of(),
        Optional.empty(),
        List.of());
  }

  /** With what the methods say of a few pictures; a page shows the first six. */
  public EvaluationSummary withPictures(List<ComparedMaps> given) {
    return new EvaluationSummary(
        model,
        data,
        explained,
        rows,
        features,
        methods,
        measures,
        cells,
        comparisons,
        curves,
        agreements,
        notes,
        evidence,
        given,
        texts,
        kept,
        costs);
  }

  /** With what the methods say of a few texts; a page shows the first six. */
  public EvaluationSummary withTexts(List<ExplainedInput.Worded> given) {
    return new EvaluationSummary(
        model,
        data,
        explained,
        rows,
        features,
        methods,
        measures,
        cells,
        comparisons,
        curves,
        agreements,
        notes,
        evidence,
        pictures,
        given,
        kept,
        costs);
  }

  /** With errors by the share of features kept, and what the methods cost in forward passes. */
  public EvaluationSummary withKept(Optional<KeptErrors> errors, List<MethodCost> given) {
    return new EvaluationSummary(
        model,
        data,
        explained,
        rows,
        features,
        methods,
        measures,
        cells,
        comparisons,
        curves,
        agreements,
        notes,
        evidence,
        pictures,
        texts,
        errors,
        given);
  }

  /** The cell of a method under a measure. */
  public Cell cell(String method, String measure) {
    return cells.stream()
        .filter(cell -> cell.method().equals(method) && cell.measure().equals(measure))
        .findFirst()
        .orElseThrow(
            () ->
                InputException.of(
                    "cell", "must be of this evaluation", method + ", " + measure, "name another"));
  }
}
