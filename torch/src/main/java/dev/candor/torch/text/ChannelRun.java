package dev.candor.torch.text;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.Backward;
import dev.candor.torch.Interception;
import dev.candor.torch.Layer;
import dev.candor.torch.Network;
import dev.candor.torch.Pass;
import dev.candor.torch.Run;
import dev.candor.torch.Scope;
import dev.candor.torch.Tensors;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bytedeco.pytorch.AbstractTensor;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/** One run in which channels are read off the maps while they are there. */
final class ChannelRun implements Interception {
  private final List<AttentionChannel> channels;
  private final Map<String, Integer> paths;
  private final Set<Integer> sloped;
  private final AttentionView.Counting counting;
  private final Predicate<String> stated;
  private Optional<Tensor> states = Optional.empty();
  private final Map<AttentionChannel, Tensor> found = new HashMap<>();
  private final Map<Integer, Tensor> maps = new HashMap<>();

  private ChannelRun(
      List<AttentionChannel> channels, Predicate<String> stated, AttentionView.Counting counting) {
    this.channels = channels;
    this.stated = stated;
    this.counting = counting;
    this.paths = new HashMap<>();
    channels.forEach(c -> paths.put(EncoderGraph.attention(c.layer()), c.layer()));
    this.sloped =
        channels.stream()
            .filter(c -> c.view().isSlope())
            .map(AttentionChannel::layer)
            .collect(Collectors.toUnmodifiableSet());
  }

  static TokenAttention of(
      Network network,
      EncoderShape shape,
      NdArray ids,
      List<AttentionChannel> channels,
      TokenStates states,
      Optional<int[]> targets) {
    if (channels.isEmpty()) {
      throw InputException.of("channels", "must be one or more", 0, "ask for a layer and a view");
    }
    channels.forEach(channel -> channel.checkFits(shape));
    List<Integer> tokens = SeenAttention.tokens(ids, shape.padding());
    List<Part> parts =
        network.forwardWork(
            ids,
            (run, from, to) -> {
              ChannelRun watch =
                  new ChannelRun(
                      channels,
                      path -> states.areAt(path, shape),
                      counting(tokens.subList(from, to), ids.length(1)));
              Supplier<Part> part = () -> watch.part(run, ids, from, to, targets);
              return watch.sloped.isEmpty() ? Scope.notRecording(part) : part.get();
            });
    NdArray outputs = joined(parts.stream().map(Part::outputs).toList());
    Optional<NdArray> kept =
        states == TokenStates.NONE
            ? Optional.empty()
            : Optional.of(joined(parts.stream().map(part -> part.states().orElseThrow()).toList()));
    return new TokenAttention(
        outputs,
        channels,
        joined(parts.stream().map(Part::values).toList()),
        tokens,
        targets
            .map(t -> java.util.Arrays.stream(t).boxed().toList())
            .orElseGet(() -> TokenAttention.highest(outputs)),
        kept);
  }

  /** What came of a part of a batch. */
  private record Part(NdArray outputs, NdArray values, Optional<NdArray> states) {}

  private Part part(Run run, NdArray ids, int from, int to, Optional<int[]> targets) {
    Tensor outputs = run.outputs(run.rows(ids, from, to), this);
    if (!sloped.isEmpty()) {
      slopes(explained(outputs, from, to, targets));
    }
    TensorVector all =
        new TensorVector(
            channels.stream()
                .map(channel -> Objects.requireNonNull(found.get(channel)))
                .toArray(Tensor[]::new));
    return new Part(
        Tensors.toArray(outputs.detach()),
        Tensors.toArray(torch.stack(all, 1)),
        states.map(Tensors::toArray));
  }

  /** The sum of the outputs whose slopes are wanted. */
  private static Tensor explained(Tensor outputs, int from, int to, Optional<int[]> targets) {
    if (targets.isEmpty()) {
      return outputs.gather(1, outputs.detach().argmax(new LongOptional(1), true)).sum();
    }
    long[] chosen = new long[to - from];
    for (int row = from; row < to; row++) {
      chosen[row - from] = targets.orElseThrow()[row];
    }
    return outputs.gather(1, AbstractTensor.create(chosen, chosen.length, 1)).sum();
  }

  private void slopes(Tensor sum) {
    List<Integer> layers = List.copyOf(maps.keySet());
    List<Tensor> own = layers.stream().map(maps::get).map(Objects::requireNonNull).toList();
    List<Tensor> gradients = Backward.of(sum, own);
    for (int i = 0; i < layers.size(); i++) {
      Tensor weighted = own.get(i).detach().mul(gradients.get(i));
      keep(layers.get(i), weighted, true);
    }
  }

  private void keep(int layer, Tensor map, boolean slope) {
    for (AttentionChannel channel : channels) {
      if (channel.layer() == layer && channel.view().isSlope() == slope) {
        // a copy, so that the map itself need not stay
        found.put(channel, channel.view().of(map, counting).contiguous());
      }
    }
  }

  @Override
  public Tensor answer(String path, Layer layer, Pass pass, Tensor input) {
    Tensor output = layer.forward(pass, input);
    if (stated.test(path)) {
      states = Optional.of(output.detach());
    }
    Integer number = paths.get(path);
    if (number != null) {
      keep(number, output.detach(), false);
      if (sloped.contains(number)) {
        if (!output.requires_grad()) {
          // gradients begin at the lowest map that is asked for
          output.requires_grad_(true);
        }
        maps.put(number, output);
      }
    }
    return output;
  }

  @Override
  public boolean wants(String path) {
    return paths.containsKey(path) || stated.test(path);
  }

  @Override
  public boolean letsGo(String path) {
    return sloped.isEmpty() && !wants(path);
  }

  /** Every token that counts has the same share in a mean, padding none. */
  private static AttentionView.Counting counting(List<Integer> tokens, int length) {
    if (tokens.stream().allMatch(n -> n == length)) {
      return map -> map.mean(2);
    }
    float[] shares = new float[tokens.size() * length];
    for (int row = 0; row < tokens.size(); row++) {
      int own = tokens.get(row);
      java.util.Arrays.fill(shares, row * length, row * length + own, 1f / own);
    }
    Tensor all = AbstractTensor.create(shares, tokens.size(), 1, length, 1);
    // a product of matrices costs a call for each head of each text
    return map -> map.mul(all).sum(2);
  }

  private static NdArray joined(List<NdArray> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    List<float[]> numbers = new ArrayList<>();
    int rows = 0;
    for (NdArray part : parts) {
      numbers.add(part.toFloats());
      rows += part.length(0);
    }
    int[] shape = parts.get(0).shape();
    shape[0] = rows;
    return NdArray.ofFloats(
        to -> {
          int at = 0;
          for (float[] part : numbers) {
            System.arraycopy(part, 0, to, at, part.length);
            at += part.length;
          }
        },
        shape);
  }
}
