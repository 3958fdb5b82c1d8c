package dev.candor.report.text;

import dev.candor.core.InputException;
import java.util.List;

/**
 * The texts that were learned from.
 *
 * @param name what people call the set: the file's name
 * @param classes in the order of the outputs
 * @param training texts to learn from
 * @param held texts that chose the epoch
 * @param test texts that nothing was fitted on
 * @param marked of all these, texts in which somebody marked words
 * @param repeated how many texts came more than once; all copies stand on one side
 * @param cut how many texts were longer than the limit of tokens, and cut
 * @param split how they were parted, in words
 */
public record TextData(
    String name,
    List<String> classes,
    int training,
    int held,
    int test,
    int marked,
    int repeated,
    int cut,
    String split) {
  /** Checks that there are classes and texts. */
  public TextData {
    classes = List.copyOf(classes);
    if (classes.size() < 2) {
      throw InputException.of("classes", "must be two or more", classes, "name them all");
    }
    if (training < 1 || held < 0 || test < 1 || marked < 0 || repeated < 0 || cut < 0) {
      throw InputException.of(
          "texts",
          "must be one or more to train on and to test on, other counts 0 or more",
          training + ", " + held + ", " + test + ", " + marked + ", " + repeated + ", " + cut,
          "count again");
    }
  }
}
