package dev.candor.torch.graph.series;

/** Which recurrent unit? */
public enum Cell {
  /** {@link dev.candor.torch.graph.Lstm}: gates i, f, g, o. */
  LSTM,
  /** {@link dev.candor.torch.graph.GruStates}: gates r, z, n. */
  GRU
}
