package dev.candor.report.explanation;

import dev.candor.core.Evidence;
import dev.candor.core.InputException;
import dev.candor.report.summary.Note;
import java.util.List;

/**
 * Explanations of one model's answers by one method, to be shown together.
 *
 * @param model what people call the model
 * @param data where the inputs come from
 * @param evidence how the explanations came about; it names the method
 * @param notes what the reader must know
 * @param inputs those that are shown, at least one
 * @param further how many more were explained and are not shown
 */
public record ExplanationSummary(
    String model,
    String data,
    Evidence evidence,
    List<Note> notes,
    List<ExplainedInput> inputs,
    int further) {
  /** Copies the lists. */
  public ExplanationSummary {
    notes = List.copyOf(notes);
    inputs = List.copyOf(inputs);
    if (inputs.isEmpty() || further < 0) {
      throw InputException.of(
          "inputs", "must be one or more", inputs.size(), "show at least one explanation");
    }
  }
}
