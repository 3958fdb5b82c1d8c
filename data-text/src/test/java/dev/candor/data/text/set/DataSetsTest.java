package dev.candor.data.text.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.InputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The data sets have the counts and the rates that are known of them. */
class DataSetsTest {
  private static final Path DATA = Path.of(System.getProperty("candor.shared")).resolve("data");

  private static Map<String, Long> labels(List<LabelledText> texts) {
    return texts.stream()
        .map(LabelledText::label)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private static double rate(List<MarkedText> texts) {
    long words = texts.stream().mapToLong(text -> text.words().size()).sum();
    long marked = texts.stream().mapToLong(text -> text.marked().cardinality()).sum();
    return marked / (double) words;
  }

  @Test
  void sst2HasItsSentences() {
    assertThat(labels(Sst2.read(DATA.resolve("sst2/train.tsv.gz"))))
        .isEqualTo(Map.of("positive", 3_610L, "negative", 3_310L));
    assertThat(labels(Sst2.read(DATA.resolve("sst2/dev.tsv.gz"))))
        .isEqualTo(Map.of("positive", 444L, "negative", 428L));
    assertThat(labels(Sst2.read(DATA.resolve("sst2/test.tsv.gz"))))
        .isEqualTo(Map.of("positive", 909L, "negative", 912L));
  }

  @Test
  void colaHasItsSentences() {
    assertThat(labels(Cola.read(DATA.resolve("cola/in_domain_train.tsv.gz"))))
        .isEqualTo(Map.of("acceptable", 6_023L, "unacceptable", 2_528L));
    assertThat(labels(Cola.read(DATA.resolve("cola/out_of_domain_dev.tsv.gz"))))
        .isEqualTo(Map.of("acceptable", 354L, "unacceptable", 162L));
  }

  @Test
  void hateXplainHasItsLabelsAndItsRateOfMarks() {
    Path file = DATA.resolve("hatexplain/test.jsonl.gz");
    List<MarkedText> posts = HateXplain.withDefaults().read(file);
    assertThat(labels(posts.stream().map(MarkedText::labelled).toList()))
        .isEqualTo(Map.of("toxic", 1_142L, "normal", 782L));
    List<MarkedText> three = new HateXplain(Agreement.MOST, HateXplain.Labels.THREE).read(file);
    assertThat(labels(three.stream().map(MarkedText::labelled).toList()))
        .isEqualTo(Map.of("hatespeech", 594L, "offensive", 548L, "normal", 782L));
    assertThat(rate(toxic(posts))).isCloseTo(.379, within(.0005));
    assertThat(rate(three.stream().filter(p -> !p.label().equals("normal")).toList()))
        .isCloseTo(.135, within(.0005));
    assertThat(rate(posts.stream().filter(p -> p.label().equals("normal")).toList())).isZero();
  }

  private static List<MarkedText> toxic(List<MarkedText> posts) {
    return posts.stream().filter(post -> post.label().equals(HateXplain.TOXIC)).toList();
  }

  @Test
  void hateXplainsTrainingPostsHaveOnlyTheUnion() {
    Path file = DATA.resolve("hatexplain/train.jsonl.gz");
    List<MarkedText> posts = HateXplain.withDefaults().read(file);
    assertThat(posts).hasSize(15_383);
    assertThat(toxic(posts)).hasSize(9_132);
    assertThat(toxic(posts).stream().filter(post -> post.marked().isEmpty())).hasSize(2);
    assertThatThrownBy(() -> new HateXplain(Agreement.MOST, HateXplain.Labels.TWO).read(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("train.jsonl.gz:1: must have the marks of each annotator");
  }

  @Test
  void sentencesOfSstHaveSixAnswersAndTheRateOfTheRule() {
    Path file = DATA.resolve("sst-rationales/sst_rationales.csv.gz");
    List<SstSentence> sentences = SstRationales.read(file);
    assertThat(sentences).hasSize(263).allMatch(sentence -> sentence.answers().size() == 6);
    assertThat(sentences.stream().filter(s -> s.split().equals("train"))).hasSize(179);
    assertThat(sentences.stream().filter(s -> s.split().equals("test"))).hasSize(56);
    assertThat(rate(SstRationales.marked(file))).isCloseTo(.256, within(.0005));
    assertThat(rate(sentences.stream().map(s -> s.marked(Agreement.ANY)).toList()))
        .isCloseTo(.576, within(.0005));
  }

  @Test
  void treesOfSstHaveTheirPhrases() {
    assertThat(SstTrees.read(DATA.resolve("sst-trees/dev.txt.gz"))).hasSize(1_101);
    assertThat(SstTrees.read(DATA.resolve("sst-trees/test.txt.gz"))).hasSize(2_210);
    List<SentimentTree> trees = SstTrees.read(DATA.resolve("sst-trees/train.txt.gz"));
    assertThat(trees).hasSize(8_544);
    assertThat(trees)
        .allMatch(tree -> tree.wordSentiments().size() == tree.sentence().size())
        .allMatch(tree -> tree.written(tree.phrases().get(0)).equals(tree.sentence().text()));
    // a binary tree of n words has 2 n - 1 nodes
    assertThat(trees).allMatch(tree -> tree.phrases().size() == 2 * tree.sentence().size() - 1);
  }
}
