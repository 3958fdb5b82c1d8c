package dev.candor.cli.reproduce;

import java.util.List;
import java.util.Map;

/**
 * One part of the page.
 *
 * @param part which
 * @param markdown what stands below its title
 * @param json the same numbers, and those of every seed
 * @param verdicts what it shows
 * @param figures drawings of the same numbers, which stand first; files beside the page
 */
public record Section(
    Part part,
    String markdown,
    Map<String, Object> json,
    List<Verdict> verdicts,
    List<Figure> figures) {
  /** Copies the list of figures. */
  public Section {
    figures = List.copyOf(figures);
  }

  /** A part without figures. */
  public Section(Part part, String markdown, Map<String, Object> json, List<Verdict> verdicts) {
    this(part, markdown, json, verdicts, List.of());
  }
}
