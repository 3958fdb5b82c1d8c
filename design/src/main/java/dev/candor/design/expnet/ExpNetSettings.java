package dev.candor.design.expnet;

import dev.candor.core.InputException;
import dev.candor.design.expnet.feature.AttentionFeatures;
import dev.candor.design.expnet.feature.LayerChoice;
import dev.candor.torch.Layer;
import dev.candor.torch.layer.Activation;
import dev.candor.torch.layer.Dropout;
import dev.candor.torch.layer.Linear;
import dev.candor.torch.layer.Sequential;
import dev.candor.torch.text.AttentionView;
import dev.candor.torch.train.Loss;
import dev.candor.torch.train.Optimiser;
import dev.candor.torch.train.TrainingPlan;
import java.util.List;
import java.util.Optional;

/**
 * What does the small network see, how is it built, how is it trained? Adam; binary cross-entropy
 * per token; a token counts {@code 1 / length} of its text, tasks count the same, and marked tokens
 * as much more as they are rarer in their task.
 *
 * @param features what it sees of a token
 * @param hidden the widths between, rectified; none for a logistic regression
 * @param dropout the share of hidden units left out in training
 * @param rate of learning
 * @param weightDecay of Adam
 * @param epochs how often all texts are seen at most
 * @param patience after how many epochs without a better AUROC of the validation texts it ends
 * @param batchTexts texts of a step
 * @param positiveCap how much more a marked token counts at most
 * @param seed of the first weights, of dropout and of the order
 * @param inputDropout the share of features left out in training; none where it is absent
 */
public record ExpNetSettings(
    AttentionFeatures features,
    List<Integer> hidden,
    double dropout,
    double rate,
    double weightDecay,
    int epochs,
    int patience,
    int batchTexts,
    double positiveCap,
    long seed,
    Optional<Double> inputDropout) {
  /** Copies the list and checks the ranges. */
  public ExpNetSettings {
    hidden = List.copyOf(hidden);
    check("hidden", hidden.stream().allMatch(h -> h >= 1 && h <= 1 << 16), hidden, "be positive");
    check("dropout", dropout >= 0 && dropout < 1, dropout, "lie in [0, 1)");
    double first = inputDropout.orElse(0.);
    check("inputDropout", first >= 0 && first < 1, first, "lie in [0, 1)");
    check("rate", rate > 0 && rate < 1, rate, "lie in (0, 1)");
    check("weightDecay", weightDecay >= 0 && weightDecay < 1, weightDecay, "lie in [0, 1)");
    check("epochs", epochs >= 1, epochs, "be 1 or more");
    check("patience", patience >= 1, patience, "be 1 or more");
    check("batch texts", batchTexts >= 1, batchTexts, "be 1 or more");
    check("positiveCap", positiveCap >= 1 && positiveCap < 1e6, positiveCap, "lie in [1, 1e6)");
  }

  private static void check(String name, boolean holds, Object found, String rule) {
    if (!holds) {
      throw InputException.of(name, "must " + rule, found, "see ExpNetSettings.crossTask()");
    }
  }

  /**
   * For tasks that it was never trained on, variant B: the last layer, widths 64 and 32, dropout
   * .1, rate .001, weight decay 1e-4, 25 epochs of 64 texts a step, patience 5, cap 10, seed 1.
   */
  public static ExpNetSettings crossTask() {
    return new ExpNetSettings(
        AttentionFeatures.last(),
        List.of(64, 32),
        .1,
        1e-3,
        1e-4,
        25,
        5,
        64,
        10,
        1,
        Optional.empty());
  }

  /** The same with attention times gradient of the last layer, variant C: a short way back more. */
  public static ExpNetSettings withGradients() {
    return crossTask()
        .withFeatures(AttentionFeatures.last().with(LayerChoice.LAST, AttentionView.SLOPE_ROW));
  }

  /** For the task that it was trained on: all layers. */
  public static ExpNetSettings inDomain() {
    return crossTask().withFeatures(AttentionFeatures.all());
  }

  /**
   * For a slow explainer as teacher, on the task itself: attention of all layers, the states that
   * the last layer listens to, and attention times gradient of the last one. States and gradients
   * know for which class a word speaks.
   */
  public static ExpNetSettings distilled() {
    AttentionFeatures forward = distilledForward().features();
    return distilledForward().withFeatures(forward.with(LayerChoice.LAST, AttentionView.SLOPE_ROW));
  }

  /**
   * The same without gradients: nothing but the forward pass that answers. There are many features:
   * half of them are left out in training, the first width is 128, and there are 40 epochs.
   */
  public static ExpNetSettings distilledForward() {
    return crossTask()
        .withFeatures(AttentionFeatures.all().withStates())
        .withHidden(List.of(128, 32))
        .withEpochs(40, 5)
        .withInputDropout(.5);
  }

  /** With these features. */
  public ExpNetSettings withFeatures(AttentionFeatures other) {
    return new ExpNetSettings(
        other,
        hidden,
        dropout,
        rate,
        weightDecay,
        epochs,
        patience,
        batchTexts,
        positiveCap,
        seed,
        inputDropout);
  }

  /** With these widths between. */
  public ExpNetSettings withHidden(List<Integer> other) {
    return new ExpNetSettings(
        features,
        other,
        dropout,
        rate,
        weightDecay,
        epochs,
        patience,
        batchTexts,
        positiveCap,
        seed,
        inputDropout);
  }

  /** With this share left out in training. */
  public ExpNetSettings withDropout(double other) {
    return new ExpNetSettings(
        features,
        hidden,
        other,
        rate,
        weightDecay,
        epochs,
        patience,
        batchTexts,
        positiveCap,
        seed,
        inputDropout);
  }

  /** With this rate and this decay. */
  public ExpNetSettings withRate(double other, double decay) {
    return new ExpNetSettings(
        features,
        hidden,
        dropout,
        other,
        decay,
        epochs,
        patience,
        batchTexts,
        positiveCap,
        seed,
        inputDropout);
  }

  /** With so many epochs, and this patience. */
  public ExpNetSettings withEpochs(int other, int otherPatience) {
    return new ExpNetSettings(
        features,
        hidden,
        dropout,
        rate,
        weightDecay,
        other,
        otherPatience,
        batchTexts,
        positiveCap,
        seed,
        inputDropout);
  }

  /** With so many texts a step. */
  public ExpNetSettings withBatchTexts(int other) {
    return new ExpNetSettings(
        features,
        hidden,
        dropout,
        rate,
        weightDecay,
        epochs,
        patience,
        other,
        positiveCap,
        seed,
        inputDropout);
  }

  /** With this seed. */
  public ExpNetSettings withSeed(long other) {
    return new ExpNetSettings(
        features,
        hidden,
        dropout,
        rate,
        weightDecay,
        epochs,
        patience,
        batchTexts,
        positiveCap,
        other,
        inputDropout);
  }

  /** With this share of features left out in training: where there are many of them. */
  public ExpNetSettings withInputDropout(double share) {
    return new ExpNetSettings(
        features,
        hidden,
        dropout,
        rate,
        weightDecay,
        epochs,
        patience,
        batchTexts,
        positiveCap,
        seed,
        Optional.of(share));
  }

  /** The layers for tokens of so many features. */
  Layer network(int width) {
    Sequential layers = Sequential.empty();
    if (inputDropout.isPresent()) {
      layers = layers.then("dropout", new Dropout(inputDropout.orElseThrow()));
    }
    int inputs = width;
    for (int i = 0; i < hidden.size(); i++) {
      layers = layers.then("hidden" + i, new Linear(inputs, hidden.get(i)));
      layers = layers.then("relu" + i, Activation.RELU);
      layers = layers.then("dropout" + i, new Dropout(dropout));
      inputs = hidden.get(i);
    }
    return layers.then("score", new Linear(inputs, 1));
  }

  TrainingPlan plan() {
    return TrainingPlan.of(epochs, Loss.BINARY_CROSS_ENTROPY)
        .withOptimiser(Optimiser.adam().withLearningRate(rate).withWeightDecay(weightDecay));
  }

  /** The share of features left out is named where there is one. */
  @Override
  public String toString() {
    return "ExpNetSettings[features="
        + features
        + (", hidden=" + hidden + ", dropout=" + dropout + ", rate=" + rate)
        + (", weightDecay=" + weightDecay + ", epochs=" + epochs + ", patience=" + patience)
        + (", batchTexts=" + batchTexts + ", positiveCap=" + positiveCap + ", seed=" + seed)
        + (inputDropout.map(share -> ", inputDropout=" + share).orElse("") + "]");
  }
}
