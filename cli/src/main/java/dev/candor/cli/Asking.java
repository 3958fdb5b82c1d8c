package dev.candor.cli;

import dev.candor.cli.explanation.Explained;
import dev.candor.cli.explanation.Explanation;
import dev.candor.cli.input.Components;
import dev.candor.cli.input.InputKind;
import dev.candor.cli.input.Inputs;
import dev.candor.cli.input.OwnGrid;
import dev.candor.cli.method.Assignment;
import dev.candor.cli.method.ByDesign;
import dev.candor.cli.method.Family;
import dev.candor.cli.method.Gives;
import dev.candor.cli.method.Method;
import dev.candor.cli.model.OpenedModel;
import dev.candor.core.Attribution;
import dev.candor.core.NdArray;
import dev.candor.core.removal.Removal;
import dev.candor.design.importance.ImportanceModel;
import dev.candor.design.importance.Looked;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts inputs to a model and asks a method why it answers so. A network that says itself where it
 * looks is asked once: answer and map come from one forward pass.
 *
 * @param output which output is explained, where somebody said
 */
record Asking(
    Terminal terminal,
    Everywhere everywhere,
    MethodOptions options,
    OpenedModel opened,
    Method method,
    Optional<String> output) {
  /**
   * What the method says of each input.
   *
   * @param first the number of the first one among all
   */
  List<Explained> of(Inputs whole, Removal removal, int first) {
    Optional<ImportanceModel> looking =
        method.name().equals(ByDesign.MAP) ? opened.importance() : Optional.empty();
    if (looking.isPresent()) {
      return looked(whole, looking.get(), first);
    }
    List<Explained> all = new ArrayList<>();
    for (Inputs group : components(whole)) {
      all.addAll(explained(group, removal, first + all.size()));
    }
    return all;
  }

  private List<Explained> looked(Inputs whole, ImportanceModel model, int first) {
    long began = System.nanoTime();
    Looked looked = model.look(whole.batch());
    double millis = (System.nanoTime() - began) / 1e6;
    int[] targets =
        ExplainedOutput.of(opened, looked.answers(), output).stream()
            .mapToInt(Integer::intValue)
            .toArray();
    List<Attribution> attributions = model.attributions(whole.batch(), looked, targets, millis);
    return Explanation.told(whole, attributions, Gives.MAP, looked.answers(), first);
  }

  private List<Explained> explained(Inputs group, Removal removal, int first) {
    NdArray answers = opened.predictor().predict(group.batch());
    Assignment assignment =
        new Assignment(
            opened,
            opened.predictor(),
            group.layout(),
            group.batch(),
            ExplainedOutput.of(opened, answers, output),
            removal,
            Optional.empty(),
            options.effort(terminal, everywhere));
    return Explanation.of(method, group, assignment, answers, first);
  }

  private List<Inputs> components(Inputs whole) {
    Optional<Components> chosen = options.components();
    boolean segments =
        method.family() == Family.SURROGATE
            && whole.layout().kind() == InputKind.IMAGE
            && OwnGrid.of(opened).isEmpty();
    return chosen
        .or(() -> segments ? Optional.of(Components.of("segment")) : Optional.empty())
        .map(components -> components.in(whole))
        .orElse(List.of(whole));
  }
}
