package dev.candor.torch.train;

import dev.candor.torch.Layer;
import dev.candor.torch.Scope;
import dev.candor.torch.layer.Gate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bytedeco.pytorch.AbstractTensor;
import org.bytedeco.pytorch.Function;
import org.bytedeco.pytorch.IValue;
import org.bytedeco.pytorch.IValueVector;
import org.bytedeco.pytorch.Tensor;

/**
 * The gradients of {@link OneTokenNetwork}, by its written-out backward pass: the same as {@link
 * RecordedGradients} gives, but for rounding. Nothing is recorded.
 */
final class OneTokenGradients implements Gradients {
  private final Loss loss;
  private final List<PenaltyTerm> penalties;
  private final Optional<Tensor> scores;
  private final IValue parameters;
  private final IValue scoresOrNone;
  private final IValue inputs;
  private final IValue scale;
  private final IValue gradients;
  private final IValue gated;
  private final IValue scoresGradientOrNone;
  private final Function forward = OneTokenScript.forward();
  private final Function backward = OneTokenScript.backward();

  private OneTokenGradients(
      OneTokenNetwork network, Loss loss, List<PenaltyTerm> penalties, Map<String, Tensor> values) {
    this.loss = loss;
    this.penalties = penalties;
    Optional<Tensor> all = network.scores().map(name -> Objects.requireNonNull(values.get(name)));
    this.scores = all.filter(Tensor::requires_grad);
    List<Tensor> behind =
        network.parameters().stream().map(values::get).map(Objects::requireNonNull).toList();
    parameters = OneTokenScript.list(behind);
    gradients = OneTokenScript.list(behind.stream().map(Tensor::grad).toList());
    scoresOrNone = OneTokenScript.list(all.stream().toList());
    scoresGradientOrNone = OneTokenScript.list(scores.map(Tensor::grad).stream().toList());
    inputs =
        OneTokenScript.list(
            network.gate().map(Map.Entry::getValue).flatMap(OneTokenGradients::groups).stream()
                .toList());
    scale = new IValue(network.scale());
    gated = new IValue(all.isPresent());
  }

  /** For a network of this form whose layers behind the gate all learn; else nothing. */
  static Optional<Gradients> of(
      TrainingPlan plan,
      Layer architecture,
      Map<String, Tensor> values,
      List<PenaltyTerm> penalties) {
    return OneTokenNetwork.of(architecture)
        .filter(network -> network.parameters().stream().allMatch(name -> learns(values, name)))
        .filter(network -> penalties.stream().allMatch(p -> seesOnlyScores(p, network)))
        .map(network -> new OneTokenGradients(network, plan.loss(), penalties, values));
  }

  private static boolean learns(Map<String, Tensor> values, String name) {
    return Objects.requireNonNull(values.get(name)).requires_grad();
  }

  private static boolean seesOnlyScores(PenaltyTerm penalty, OneTokenNetwork network) {
    return network.scores().filter(penalty::matches).isPresent()
        && network.otherPaths().stream().noneMatch(penalty::matches);
  }

  private static Optional<Tensor> groups(Gate gate) {
    List<Integer> features = gate.featureOfInput();
    long[] index = features.stream().mapToLong(Integer::longValue).toArray();
    for (int i = 0; i < index.length; i++) {
      if (index[i] != i) {
        return Optional.of(AbstractTensor.create(index));
      }
    }
    return Optional.empty();
  }

  @Override
  public Tensor add(DeviceExamples batch, long done, double progress) {
    return Scope.notRecording(() -> add(batch, progress));
  }

  private Tensor add(DeviceExamples batch, double progress) {
    IValue rows = new IValue(batch.inputs());
    IValue kept = forward.apply(new IValueVector(rows, parameters, scoresOrNone, inputs, scale));
    Tensor outputs = kept.toTensorVector().get(0);
    Tensor slope = loss.slopePerMember(outputs, batch.targets(), batch.weights());
    backward.apply(
        new IValueVector(
            rows,
            parameters,
            gradients,
            gated,
            scoresGradientOrNone,
            inputs,
            scale,
            kept,
            new IValue(slope)));
    scores.ifPresent(
        trained -> penalties.forEach(p -> p.addSlope(trained, progress, trained.grad())));
    return loss.perMember(outputs, batch.targets(), batch.weights());
  }
}
