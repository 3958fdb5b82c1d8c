package dev.candor.whitebox.cam;

import dev.candor.torch.Interception;
import dev.candor.torch.Junction;
import dev.candor.torch.Layer;
import dev.candor.torch.Pass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bytedeco.pytorch.Tensor;

/**
 * Notes the shape of what each layer gives, in the order in which they are done, and which of them
 * are more than a weighted sum of what goes in. For one run.
 */
final class Shapes implements Interception {
  private final Map<String, List<Integer>> shapes = new LinkedHashMap<>();
  private final Set<String> bent = new HashSet<>();

  @Override
  public Tensor answer(String path, Layer layer, Pass pass, Tensor input) {
    Tensor output = layer.forward(pass, input);
    note(path, layer, List.of(input), output);
    return output;
  }

  @Override
  public List<Tensor> answer(String path, Junction junction, Pass pass, List<Tensor> inputs) {
    List<Tensor> outputs = junction.forward(pass, inputs);
    note(path, junction, inputs, outputs.get(0));
    return outputs;
  }

  private void note(String path, Layer layer, List<Tensor> inputs, Tensor output) {
    if (path.isEmpty()) {
      // the network itself
      return;
    }
    shapes.put(path, Arrays.stream(output.shape()).mapToInt(Math::toIntExact).boxed().toList());
    boolean straight =
        switch (layer.nature()) {
          case LINEAR, REARRANGING, COMPOSITE, SOURCE -> true;
          case SUM -> inputs.stream().filter(input -> sameShape(input, output)).count() < 2;
          case ELEMENTWISE, SELECTING, PRODUCT, SOFTMAX, NORMALISING, OPAQUE -> false;
        };
    if (!straight) {
      bent.add(path);
    }
  }

  private static boolean sameShape(Tensor one, Tensor other) {
    return Arrays.equals(one.shape(), other.shape());
  }

  /** The layers behind one that make the answer more than a weighted sum of what it gives. */
  List<String> bentBehind(String path) {
    List<String> order = new ArrayList<>(shapes.keySet());
    return order.subList(order.indexOf(path) + 1, order.size()).stream()
        .filter(bent::contains)
        .toList();
  }

  Map<String, List<Integer>> all() {
    return Collections.unmodifiableMap(shapes);
  }
}
