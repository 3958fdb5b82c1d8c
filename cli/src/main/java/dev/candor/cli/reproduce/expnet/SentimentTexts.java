package dev.candor.cli.reproduce.expnet;

import dev.candor.data.text.set.LabelledText;
import dev.candor.data.text.set.MarkedText;
import dev.candor.data.text.set.SentimentTree;
import dev.candor.data.text.set.Sst2;
import dev.candor.data.text.set.SstRationales;
import dev.candor.data.text.set.SstTrees;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * SST-2 without the sentences whose words are marked, with phrases of the training trees that do
 * not stand in any of those sentences and come from none that choose the epoch or are judged.
 *
 * @param data where the data sets lie
 * @param seed of the order
 */
record SentimentTexts(Path data, long seed) {
  private static final int CHOOSING = 600;

  /**
   * The texts.
   *
   * @param most sentences to learn from
   * @param phrases how many are added
   */
  ClassifierTexts read(int most, int phrases) {
    List<MarkedText> marked = SstRationales.marked(file("sst-rationales/sst_rationales.csv.gz"));
    Set<String> out = new HashSet<>();
    StringBuilder inside = new StringBuilder(" ");
    for (MarkedText text : marked) {
      out.add(key(text.text()));
      String words = String.join(" ", text.words().written());
      inside.append(words.toLowerCase(Locale.ROOT)).append(" | ");
    }
    List<LabelledText> all = new ArrayList<>();
    for (LabelledText text : Sst2.read(file("sst2/train.tsv.gz"))) {
      if (!out.contains(key(text.text()))) {
        all.add(text);
      }
    }
    Collections.shuffle(all, new Random(seed));
    List<LabelledText> choosing = all.subList(0, CHOOSING);
    List<LabelledText> training =
        new ArrayList<>(all.subList(CHOOSING, Math.min(all.size(), CHOOSING + most)));
    List<LabelledText> dev = Sst2.read(file("sst2/dev.tsv.gz"));
    List<LabelledText> test = Sst2.read(file("sst2/test.tsv.gz"));
    Set<String> unseen = new HashSet<>(out);
    for (List<LabelledText> texts : List.of(choosing, dev, test)) {
      texts.forEach(text -> unseen.add(key(text.text())));
    }
    List<LabelledText> found = phrases(unseen, inside.toString());
    Collections.shuffle(found, new Random(seed));
    training.addAll(found.subList(0, Math.min(phrases, found.size())));
    return new ClassifierTexts(training, choosing, dev, test);
  }

  private List<LabelledText> phrases(Set<String> unseen, String inside) {
    Set<String> had = new HashSet<>();
    List<LabelledText> found = new ArrayList<>();
    for (SentimentTree tree : SstTrees.read(file("sst-trees/train.txt.gz"))) {
      if (unseen.contains(key(tree.sentence().text()))) {
        continue;
      }
      for (SentimentTree.Phrase phrase : tree.phrases()) {
        boolean some = phrase.words() >= 2 && phrase.words() < tree.sentence().size();
        if (!some || phrase.sentiment() == 2) {
          continue;
        }
        String written = tree.written(phrase).toLowerCase(Locale.ROOT);
        if (!inside.contains(" " + written + " ") && had.add(written)) {
          String label = phrase.sentiment() > 2 ? Sst2.POSITIVE : Sst2.NEGATIVE;
          found.add(new LabelledText(written, label));
        }
      }
    }
    return found;
  }

  /** A sentence without blanks, signs and capitals: the sets write them differently. */
  static String key(String text) {
    StringBuilder key = new StringBuilder();
    for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
      if (Character.isLetterOrDigit(c)) {
        key.append(c);
      }
    }
    return key.toString();
  }

  private Path file(String name) {
    return data.resolve(name);
  }
}
