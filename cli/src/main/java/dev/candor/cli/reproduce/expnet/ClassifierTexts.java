package dev.candor.cli.reproduce.expnet;

import dev.candor.core.Sha256;
import dev.candor.data.text.set.LabelledText;
import java.util.List;

/**
 * What a classifier is made of and judged by.
 *
 * @param training learned from
 * @param choosing held-out training texts that choose the epoch
 * @param dev judged once
 * @param test judged once
 */
record ClassifierTexts(
    List<LabelledText> training,
    List<LabelledText> choosing,
    List<LabelledText> dev,
    List<LabelledText> test) {
  /** Copies the lists. */
  ClassifierTexts {
    training = List.copyOf(training);
    choosing = List.copyOf(choosing);
    dev = List.copyOf(dev);
    test = List.copyOf(test);
  }

  /** Of what is learned from and chosen by. */
  String hash() {
    Sha256 hash = new Sha256();
    for (List<LabelledText> texts : List.of(training, choosing)) {
      texts.forEach(text -> hash.add(text.text()).add(text.label()));
    }
    return hash.hex();
  }
}
