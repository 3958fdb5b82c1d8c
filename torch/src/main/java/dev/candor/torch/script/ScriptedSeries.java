package dev.candor.torch.script;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.Network;
import dev.candor.torch.Parameter;
import dev.candor.torch.Scope;
import dev.candor.torch.Tensors;
import dev.candor.torch.graph.Graph;
import dev.candor.torch.graph.RecurrentNode;
import dev.candor.torch.train.Batch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.CompilationUnit;
import org.bytedeco.pytorch.Function;
import org.bytedeco.pytorch.IValue;
import org.bytedeco.pytorch.IValueVector;
import org.bytedeco.pytorch.QualifiedName;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * What would a training step of the reference network for series cost if it were written down as a
 * plain TorchScript text? One LSTM or GRU layer through the engine's own operator, batch norm over
 * units, the largest over time, dropout .245, a hidden layer with ELU, smooth absolute error; the
 * backward pass recorded by the engine, one fused AdamW call (rate .001, decay .01): what our times
 * are judged against, on the same engine.
 *
 * <p>Unlike {@link ScriptedNetwork} a step copies its rows from the heap, as ours do. It computes
 * with as many threads as the engine gives the caller. For one thread at a time.
 */
public final class ScriptedSeries implements AutoCloseable {
  private static final String NAMES = "w, b, u, c, nw, nb, w1, b1, w2, b2, rm, rv";
  private static final int LEARNED = 10;
  private static final int KEPT = 2;

  private final List<Tensor> learned = new ArrayList<>();
  private final List<Tensor> moments = new ArrayList<>();
  private final List<Tensor> kept = new ArrayList<>();
  private final CompilationUnit unit;
  private final Function answer;
  private final Function loss;
  private final Function update;

  private ScriptedSeries(Network network, RecurrentNode node) {
    for (Map.Entry<String, Parameter> own : network.specifications().entrySet()) {
      Tensor value = Tensors.of(network.parameter(own.getKey())).squeeze(0).detach();
      boolean moves = own.getValue().role() == Parameter.Role.LEARNED;
      (moves ? learned : kept).add(value.requires_grad_(moves));
    }
    if (learned.size() != LEARNED || kept.size() != KEPT) {
      throw refused(network);
    }
    for (int kind = 0; kind < 3; kind++) {
      for (Tensor value : learned) {
        moments.add(kind == 2 ? torch.zeros(new long[0]) : torch.zeros_like(value.detach()));
      }
    }
    this.unit = torch.compile(text(node));
    this.answer = unit.find_function(new QualifiedName("answer"));
    this.loss = unit.find_function(new QualifiedName("loss"));
    this.update = unit.find_function(new QualifiedName("update"));
    List.of(unit, answer, loss, update).forEach(one -> one.retainReference());
    List.of(learned, moments, kept).forEach(list -> list.forEach(Tensor::retainReference));
  }

  /**
   * The text of a network, with its numbers.
   *
   * @throws InputException if it is not the reference network with one layer that reads forwards
   */
  public static ScriptedSeries of(Network network) {
    List<RecurrentNode> nodes =
        network.architecture() instanceof Graph graph ? RecurrentNode.in(graph) : List.of();
    if (nodes.size() != 1 || nodes.get(0).direction().readings() != 1) {
      throw refused(network);
    }
    return Scope.get(() -> new ScriptedSeries(network, nodes.get(0)));
  }

  private static InputException refused(Network network) {
    return InputException.of(
        "network",
        "must be the reference network for series, one layer that reads forwards",
        network.specifications().keySet(),
        "give SeriesNetwork.reference, or its twin with a GRU");
  }

  /** The raw outputs without dropout, {@code [n, 1]}. */
  public NdArray outputs(NdArray windows) {
    return Scope.withoutGradients(
        () ->
            Tensors.toArray(
                answer.apply(values(List.of(Tensors.of(windows)), learned, kept)).toTensor()));
  }

  /** One training step; gives the loss before it. */
  public double step(Batch batch) {
    return Scope.get(
        () -> {
          List<Tensor> rows = List.of(Tensors.of(batch.inputs()), Tensors.of(batch.targets()));
          Tensor value = loss.apply(values(rows, learned, kept)).toTensor();
          value.backward();
          List<Tensor> gradients = learned.stream().map(Tensor::grad).toList();
          update.apply(values(learned, gradients, moments));
          learned.forEach(leaf -> leaf.mutable_grad().reset());
          return (double) Tensors.toFloats(value.detach())[0];
        });
  }

  @SafeVarargs
  private static IValueVector values(List<Tensor>... lists) {
    IValueVector values = new IValueVector();
    for (List<Tensor> list : lists) {
      list.forEach(tensor -> values.push_back(new IValue(tensor)));
    }
    return values;
  }

  private static String text(RecurrentNode node) {
    StringBuilder text = new StringBuilder("def answer(x, " + NAMES + "):\n");
    body(text, node, "False");
    line(text, "return torch.addmm(b2, z, w2.t())");
    text.append("\ndef loss(x, y, ").append(NAMES).append("):\n");
    body(text, node, "True");
    line(text, "return torch.smooth_l1_loss(torch.addmm(b2, z, w2.t()), y, 1, 0.75)");
    text.append('\n');
    GraphScript.update(text, LEARNED);
    return text.toString();
  }

  /** The network as a person would write it down. */
  private static void body(StringBuilder text, RecurrentNode node, String training) {
    boolean cell = node.gates() == 4;
    String rest = "[w, u, b, c], True, 1, 0.0, " + training + ", False, True)";
    line(text, "h = torch.zeros([1, x.size(0), " + node.units() + "])");
    line(
        text,
        cell ? "z, hn, cn = torch.lstm(x, [h, h], " + rest : "z, hn = torch.gru(x, h, " + rest);
    line(text, "z = z.transpose(1, 2)");
    line(text, "z = torch.batch_norm(z, nw, nb, rm, rv, " + training + ", 0.1, 1e-5, False)");
    line(text, "z = torch.dropout(z.amax([2]), 0.245, " + training + ")");
    line(text, "z = torch.elu(torch.addmm(b1, z, w1.t()))");
  }

  private static void line(StringBuilder text, String line) {
    text.append("    ").append(line).append('\n');
  }

  /** Frees the native memory. */
  @Override
  public void close() {
    List.of(learned, moments, kept).forEach(list -> list.forEach(Tensor::releaseReference));
    List.of(answer, loss, update, unit).forEach(one -> one.releaseReference());
  }
}
