package dev.candor.design.scores;

import dev.candor.core.NdArray;
import dev.candor.torch.Network;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Looks at a network in training from outside: a copy of it answers training and test rows. */
final class StageWatch implements AutoCloseable {
  private final Network copy;
  private final Optional<GateKind> gate;
  private final ScoresData data;
  private final Answers trainAnswers;
  private final Answers testAnswers;

  StageWatch(Network network, Optional<GateKind> gate, ScoresData data) {
    this.copy = network.members(0, network.members());
    this.gate = gate;
    this.data = data;
    this.trainAnswers = Answers.of(data.target(), data.trainAnswers());
    this.testAnswers = Answers.of(data.target(), data.testAnswers());
  }

  /** Looks at the parameters of this moment. */
  void look(int epoch, Function<String, NdArray> parameters, StageHistory history) {
    Map<String, NdArray> now = new LinkedHashMap<>();
    for (String name : copy.specifications().keySet()) {
      now.put(name, parameters.apply(name));
    }
    copy.replace(now);
    int members = copy.members();
    double[] seen = new double[4 * members];
    figures(trainAnswers, data.train().inputs(), seen, 0);
    figures(testAnswers, data.test().inputs(), seen, 2 * members);
    history.add(epoch, seen, gate.map(this::weights).orElse(new double[0]));
  }

  private void figures(Answers answers, NdArray inputs, double[] into, int at) {
    float[] outputs = copy.outputs(inputs).toFloats();
    int size = answers.rows() * answers.outputs();
    for (int m = 0; m < copy.members(); m++) {
      into[at + m] = answers.loss(outputs, m * size);
      into[at + copy.members() + m] = answers.metric(outputs, m * size);
    }
  }

  private double[] weights(GateKind kind) {
    double[][] weights =
        switch (kind) {
          case FIXED -> GateReading.fixed(copy.parameter(ScoresArchitecture.SCORES));
          case INPUT_DEPENDENT ->
              GateReading.overRows(copy, data.train().inputs(), data.train().features().size());
        };
    return GateReading.array(weights).toDoubles();
  }

  @Override
  public void close() {
    copy.close();
  }
}
