package dev.candor.torch.onnx;

/**
 * How a node becomes a layer: one for each operator of the format. To add an operator, write its
 * layer in {@link dev.candor.torch.graph} and name it in {@link OnnxOperators}.
 */
@FunctionalInterface
public interface Operator {
  /**
   * The layer for a node, and which of the node's inputs it takes when it runs.
   *
   * @throws dev.candor.core.InputException if the node asks for what the layer cannot do
   */
  Placement place(Site site);
}
