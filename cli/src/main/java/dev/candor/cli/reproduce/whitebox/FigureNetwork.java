package dev.candor.cli.reproduce.whitebox;

import dev.candor.cli.model.MostLikely;
import dev.candor.core.Axes;
import dev.candor.core.NdArray;
import dev.candor.torch.Link;
import dev.candor.torch.Network;
import dev.candor.torch.graph.Affine;
import dev.candor.torch.graph.Convolution;
import dev.candor.torch.graph.GlobalAverage;
import dev.candor.torch.graph.Graph;
import dev.candor.torch.graph.MaxPool;
import dev.candor.torch.graph.Node;
import dev.candor.torch.graph.shape.Flatten;
import dev.candor.torch.layer.Activation;
import dev.candor.torch.train.Batching;
import dev.candor.torch.train.Examples;
import dev.candor.torch.train.Loss;
import dev.candor.torch.train.Optimiser;
import dev.candor.torch.train.Trainer;
import dev.candor.torch.train.TrainingPlan;
import java.util.List;

/** A small convolutional network that was trained to tell {@link FigureImages} apart. */
final class FigureNetwork {
  static final Axes AXES = new Axes.Pixels(1, FigureImages.SIDE, FigureImages.SIDE);
  static final int EPOCHS = 12;
  private static final int TRAINING = 1024;
  private static final List<Integer> ONE = List.of(1, 1);
  private static final List<Integer> TWO = List.of(2, 2);

  private FigureNetwork() {}

  /** Trains; the caller closes it. */
  static Network trained(long seed) {
    Network network =
        Network.create(
            new Graph(List.of("x"), nodes(), "y"),
            List.of(1, FigureImages.SIDE, FigureImages.SIDE),
            Link.SOFTMAX,
            seed);
    FigureImages images = FigureImages.drawn(TRAINING, seed);
    TrainingPlan plan =
        TrainingPlan.of(EPOCHS, Loss.CROSS_ENTROPY)
            .withBatching(new Batching.Mini(64))
            .withOptimiser(Optimiser.adam().withLearningRate(.003));
    try {
      Trainer.of(plan).fit(network, Examples.of(images.images(), images.classes()));
      return network;
    } catch (RuntimeException e) {
      network.close();
      throw e;
    }
  }

  private static List<Node> nodes() {
    return List.of(
        new Node("conv1", window(1, 12), List.of("x"), List.of("a")),
        new Node("relu1", Activation.RELU, List.of("a"), List.of("b")),
        new Node("conv2", window(12, 24), List.of("b"), List.of("c")),
        new Node("relu2", Activation.RELU, List.of("c"), List.of("d")),
        new Node(
            "pool", new MaxPool(TWO, TWO, List.of(0, 0), ONE, false), List.of("d"), List.of("e")),
        new Node("conv3", window(24, 24), List.of("e"), List.of("f")),
        new Node("relu3", Activation.RELU, List.of("f"), List.of("g")),
        new Node("mean", new GlobalAverage(), List.of("g"), List.of("h")),
        new Node("flat", new Flatten(1), List.of("h"), List.of("i")),
        new Node("fc", new Affine(24, FigureImages.KINDS, true), List.of("i"), List.of("y")));
  }

  private static Convolution window(int inputs, int outputs) {
    return new Convolution(inputs, outputs, List.of(3, 3), ONE, ONE, ONE, 1, true);
  }

  /** The share of images that it tells right. */
  static double accuracy(Network network, FigureImages images) {
    NdArray answers = network.predict(images.images());
    int right = 0;
    for (int i = 0; i < images.classes().size(); i++) {
      right += MostLikely.of(answers, i) == (int) images.classes().get(i) ? 1 : 0;
    }
    return (double) right / images.classes().size();
  }
}
