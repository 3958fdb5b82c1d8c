package dev.candor.torch.onnx;

import dev.candor.core.NdArray;
import dev.candor.torch.graph.Direction;
import dev.candor.torch.graph.Gru;
import dev.candor.torch.graph.Lstm;
import dev.candor.torch.graph.LstmJunction;
import dev.candor.torch.graph.RecurrentLayout;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** {@code LSTM} and {@code GRU}, with the gates brought into the order of PyTorch. */
final class RecurrentReading {
  /** The file has i, o, f, c; the layer i, f, c, o. */
  private static final int[] LSTM_GATES = {0, 2, 3, 1};

  /** The file has z, r, h; the layer r, z, h. */
  private static final int[] GRU_GATES = {1, 0, 2};

  private final Site site;
  private final int gates;
  private final int[] order;
  private final NdArray fromInput;
  private final NdArray fromState;
  private final Direction direction;

  private RecurrentReading(Site site, int... order) {
    this.site = site;
    this.gates = order.length;
    this.order = order;
    this.direction = direction(site);
    this.fromInput = weight(1, "W");
    this.fromState = weight(2, "R");
    int units = units();
    boolean fits =
        fromInput.length(1) == gates * units
            && fromState.length(1) == gates * units
            && fromInput.length(2) > 0
            && units > 0;
    if (!fits || site.node().whole("hidden_size", units) != units) {
      throw site.wrong(
          "W and R",
          "must be " + gates + " gates of hidden_size",
          Arrays.toString(fromInput.shape()) + " and " + Arrays.toString(fromState.shape()));
    }
    if (site.has(4)) {
      throw site.wrong("sequence_lens", "must not be given: rows are read to their end", "lengths");
    }
    if (site.node().attribute("clip").isPresent()) {
      throw site.wrong("clip", "must not be given", "a limit of what gates see");
    }
  }

  static Placement lstm(Site site) {
    RecurrentReading reading = new RecurrentReading(site, LSTM_GATES);
    reading.checkFunctions(List.of("sigmoid", "tanh", "tanh"));
    if (site.node().whole("input_forget", 0) != 0) {
      throw site.wrong("input_forget", "must be 0", 1);
    }
    if (site.has(7) && !site.isZeros(7)) {
      throw site.wrong("P", "must not be given: gates do not see the cell", "weights");
    }
    boolean hasStart = reading.hasStart(5) || reading.hasStart(6);
    if (hasStart && !(site.has(5) && site.has(6))) {
      throw site.wrong("initial_h and initial_c", "must be given both or not at all", "one");
    }
    Lstm layer = new Lstm(reading.inputs(), reading.units(), reading.direction);
    LstmJunction junction =
        new LstmJunction(layer, reading.layout(), hasStart, site.node().hasOutput(2));
    Placement placement = hasStart ? Placement.of(junction, 0, 5, 6) : Placement.of(junction, 0);
    return reading.withNumbers(placement, LSTM_GATES.length);
  }

  static Placement gru(Site site) {
    RecurrentReading reading = new RecurrentReading(site, GRU_GATES);
    reading.checkFunctions(List.of("sigmoid", "tanh"));
    boolean resetsLast = site.node().whole("linear_before_reset", 0) != 0;
    boolean hasStart = reading.hasStart(5);
    Gru layer =
        new Gru(
            reading.inputs(),
            reading.units(),
            reading.direction,
            resetsLast,
            reading.layout(),
            hasStart);
    Placement placement = hasStart ? Placement.of(layer, 0, 5) : Placement.of(layer, 0);
    return reading.withNumbers(placement, resetsLast ? 3 : 2);
  }

  private int inputs() {
    return fromInput.length(2);
  }

  private int units() {
    return fromState.length(2);
  }

  private boolean hasStart(int input) {
    return site.has(input) && !site.isZeros(input);
  }

  private RecurrentLayout layout() {
    return site.node().whole("layout", 0) == 0
        ? RecurrentLayout.STEPS_FIRST
        : RecurrentLayout.ROWS_FIRST;
  }

  private static Direction direction(Site site) {
    String said = site.node().text("direction", "forward");
    return switch (said) {
      case "forward" -> Direction.FORWARD;
      case "reverse" -> Direction.REVERSE;
      case "bidirectional" -> Direction.BOTH;
      default ->
          throw site.wrong("direction", "must be one of forward, reverse and bidirectional", said);
    };
  }

  private NdArray weight(int input, String role) {
    NdArray weight = site.numbers(input, role);
    if (weight.rank() != 3 || weight.length(0) != direction.readings()) {
      throw site.wrong(
          role,
          "must have three axes, the first for " + direction.readings() + " directions",
          Arrays.toString(weight.shape()));
    }
    return weight;
  }

  private void checkFunctions(List<String> usual) {
    if (!(site.node().attribute("activations").orElse(null) instanceof OnnxAttribute.Texts said)) {
      return;
    }
    List<String> texts = said.texts().stream().map(t -> t.toLowerCase(Locale.ROOT)).toList();
    for (int i = 0; i < texts.size(); i++) {
      if (!texts.get(i).equals(usual.get(i % usual.size()))) {
        throw site.wrong("activations", "must be " + usual, said.texts());
      }
    }
  }

  /**
   * The layer with its numbers.
   *
   * @param together how many of the gates the recurrent product makes; the rest is one of its own
   */
  private Placement withNumbers(Placement bare, int together) {
    Placement placement = bare;
    for (int reading = 0; reading < direction.readings(); reading++) {
      String prefix = reading == 0 ? "" : "reverse.";
      NdArray all = ordered(fromInput, reading, 0, 0, gates);
      placement = placement.with(prefix + "input.weight", all);
      placement = placement.with(prefix + "input.bias", bias(reading, 0, 0, gates));
      NdArray state = ordered(fromState, reading, 0, 0, together);
      placement = placement.with(prefix + "recurrent.weight", state);
      placement = placement.with(prefix + "recurrent.bias", bias(reading, 1, 0, together));
      if (together < gates) {
        NdArray last = ordered(fromState, reading, 0, together, gates);
        placement = placement.with(prefix + "candidate.weight", last);
        placement = placement.with(prefix + "candidate.bias", bias(reading, 1, together, gates));
      }
    }
    return placement;
  }

  private NdArray bias(int reading, int half, int from, int to) {
    int units = units();
    if (!site.has(3)) {
      return NdArray.ofFloats(zeros -> {}, (to - from) * units);
    }
    NdArray both = site.numbers(3, "B");
    if (both.size() != direction.readings() * 2 * gates * units) {
      throw site.wrong("B", "must have " + 2 * gates * units + " numbers a direction", both.size());
    }
    NdArray columns = both.reshape(direction.readings(), 2 * gates * units, 1);
    return ordered(columns, reading, half * gates * units, from, to).reshape((to - from) * units);
  }

  /** The rows of some gates in the layer's order, {@code [gates * units, width]}. */
  private NdArray ordered(NdArray stack, int reading, int offset, int from, int to) {
    int units = units();
    int width = stack.length(2);
    float[] all = stack.toFloats();
    int start = (reading * stack.length(1) + offset) * width;
    return NdArray.ofFloats(
        rows -> {
          for (int gate = from; gate < to; gate++) {
            System.arraycopy(
                all,
                start + order[gate] * units * width,
                rows,
                (gate - from) * units * width,
                units * width);
          }
        },
        (to - from) * units,
        width);
  }
}
