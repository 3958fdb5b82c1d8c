package dev.candor.cli.evaluate;

import dev.candor.cli.method.Assignment;
import dev.candor.core.Explainer;
import dev.candor.design.scores.Forgetting;
import dev.candor.design.scores.ScoresModel;
import dev.candor.metrics.stability.RandomisedModels;
import java.util.ArrayList;
import java.util.List;

/** A run's method on copies of a network of ours that forgot; holds the copies. For one thread. */
final class ForgettingModels implements RandomisedModels, AutoCloseable {
  private final MethodRun run;
  private final Assignment assignment;
  private final Forgetting forgetting;
  private final List<ScoresModel> copies = new ArrayList<>();

  ForgettingModels(MethodRun run, Assignment assignment, ScoresModel network) {
    this.run = run;
    this.assignment = assignment;
    this.forgetting = new Forgetting(network, assignment.inputs());
  }

  @Override
  public List<String> layers() {
    return forgetting.layers();
  }

  @Override
  public Explainer explainer(List<String> randomised, long seed) {
    ScoresModel copy = forgetting.copy(randomised, seed);
    copies.add(copy);
    return Explaining.on(run, assignment.withNetwork(copy));
  }

  @Override
  public void close() {
    copies.forEach(ScoresModel::close);
    copies.clear();
  }
}
