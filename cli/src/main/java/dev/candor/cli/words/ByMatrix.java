package dev.candor.cli.words;

import dev.candor.cli.input.InputKind;
import dev.candor.cli.input.Layout;
import dev.candor.cli.method.Assignment;
import dev.candor.cli.method.Method;
import dev.candor.cli.model.OpenedModel;
import dev.candor.cli.text.ReadText;
import dev.candor.core.Attribution;
import dev.candor.core.InputException;
import dev.candor.core.removal.Masking;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Any other method of the matrix that explains single inputs. Words come and go together where it
 * takes away; where it gives numbers to tokens, a word has that of its pieces which is the largest
 * in size.
 */
final class ByMatrix implements WordExplainer {
  private final Method method;
  private final OpenedModel model;
  private final Assignment.Effort effort;
  private long calls;

  ByMatrix(Method method, OpenedModel model, Assignment.Effort effort) {
    this.method = method;
    this.model = model;
    this.effort = effort;
  }

  @Override
  public String name() {
    return method.name();
  }

  @Override
  public Map<String, String> settings() {
    return effort.given();
  }

  @Override
  public OptionalLong seed() {
    return OptionalLong.of(effort.seed());
  }

  @Override
  public double[] scores(ReadText text, int target) {
    double[] scores = new double[text.words().size()];
    if (text.seen().isEmpty()) {
      return WordExplainer.ofSeen(text, scores);
    }
    Masking masking = text.masking();
    Layout layout =
        new Layout(
            InputKind.TEXT, List.of(text.input().size()), text.tokens().axes(), masking.players());
    Assignment assignment =
        new Assignment(
            model,
            model.predictor(),
            layout,
            text.input(),
            List.of(target),
            masking.removal(),
            Optional.empty(),
            effort);
    Attribution found =
        method
            .explainer(assignment)
            .orElseThrow(() -> ofDataSet())
            .explain(text.input().row(0), target);
    calls = found.evidence().modelCalls();
    double[] values = found.values().toDoubles();
    List<Integer> seen = text.seen();
    if (values.length == seen.size()) {
      for (int player = 0; player < values.length; player++) {
        scores[seen.get(player)] = values[player];
      }
    } else if (values.length == text.alignment().size()) {
      for (int word : seen) {
        for (int piece : text.alignment().piecesOf(word)) {
          scores[word] =
              Math.abs(values[piece]) > Math.abs(scores[word]) ? values[piece] : scores[word];
        }
      }
    } else {
      throw InputException.of(
          "--method", "must give numbers to words or tokens", method.name(), "name another");
    }
    return WordExplainer.ofSeen(text, scores);
  }

  private InputException ofDataSet() {
    return InputException.of(
        "--method",
        "must explain single inputs",
        method.name() + ", which speaks of the data set",
        "name another of candor methods");
  }

  @Override
  public long calls(ReadText text) {
    return calls;
  }
}
