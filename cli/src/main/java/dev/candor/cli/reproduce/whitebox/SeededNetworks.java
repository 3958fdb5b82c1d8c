package dev.candor.cli.reproduce.whitebox;

import dev.candor.core.Axes;
import dev.candor.core.NdArray;
import dev.candor.torch.Link;
import dev.candor.torch.Network;
import dev.candor.torch.graph.Affine;
import dev.candor.torch.graph.Convolution;
import dev.candor.torch.graph.Direction;
import dev.candor.torch.graph.GlobalAverage;
import dev.candor.torch.graph.Graph;
import dev.candor.torch.graph.LayerNormalisation;
import dev.candor.torch.graph.Lstm;
import dev.candor.torch.graph.MaxPool;
import dev.candor.torch.graph.Node;
import dev.candor.torch.graph.SelfAttention;
import dev.candor.torch.graph.arithmetic.Arithmetic;
import dev.candor.torch.graph.reduction.Reduce;
import dev.candor.torch.graph.reduction.Reduction;
import dev.candor.torch.graph.shape.Flatten;
import dev.candor.torch.layer.Activation;
import dev.candor.whitebox.Subject;
import java.util.List;
import java.util.SplittableRandom;

/** Networks with drawn weights, of four kinds, that laws are tried on. */
enum SeededNetworks {
  /** 8 columns, two hidden layers of ReLU. */
  MLP {
    @Override
    List<Integer> rowShape() {
      return List.of(8);
    }

    @Override
    List<Node> nodes(boolean biased) {
      return List.of(
          new Node("fc1", new Affine(8, 16, biased), List.of("x"), List.of("a")),
          new Node("relu1", Activation.RELU, List.of("a"), List.of("b")),
          new Node("fc2", new Affine(16, 16, biased), List.of("b"), List.of("c")),
          new Node("relu2", Activation.RELU, List.of("c"), List.of("d")),
          new Node("fc3", new Affine(16, 3, biased), List.of("d"), List.of("y")));
    }
  },
  /** Images 2 x 10 x 10: pooling, a way around a convolution, global average. */
  CNN {
    @Override
    List<Integer> rowShape() {
      return List.of(2, 10, 10);
    }

    @Override
    List<Node> nodes(boolean biased) {
      return List.of(
          new Node("conv1", window(2, 6, biased), List.of("x"), List.of("a")),
          new Node("relu1", Activation.RELU, List.of("a"), List.of("b")),
          new Node("pool", halving(), List.of("b"), List.of("c")),
          new Node("conv2", window(6, 6, biased), List.of("c"), List.of("d")),
          new Node("add", Arithmetic.ADD, List.of("c", "d"), List.of("e")),
          new Node("relu2", Activation.RELU, List.of("e"), List.of("f")),
          new Node("mean", new GlobalAverage(), List.of("f"), List.of("g")),
          new Node("flat", new Flatten(1), List.of("g"), List.of("h")),
          new Node("fc", new Affine(6, 3, biased), List.of("h"), List.of("y")));
    }
  },
  /** Series of 6 steps of 4 features: one LSTM, the maximum over time. */
  LSTM {
    @Override
    List<Integer> rowShape() {
      return List.of(6, 4);
    }

    @Override
    List<Node> nodes(boolean biased) {
      return List.of(
          new Node("lstm", new Lstm(4, 8, Direction.FORWARD), List.of("x"), List.of("a")),
          new Node("max", Reduction.along(Reduce.MAX, 1), List.of("a"), List.of("b")),
          new Node("fc", new Affine(8, 3, biased), List.of("b"), List.of("y")));
    }
  },
  /** 5 tokens of width 8: attention and a wide layer of GELU, each with a way around and a norm. */
  TRANSFORMER {
    @Override
    List<Integer> rowShape() {
      return List.of(5, 8);
    }

    @Override
    List<Node> nodes(boolean biased) {
      LayerNormalisation norm = new LayerNormalisation(List.of(8), 1e-5, true);
      return List.of(
          new Node("attention", new SelfAttention(8, 2), List.of("x"), List.of("a")),
          new Node("add1", Arithmetic.ADD, List.of("x", "a"), List.of("b")),
          new Node("norm1", norm, List.of("b"), List.of("c")),
          new Node("wide", new Affine(8, 16, biased), List.of("c"), List.of("d")),
          new Node("gelu", Activation.GELU, List.of("d"), List.of("e")),
          new Node("narrow", new Affine(16, 8, biased), List.of("e"), List.of("f")),
          new Node("add2", Arithmetic.ADD, List.of("c", "f"), List.of("g")),
          new Node("norm2", norm, List.of("g"), List.of("h")),
          new Node("flat", new Flatten(1), List.of("h"), List.of("i")),
          new Node("fc", new Affine(40, 3, biased), List.of("i"), List.of("y")));
    }
  };

  abstract List<Integer> rowShape();

  abstract List<Node> nodes(boolean biased);

  /** As tables write it. */
  String label() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** A network with weights drawn from a seed; the caller closes it. */
  Network drawn(long seed, boolean biased) {
    return Network.create(
        new Graph(List.of("x"), nodes(biased), "y"), rowShape(), Link.IDENTITY, seed);
  }

  /** A network as it is explained. */
  Subject subject(Network network) {
    return Subject.of(network, new Axes.Positions(rowShape()));
  }

  /** One input drawn from the normal distribution. */
  NdArray input(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return NdArray.ofFloats(
        values -> {
          for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
          }
        },
        rowShape().stream().mapToInt(Integer::intValue).toArray());
  }

  private static Convolution window(int inputs, int outputs, boolean biased) {
    List<Integer> one = List.of(1, 1);
    return new Convolution(inputs, outputs, List.of(3, 3), one, one, one, 1, biased);
  }

  private static MaxPool halving() {
    List<Integer> two = List.of(2, 2);
    return new MaxPool(two, two, List.of(0, 0), List.of(1, 1), false);
  }
}
