package dev.candor.cli.bench;

/** From which file of a model is the work done? */
public enum Source {
  /** The TorchScript file. */
  SCRIPT(".pt"),
  /** The ONNX file, imported as a network with layers. */
  IMPORTED(".onnx");

  private final String ending;

  Source(String ending) {
    this.ending = ending;
  }

  /** How the file's name ends. */
  public String ending() {
    return ending;
  }
}
