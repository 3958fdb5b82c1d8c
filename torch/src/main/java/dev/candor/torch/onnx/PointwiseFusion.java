package dev.candor.torch.onnx;

import dev.candor.torch.Junction;
import dev.candor.torch.Layer;
import dev.candor.torch.Nature;
import dev.candor.torch.graph.Pointwise;
import dev.candor.torch.graph.arithmetic.Arithmetic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A function of every number that a file writes as several operators is one layer again: {@code x *
 * sigmoid(x)}, or GELU as {@code x (1 + erf(x / sqrt 2)) / 2}. Wherever two values meet that are
 * both functions of the same third, number by number, all in between is one function of it, and a
 * rule treats it as one.
 */
final class PointwiseFusion {
  private static final int FARTHEST = 24;
  private static final Set<Layer> MEETINGS =
      Set.of(Arithmetic.ADD, Arithmetic.SUBTRACT, Arithmetic.MULTIPLY, Arithmetic.DIVIDE);

  private final Drafts drafts;

  private PointwiseFusion(Drafts drafts) {
    this.drafts = drafts;
  }

  static void apply(Drafts drafts) {
    PointwiseFusion fusion = new PointwiseFusion(drafts);
    for (int slot = 0; slot < drafts.size(); slot++) {
      if (drafts.at(slot).filter(draft -> MEETINGS.contains(draft.layer())).isPresent()) {
        fusion.fuse(slot);
      }
    }
  }

  private void fuse(int slot) {
    Draft meeting = drafts.at(slot).orElseThrow();
    List<String> one = origins(meeting.inputs().get(0));
    List<String> other = origins(meeting.inputs().get(1));
    Optional<String> common = one.stream().filter(other::contains).findFirst();
    if (common.isEmpty()) {
      return;
    }
    String source = common.get();
    Set<Integer> parts = new TreeSet<>(Set.of(slot));
    collect(one, source, parts);
    collect(other, source, parts);
    for (int part : parts) {
      String made = drafts.at(part).orElseThrow().output();
      if (part != slot && !drafts.isUsedOnlyBy(made, parts)) {
        return;
      }
    }
    int last = withScaling(slot, parts);
    drafts.fuse(parts, function(source, parts, drafts.at(last).orElseThrow(), meeting));
  }

  /** A value, then what it is a function of, then what that is a function of. */
  private List<String> origins(String value) {
    List<String> origins = new ArrayList<>();
    Optional<String> at = Optional.of(value).filter(v -> !drafts.isKnown(v));
    while (at.isPresent() && origins.size() < FARTHEST) {
      origins.add(at.get());
      at = drafts.madeBy(at.get()).flatMap(this::origin);
    }
    return origins;
  }

  /** What the only thing is that a layer's numbers depend on, each on one. */
  private Optional<String> origin(Draft draft) {
    if (draft.layer().nature() == Nature.ELEMENTWISE
        && !(draft.layer() instanceof Junction)
        && draft.parameters().isEmpty()) {
      return Optional.of(draft.inputs().get(0));
    }
    if (!MEETINGS.contains(draft.layer())) {
      return Optional.empty();
    }
    String left = draft.inputs().get(0);
    String right = draft.inputs().get(1);
    if (isScalar(left) && !drafts.isKnown(right)) {
      return Optional.of(right);
    }
    return isScalar(right) && !drafts.isKnown(left) ? Optional.of(left) : Optional.empty();
  }

  /** A number without an axis, which leaves the other operand its shape. */
  private boolean isScalar(String value) {
    return drafts.numbers(value).filter(held -> held.size() == 1 && held.rank() <= 1).isPresent();
  }

  private void collect(List<String> origins, String source, Set<Integer> parts) {
    for (String value : origins.subList(0, origins.indexOf(source))) {
      parts.add(drafts.maker(value).orElseThrow());
    }
  }

  /** Takes in the products with a number that follow. */
  private int withScaling(int slot, Set<Integer> parts) {
    int last = slot;
    while (true) {
      Optional<Integer> next = drafts.onlyUser(drafts.at(last).orElseThrow().output());
      Optional<Draft> draft = next.flatMap(drafts::at);
      if (draft.isEmpty()
          || (draft.get().layer() != Arithmetic.MULTIPLY
              && draft.get().layer() != Arithmetic.DIVIDE)
          || origin(draft.get()).isEmpty()) {
        return last;
      }
      last = next.orElseThrow();
      parts.add(last);
    }
  }

  private Draft function(String source, Set<Integer> parts, Draft last, Draft meeting) {
    List<Double> numbers = new ArrayList<>();
    Map<String, Integer> places = new HashMap<>(Map.of(source, 0));
    for (int part : parts) {
      for (String input : drafts.at(part).orElseThrow().inputs()) {
        if (drafts.isKnown(input) && !places.containsKey(input)) {
          numbers.add(drafts.number(input).orElseThrow());
          places.put(input, numbers.size());
        }
      }
    }
    List<Pointwise.Step> steps = new ArrayList<>();
    for (int part : parts) {
      Draft draft = drafts.at(part).orElseThrow();
      List<Integer> operands = draft.inputs().stream().map(places::get).toList();
      steps.add(new Pointwise.Step(draft.layer(), operands));
      places.put(draft.output(), numbers.size() + steps.size());
    }
    Layer layer = KnownFunctions.like(new Pointwise(numbers, steps));
    return new Draft(
        meeting.fileName(),
        meeting.operator(),
        layer,
        List.of(source),
        List.of(last.output()),
        Map.of());
  }
}
