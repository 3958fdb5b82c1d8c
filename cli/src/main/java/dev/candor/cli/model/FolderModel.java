package dev.candor.cli.model;

import dev.candor.core.Predictor;
import dev.candor.core.Task;
import dev.candor.design.scores.ScoresModel;
import dev.candor.torch.BothClasses;
import dev.candor.torch.GradientModel;
import dev.candor.torch.Link;
import dev.candor.torch.Network;
import java.util.List;
import java.util.Optional;

/** A scores network from a folder of ours. */
record FolderModel(ScoresModel model) implements OpenedModel {
  @Override
  public Predictor predictor() {
    return model;
  }

  @Override
  public Optional<String> hash() {
    return model.ranking().evidence().modelHash();
  }

  @Override
  public Optional<ScoresModel> network() {
    return Optional.of(model);
  }

  @Override
  public Optional<Task> task() {
    return Optional.of(model.task());
  }

  @Override
  public List<String> classes() {
    return model.classes();
  }

  @Override
  public GradientModel insides(List<Integer> shape) {
    Network network = model.network();
    return network.link() == Link.SIGMOID ? new BothClasses(network) : network;
  }

  @Override
  public void close() {
    model.close();
  }
}
