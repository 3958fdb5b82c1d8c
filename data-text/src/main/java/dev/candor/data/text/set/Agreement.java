package dev.candor.data.text.set;

import java.util.ArrayList;
import java.util.List;

/**
 * When does a word count as marked, where several people marked? The rate of marked words follows
 * from it, and every F1 from the rate: state which one a number is of.
 */
public enum Agreement {
  /** One of them marked it: the union. */
  ANY {
    @Override
    boolean holds(int marked, int people) {
      return marked > 0;
    }
  },
  /** At least half of them did. */
  HALF {
    @Override
    boolean holds(int marked, int people) {
      return people > 0 && 2 * marked >= people;
    }
  },
  /** More than half of them did: of two, both; of three, two. */
  MOST {
    @Override
    boolean holds(int marked, int people) {
      return 2 * marked > people;
    }
  };

  abstract boolean holds(int marked, int people);

  /** Whether each word counts. */
  List<Boolean> of(List<List<Boolean>> people, int words) {
    List<Boolean> counts = new ArrayList<>();
    for (int word = 0; word < words; word++) {
      int marked = 0;
      for (List<Boolean> marks : people) {
        marked += marks.get(word) ? 1 : 0;
      }
      counts.add(holds(marked, people.size()));
    }
    return counts;
  }
}
