package dev.candor.report.explanation;

import dev.candor.core.Evidence;
import dev.candor.core.InputException;
import dev.candor.report.expnet.HeadSlopes;
import dev.candor.report.image.MeanMaps;
import dev.candor.report.summary.Note;
import java.util.List;
import java.util.Optional;

/**
 * Explanations of one model's answers by one method, to be shown together.
 *
 * @param model what people call the model
 * @param data where the inputs come from
 * @param evidence how the explanations came about; it names the method
 * @param notes what the reader must know
 * @param inputs those that are shown, at least one
 * @param further how many more were explained and are not shown
 * @param means mean maps over all explained pictures, where a network says where it looks
 * @param heads which heads of attention a learned explainer goes by; empty where none explained
 */
public record ExplanationSummary(
    String model,
    String data,
    Evidence evidence,
    List<Note> notes,
    List<ExplainedInput> inputs,
    int further,
    Optional<MeanMaps> means,
    List<HeadSlopes> heads) {
  /** Copies the lists. */
  public ExplanationSummary {
    heads = List.copyOf(heads);
    notes = List.copyOf(notes);
    inputs = List.copyOf(inputs);
    if (inputs.isEmpty() || further < 0) {
      throw InputException.of(
          "inputs", "must be one or more", inputs.size(), "show at least one explanation");
    }
  }

  /** Explanations of which nothing more is shown. */
  public ExplanationSummary(
      String model,
      String data,
      Evidence evidence,
      List<Note> notes,
      List<ExplainedInput> inputs,
      int further) {
    this(model, data, evidence, notes, inputs, further, Optional.empty(), List.of());
  }

  /** With mean maps over all explained pictures, those that are not shown among them. */
  public ExplanationSummary withMeans(MeanMaps given) {
    return new ExplanationSummary(
        model, data, evidence, notes, inputs, further, Optional.of(given), heads);
  }

  /** With the heads of attention that a learned explainer goes by. */
  public ExplanationSummary withHeads(List<HeadSlopes> given) {
    return new ExplanationSummary(model, data, evidence, notes, inputs, further, means, given);
  }
}
