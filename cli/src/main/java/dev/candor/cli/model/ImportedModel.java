package dev.candor.cli.model;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.core.Sha256;
import dev.candor.torch.Engine;
import dev.candor.torch.GradientModel;
import dev.candor.torch.Network;
import dev.candor.torch.arch.ArchFile;
import dev.candor.torch.graph.Graph;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * A network from a safetensors file with a description of its layers beside it: answers, gradients
 * and layers.
 *
 * @param imported the network
 * @param fileHash SHA-256 of its numbers
 * @param held what fills the inputs beside the explained one, by name
 */
record ImportedModel(Network imported, String fileHash, Map<String, Double> held)
    implements OpenedModel {
  ImportedModel {
    held = Map.copyOf(held);
  }

  static ImportedModel open(Path weights, Opening opening) {
    opening.threads().ifPresent(Engine::useThreads);
    Network network = ArchFile.read(weights);
    List<String> further = further(network);
    for (String name : opening.held().keySet()) {
      if (!further.contains(name)) {
        network.close();
        throw InputException.of(
            "--hold", "must name one of the inputs " + further, name, "correct the name");
      }
    }
    return new ImportedModel(network, Sha256.of(weights), opening.held());
  }

  private static List<String> further(Network network) {
    return network.architecture() instanceof Graph graph ? graph.furtherInputs() : List.of();
  }

  @Override
  public Predictor predictor() {
    return further(imported).isEmpty()
        ? imported
        : batch -> insides(Arrays.stream(batch.shape()).skip(1).boxed().toList()).predict(batch);
  }

  @Override
  public Optional<String> hash() {
    return Optional.of(fileHash);
  }

  @Override
  public List<Long> inputShape() {
    return LongStream.concat(
            LongStream.of(-1), imported.rowShape().stream().mapToLong(Integer::longValue))
        .boxed()
        .toList();
  }

  @Override
  public GradientModel insides(List<Integer> shape) {
    List<String> further = further(imported);
    if (further.isEmpty()) {
      return imported;
    }
    return imported.withFurther(
        further.stream()
            .map(
                name ->
                    NdArray.ofFloats(
                        room -> Arrays.fill(room, held.getOrDefault(name, 1.0).floatValue()),
                        1,
                        shape.get(0)))
            .toArray(NdArray[]::new));
  }

  @Override
  public void close() {
    imported.close();
  }
}
