package dev.candor.torch.train;

import dev.candor.core.InputException;
import dev.candor.torch.Dropping;
import dev.candor.torch.Interception;
import dev.candor.torch.Layer;
import dev.candor.torch.Pass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;

/** The gradients of any network: the engine records the forward run and goes back over it. */
final class RecordedGradients implements Gradients {
  private final TrainingPlan plan;
  private final Layer architecture;
  private final long[] seeds;
  private final Map<String, Tensor> values;
  private final List<PenaltyTerm> penalties;

  RecordedGradients(
      TrainingPlan plan,
      Layer architecture,
      long[] seeds,
      Map<String, Tensor> values,
      List<PenaltyTerm> penalties) {
    this.plan = plan;
    this.architecture = architecture;
    this.seeds = seeds;
    this.values = values;
    this.penalties = penalties;
  }

  @Override
  public Tensor add(DeviceExamples batch, long done, double progress) {
    List<Tensor> terms = new ArrayList<>();
    Interception watching =
        penalties.isEmpty() ? Interception.NONE : PenaltyTerm.collect(penalties, progress, terms);
    Pass pass = Pass.training(values, seeds.length, Dropping.seeded(seeds, done), watching);
    Tensor outputs = architecture.forward(pass, batch.inputs());
    if (terms.size() < penalties.size()) {
      throw InputException.of(
          "penalties", "must match the scores of a gate", plan.penalties(), "check the patterns");
    }
    Tensor losses = plan.loss().perMember(outputs, batch.targets(), batch.weights());
    Tensor total = losses.sum();
    for (Tensor term : terms) {
      total = total.add(term);
    }
    total.backward();
    return losses;
  }
}
