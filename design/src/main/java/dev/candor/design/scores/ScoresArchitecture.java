package dev.candor.design.scores;

import dev.candor.torch.Layer;
import dev.candor.torch.layer.Activation;
import dev.candor.torch.layer.FeatureTokens;
import dev.candor.torch.layer.Gate;
import dev.candor.torch.layer.InputGate;
import dev.candor.torch.layer.Linear;
import dev.candor.torch.layer.MeanTokens;
import dev.candor.torch.layer.Sequence;
import dev.candor.torch.layer.Sequential;
import dev.candor.torch.layer.TransformerBlock;
import java.util.List;

/**
 * Which layers does a scores network have?
 *
 * <pre>{@code
 * gate -> embedding -> block -> (mean over tokens) -> hidden -> relu -> output
 * }</pre>
 *
 * <p>The vanilla twin has the same layers under the same names without the gate; since a layer's
 * first weights are drawn by its name, both start from the same numbers.
 */
final class ScoresArchitecture {
  /** The gate's name, before the names of what it learns. */
  static final String GATE = "gate";

  /** What the gate notes beside its output. */
  static final String WEIGHTS = GATE + ".weights";

  /** The fixed gate's scores, as a parameter and as a note. */
  static final String SCORES = GATE + ".scores";

  /** The last bias of the input-dependent gate's scoring function. */
  static final String SCORER_BIAS = GATE + ".scorer.output.bias";

  private final ScoresSettings settings;
  private final List<Integer> featureOfInput;
  private final int outputs;

  /**
   * A network for a table.
   *
   * @param settings widths, layout and gate
   * @param featureOfInput the source column of each encoded input
   * @param outputs how many numbers it answers a row with
   */
  ScoresArchitecture(ScoresSettings settings, List<Integer> featureOfInput, int outputs) {
    this.settings = settings;
    this.featureOfInput = List.copyOf(featureOfInput);
    this.outputs = outputs;
  }

  /** The network with its gate, whose first scores are for these columns. */
  Layer gated(List<String> features) {
    Gate fixed =
        Gate.of(featureOfInput.size())
            .withFeatures(featureOfInput)
            .withScale(settings.gate().scale())
            .withInitial(settings.gate().initial().initial(features));
    Layer gate =
        switch (settings.gate().kind()) {
          case FIXED -> fixed;
          case INPUT_DEPENDENT -> new InputGate(fixed, scorer(features.size()));
        };
    return behind(Sequential.empty().then(GATE, gate));
  }

  /** The same network without the gate. */
  Layer vanilla() {
    return behind(Sequential.empty());
  }

  private Layer scorer(int features) {
    int width = settings.sizes().embedding();
    return Sequential.empty()
        .then("hidden", new Linear(featureOfInput.size(), width))
        .then("tanh", Activation.TANH)
        .then("output", new Linear(width, features));
  }

  private Layer behind(Sequential start) {
    NetworkSizes sizes = settings.sizes();
    int inputs = featureOfInput.size();
    int width = sizes.embedding();
    Sequential embedded =
        switch (settings.layout()) {
          case ROW ->
              start
                  .then("embedding", new Linear(inputs, width))
                  .then("block", block(Sequence.ONE_TOKEN));
          case FEATURE ->
              start
                  .then("embedding", new FeatureTokens(featureOfInput, width))
                  .then("block", block(Sequence.TOKENS))
                  .then("mean", new MeanTokens());
        };
    return embedded
        .then("hidden", new Linear(width, sizes.head()))
        .then("relu", Activation.RELU)
        .then("output", new Linear(sizes.head(), outputs));
  }

  private TransformerBlock block(Sequence sequence) {
    NetworkSizes sizes = settings.sizes();
    return TransformerBlock.of(sizes.embedding(), sizes.heads(), sizes.feedForward(), sequence);
  }
}
