package dev.candor.whitebox.attention;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.GradientModel;
import dev.candor.torch.Scope;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/**
 * What attention a model has, as one input shows it.
 *
 * @param layers the paths of the softmax layers, first to last
 * @param tokens of that input
 * @param bytes that the maps of one input take
 */
record Found(List<String> layers, int tokens, long bytes) {
  Found {
    layers = List.copyOf(layers);
  }

  /** Runs one input through the model and looks. */
  static Found in(GradientModel model, NdArray input) {
    model
        .layersHidden()
        .ifPresent(
            reason -> {
              throw InputException.of(
                  "model",
                  "must show its layers for attention to be read",
                  reason,
                  "give the network as ONNX or safetensors");
            });
    Found found = model.work(1, 4L * input.size(), (run, from, to) -> look(run, input)).get(0);
    if (found.layers().isEmpty()) {
      throw InputException.of(
          "model",
          "must have attention: softmax layers that give [rows, heads, tokens, tokens]",
          "none",
          "take a method that needs no attention");
    }
    return found;
  }

  private static Found look(dev.candor.torch.Run run, NdArray input) {
    return Scope.notRecording(
        () -> {
          Watching watching = new Watching(1, run.hasMemberAxis(), Attending.Slopes.NONE);
          run.outputs(run.rows(input, 0, 1), watching);
          List<String> layers = new ArrayList<>();
          long tokens = 0;
          long bytes = 0;
          for (var seen : watching.maps().entrySet()) {
            Tensor map = seen.getValue();
            if (tokens == 0 || map.size(-1) == tokens) {
              tokens = map.size(-1);
              layers.add(seen.getKey());
              bytes += 4 * map.numel();
            }
          }
          return new Found(layers, Math.toIntExact(tokens), bytes);
        });
  }

  /** Only some of the layers. */
  Found only(List<String> wanted) {
    if (wanted.isEmpty()) {
      return this;
    }
    for (String name : wanted) {
      if (!layers.contains(name)) {
        throw InputException.of(
            "attention layer", "must be one of " + layers, name, "name one of them");
      }
    }
    return new Found(layers.stream().filter(wanted::contains).toList(), tokens, bytes);
  }
}
