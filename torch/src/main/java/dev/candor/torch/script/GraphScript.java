package dev.candor.torch.script;

import dev.candor.core.InputException;
import dev.candor.torch.Network;
import dev.candor.torch.Parameter;
import dev.candor.torch.graph.Graph;
import dev.candor.torch.graph.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A network of images or texts as a TorchScript text: {@code answer} for use, {@code loss} for
 * training with class numbers, {@code update} for a step of AdamW on what is learned.
 *
 * @param text the three functions
 * @param names of the parameters, in the order of the first two functions' arguments after the rows
 * @param learned those of them that are trained
 */
record GraphScript(String text, List<String> names, List<String> learned) {
  /** Copies the lists. */
  GraphScript {
    names = List.copyOf(names);
    learned = List.copyOf(learned);
  }

  /**
   * The text of a network.
   *
   * @param frozen which parameters stay as they are
   */
  static GraphScript of(Network network, Predicate<String> frozen) {
    if (!(network.architecture() instanceof Graph graph)) {
      throw InputException.of(
          "network", "must be a graph", network.architecture().describe().kind(), "give a graph");
    }
    List<String> names = List.copyOf(network.specifications().keySet());
    List<String> learned =
        names.stream()
            .filter(name -> !frozen.test(name))
            .filter(name -> specification(network, name).role() == Parameter.Role.LEARNED)
            .toList();
    StringBuilder text = new StringBuilder();
    String arguments =
        names.stream().map(n -> ", p" + names.indexOf(n)).collect(Collectors.joining());
    text.append("def answer(x").append(arguments).append("):\n");
    String answer = body(text, graph, names, name -> false);
    text.append("    return ")
        .append(answer)
        .append("\n\ndef loss(x, y")
        .append(arguments)
        .append("):\n");
    answer = body(text, graph, names, name -> !frozen.test(name));
    text.append("    return torch.cross_entropy_loss(").append(answer).append(".float(), y)\n\n");
    update(text, learned.size());
    return new GraphScript(text.toString(), names, learned);
  }

  private static Parameter specification(Network network, String name) {
    return Objects.requireNonNull(network.specifications().get(name));
  }

  private static String body(
      StringBuilder text, Graph graph, List<String> names, Predicate<String> moves) {
    Map<String, String> variables = new HashMap<>();
    variables.put(graph.inputs().get(0), "x");
    for (Node node : graph.nodes()) {
      List<String> in =
          node.inputs().stream()
              .map(value -> Objects.requireNonNull(variables.get(value)))
              .toList();
      OperatorText operator =
          new OperatorText(
              number -> "p" + names.indexOf(node.name() + "." + number),
              moves.test(node.name() + ".running_mean"));
      String variable = "v" + variables.size();
      text.append("    ").append(variable).append(" = ").append(operator.of(node, in)).append('\n');
      variables.put(node.outputs().get(0), variable);
    }
    return Objects.requireNonNull(variables.get(graph.output()));
  }

  /** Arguments: all values, all gradients, all first moments, all second ones, all counts. */
  static void update(StringBuilder text, int count) {
    List<String> arguments = new ArrayList<>();
    StringBuilder lists = new StringBuilder();
    for (String letter : List.of("p", "g", "m", "v", "t")) {
      List<String> own = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        own.add(letter + i);
      }
      arguments.addAll(own);
      lists
          .append("    ")
          .append(letter)
          .append("s = [")
          .append(String.join(", ", own))
          .append("]\n");
    }
    text.append("def update(").append(String.join(", ", arguments)).append("):\n").append(lists);
    text.append(
        """
            none: List[Tensor] = []
            for t in ts:
                t.add_(1.0)
            torch._fused_adamw_(ps, gs, ms, vs, none, ts, lr=0.001, beta1=0.9, beta2=0.999, weight_decay=0.01, eps=1e-8, amsgrad=False, maximize=False)
            return ps, ms, vs
        """);
  }
}
