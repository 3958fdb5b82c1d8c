package dev.candor.torch.train;

import dev.candor.core.NdArray;
import dev.candor.torch.Layer;
import dev.candor.torch.layer.Activation;
import dev.candor.torch.layer.Gate;
import dev.candor.torch.layer.Linear;
import dev.candor.torch.layer.Sequence;
import dev.candor.torch.layer.Sequential;
import dev.candor.torch.layer.TransformerBlock;
import java.util.Random;

/** The network of the scores paper and rows to train it on. */
final class ScoresNets {
  private ScoresNets() {}

  static Sequential vanilla(int inputs) {
    return behind(Sequential.empty(), inputs);
  }

  static Layer gated(int inputs) {
    return behind(Sequential.empty().then("gate", Gate.of(inputs)), inputs);
  }

  private static Sequential behind(Sequential front, int inputs) {
    return front
        .then("embed", new Linear(inputs, 32))
        .then("block", TransformerBlock.of(32, 4, 64, Sequence.ONE_TOKEN))
        .then("hidden", new Linear(32, 64))
        .then("relu", Activation.RELU)
        .then("output", new Linear(64, 1));
  }

  /** Standard normal rows; the answer is 1 where {@code x0 + x1 / 2 > 0}. */
  static Examples rows(int rows, int inputs, long seed) {
    Random random = new Random(seed);
    float[] x = new float[rows * inputs];
    float[] y = new float[rows];
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) random.nextGaussian();
    }
    for (int i = 0; i < rows; i++) {
      y[i] = x[i * inputs] + x[i * inputs + 1] / 2 > 0 ? 1 : 0;
    }
    return Examples.of(NdArray.of(x, rows, inputs), NdArray.of(y, rows, 1));
  }
}
