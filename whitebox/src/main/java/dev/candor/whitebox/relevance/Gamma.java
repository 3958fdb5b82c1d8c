package dev.candor.whitebox.relevance;

import java.util.List;

/**
 * What speaks for the answer counts more: {@code z_ij = x_i (w_ij + gamma max(w_ij, 0))}, for
 * inputs that are not negative, as behind a ReLU. Between {@link Epsilon} (gamma 0) and {@link
 * ZPlus} (gamma large). For signed inputs use {@link SignedGamma}.
 *
 * <p>Montavon et al., "Layer-Wise Relevance Propagation: An Overview", LNCS 11700 (2019), where the
 * bias is a weight like the others; {@link #plainBias} leaves it as it is, as some libraries do.
 *
 * @param plainBias whether the bias stays as it is
 */
public record Gamma(double gamma, double epsilon, boolean plainBias) implements ByShares {
  /** Checks gamma. */
  public Gamma {
    Ranges.notNegative("gamma", gamma);
  }

  /** As published, with a stabiliser of 1e-6. */
  public Gamma(double gamma) {
    this(gamma, 1e-6, false);
  }

  @Override
  public List<Share> shares() {
    Part more = new Part.Mix(1, gamma, 0);
    return List.of(Share.of(epsilon, Term.plus(Part.ALL, more, plainBias ? Part.ALL : more)));
  }

  @Override
  public String label() {
    return "gamma " + gamma + ", epsilon " + epsilon + (plainBias ? ", plain bias" : "");
  }
}
