package dev.candor.whitebox.relevance;

/**
 * How is the relevance of what a layer gives handed back to what went in? Either a fixed way, as
 * {@link Way} has them, or by each input's share of the layer's answer, {@link ByShares}.
 *
 * <p>A rule is plain data: it says which shares there are, and the layer itself computes them, run
 * again under changed numbers.
 */
public sealed interface Rule permits ByShares, Way {
  /** The rule and its numbers, as the evidence has it, such as {@code epsilon 1.0E-6}. */
  String label();
}
