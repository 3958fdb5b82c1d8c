package dev.candor.torch.onnx;

import dev.candor.core.NdArray;
import dev.candor.torch.Layer;
import dev.candor.torch.graph.LayerNormalisation;
import dev.candor.torch.graph.arithmetic.Arithmetic;
import dev.candor.torch.graph.elementwise.Elementwise;
import dev.candor.torch.graph.elementwise.Power;
import dev.candor.torch.graph.reduction.Reduce;
import dev.candor.torch.graph.reduction.Reduction;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Layer normalisation over the last axis is one layer again, which operator sets before 17 write
 * out: {@code c = x - mean(x)}, {@code c / sqrt(mean(c^2) + epsilon) * weight + bias}. One layer is
 * what a relevance rule knows, and it is faster.
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

  private void fuse(int slot) {
    Draft quotient = drafts.at(slot).orElseThrow();
    parts.add(slot);
    String centred = quotient.inputs().get(0);
    Optional<String> input = centredOf(centred);
    Optional<Double> epsilon = epsilon(quotient.inputs().get(1), centred);
    Optional<Integer> scaling = drafts.onlyUser(quotient.output());
    Optional<NdArray> weight = scaling.flatMap(s -> vector(s, Arithmetic.MULTIPLY));
    if (input.isEmpty() || epsilon.isEmpty() || weight.isEmpty()) {
      return;
    }
    int last = scaling.orElseThrow();
    parts.add(last);
    Optional<Integer> shifting = drafts.onlyUser(drafts.at(last).orElseThrow().output());
    Optional<NdArray> bias = shifting.flatMap(s -> vector(s, Arithmetic.ADD));
    if (bias.isPresent() && bias.get().size() == weight.get().size()) {
      last = shifting.orElseThrow();
      parts.add(last);
    } else {
      bias = Optional.empty();
    }
    String output = drafts.at(last).orElseThrow().output();
    for (int part : parts) {
      String made = drafts.at(part).orElseThrow().output();
      if (!made.equals(output) && !drafts.isUsedOnlyBy(made, parts)) {
        return;
      }
    }
    int width = weight.get().size();
    Map<String, NdArray> numbers =
        bias.isPresent()
            ? Map.of("weight", weight.get(), "bias", bias.get())
            : Map.of("weight", weight.get());
    drafts.fuse(
        parts,
        new Draft(
            quotient.fileName(),
            quotient.operator(),
            new LayerNormalisation(List.of(width), epsilon.get(), bias.isPresent()),
            List.of(input.get()),
            List.of(output),
            numbers));
  }

  /** x, if a value is x less its mean. */
  private Optional<String> centredOf(String value) {
    Optional<Draft> difference = part(value, Arithmetic.SUBTRACT);
    if (difference.isEmpty()) {
      return Optional.empty();
    }
    String x = difference.get().inputs().get(0);
    Optional<String> mean = meanOf(difference.get().inputs().get(1));
    return mean.filter(x::equals);
  }

  /** The epsilon, if a value is {@code sqrt(mean(c^2) + epsilon)}. */
  private Optional<Double> epsilon(String value, String centred) {
    Optional<Draft> sum =
        part(value, Elementwise.SQRT).flatMap(root -> part(root.inputs().get(0), Arithmetic.ADD));
    if (sum.isEmpty()) {
      return Optional.empty();
    }
    List<String> added = sum.get().inputs();
    int constant = drafts.isKnown(added.get(0)) ? 0 : 1;
    Optional<String> squares = meanOf(added.get(1 - constant));
    boolean ofCentred = squares.filter(square -> isSquare(square, centred)).isPresent();
    return ofCentred ? drafts.number(added.get(constant)) : Optional.empty();
  }

  private boolean isSquare(String value, String centred) {
    Optional<Draft> square = part(value, new Power(2)).or(() -> part(value, Arithmetic.MULTIPLY));
    return square.isPresent() && square.get().inputs().stream().allMatch(centred::equals);
  }

  /** What a value is the mean of, over the last axis. */
  private Optional<String> meanOf(String value) {
    return part(value, new Reduction(Reduce.MEAN, List.of(-1L), Reduction.None.ALL, true))
        .map(mean -> mean.inputs().get(0));
  }

  private Optional<Draft> part(String value, Layer layer) {
    Optional<Draft> made = drafts.madeBy(value).filter(draft -> draft.layer().equals(layer));
    made.ifPresent(draft -> parts.add(drafts.maker(value).orElseThrow()));
    return made;
  }

  /** The vector that a layer multiplies with or adds. */
  private Optional<NdArray> vector(int slot, Layer layer) {
    Draft draft = drafts.at(slot).orElseThrow();
    if (draft.layer() != layer) {
      return Optional.empty();
    }
    return draft.inputs().stream()
        .flatMap(input -> drafts.numbers(input).stream())
        .filter(numbers -> numbers.rank() == 1)
        .findFirst();
  }
}
