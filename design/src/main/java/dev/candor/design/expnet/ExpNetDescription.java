package dev.candor.design.expnet;

import dev.candor.core.Evidence;
import dev.candor.core.InputException;
import dev.candor.design.expnet.feature.FeatureName;
import dev.candor.torch.text.EncoderShape;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code expnet.json} says of a small network.
 *
 * @param settings what it sees, how it is built and was trained
 * @param layers of the encoders that it can look at
 * @param heads of each of their layers
 * @param rule which words are called important
 * @param course how it was trained
 * @param evidence what an auditor asks for
 */
public record ExpNetDescription(
    ExpNetSettings settings,
    int layers,
    int heads,
    CarriedRule rule,
    ExpNetCourse course,
    Evidence evidence) {
  /** Whether a slow explainer was a teacher. */
  public boolean distilled() {
    return course.tasks().stream().anyMatch(task -> task.teacher().isExplainer());
  }

  /** What it is called in evidence: {@code expnet}, or what it is distilled from. */
  static String method(List<ExpNetCourse.Task> tasks) {
    List<String> sources =
        tasks.stream()
            .map(ExpNetCourse.Task::teacher)
            .distinct()
            .sorted()
            .map(Teacher::source)
            .toList();
    boolean marks = tasks.stream().noneMatch(task -> task.teacher().isExplainer());
    return marks ? ExpNet.METHOD : ExpNet.METHOD + ", " + String.join(" and ", sources);
  }

  /** Names of the features of encoders with so many layers and heads. */
  static List<FeatureName> names(ExpNetSettings settings, EncoderShape shape) {
    return new ArrayList<>(settings.features().names(shape));
  }

  void checkFits(EncoderShape shape) {
    if (shape.layers() != layers || shape.heads() != heads) {
      throw InputException.of(
          "encoder",
          "must have " + layers + " layers of " + heads + " heads, as in training",
          shape.layers() + " of " + shape.heads(),
          "train on classifiers of this encoder");
    }
  }
}
