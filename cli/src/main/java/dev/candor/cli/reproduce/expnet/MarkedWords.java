package dev.candor.cli.reproduce.expnet;

import dev.candor.cli.reproduce.Cell;
import dev.candor.core.InputException;
import dev.candor.data.text.set.MarkedText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Which words of some texts people marked: numbers alone, so that a page needs no text.
 *
 * @param lengths how many words each text has
 * @param marked the marked ones of each
 */
record MarkedWords(List<Integer> lengths, List<BitSet> marked) {
  private static final String LENGTHS = "lengths";
  private static final String MARKS = "marks";

  /** Copies the lists. */
  MarkedWords {
    lengths = List.copyOf(lengths);
    marked = marked.stream().map(set -> (BitSet) set.clone()).toList();
  }

  /** Of these texts. */
  static MarkedWords of(List<MarkedText> texts) {
    return new MarkedWords(
        texts.stream().map(text -> text.words().size()).toList(),
        texts.stream().map(MarkedText::marked).toList());
  }

  /** As a cell keeps it. */
  static MarkedWords of(Cell cell) {
    double[] lengths = cell.numbers(LENGTHS);
    double[] marks = cell.numbers(MARKS);
    List<Integer> words = new ArrayList<>();
    List<BitSet> marked = new ArrayList<>();
    int from = 0;
    for (double length : lengths) {
      BitSet set = new BitSet();
      for (int word = 0; word < length; word++) {
        set.set(word, marks[from + word] == 1);
      }
      words.add((int) length);
      marked.add(set);
      from += (int) length;
    }
    return new MarkedWords(words, marked);
  }

  /** For a cell. */
  Cell.Figures figures() {
    double[] marks = new double[words()];
    int from = 0;
    for (int text = 0; text < lengths.size(); text++) {
      int start = from;
      marked.get(text).stream().forEach(word -> marks[start + word] = 1);
      from += lengths.get(text);
    }
    return new Cell.Figures()
        .put(LENGTHS, lengths.stream().mapToDouble(Integer::doubleValue).toArray())
        .put(MARKS, marks);
  }

  /** How many texts there are. */
  int texts() {
    return lengths.size();
  }

  /** How many words there are. */
  int words() {
    return lengths.stream().mapToInt(Integer::intValue).sum();
  }

  /** The share of words that are marked. */
  double rate() {
    return marked.stream().mapToInt(BitSet::cardinality).sum() / (double) words();
  }

  /** Scores of all words behind each other, cut into texts. */
  List<double[]> cut(double[] flat) {
    if (flat.length != words()) {
      throw InputException.of(
          "scores", "must be one per word, " + words(), flat.length, "run without --resume");
    }
    List<double[]> cut = new ArrayList<>();
    int from = 0;
    for (int length : lengths) {
      cut.add(java.util.Arrays.copyOfRange(flat, from, from + length));
      from += length;
    }
    return cut;
  }

  /** Scores of texts, all behind each other. */
  static double[] joined(List<double[]> scores) {
    return scores.stream().flatMapToDouble(java.util.Arrays::stream).toArray();
  }
}
