package dev.candor.torch.train;

import dev.candor.core.DType;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.Dropping;
import dev.candor.torch.Interception;
import dev.candor.torch.Layer;
import dev.candor.torch.Network;
import dev.candor.torch.Pass;
import dev.candor.torch.Scope;
import dev.candor.torch.Tensors;
import dev.candor.torch.parts.NativeRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.ScalarOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** The parameters of a network in training, and the steps that change them. */
final class BatchSteps {
  private final BatchTrainer trainer;
  private final TrainingPlan plan;
  private final Layer architecture;
  private final long[] seeds;
  private final Map<String, Tensor> values = new LinkedHashMap<>();
  private final List<FlatGroup> groups;
  private final MovingStatistics statistics;
  private final Set<String> watchedPaths;
  private final long allSteps;
  private Map<String, NdArray> marked;

  BatchSteps(BatchTrainer trainer, Network network, long allSteps) {
    this.trainer = trainer;
    this.plan = trainer.plan();
    this.architecture = network.architecture();
    this.seeds = network.memberSeeds();
    this.groups = GroupLayout.lay(plan, network, 1, values);
    this.statistics = new MovingStatistics(plan, network, values);
    this.watchedPaths =
        trainer.terms().stream()
            .flatMap(term -> term.paths().stream())
            .collect(Collectors.toUnmodifiableSet());
    this.allSteps = allSteps;
    Map<String, NdArray> start = new LinkedHashMap<>();
    network.parameters().forEach((name, array) -> start.put(Checkpoint.VALUE + name, array));
    read(start);
    this.marked = save();
  }

  /** Takes the state of a checkpoint. */
  void load(Optional<Checkpoint> from) {
    from.ifPresent(
        checkpoint -> {
          for (Map.Entry<String, Tensor> value : values.entrySet()) {
            NdArray saved = checkpoint.array(Checkpoint.VALUE + value.getKey());
            if (saved.size() != value.getValue().numel()) {
              throw InputException.of(
                  "checkpoint",
                  "must hold " + value.getKey() + " with " + value.getValue().numel() + " numbers",
                  saved,
                  "go on with the same network");
            }
          }
          read(checkpoint.arrays());
        });
    mark();
  }

  private void read(Map<String, NdArray> state) {
    Scope.withoutGradients(
        () -> {
          values.forEach(
              (name, value) -> {
                NdArray array = state.get(Checkpoint.VALUE + name);
                if (array != null) {
                  value.detach().copy_(Tensors.of(array));
                }
              });
          groups.forEach(group -> group.load(state));
          statistics.load(state);
          return state;
        });
  }

  /** Remembers the state at the end of an epoch, to which {@link #rewind} goes back. */
  void mark() {
    marked = save();
  }

  /** Forgets the steps of the epoch that was begun. */
  void rewind() {
    read(marked);
  }

  /** Everything that is needed to go on, by the keys of {@link Checkpoint}. */
  Map<String, NdArray> save() {
    return Scope.withoutGradients(
        () -> {
          Map<String, NdArray> state = new LinkedHashMap<>();
          values.forEach(
              (name, value) -> state.put(Checkpoint.VALUE + name, Tensors.toArray(value.detach())));
          groups.forEach(group -> group.save(state));
          statistics.save(state);
          return state;
        });
  }

  /** Makes a step and gives the mean loss of its rows before it. */
  double step(Batch batch, long done) {
    double progress = done / (double) allSteps;
    Map<String, Tensor> seen = new HashMap<>();
    Interception watching =
        watchedPaths.isEmpty()
            ? Interception.NONE
            : new Interception.Recording(watchedPaths::contains, seen::put);
    Pass pass =
        Pass.training(values, 1, Dropping.seeded(seeds, done), watching)
            .withMoving(statistics.names()::contains);
    Tensor inputs = rows(batch.inputs());
    Tensor outputs =
        trainer
            .precision()
            .run(() -> architecture.forward(pass, inputs))
            .to(torch.ScalarType.Float);
    Tensor targets = rows(batch.targets());
    Tensor losses = plan.loss().perMember(outputs, targets, weights(batch));
    FurtherTerm.StepRows known =
        new FurtherTerm.StepRows(
            targets.select(0, 0), batch.hints().map(hints -> rows(hints).select(0, 0)));
    Tensor total = losses.sum();
    for (FurtherTerm term : trainer.terms()) {
      checkSeen(term, seen);
      total = total.add(term.of(seen, known, progress));
    }
    total.backward();
    plan.clipNorm().ifPresent(this::clip);
    for (FlatGroup group : groups) {
      group.step(done, progress);
    }
    return Tensors.toFloats(losses.detach())[0];
  }

  private static Tensor rows(NdArray array) {
    return NativeRows.of(array, 0, array.length(0), DType.FLOAT32).unsqueeze(0);
  }

  private static Optional<Tensor> weights(Batch batch) {
    return batch.weights().map(BatchSteps::rows);
  }

  private static void checkSeen(FurtherTerm term, Map<String, Tensor> seen) {
    if (!seen.keySet().containsAll(term.paths())) {
      throw InputException.of(
          "further term", "must go by layers of the network", term.paths(), "check their paths");
    }
  }

  private void clip(double norm) {
    Tensor squared = torch.zeros(1);
    groups.forEach(group -> group.addSquaredNorms(squared));
    Tensor factors =
        torch.clamp(
            squared.sqrt_().add_(new Scalar(1e-6)).reciprocal_().mul_(new Scalar(norm)),
            new ScalarOptional(),
            new ScalarOptional(new Scalar(1.0)));
    groups.forEach(group -> group.scaleGradients(factors));
  }

  /** Loss, and accuracy where there is one, on rows that are only looked at. */
  Evaluation evaluate(BatchSource rows) {
    double loss = 0;
    double right = 0;
    boolean rated = true;
    int seen = 0;
    try (BatchReader reader = rows.epoch(0)) {
      for (Optional<Batch> next = reader.next(); next.isPresent(); next = reader.next()) {
        Batch batch = next.orElseThrow();
        List<Double> found = Scope.withoutGradients(() -> evaluate(batch));
        loss += found.get(0) * batch.rows();
        rated = found.size() > 1;
        right += rated ? found.get(1) * batch.rows() : 0;
        seen += batch.rows();
      }
    }
    return new Evaluation(List.of(loss / seen), rated ? List.of(right / seen) : List.of());
  }

  private List<Double> evaluate(Batch batch) {
    Tensor outputs = architecture.forward(Pass.plain(values, 1), rows(batch.inputs()));
    Tensor targets = rows(batch.targets());
    List<Double> found = new ArrayList<>();
    Tensor losses = plan.loss().perMember(outputs, targets, weights(batch));
    found.add((double) Tensors.toFloats(losses)[0]);
    plan.loss()
        .correct(outputs, targets)
        .map(correct -> correct.to(torch.ScalarType.Float).mean())
        .ifPresent(share -> found.add((double) Tensors.toFloats(share)[0]));
    return found;
  }

  /** One parameter as it is now, with the member axis. */
  NdArray parameter(String name) {
    Tensor value = Objects.requireNonNull(values.get(name));
    return Scope.withoutGradients(() -> Tensors.toArray(value.detach()));
  }

  /** Remembers the parameters as the best. */
  void remember() {
    Scope.withoutGradients(
        () -> {
          Tensor everyone = torch.ones(1).to(torch.ScalarType.Bool);
          groups.forEach(group -> group.remember(everyone));
          statistics.remember();
          return everyone;
        });
  }
}
