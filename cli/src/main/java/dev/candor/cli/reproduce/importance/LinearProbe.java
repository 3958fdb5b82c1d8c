package dev.candor.cli.reproduce.importance;

import dev.candor.core.NdArray;
import dev.candor.torch.Link;
import dev.candor.torch.Network;
import dev.candor.torch.graph.Affine;
import dev.candor.torch.graph.Graph;
import dev.candor.torch.graph.GraphBuilder;
import dev.candor.torch.train.Examples;
import dev.candor.torch.train.Loss;
import dev.candor.torch.train.Optimiser;
import dev.candor.torch.train.Trainer;
import dev.candor.torch.train.TrainingPlan;
import java.util.List;

/**
 * How much of the class can be read from the map alone? One linear layer on standardised maps,
 * fitted by Adam on all maps at once. A map that says where to look and nothing else would leave it
 * at chance; a position that goes with a class is enough to be above.
 */
final class LinearProbe {
  private static final int EPOCHS = 400;
  private static final double RATE = .02;
  private static final double DECAY = .01;

  private LinearProbe() {}

  /**
   * The answers for maps that it was not fitted on, {@code [n, classes]}.
   *
   * @param maps {@code [m, components]} to fit on
   * @param labels of them
   * @param unseen {@code [n, components]}
   */
  static NdArray answers(NdArray maps, List<Integer> labels, NdArray unseen, int classes) {
    int components = maps.length(1);
    double[] mean = new double[components];
    double[] deviation = new double[components];
    int n = maps.length(0);
    for (int c = 0; c < components; c++) {
      for (int i = 0; i < n; i++) {
        mean[c] += maps.at(i, c) / n;
      }
      for (int i = 0; i < n; i++) {
        deviation[c] += Math.pow(maps.at(i, c) - mean[c], 2) / n;
      }
      // a component that is the same in all maps says nothing
      deviation[c] = deviation[c] == 0 ? 1 : Math.sqrt(deviation[c]);
    }
    float[] targets = new float[n];
    for (int i = 0; i < n; i++) {
      targets[i] = labels.get(i);
    }
    GraphBuilder builder = GraphBuilder.of("map");
    Graph graph =
        builder.answering(builder.then("fc", new Affine(components, classes, true), "map"));
    TrainingPlan plan =
        TrainingPlan.of(EPOCHS, Loss.CROSS_ENTROPY)
            .withOptimiser(new Optimiser(Optimiser.Kind.ADAMW, RATE, .9, .999, 1e-8, DECAY));
    try (Network network = Network.create(graph, List.of(components), Link.SOFTMAX, 1)) {
      Trainer.of(plan)
          .fit(
              network, Examples.of(standardised(maps, mean, deviation), NdArray.of(targets, n, 1)));
      return network.predict(standardised(unseen, mean, deviation));
    }
  }

  private static NdArray standardised(NdArray maps, double[] mean, double[] deviation) {
    float[] values = new float[maps.size()];
    for (int i = 0; i < values.length; i++) {
      int c = i % mean.length;
      values[i] = (float) ((maps.get(i) - mean[c]) / deviation[c]);
    }
    return NdArray.of(values, maps.shape());
  }
}
