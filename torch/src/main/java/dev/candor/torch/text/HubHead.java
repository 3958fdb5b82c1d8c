package dev.candor.torch.text;

import dev.candor.core.NdArray;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The head of a classifier as each kind of encoder has it.
 *
 * @param pool what the layer between is called there
 * @param sum what the last layer is called there
 */
record HubHead(ClassHead head, String pool, String sum) {
  /** The head, where the weights hold one for these classes. */
  static Optional<HubHead> find(EncoderNames names, List<String> classes) {
    if (names.has("classifier.out_proj.weight")) {
      return of(names, ClassHead.Pooling.TANH, "classifier.dense", "classifier.out_proj", classes);
    }
    if (names.has("pre_classifier.weight") && names.has("classifier.weight")) {
      return of(names, ClassHead.Pooling.RELU, "pre_classifier", "classifier", classes);
    }
    if (names.has("pooler.dense.weight") && names.has("classifier.weight")) {
      return of(names, ClassHead.Pooling.TANH, "pooler.dense", "classifier", classes);
    }
    return Optional.empty();
  }

  private static Optional<HubHead> of(
      EncoderNames names,
      ClassHead.Pooling pooling,
      String pool,
      String sum,
      List<String> classes) {
    int found = names.array(sum + ".weight").length(0);
    // one number is a regression, and names that do not fit are of something else
    return found < 2 || found != classes.size()
        ? Optional.empty()
        : Optional.of(new HubHead(new ClassHead(found, pooling, 0), pool, sum));
  }

  void take(EncoderNames names, Map<String, NdArray> ours) {
    names.take(ours, pool, ClassHead.POOL);
    names.take(ours, sum, ClassHead.SUM);
  }
}
