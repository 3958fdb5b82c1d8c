package dev.candor.data.series;

import dev.candor.core.InputException;
import dev.candor.core.Spelling;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which column of a file is what, by its place.
 *
 * @param names the header
 * @param candidates the places of columns that may go in
 * @param target its place, or -1 where the files need not have it and do not
 * @param subject its place, or -1
 * @param time their places
 */
record SeriesColumns(
    List<String> names, List<Integer> candidates, int target, int subject, List<Integer> time) {
  SeriesColumns {
    candidates = List.copyOf(candidates);
    time = List.copyOf(time);
  }

  /**
   * @param trained whether a model is there already, which answers without the target
   */
  static SeriesColumns of(Path file, List<String> names, SeriesSettings settings, boolean trained) {
    boolean needed = !trained || settings.past() == PastTarget.FEATURE;
    int target = needed ? place(file, names, settings.target()) : names.indexOf(settings.target());
    int subject = settings.subject().map(name -> place(file, names, name)).orElse(-1);
    List<Integer> time = settings.time().stream().map(name -> place(file, names, name)).toList();
    if (!trained) {
      settings.ignored().forEach(name -> place(file, names, name));
    }
    List<Integer> candidates = new ArrayList<>();
    if (settings.features().isEmpty()) {
      Set<String> taken = new HashSet<>(settings.ignored());
      taken.addAll(settings.time());
      taken.add(settings.target());
      settings.subject().ifPresent(taken::add);
      for (int i = 0; i < names.size(); i++) {
        if (!taken.contains(names.get(i))) {
          candidates.add(i);
        }
      }
    } else {
      settings.features().forEach(name -> candidates.add(place(file, names, name)));
    }
    if (settings.past() == PastTarget.FEATURE) {
      candidates.add(target);
    }
    return new SeriesColumns(names, candidates, target, subject, time);
  }

  private static int place(Path file, List<String> names, String name) {
    int place = names.indexOf(name);
    if (place < 0) {
      String remedy =
          Spelling.nearest(name, names)
              .or(() -> names.stream().filter(name::equalsIgnoreCase).findFirst())
              .map(near -> "did you mean " + near + "?")
              .orElse("check the name; they are case-sensitive");
      throw InputException.at(file, 1, "must have a column " + name, names, remedy);
    }
    return place;
  }
}
