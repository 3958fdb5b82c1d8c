package dev.candor.torch.onnx;

import dev.candor.core.InputException;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The operators that are known, by the name the format gives them. */
public final class OnnxOperators {
  private final SortedMap<String, Operator> operators;

  private OnnxOperators(SortedMap<String, Operator> operators) {
    this.operators = operators;
  }

  /** All that are built in. */
  public static OnnxOperators standard() {
    SortedMap<String, Operator> all = new TreeMap<>();
    all.putAll(PlainOperators.all());
    all.putAll(WeightedOperators.all());
    return new OnnxOperators(all);
  }

  /** With one operator more, or another way for one. */
  public OnnxOperators with(String name, Operator operator) {
    SortedMap<String, Operator> more = new TreeMap<>(operators);
    more.put(name, operator);
    return new OnnxOperators(more);
  }

  /** The names of the operators. */
  public Set<String> names() {
    return Collections.unmodifiableSet(operators.keySet());
  }

  /** The layer for a node; an unknown operator is an error that names it. */
  Placement place(Site site) {
    OnnxNode node = site.node();
    Operator operator = operators.get(node.operator());
    if (operator == null) {
      throw InputException.of(
          "operator",
          "must be one of the " + operators.size() + " that are known",
          Shown.name(node.operator()) + " of " + node,
          "export the model without it, or add it: OnnxOperators.standard().with(name, operator)");
    }
    return operator.place(site);
  }
}
