package dev.candor.cli.reproduce.expnet;

import dev.candor.data.text.planted.PlantedSentence;
import dev.candor.data.text.planted.PlantedSentences;
import dev.candor.data.text.set.Cola;
import dev.candor.data.text.set.HateXplain;
import dev.candor.data.text.set.LabelledText;
import dev.candor.data.text.set.MarkedText;
import dev.candor.data.text.set.SstRationales;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The texts of the study, read when first asked for. Many threads may ask. */
final class TextSets {
  /** The folders that must be there. */
  static final List<String> FOLDERS =
      List.of("hatexplain", "sst-rationales", "sst-trees", "sst2", "cola");

  private static final long ORDER = 7;
  private static final long GRAMMAR = 11;
  private static final int PLANTED = 9_000;
  private static final int PLANTED_HELD = 500;
  private static final int PLANTED_TEST = 1_000;
  private static final long MORE_GRAMMAR = 12;
  private static final int CHOOSING = 500;
  private static final int LOOKED_AT = 4;

  private final Path data;
  private final ExpnetProtocol protocol;
  private final Map<StudiedClassifier, ClassifierTexts> texts =
      new EnumMap<>(StudiedClassifier.class);
  private final Map<StudiedWords, List<MarkedText>> explained = new EnumMap<>(StudiedWords.class);
  private final Map<StudiedWords, List<MarkedText>> learned = new EnumMap<>(StudiedWords.class);

  TextSets(Path data, ExpnetProtocol protocol) {
    this.data = data;
    this.protocol = protocol;
  }

  /** The folders that are not there. */
  List<String> missing() {
    return FOLDERS.stream().filter(name -> !Files.isDirectory(data.resolve(name))).toList();
  }

  /** What a classifier is made of. */
  synchronized ClassifierTexts of(StudiedClassifier classifier) {
    return texts.computeIfAbsent(classifier, task -> limited(read(task)));
  }

  /** The marked texts that methods are judged on; each has a mark. */
  synchronized List<MarkedText> explained(StudiedWords words) {
    return explained.computeIfAbsent(words, set -> first(marked(set), protocol.explained()));
  }

  /** Marked texts that an explainer may learn from when it is judged on another set. */
  synchronized List<MarkedText> learned(StudiedWords words) {
    return learned.computeIfAbsent(words, set -> first(sources(set), protocol.learned()));
  }

  /** All of SST-R: it is small; of the others the first of a drawn order. */
  private static List<MarkedText> first(List<MarkedText> all, int most) {
    List<MarkedText> some =
        new ArrayList<>(all.stream().filter(t -> !t.marked().isEmpty()).toList());
    Collections.shuffle(some, new Random(ORDER));
    return List.copyOf(some.subList(0, Math.min(most, some.size())));
  }

  private List<MarkedText> marked(StudiedWords set) {
    return switch (set) {
      case SST -> SstRationales.marked(data.resolve("sst-rationales/sst_rationales.csv.gz"));
      case HATE -> toxic("test");
      case PLANTED -> planted().subList(PLANTED + PLANTED_HELD, planted().size());
    };
  }

  private List<MarkedText> sources(StudiedWords set) {
    return switch (set) {
      case SST -> marked(set);
      case HATE -> toxic("train");
      case PLANTED ->
          PlantedSentences.of(2 * PLANTED, MORE_GRAMMAR).make().stream()
              .map(PlantedSentence::sentence)
              .toList();
    };
  }

  private List<MarkedText> toxic(String split) {
    return posts(split).stream().filter(t -> t.label().equals(HateXplain.TOXIC)).toList();
  }

  private List<MarkedText> posts(String split) {
    return HateXplain.withDefaults().read(data.resolve("hatexplain/" + split + ".jsonl.gz"));
  }

  private static List<MarkedText> planted() {
    return PlantedSentences.of(PLANTED + PLANTED_HELD + PLANTED_TEST, GRAMMAR).make().stream()
        .map(PlantedSentence::sentence)
        .toList();
  }

  /** What chooses and judges is no more than a share of what may be learned from. */
  private ClassifierTexts limited(ClassifierTexts all) {
    int most = Math.max(1, protocol.training() / LOOKED_AT);
    return new ClassifierTexts(
        all.training(), some(all.choosing(), most), some(all.dev(), most), some(all.test(), most));
  }

  private ClassifierTexts read(StudiedClassifier classifier) {
    int most = protocol.training();
    return switch (classifier) {
      case SST2 -> new SentimentTexts(data, ORDER).read(most, protocol.phrases());
      case HATE -> {
        List<LabelledText> held = shuffled(labelled(posts("val")));
        yield new ClassifierTexts(
            some(labelled(posts("train")), most), held, held, labelled(posts("test")));
      }
      case PLANTED -> {
        List<LabelledText> all = labelled(planted());
        List<LabelledText> held = all.subList(PLANTED, PLANTED + PLANTED_HELD);
        yield new ClassifierTexts(
            all.subList(0, Math.min(most, PLANTED)),
            held,
            held,
            all.subList(PLANTED + PLANTED_HELD, all.size()));
      }
      case COLA -> {
        List<LabelledText> all = shuffled(Cola.read(data.resolve("cola/in_domain_train.tsv.gz")));
        yield new ClassifierTexts(
            all.subList(CHOOSING, Math.min(all.size(), CHOOSING + most)),
            all.subList(0, CHOOSING),
            Cola.read(data.resolve("cola/in_domain_dev.tsv.gz")),
            Cola.read(data.resolve("cola/out_of_domain_dev.tsv.gz")));
      }
    };
  }

  private static List<LabelledText> labelled(List<MarkedText> texts) {
    return texts.stream().map(MarkedText::labelled).toList();
  }

  private static List<LabelledText> some(List<LabelledText> texts, int most) {
    return texts.size() <= most ? texts : shuffled(texts).subList(0, most);
  }

  private static List<LabelledText> shuffled(List<LabelledText> texts) {
    List<LabelledText> all = new ArrayList<>(texts);
    Collections.shuffle(all, new Random(ORDER));
    return all;
  }
}
