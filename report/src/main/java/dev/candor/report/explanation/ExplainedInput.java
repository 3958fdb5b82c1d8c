package dev.candor.report.explanation;

import dev.candor.core.InputException;
import dev.candor.report.chart.RowPart;
import dev.candor.report.heat.HeatMap;
import dev.candor.report.heat.Masking;
import dev.candor.report.heat.Picture;
import dev.candor.report.token.TokenMark;
import dev.candor.report.word.ShownWords;
import dev.candor.report.word.WordScores;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** An input that is shown, with what mattered in it. */
public sealed interface ExplainedInput {
  /** What people call it: a file's name, a line's number. */
  String name();

  /** What the model answered. */
  Answer answer();

  /**
   * A picture.
   *
   * @param picture as the model saw it
   * @param map one number for each of its pixels, or a coarser grid
   */
  record Image(String name, Answer answer, Picture picture, HeatMap map)
      implements ExplainedInput {}

  /**
   * A picture whose importance is one number from 0 to 1 for each patch of a grid, as networks give
   * it that say where they look. A page shows it as a card: the picture, the map, the picture under
   * a red veil, and what is left of it.
   *
   * @param name what people call it: a file's name
   * @param answer the class that was chosen and its probability
   * @param truth the class it is of, where that is known
   * @param picture as the network saw it, before its colours were scaled
   * @param map one number from 0 to 1 for each patch, rows x columns of the grid
   * @param masking which patches are left out, and their colour then: veil and masked input follow
   *     it; empty where nothing is left out: the veil is then as thick as patches count little, and
   *     no masked input is shown
   * @param others what other networks answered on the same picture, in the order shown
   */
  record Patches(
      String name,
      Answer answer,
      Optional<String> truth,
      Picture picture,
      HeatMap map,
      Optional<Masking> masking,
      List<OtherAnswer> others)
      implements ExplainedInput {
    private static final double ROUNDING = 1e-6;

    /** Checks that map and answer are within 0 and 1, and the map is not finer than the picture. */
    public Patches {
      others = List.copyOf(others);
      if (map.isSigned() || map.largest() > 1 + ROUNDING) {
        throw InputException.of(
            "map of " + name,
            "must be from 0 to 1",
            map.isSigned() ? "a negative value" : map.largest(),
            "divide it by its maximum, or show it as Image");
      }
      if (!(answer.score() >= 0 && answer.score() <= 1 + ROUNDING)) {
        throw InputException.of(
            "answer on " + name, "must be a probability", answer.score(), "show it as Image");
      }
      if (map.rows() > picture.height() || map.columns() > picture.width()) {
        throw InputException.of(
            "map of " + name,
            "must not be finer than its picture of " + picture.height() + "x" + picture.width(),
            map.rows() + "x" + map.columns(),
            "give the picture that was explained");
      }
    }

    /** A picture of which nothing is left out, whose class is not known. */
    public static Patches of(String name, Answer answer, Picture picture, HeatMap map) {
      return new Patches(name, answer, Optional.empty(), picture, map, Optional.empty(), List.of());
    }

    /** With the class it is of. */
    public Patches withTruth(String newTruth) {
      return new Patches(name, answer, Optional.of(newTruth), picture, map, masking, others);
    }

    /** With patches left out. */
    public Patches withMasking(Masking newMasking) {
      return new Patches(name, answer, truth, picture, map, Optional.of(newMasking), others);
    }

    /** With what other networks answered. */
    public Patches withOthers(List<OtherAnswer> newOthers) {
      return new Patches(name, answer, truth, picture, map, masking, newOthers);
    }

    /** Whether the answer is the true class; empty where that is not known. */
    public Optional<Boolean> isCorrect() {
      return truth.map(answer.target()::equals);
    }
  }

  /**
   * A text.
   *
   * @param tokens at least one
   */
  record Text(String name, Answer answer, List<TokenMark> tokens) implements ExplainedInput {
    /** Copies the tokens. */
    public Text {
      tokens = List.copyOf(tokens);
      checkNotEmpty("tokens", tokens);
    }
  }

  /**
   * A text by its words, as one method or several see them.
   *
   * @param name what people call it: a line's number
   * @param answer the class that was explained and its probability
   * @param truth the class it is of, where that is known
   * @param text with its words, and which of them people marked
   * @param methods at least one; a number for each word
   */
  record Worded(
      String name, Answer answer, Optional<String> truth, ShownWords text, List<WordScores> methods)
      implements ExplainedInput {
    /** Copies the list and checks that every method speaks of every word. */
    public Worded {
      methods = List.copyOf(methods);
      checkNotEmpty("methods", methods);
      for (WordScores scores : methods) {
        if (scores.scores().size() != text.words().size()) {
          throw InputException.of(
              "scores of " + scores.method(),
              "must be one for each of " + text.words().size() + " words",
              scores.scores().size(),
              "explain the same text");
        }
      }
    }
  }

  /**
   * A row of a table.
   *
   * @param parts at least one
   * @param base what the model answers without the row, where the method says: what the parts add
   *     up from
   */
  record Row(String name, Answer answer, List<RowPart> parts, OptionalDouble base)
      implements ExplainedInput {
    /** Copies the parts. */
    public Row {
      parts = List.copyOf(parts);
      checkNotEmpty("parts", parts);
    }
  }

  /**
   * A window of a series.
   *
   * @param name what people call it: a subject and its first line
   * @param answer what the model answered: the target column and its value, or the class and its
   *     probability
   * @param truth what was recorded, where that is known: a number or a class
   * @param features their names, one for each column of the map
   * @param map one number for each step and feature, {@code [steps, features]}; steps in the order
   *     of time
   */
  record Window(
      String name, Answer answer, Optional<String> truth, List<String> features, HeatMap map)
      implements ExplainedInput {
    /** Checks that every column has a name. */
    public Window {
      features = List.copyOf(features);
      if (features.size() != map.columns()) {
        throw InputException.of(
            "features of " + name,
            "must be one for each of the map's " + map.columns() + " columns",
            features.size(),
            "give maps [steps, features]");
      }
    }

    /** A window of which it is not known what was recorded. */
    public static Window of(String name, Answer answer, List<String> features, HeatMap map) {
      return new Window(name, answer, Optional.empty(), features, map);
    }

    /** With what was recorded. */
    public Window withTruth(String newTruth) {
      return new Window(name, answer, Optional.of(newTruth), features, map);
    }
  }

  private static void checkNotEmpty(String name, List<?> list) {
    if (list.isEmpty()) {
      throw InputException.of(name, "must be one or more", 0, "give what was explained");
    }
  }
}
