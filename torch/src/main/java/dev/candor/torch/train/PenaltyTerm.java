package dev.candor.torch.train;

import dev.candor.torch.Interception;
import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/** A penalty that knows its scores when it sees them. */
final class PenaltyTerm {
  private final Penalty penalty;
  private final NamePattern pattern;

  PenaltyTerm(Penalty penalty) {
    this.penalty = penalty;
    this.pattern = new NamePattern(penalty.pattern());
  }

  /** Whether it is on what is noted under this path. */
  boolean matches(String path) {
    return pattern.matches(path);
  }

  /** Watches a forward run and collects the terms: each a sum over the members. */
  static Interception collect(List<PenaltyTerm> penalties, double progress, List<Tensor> terms) {
    return new Interception.Recording(
        path -> penalties.stream().anyMatch(penalty -> penalty.matches(path)),
        (path, scores) -> {
          for (PenaltyTerm penalty : penalties) {
            if (penalty.matches(path)) {
              terms.add(penalty.term(scores, progress));
            }
          }
        });
  }

  private Tensor term(Tensor scores, double progress) {
    Tensor value = penalty.kind().value(scores);
    long perMember = value.numel() / value.size(0);
    return value.sum().mul(new Scalar(weight(progress) / perMember));
  }

  /** Adds to a gradient what the penalty on scores {@code [members, features]} asks for. */
  void addSlope(Tensor scores, double progress, Tensor gradient) {
    gradient.add_(penalty.kind().slope(scores), new Scalar(weight(progress)));
  }

  private double weight(double progress) {
    return penalty.weight() * penalty.annealing().factor(progress);
  }
}
