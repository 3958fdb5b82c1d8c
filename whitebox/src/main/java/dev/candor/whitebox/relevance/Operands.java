package dev.candor.whitebox.relevance;

import dev.candor.torch.Nature;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * What goes into a layer: takers, which depend on what is explained, and constants, which are a
 * weight where they multiply and a bias where they are added.
 */
final class Operands {
  private final Nature nature;
  private final List<Tensor> inputs;
  private final List<Tensor> plain;

  Operands(Nature nature, List<Tensor> inputs) {
    this.nature = nature;
    this.inputs = inputs;
    this.plain = inputs.stream().map(Tensor::detach).toList();
  }

  /** How many depend on what is explained. */
  long takers() {
    return inputs.stream().filter(Tensor::requires_grad).count();
  }

  /** The layer's own answer. */
  Tensor plain(Response response) {
    return response.to(plain).detach();
  }

  /** The sum of a share's terms, whose slopes are multiplied by what was put in. */
  Tensor sum(Response response, Share share) {
    List<Tensor> terms = new ArrayList<>();
    for (Term term : share.terms()) {
      if (share.terms().size() > 1 && isNothing(term)) {
        continue;
      }
      List<Tensor> put = put(term, value -> Numbers.of(term.input(), value), true);
      terms.add(signed(term, response.to(Numbers.change(term), put)));
    }
    return total(terms);
  }

  /** The terms of that sum which do not come from any taker. */
  List<Tensor> biases(Response response, Share share, int rowAxis) {
    boolean constants = nature == Nature.SUM && takers() < inputs.size();
    boolean ownBias = nature == Nature.LINEAR && response.hasBias();
    List<Tensor> terms = new ArrayList<>();
    for (Term term : share.terms()) {
      if ((constants || ownBias) && !term.bias().equals(Part.NOTHING)) {
        UnaryOperator<Tensor> nothing =
            value -> torch.zeros_like(constants ? value : value.narrow(rowAxis, 0, 1));
        terms.add(signed(term, response.to(Numbers.change(term), put(term, nothing, false))));
      }
    }
    return terms;
  }

  private List<Tensor> put(Term term, UnaryOperator<Tensor> ofTaker, boolean sloped) {
    List<Tensor> put = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      if (!inputs.get(i).requires_grad()) {
        put.add(constant(term, plain.get(i)));
      } else if (sloped) {
        Tensor value = ofTaker.apply(plain.get(i));
        put.add(torch.addcmul(value, value, inputs.get(i).sub(plain.get(i))));
      } else {
        put.add(ofTaker.apply(plain.get(i)));
      }
    }
    return put;
  }

  private Tensor constant(Term term, Tensor value) {
    return switch (nature) {
      // where a mask adds minus infinity nothing is left to share
      case SUM -> Numbers.of(term.bias(), value.masked_fill(value.isinf(), new Scalar(0.0)));
      case PRODUCT -> Numbers.of(term.weights(), value);
      default -> value;
    };
  }

  /** Whether a term adds nothing: the negative part of what has none, as behind a ReLU. */
  private boolean isNothing(Term term) {
    if (!term.input().equals(Part.NEGATIVE) || !term.bias().equals(Part.NOTHING)) {
      return false;
    }
    for (int i = 0; i < inputs.size(); i++) {
      if (inputs.get(i).requires_grad() && plain.get(i).lt(new Scalar(0.0)).any().item_bool()) {
        return false;
      }
    }
    return true;
  }

  private static Tensor signed(Term term, Tensor value) {
    return term.sign() == 1 ? value : value.mul(new Scalar(term.sign()));
  }

  private static Tensor total(List<Tensor> terms) {
    Tensor total = terms.get(0);
    for (Tensor term : terms.subList(1, terms.size())) {
      total = total.add(term);
    }
    return total;
  }
}
