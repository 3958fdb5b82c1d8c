package dev.candor.cli.evaluate;

import dev.candor.cli.method.Assignment;
import dev.candor.cli.model.OpenedModel;
import dev.candor.core.Explainer;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.design.actif.model.SeriesModel;
import dev.candor.metrics.stability.RandomisedModels;
import dev.candor.torch.GradientModel;
import dev.candor.torch.Link;
import dev.candor.torch.Network;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A run's method on copies of a model of series in which layers forgot what they learnt; holds the
 * copies. What is usual stays as it was: it is of the data. For one thread.
 */
final class ForgettingSeries implements RandomisedModels, AutoCloseable {
  private static final String SCORES = "gate.scores";

  private final MethodRun run;
  private final Assignment assignment;
  private final SeriesModel model;
  private final List<Network> copies = new ArrayList<>();

  ForgettingSeries(MethodRun run, Assignment assignment, SeriesModel model) {
    this.run = run;
    this.assignment = assignment;
    this.model = model;
  }

  @Override
  public List<String> layers() {
    Set<String> layers = new LinkedHashSet<>();
    model.network().parameters().keySet().forEach(name -> layers.add(layerOf(name)));
    List<String> fromOutput = new ArrayList<>(layers);
    Collections.reverse(fromOutput);
    return List.copyOf(fromOutput);
  }

  private static String layerOf(String parameter) {
    int dot = parameter.indexOf('.');
    return dot < 0 ? parameter : parameter.substring(0, dot);
  }

  @Override
  public Explainer explainer(List<String> randomised, long seed) {
    Network copy = copy(Set.copyOf(randomised), seed ^ 0x666f72676f74L);
    copies.add(copy);
    return Explaining.on(run, assignment.withModel(new Forgetful(assignment.model(), copy)));
  }

  private Network copy(Set<String> forgotten, long seed) {
    Network trained = model.network();
    Map<String, NdArray> numbers = new LinkedHashMap<>(trained.parameters());
    try (Network fresh =
        Network.createInParts(trained.architecture(), trained.rowShape(), trained.link(), seed)) {
      fresh
          .parameters()
          .forEach(
              (name, drawn) -> {
                if (forgotten.contains(layerOf(name))) {
                  numbers.put(name, name.equals(SCORES) ? ordered(drawn, seed) : drawn);
                }
              });
    }
    return Network.ofInParts(
        trained.architecture(), trained.rowShape(), trained.link(), seed, numbers);
  }

  /** A gate's scores start at one number and have no order to forget to: these have one. */
  private static NdArray ordered(NdArray scores, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return NdArray.ofFloats(
        room -> {
          for (int i = 0; i < room.length; i++) {
            room[i] = (float) random.nextDouble(-1, 1);
          }
        },
        scores.shape());
  }

  @Override
  public void close() {
    copies.forEach(Network::close);
    copies.clear();
  }

  /**
   * A copy, which knows what was usual in training and no more.
   *
   * @param trained whose copy it is
   * @param copy in which layers forgot
   */
  private record Forgetful(OpenedModel trained, Network copy) implements OpenedModel {
    @Override
    public Predictor predictor() {
      return copy;
    }

    @Override
    public Optional<String> hash() {
      return Optional.empty();
    }

    @Override
    public Optional<NdArray> usual() {
      return trained.usual();
    }

    @Override
    public Optional<NdArray> gate() {
      return trained
          .gate()
          .map(
              weights -> {
                double[] scores = copy.parameter(SCORES).toDoubles();
                return Link.SOFTMAX
                    .answers(NdArray.of(scores, 1, scores.length))
                    .reshape(weights.size());
              });
    }

    @Override
    public List<Long> inputShape() {
      return trained.inputShape();
    }

    @Override
    public GradientModel insides(List<Integer> shape) {
      return copy;
    }

    @Override
    public void close() {
      // who made the copies closes them
    }
  }
}
