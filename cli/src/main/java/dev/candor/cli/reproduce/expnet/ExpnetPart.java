package dev.candor.cli.reproduce.expnet;

import dev.candor.cli.reproduce.Part;

/** Which table of the study of word importance is it? */
public enum ExpnetPart implements Part {
  /** The encoder beside ONNX Runtime. */
  ENCODER("The encoder"),
  /** Classifiers and what they cost. */
  FINETUNING("Classifiers"),
  /** Methods that nobody trains. */
  BASELINES("Thirteen baselines"),
  /** Learned on the task itself. */
  INDOMAIN("ExpNet within a task"),
  /** Learned on other tasks. */
  CROSSTASK("ExpNet across tasks"),
  /** Learned from a slow method. */
  DISTILLED("ExpNet without rationales"),
  /** Time. */
  COST("Cost");

  private final String title;

  ExpnetPart(String title) {
    this.title = title;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public boolean alone() {
    return this == COST;
  }
}
