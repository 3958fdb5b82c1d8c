package dev.candor.torch.onnx;

import dev.candor.core.NdArray;
import dev.candor.torch.Layer;
import dev.candor.torch.graph.LayerNormalisation;
import dev.candor.torch.graph.arithmetic.Arithmetic;
import dev.candor.torch.graph.elementwise.Elementwise;
import dev.candor.torch.graph.elementwise.Power;
import dev.candor.torch.graph.reduction.Reduce;
import dev.candor.torch.graph.reduction.Reduction;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * Layer normalisation over the last axes is one layer again, which operator sets before 17 write
 * out: {@code c = x - mean(x)}, {@code c / sqrt(mean(c^2) + epsilon) * weight + bias}. One layer is
 * what a relevance rule knows, and it is faster. Without a weight, whose shape tells the lengths of
 * the axes, it is left as it is.
 */
final class NormFusion {
  private final Drafts drafts;
  private final Set<Integer> parts = new HashSet<>();

  private NormFusion(Drafts drafts) {
    this.drafts = drafts;
  }

  static void apply(Drafts drafts) {
    for (int slot = 0; slot < drafts.size(); slot++) {
      if (drafts.at(slot).filter(d -> d.layer() == Arithmetic.DIVIDE).isPresent()) {
        new NormFusion(drafts).fuse(slot);
      }
    }
  }

  /** A mean of a value, or a value less its mean. */
  private record Mean(String of, int axes) {}

  /** Numbers that a layer multiplies with or adds. */
  private record Step(int slot, NdArray numbers) {}

  private void fuse(int slot) {
    Draft quotient = drafts.at(slot).orElseThrow();
    parts.add(slot);
    Optional<Mean> centred = centred(quotient.inputs().get(0));
    Optional<Double> epsilon = centred.flatMap(c -> epsilon(quotient.inputs().get(1), c));
    Optional<Step> scaling =
        step(slot, Arithmetic.MULTIPLY).filter(step -> fits(step.numbers(), centred));
    if (epsilon.isEmpty() || scaling.isEmpty()) {
      return;
    }
    NdArray weight = scaling.get().numbers();
    parts.add(scaling.get().slot());
    Optional<Step> shifting =
        step(scaling.get().slot(), Arithmetic.ADD)
            .filter(step -> Arrays.equals(step.numbers().shape(), weight.shape()));
    shifting.ifPresent(step -> parts.add(step.slot()));
    int last = shifting.orElse(scaling.get()).slot();
    String output = drafts.at(last).orElseThrow().output();
    if (!isAlone(output)) {
      return;
    }
    List<Integer> shape = Arrays.stream(weight.shape()).boxed().toList();
    Map<String, NdArray> numbers = new HashMap<>(Map.of("weight", weight));
    shifting.ifPresent(step -> numbers.put("bias", step.numbers()));
    drafts.fuse(
        parts,
        new Draft(
            quotient.fileName(),
            quotient.operator(),
            new LayerNormalisation(shape, epsilon.get(), shifting.isPresent()),
            List.of(centred.orElseThrow().of()),
            List.of(output),
            numbers));
  }

  /** Whether nobody else needs what the parts make, but for the last. */
  private boolean isAlone(String output) {
    return parts.stream()
        .map(part -> drafts.at(part).orElseThrow().output())
        .allMatch(made -> made.equals(output) || drafts.isUsedOnlyBy(made, parts));
  }

  /** A length of one might be repeated: it does not tell that of the axis. */
  private static boolean fits(NdArray weight, Optional<Mean> centred) {
    return centred.filter(mean -> mean.axes() == weight.rank()).isPresent()
        && Arrays.stream(weight.shape()).allMatch(length -> length > 1);
  }

  /** What a value is without its mean, if it is such a difference. */
  private Optional<Mean> centred(String value) {
    Optional<Draft> difference = part(value, Arithmetic.SUBTRACT);
    return difference
        .flatMap(draft -> mean(draft.inputs().get(1)))
        .filter(mean -> mean.of().equals(difference.orElseThrow().inputs().get(0)));
  }

  /** The epsilon, if a value is {@code sqrt(mean(c^2) + epsilon)}. */
  private Optional<Double> epsilon(String value, Mean centred) {
    Optional<Draft> sum =
        part(value, Elementwise.SQRT).flatMap(root -> part(root.inputs().get(0), Arithmetic.ADD));
    if (sum.isEmpty()) {
      return Optional.empty();
    }
    List<String> added = sum.get().inputs();
    int constant = drafts.isKnown(added.get(0)) ? 0 : 1;
    return mean(added.get(1 - constant))
        .filter(mean -> mean.axes() == centred.axes() && isSquare(mean.of(), centred))
        .flatMap(mean -> drafts.number(added.get(constant)))
        .filter(epsilon -> epsilon >= 0 && epsilon <= 1);
  }

  private boolean isSquare(String value, Mean centred) {
    Optional<Draft> square = part(value, new Power(2)).or(() -> part(value, Arithmetic.MULTIPLY));
    return square.isPresent()
        && square.get().inputs().stream().distinct().count() == 1
        && centred(square.get().inputs().get(0)).equals(Optional.of(centred));
  }

  /** What a value is the mean of, over how many of the last axes. */
  private Optional<Mean> mean(String value) {
    return drafts
        .madeBy(value)
        .filter(
            draft ->
                draft.layer() instanceof Reduction reduction
                    && reduction.reduce() == Reduce.MEAN
                    && reduction.keepsAxes()
                    && areLast(reduction.axes()))
        .flatMap(draft -> part(value, draft.layer()))
        .map(draft -> new Mean(draft.inputs().get(0), ((Reduction) draft.layer()).axes().size()));
  }

  private static boolean areLast(List<Long> axes) {
    int count = axes.size();
    return count > 0
        && LongStream.rangeClosed(1, count).allMatch(fromEnd -> axes.contains(-fromEnd));
  }

  private Optional<Draft> part(String value, Layer layer) {
    Optional<Draft> made = drafts.madeBy(value).filter(draft -> draft.layer().equals(layer));
    made.ifPresent(draft -> parts.add(drafts.maker(value).orElseThrow()));
    return made;
  }

  /** The layer that alone uses what another makes, if it brings numbers of its own. */
  private Optional<Step> step(int before, Layer layer) {
    return drafts
        .onlyUser(drafts.at(before).orElseThrow().output())
        .filter(slot -> drafts.at(slot).orElseThrow().layer() == layer)
        .flatMap(
            slot ->
                drafts.at(slot).orElseThrow().inputs().stream()
                    .flatMap(input -> drafts.numbers(input).stream())
                    .findFirst()
                    .map(numbers -> new Step(slot, numbers)));
  }
}
