package dev.candor.cli.bench;

import java.util.OptionalDouble;

/**
 * One row, measured.
 *
 * @param peer the peer's row
 * @param source from which file of the model it was done
 * @param peerForward the peer's forward pass, milliseconds
 * @param ms our median, milliseconds
 * @param runs how many runs it is of
 * @param forward our forward pass of the same file by plain libtorch in the same run, milliseconds
 * @param aim what the ratio should be at most
 */
public record BenchLine(
    PeerRow peer,
    Source source,
    double peerForward,
    double ms,
    int runs,
    double forward,
    OptionalDouble aim) {
  /** The file that it was done with. */
  public String file() {
    return peer.model() + source.ending();
  }

  /** Our time in forward passes. */
  public double inForwards() {
    return ms / forward;
  }

  /** The peer's time in its forward passes. */
  public double peerInForwards() {
    return peer.ms() / peerForward;
  }

  /** Ours over the peer's, each in its own forward passes: below 1 is faster. */
  public double ratio() {
    return inForwards() / peerInForwards();
  }
}
