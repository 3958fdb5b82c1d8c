package dev.candor.design.actif.model;

/** What reads the steps of a window? */
public enum Body {
  /** LSTM layers: what DeepACTIF is made for. */
  LSTM(1),
  /** GRU layers: a quarter fewer weights. */
  GRU(1),
  /** Causal convolutions, {@link dev.candor.torch.graph.series.TemporalConvolutions}. */
  TCN(3),
  /** A small encoder, {@link dev.candor.torch.graph.series.SmallTransformer}. */
  TRANSFORMER(2);

  private final int layers;

  Body(int layers) {
    this.layers = layers;
  }

  /** How many layers or blocks it has unless said otherwise. */
  public int usualLayers() {
    return layers;
  }

  /** Whether it has states that DeepACTIF reads. */
  public boolean isRecurrent() {
    return this == LSTM || this == GRU;
  }
}
