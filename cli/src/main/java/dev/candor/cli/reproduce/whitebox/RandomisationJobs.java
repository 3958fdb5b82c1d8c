package dev.candor.cli.reproduce.whitebox;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.CellKey;
import dev.candor.cli.reproduce.Job;
import dev.candor.core.Attribution;
import dev.candor.core.Cancellation;
import dev.candor.core.Explainer;
import dev.candor.core.NdArray;
import dev.candor.metrics.stability.Similarity;
import dev.candor.torch.Network;
import dev.candor.torch.Redrawing;
import dev.candor.whitebox.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

/** How alike is an explanation when layers have forgotten what they learnt, from the output on? */
final class RandomisationJobs {
  static final String SET = "figures";
  private static final String EDITION = "1";

  private RandomisationJobs() {}

  static List<Job> all(WhiteboxProtocol protocol) {
    List<Job> jobs = new ArrayList<>();
    for (int i = 0; i < protocol.redraws(); i++) {
      long seed = protocol.firstSeed() + i;
      SortedMap<String, String> settings =
          new TreeMap<>(
              Map.of(
                  "edition", EDITION,
                  "epochs", Integer.toString(FigureNetwork.EPOCHS),
                  "inputs", Integer.toString(protocol.inputs())));
      jobs.add(
          new Job(
              new CellKey(WhiteboxPart.RANDOMISATION, SET, "all", seed),
              settings,
              100,
              cancellation -> measure(seed, protocol.inputs(), cancellation)));
    }
    return jobs;
  }

  private static SortedMap<String, List<Double>> measure(
      long seed, int inputs, Cancellation cancellation) {
    FigureImages images = FigureImages.drawn(Math.max(inputs, 500), seed + 1_000_000);
    NdArray explained = images.images().slice(0, inputs);
    int[] targets = new int[inputs];
    for (int i = 0; i < inputs; i++) {
      targets[i] = (int) images.classes().get(i);
    }
    Cell.Figures figures = new Cell.Figures();
    try (Network network = FigureNetwork.trained(seed)) {
      figures.put("accuracy", FigureNetwork.accuracy(network, images));
      Redrawing redrawing = new Redrawing(network);
      List<String> layers = redrawing.layers();
      List<Network> forgetful = new ArrayList<>();
      try {
        for (int last = 1; last <= layers.size(); last++) {
          forgetful.add(redrawing.copy(layers.subList(0, last), seed + 2_000_000));
        }
        for (Inspected method : Inspected.values()) {
          if (cancellation.requested()) {
            throw new CancellationException("stopped while randomising");
          }
          figures.put(method.label(), alike(method, network, forgetful, explained, targets));
        }
      } finally {
        forgetful.forEach(Network::close);
      }
    }
    return figures.numbers();
  }

  /** The mean likeness over the inputs at each stage. */
  private static double[] alike(
      Inspected method, Network trained, List<Network> forgetful, NdArray inputs, int[] targets) {
    List<Attribution> before = on(method, trained).explain(inputs, targets);
    double[] alike = new double[forgetful.size()];
    for (int stage = 0; stage < alike.length; stage++) {
      List<Attribution> after = on(method, forgetful.get(stage)).explain(inputs, targets);
      double sum = 0;
      int defined = 0;
      for (int i = 0; i < before.size(); i++) {
        double one = Similarity.ABSOLUTE_SPEARMAN.of(before.get(i), after.get(i));
        if (!Double.isNaN(one)) {
          sum += one;
          defined++;
        }
      }
      alike[stage] = defined == 0 ? Double.NaN : sum / defined;
    }
    return alike;
  }

  private static Explainer on(Inspected method, Network network) {
    return method.on(Subject.of(network, FigureNetwork.AXES));
  }
}
