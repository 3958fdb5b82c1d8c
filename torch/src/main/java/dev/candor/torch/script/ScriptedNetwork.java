package dev.candor.torch.script;

import dev.candor.core.NdArray;
import dev.candor.torch.Network;
import dev.candor.torch.Parameter;
import dev.candor.torch.Scope;
import dev.candor.torch.Tensors;
import dev.candor.torch.train.Batch;
import dev.candor.torch.train.Precision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.bytedeco.pytorch.CompilationUnit;
import org.bytedeco.pytorch.Function;
import org.bytedeco.pytorch.IValue;
import org.bytedeco.pytorch.IValueVector;
import org.bytedeco.pytorch.QualifiedName;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * What would the same network of images or texts cost if it were written down as a plain
 * TorchScript text? Its operators one after the other, weights with their channels last, the
 * backward pass recorded by the engine, one fused AdamW call (rate .001, decay .01): what our times
 * are judged against, on the same engine.
 *
 * <p>Rows lie in native memory from {@link #on} on; nothing is checked, cut or copied in a run. It
 * computes with as many threads as the engine gives the caller. For one thread at a time.
 */
public final class ScriptedNetwork implements AutoCloseable {
  private final GraphScript script;
  private final Precision precision;
  private final Map<String, Tensor> values = new LinkedHashMap<>();
  private final List<Tensor> moments = new ArrayList<>();
  private final List<Tensor> rows = new ArrayList<>();
  private final CompilationUnit unit;
  private final Function answer;
  private final Function loss;
  private final Function update;

  private ScriptedNetwork(
      Network network, Precision precision, Predicate<String> frozen, Batch batch) {
    this.script = GraphScript.of(network, frozen);
    this.precision = precision;
    this.unit = torch.compile(script.text());
    this.answer = unit.find_function(new QualifiedName("answer"));
    this.loss = unit.find_function(new QualifiedName("loss"));
    this.update = unit.find_function(new QualifiedName("update"));
    for (Map.Entry<String, Parameter> own : network.specifications().entrySet()) {
      Tensor value = Tensors.of(network.parameter(own.getKey())).squeeze(0);
      if (value.dim() == 4) {
        value = value.contiguous(torch.MemoryFormat.ChannelsLast);
      }
      boolean learned = script.learned().contains(own.getKey());
      values.put(own.getKey(), value.detach().requires_grad_(learned));
    }
    for (int kind = 0; kind < 3; kind++) {
      for (String name : script.learned()) {
        Tensor like = Objects.requireNonNull(values.get(name)).detach();
        moments.add(kind == 2 ? torch.zeros(new long[0]) : torch.zeros_like(like));
      }
    }
    Tensor given = Tensors.of(batch.inputs());
    rows.add(given.dim() == 4 ? given.contiguous(torch.MemoryFormat.ChannelsLast) : given);
    rows.add(Tensors.of(batch.targets()).squeeze(1).to(torch.ScalarType.Long));
    List.of(unit, answer, loss, update).forEach(kept -> kept.retainReference());
    values.values().forEach(Tensor::retainReference);
    moments.forEach(Tensor::retainReference);
    rows.forEach(Tensor::retainReference);
  }

  /**
   * A network's text with its numbers, and the rows that it is run on.
   *
   * @param precision in which training steps compute; answers are in single precision
   * @param frozen which parameters stay as they are
   * @param batch rows with class numbers
   */
  public static ScriptedNetwork on(
      Network network, Precision precision, Predicate<String> frozen, Batch batch) {
    return Scope.get(() -> new ScriptedNetwork(network, precision, frozen, batch));
  }

  /** The text. */
  public String text() {
    return script.text();
  }

  /** The raw outputs, {@code [n, outputs]}. */
  public NdArray outputs() {
    return Scope.withoutGradients(() -> Tensors.toArray(answered()));
  }

  /** The same without taking the answer out of native memory. */
  public void answer() {
    Scope.withoutGradients(() -> answered().numel());
  }

  private Tensor answered() {
    return answer.apply(values(rows.subList(0, 1), all())).toTensor();
  }

  /** One training step; gives the loss before it. */
  public double step() {
    return Scope.get(
        () -> {
          Tensor value = precision.run(() -> loss.apply(values(rows, all())).toTensor());
          value.backward();
          List<Tensor> leaves =
              script.learned().stream()
                  .map(name -> Objects.requireNonNull(values.get(name)))
                  .toList();
          List<Tensor> gradients = leaves.stream().map(Tensor::grad).toList();
          update.apply(values(leaves, gradients, moments));
          leaves.forEach(leaf -> leaf.mutable_grad().reset());
          return (double) Tensors.toFloats(value.detach())[0];
        });
  }

  /** A parameter as it is now, without a member axis. */
  public NdArray parameter(String name) {
    return Scope.withoutGradients(
        () -> Tensors.toArray(Objects.requireNonNull(values.get(name)).detach()));
  }

  private List<Tensor> all() {
    return List.copyOf(values.values());
  }

  @SafeVarargs
  private static IValueVector values(List<Tensor>... lists) {
    IValueVector values = new IValueVector();
    for (List<Tensor> list : lists) {
      list.forEach(tensor -> values.push_back(new IValue(tensor)));
    }
    return values;
  }

  /** Frees the native memory. */
  @Override
  public void close() {
    values.values().forEach(Tensor::releaseReference);
    moments.forEach(Tensor::releaseReference);
    rows.forEach(Tensor::releaseReference);
    List.of(answer, loss, update, unit).forEach(kept -> kept.releaseReference());
  }
}
