package dev.candor.torch.arch;

import dev.candor.torch.Layer;
import dev.candor.torch.graph.Affine;
import dev.candor.torch.graph.Graph;
import dev.candor.torch.graph.LayerNormalisation;
import dev.candor.torch.graph.Lookup;
import dev.candor.torch.graph.Node;
import dev.candor.torch.graph.PositionVectors;
import dev.candor.torch.graph.SelfAttention;
import dev.candor.torch.graph.Step;
import dev.candor.torch.graph.arithmetic.Arithmetic;
import dev.candor.torch.layer.Activation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * {@code kind: bert}: an encoder with layer norms after its residuals, told by its sizes. Its
 * attention is at {@code l0.attention}, {@code l1.attention}, ...
 */
final class ArchBert {
  private static final int MOST_LAYERS = 1000;
  private static final Map<String, String> LETTERS =
      Map.of("query", "q", "key", "k", "value", "v", "output", "o");

  private final Described root;
  private final StoredNumbers numbers;
  private final int width;
  private final double epsilon;
  private final List<Node> nodes = new ArrayList<>();

  private ArchBert(Described root, StoredNumbers numbers) {
    this.root = root;
    this.numbers = numbers;
    this.width = root.size("width");
    this.epsilon = root.real("eps");
  }

  static Graph read(Described root, StoredNumbers numbers, Start start) {
    return new ArchBert(root, numbers).graph(start);
  }

  private Graph graph(Start start) {
    List<String> names = root.texts("input_names");
    if (names.size() != 2 || names.get(0).equals(names.get(1))) {
      throw root.wrong("input_names", "must be two", names, "write the file anew");
    }
    String mask = names.get(1);
    String first = start == Start.IDS ? "ids" : names.get(0);
    String value = first;
    if (start == Start.IDS) {
      value = add("word", new Lookup(root.size("vocab"), width), first);
    } else {
      numbers.leave("word.weight");
    }
    Layer positions = new PositionVectors(root.size("max_len"), width);
    value = add("pos", own -> "pos.weight", positions, List.of(value));
    value = add("ln", norm(), value);
    int layers = root.size("layers");
    if (layers > MOST_LAYERS) {
      throw root.wrong("layers", "must be at most " + MOST_LAYERS, layers, "write the file anew");
    }
    for (int layer = 0; layer < layers; layer++) {
      value = block("l" + layer, value, mask);
    }
    value = add("first", Step.of(0), value);
    value = add("pool", new Affine(width, width, true), value);
    value = add("tanh", Activation.TANH, value);
    value = add("cls", new Affine(width, root.size("classes"), true), value);
    return new Graph(List.of(first, mask), nodes, value);
  }

  private String block(String name, String input, String mask) {
    int hidden = root.size("ff");
    String attended =
        add(
            name + ".attention",
            own -> attentionName(name, own),
            new SelfAttention(width, root.size("heads")),
            List.of(input, mask));
    String sum = add(name + ".add1", Arithmetic.ADD, input, attended);
    String middle = add(name + ".ln1", norm(), sum);
    String value = add(name + ".f1", new Affine(width, hidden, true), middle);
    value = add(name + ".gelu", Activation.GELU, value);
    value = add(name + ".f2", new Affine(hidden, width, true), value);
    value = add(name + ".add2", Arithmetic.ADD, middle, value);
    return add(name + ".ln2", norm(), value);
  }

  private Layer norm() {
    return new LayerNormalisation(List.of(width), epsilon, true);
  }

  /** {@code l0_q.weight} for {@code query.weight} of {@code l0.attention}. */
  private static String attentionName(String block, String own) {
    int dot = own.indexOf('.');
    String part = own.substring(0, dot);
    return block + "_" + LETTERS.getOrDefault(part, part) + own.substring(dot);
  }

  private String add(String name, Layer layer, String... inputs) {
    return add(name, own -> name.replace('.', '_') + "." + own, layer, List.of(inputs));
  }

  private String add(String name, UnaryOperator<String> inFile, Layer layer, List<String> inputs) {
    numbers.take(root, name, layer, inFile);
    nodes.add(new Node(name, layer, inputs, List.of(name)));
    return name;
  }
}
