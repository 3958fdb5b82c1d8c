package dev.candor.design.scores;

import dev.candor.core.Confirmation;
import dev.candor.core.Evidence;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Ranking;
import dev.candor.core.Sha256;
import dev.candor.torch.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * What is left of this network when layers forget what they learnt? Copies of it in which the
 * parameters of some layers are drawn anew from their initial distribution, from seeds that it was
 * not trained from.
 *
 * <p>A gate whose scores all start at one number has no order to forget to: its scores are drawn
 * uniformly from -1 to 1 instead. Cost: a copy of the parameters. Adebayo, J. et al. 2018. Sanity
 * checks for saliency maps. NeurIPS, arXiv:1810.03292.
 *
 * @param model the trained network
 * @param rows {@code [n, inputs]}, over which the weights of an input-dependent gate are averaged
 */
public record Forgetting(ScoresModel model, NdArray rows) {
  /** The layers that have parameters, from the output to the gate. */
  public List<String> layers() {
    Set<String> layers = new LinkedHashSet<>();
    model.network().parameters().keySet().forEach(name -> layers.add(layerOf(name)));
    List<String> fromOutput = new ArrayList<>(layers);
    Collections.reverse(fromOutput);
    return List.copyOf(fromOutput);
  }

  /**
   * A copy in which these layers know nothing; its ranking is that of its own gate. The caller
   * closes it.
   *
   * @param forgotten names of layers
   * @param seed of the draw
   */
  public ScoresModel copy(List<String> forgotten, long seed) {
    List<String> known = layers();
    for (String layer : forgotten) {
      if (!known.contains(layer)) {
        throw InputException.of("layer", "must be one of " + known, layer, "correct the name");
      }
    }
    Network trained = model.network();
    SplittableRandom random = new SplittableRandom(seed ^ 0x666f72676f74L);
    long[] seeds = random.longs(trained.members()).toArray();
    Map<String, NdArray> parameters = new LinkedHashMap<>(trained.parameters());
    try (Network fresh =
        Network.create(trained.architecture(), trained.rowShape(), trained.link(), seeds)) {
      fresh
          .parameters()
          .forEach(
              (name, drawn) -> {
                if (forgotten.contains(layerOf(name))) {
                  parameters.put(
                      name,
                      name.equals(ScoresArchitecture.SCORES) ? ordered(drawn, random) : drawn);
                }
              });
    }
    Network network =
        Network.of(
            trained.architecture(),
            trained.rowShape(),
            trained.link(),
            trained.memberSeeds(),
            parameters);
    return withOwnRanking(network);
  }

  private ScoresModel withOwnRanking(Network network) {
    double[][] weights =
        model.settings().gate().kind() == GateKind.FIXED
            ? GateReading.fixed(network.parameter(ScoresArchitecture.SCORES))
            : GateReading.overRows(network, rows, model.features().size());
    Confirmation[] untested = new Confirmation[model.features().size()];
    Arrays.fill(untested, Confirmation.NOT_TESTED);
    Sha256 hash = new Sha256();
    network.parameters().forEach((name, array) -> hash.add(name).add(array));
    Evidence evidence = model.ranking().evidence().withModelHash(hash.hex());
    Ranking ranking = SeedRanking.assemble(model.features(), weights, untested, evidence);
    return new ScoresModel(
        network,
        model.encoder(),
        model.target(),
        model.settings(),
        ranking,
        GateReading.array(weights));
  }

  private static NdArray ordered(NdArray scores, SplittableRandom random) {
    double[] drawn = scores.toDoubles();
    if (Arrays.stream(drawn).distinct().count() > 1) {
      return scores;
    }
    float[] uniform = new float[drawn.length];
    for (int i = 0; i < uniform.length; i++) {
      uniform[i] = (float) random.nextDouble(-1, 1);
    }
    return NdArray.of(uniform, scores.shape());
  }

  private static String layerOf(String parameter) {
    int dot = parameter.indexOf('.');
    return dot < 0 ? parameter : parameter.substring(0, dot);
  }
}
