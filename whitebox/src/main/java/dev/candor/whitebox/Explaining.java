package dev.candor.whitebox;

import dev.candor.core.Attribution;
import dev.candor.core.Evidence;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Sha256;
import dev.candor.torch.Engine;
import dev.candor.torch.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

/**
 * Runs a method over a batch in parts and puts what it found together with its evidence: the same
 * for every method here.
 *
 * <p>Attributions of one batch share their evidence but for the checks: the hash is of the batch,
 * calls and milliseconds are those of one input.
 */
public final class Explaining {
  private static final double NANOS_PER_MILLI = 1e6;

  /** Bytes of a unit so large that a part never has two. */
  private static final long ONE_BY_ONE = 1L << 40;

  private Explaining() {}

  /** One input as a batch. */
  public static NdArray asBatch(NdArray input) {
    int[] shape = new int[input.rank() + 1];
    shape[0] = 1;
    System.arraycopy(input.shape(), 0, shape, 1, input.rank());
    return input.reshape(shape);
  }

  /**
   * Explains every row of a batch.
   *
   * @throws InputException if targets and rows do not fit, a number is not finite, or the budget
   *     does not suffice
   * @throws CancellationException if it was stopped before all rows were explained
   */
  public static List<Attribution> rows(
      Subject subject, Procedure procedure, NdArray inputs, int[] targets, PartMethod method) {
    check(subject, procedure, inputs, targets);
    if (targets.length == 0) {
      return List.of();
    }
    long start = System.nanoTime();
    long rowBytes = 4L * (inputs.size() / targets.length) * procedure.together();
    List<Told> parts = new ArrayList<>();
    int step = subject.budget().batchRows(rowBytes);
    for (int first = 0; first < targets.length; first += step) {
      int from = first;
      parts.addAll(
          subject
              .model()
              .work(
                  Math.min(step, targets.length - from),
                  rowBytes,
                  (run, a, b) -> part(subject, start, method, run, from + a, from + b)));
    }
    return attributions(procedure, evidence(procedure, inputs, targets, start), targets, parts);
  }

  /**
   * Explains every row of a batch where each row needs many evaluations: rows and evaluations are
   * cut into units, so that one row's steps are shared by the threads as well, and what is held
   * does not grow with their number.
   *
   * @param cut how; it does not depend on the threads
   * @throws InputException as {@link #rows}
   * @throws CancellationException as {@link #rows}
   */
  public static <T> List<Attribution> units(
      Subject subject,
      Procedure procedure,
      NdArray inputs,
      int[] targets,
      Cut cut,
      UnitMethod<T> method,
      JoinedPieces<T> joined) {
    check(subject, procedure, inputs, targets);
    if (targets.length == 0) {
      return List.of();
    }
    long start = System.nanoTime();
    long heldBytes = 8L * (inputs.size() / targets.length) * cut.pieces();
    int blocks = Math.max(1, subject.budget().batchRows(heldBytes) / cut.rows());
    List<Told> parts = new ArrayList<>();
    for (int first = 0; first < targets.length; first += blocks * cut.rows()) {
      int group = Math.min(blocks * cut.rows(), targets.length - first);
      int begin = first;
      int units = ((group - 1) / cut.rows() + 1) * cut.pieces();
      List<List<T>> done =
          subject
              .model()
              .work(
                  units,
                  ONE_BY_ONE,
                  (run, a, b) -> {
                    List<T> some = new ArrayList<>();
                    for (int unit = a; unit < b; unit++) {
                      int from = begin + unit / cut.pieces() * cut.rows();
                      int to = Math.min(begin + group, from + cut.rows());
                      watch(subject, start, from);
                      some.add(method.on(run, from, to, unit % cut.pieces()));
                    }
                    return some;
                  });
      List<T> all = done.stream().flatMap(List::stream).toList();
      for (int unit = 0; unit < units; unit += cut.pieces()) {
        int from = begin + unit / cut.pieces() * cut.rows();
        int to = Math.min(begin + group, from + cut.rows());
        parts.add(joined.of(from, to, all.subList(unit, unit + cut.pieces())));
      }
    }
    return attributions(procedure, evidence(procedure, inputs, targets, start), targets, parts);
  }

  private static Evidence evidence(Procedure procedure, NdArray inputs, int[] targets, long start) {
    double millis = (System.nanoTime() - start) / NANOS_PER_MILLI / targets.length;
    Evidence evidence =
        Evidence.of(procedure.method())
            .withSettings(stated(procedure))
            .withDataHash(Sha256.of(targets.length == 1 ? inputs.row(0) : inputs))
            .withVersion("engine", Engine.version())
            .withCost(procedure.modelCalls(), millis);
    if (procedure.seed().isPresent()) {
      evidence = evidence.withSeed(procedure.seed().getAsLong());
    }
    return evidence;
  }

  private static Told part(
      Subject subject, long start, PartMethod method, Run run, int from, int to) {
    watch(subject, start, from);
    return method.explain(run, from, to);
  }

  private static void watch(Subject subject, long start, int from) {
    if (subject.cancellation().requested()) {
      throw new CancellationException("stopped before all inputs were explained");
    }
    if ((System.nanoTime() - start) / NANOS_PER_MILLI > subject.budget().millis()) {
      throw InputException.of(
          "budget",
          "must suffice for all inputs, in milliseconds",
          subject.budget().millis() + ", over at input " + from,
          "give more, explain fewer inputs, or take fewer steps or samples");
    }
  }

  private static List<Attribution> attributions(
      Procedure procedure, Evidence evidence, int[] targets, List<Told> parts) {
    int width = procedure.axes().size();
    List<Attribution> all = new ArrayList<>();
    for (Told part : parts) {
      for (int i = 0; i < part.values().length / width; i++) {
        double[] values = Arrays.copyOfRange(part.values(), i * width, (i + 1) * width);
        NdArray array = NdArray.of(values, width);
        OptionalInt wrong = array.firstNotFinite();
        if (wrong.isPresent()) {
          throw InputException.of(
              "the explanation of input " + all.size() + " by " + procedure.method(),
              "must be finite",
              values[wrong.getAsInt()]
                  + " for "
                  + procedure.axes().component(wrong.getAsInt()).label(),
              "check the model, and that input");
        }
        Evidence own = part.checks().isEmpty() ? evidence : evidence.withChecks(part.checks(i));
        all.add(new Attribution(array, procedure.axes(), targets[all.size()], own));
      }
    }
    if (all.size() != targets.length) {
      throw new IllegalStateException(all.size() + " explanations of " + targets.length);
    }
    return all;
  }

  private static Map<String, String> stated(Procedure procedure) {
    Map<String, String> settings = new TreeMap<>(procedure.settings());
    settings.put("explained", "raw output");
    return settings;
  }

  private static void check(Subject subject, Procedure procedure, NdArray inputs, int[] targets) {
    if (inputs.rank() < 2 || inputs.length(0) != targets.length) {
      throw InputException.of(
          "targets",
          "must hold one output per input",
          targets.length,
          "give one for each of " + inputs);
    }
    if (targets.length > 0 && inputs.size() / targets.length != subject.axes().size()) {
      throw InputException.of(
          "inputs",
          "must have as many numbers as the axes name, " + subject.axes().size(),
          Arrays.toString(inputs.shape()),
          "give axes of the inputs");
    }
    OptionalInt wrong = inputs.firstNotFinite();
    if (wrong.isPresent()) {
      int width = subject.axes().size();
      throw InputException.of(
          "input " + wrong.getAsInt() / width,
          "must be finite",
          inputs.get(wrong.getAsInt())
              + " for "
              + subject.axes().component(wrong.getAsInt() % width).label(),
          "fill the gap or leave the input out");
    }
    if (procedure.modelCalls() > subject.budget().modelCalls()) {
      throw InputException.of(
          "budget",
          "must suffice for " + procedure.modelCalls() + " model calls an input",
          subject.budget().modelCalls(),
          "give more, or take fewer steps or samples");
    }
  }
}
