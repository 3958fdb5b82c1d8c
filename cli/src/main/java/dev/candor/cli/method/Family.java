package dev.candor.cli.method;

/** What kind of thing is a method? */
public enum Family {
  /** The network itself says what it looked at. */
  BY_DESIGN("by design"),
  /** What a layer holds while the model answers, without gradients. */
  ACTIVATIONS("activations"),
  /** Components are taken away one by one, or in groups. */
  PERTURBATION("perturbation"),
  /** A fair share of the answer for every component. */
  SHAPLEY("Shapley"),
  /** A simple model that answers like the model nearby. */
  SURROGATE("surrogate"),
  /** How the answer changes with the input. */
  GRADIENT("gradient"),
  /** The answer is handed back from layer to layer. */
  RELEVANCE("relevance"),
  /** The maps of a convolutional layer, weighted. */
  CAM("class activation"),
  /** What attends to what. */
  ATTENTION("attention");

  private final String label;

  Family(String label) {
    this.label = label;
  }

  /** Whether it needs more than answers, and the model is not its own explanation. */
  public boolean looksInside() {
    return this == GRADIENT || this == RELEVANCE || this == CAM || this == ATTENTION;
  }

  /** As tables write it. */
  public String label() {
    return label;
  }
}
