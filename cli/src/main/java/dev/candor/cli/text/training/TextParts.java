package dev.candor.cli.text.training;

import dev.candor.core.InputException;
import dev.candor.core.Sha256;
import dev.candor.data.generate.Draws;
import dev.candor.data.text.set.LabelledText;
import dev.candor.data.text.set.MarkedText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Texts to learn from, to choose the epoch by, and to test on. All copies of a text stand on one
 * side, each class is parted alike, and texts without a word are left out.
 *
 * @param training texts to learn from
 * @param held texts that choose the epoch, and where the explainer's training ends
 * @param test texts that nothing is fitted on
 * @param repeated how many texts came before
 * @param empty how many without a word were left out
 * @param shared how many to learn from were left out because they are test texts too
 * @param split how they were parted, in words
 */
public record TextParts(
    List<MarkedText> training,
    List<MarkedText> held,
    List<MarkedText> test,
    int repeated,
    int empty,
    int shared,
    String split) {
  private static final int MOST_CLASSES = 1000;

  /** Copies the lists. */
  public TextParts {
    training = List.copyOf(training);
    held = List.copyOf(held);
    test = List.copyOf(test);
  }

  /**
   * Parts texts.
   *
   * @param all texts to part
   * @param other texts to test on, where they have a file of their own
   */
  public static TextParts of(
      List<MarkedText> all, Optional<List<MarkedText>> other, TextParting parting) {
    List<MarkedText> worded = worded(all);
    if (worded.isEmpty()) {
      throw InputException.of(
          "texts",
          "must hold words",
          all.size() + (all.size() == 1 ? " text" : " texts") + " without a word",
          "name the column of the texts with --text");
    }
    List<MarkedText> testing = other.map(TextParts::worded).orElse(List.of());
    Set<String> tested = new HashSet<>();
    testing.forEach(text -> tested.add(text.text()));
    List<MarkedText> own = worded.stream().filter(text -> !tested.contains(text.text())).toList();
    SortedMap<String, List<List<MarkedText>>> byLabel = byLabel(own);
    requireClasses(byLabel, other.isPresent() ? 2 : 3);
    List<MarkedText> training = new ArrayList<>();
    List<MarkedText> held = new ArrayList<>();
    List<MarkedText> test = new ArrayList<>(testing);
    Draws draws = Draws.of(parting.seed());
    for (List<List<MarkedText>> groups : byLabel.values()) {
      Deal deal = Deal.of(groups.size(), parting, other.isPresent());
      int[] order = new int[groups.size()];
      java.util.Arrays.setAll(order, i -> i);
      draws.shuffle(order);
      for (int i = 0; i < order.length; i++) {
        List<MarkedText> into = i < deal.test() ? test : i < deal.testOrHeld() ? held : training;
        into.addAll(groups.get(order[i]));
      }
    }
    requireKnown(test, byLabel.keySet());
    Set<String> distinct = new HashSet<>();
    worded.forEach(text -> distinct.add(text.text()));
    return new TextParts(
        training,
        held,
        test,
        worded.size() - distinct.size(),
        all.size() - worded.size() + other.map(texts -> texts.size() - testing.size()).orElse(0),
        worded.size() - own.size(),
        split(training, held, test, other.isPresent()));
  }

  private static List<MarkedText> worded(List<MarkedText> texts) {
    return texts.stream().filter(text -> text.words().size() > 0).toList();
  }

  /** Groups of equal texts, by the label of their first. */
  private static SortedMap<String, List<List<MarkedText>>> byLabel(List<MarkedText> texts) {
    Map<String, List<MarkedText>> copies = new LinkedHashMap<>();
    for (MarkedText text : texts) {
      copies.computeIfAbsent(text.text(), none -> new ArrayList<>()).add(text);
    }
    SortedMap<String, List<List<MarkedText>>> byLabel = new TreeMap<>();
    for (List<MarkedText> group : copies.values()) {
      byLabel.computeIfAbsent(group.get(0).label(), none -> new ArrayList<>()).add(group);
    }
    return byLabel;
  }

  private static void requireClasses(
      SortedMap<String, List<List<MarkedText>>> byLabel, int needed) {
    if (byLabel.size() < 2 || byLabel.size() > MOST_CLASSES) {
      throw InputException.of(
          "labels",
          "must be 2 to " + MOST_CLASSES + " different ones",
          byLabel.size() == 1 ? "only " + byLabel.firstKey() : byLabel.size(),
          "name the column of the labels with --label");
    }
    byLabel.forEach(
        (label, groups) -> {
          if (groups.size() < needed) {
            throw InputException.of(
                "label " + label,
                "must have " + needed + " different texts or more, to learn, to choose and to test",
                groups.size(),
                "give more, or check --label");
          }
        });
  }

  private static void requireKnown(List<MarkedText> test, Set<String> labels) {
    for (MarkedText text : test) {
      if (!labels.contains(text.label())) {
        throw InputException.of(
            "label of test text " + text.id(),
            "must be among those to learn from",
            text.label(),
            "check the file of --test");
      }
    }
    if (test.isEmpty()) {
      throw InputException.of("test texts", "must be one or more", 0, "check the file of --test");
    }
  }

  private static String split(
      List<MarkedText> training, List<MarkedText> held, List<MarkedText> test, boolean own) {
    return training.size()
        + " texts to learn from, "
        + held.size()
        + " to choose the epoch, drawn by class; "
        + test.size()
        + (own ? " to test on from a file of their own" : " to test on, drawn as well");
  }

  /** How many groups of a class go where: one at least everywhere. */
  private record Deal(int test, int testOrHeld) {
    static Deal of(int groups, TextParting parting, boolean tested) {
      int test = tested ? 0 : Math.max(1, (int) Math.round(groups * parting.testShare()));
      int held = Math.max(1, (int) Math.round(groups * parting.validationShare()));
      int most = groups - 1;
      return new Deal(Math.min(test, most - 1), Math.min(test + held, most));
    }
  }

  /** The texts of a part without their marks. */
  public static List<LabelledText> labelled(List<MarkedText> texts) {
    return texts.stream().map(MarkedText::labelled).toList();
  }

  /** Those of a part in which a word is marked. */
  public static List<MarkedText> marked(List<MarkedText> texts) {
    return texts.stream().filter(text -> !text.marked().isEmpty()).toList();
  }

  /** The classes in the order of their names. */
  public List<String> classes() {
    return training.stream().map(MarkedText::label).distinct().sorted().toList();
  }

  /** How many texts have a marked word. */
  public int marks() {
    return marked(training).size() + marked(held).size() + marked(test).size();
  }

  /** How many different texts stand there with more than one label: nobody can be right of all. */
  public int torn() {
    Map<String, Set<String>> labels = new LinkedHashMap<>();
    for (List<MarkedText> part : List.of(training, held, test)) {
      for (MarkedText text : part) {
        labels.computeIfAbsent(text.text(), none -> new HashSet<>()).add(text.label());
      }
    }
    return (int) labels.values().stream().filter(own -> own.size() > 1).count();
  }

  /** A hash of all texts, labels and marks in their parts. */
  public String hash() {
    Sha256 hash = new Sha256();
    for (List<MarkedText> part : List.of(training, held, test)) {
      hash.add("part");
      for (MarkedText text : part) {
        hash.add(text.text()).add(text.label()).add(text.marks().toString());
      }
    }
    return hash.hex();
  }

  /** The share of marked words in texts with a mark; 0 without such. */
  public static double rate(List<MarkedText> texts) {
    long marked = 0;
    long words = 0;
    for (MarkedText text : marked(texts)) {
      marked += Collections.frequency(text.marks(), true);
      words += text.words().size();
    }
    return words == 0 ? 0 : (double) marked / words;
  }
}
