package dev.candor.cli.reproduce;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The page of a study and the same numbers as JSON. */
final class StudyPage {
  private final Study study;
  private final Map<String, String> facts;
  private final List<Section> sections;

  /**
   * A page.
   *
   * @param study what was measured
   * @param facts how: command, date, machine, versions, time taken
   * @param sections in the order of the page
   */
  StudyPage(Study study, Map<String, String> facts, List<Section> sections) {
    this.study = study;
    this.facts = facts;
    this.sections = List.copyOf(sections);
  }

  /** The page in Markdown. */
  String markdown() {
    StringBuilder page = new StringBuilder("# ").append(study.text().title()).append("\n\n");
    if (study.extent() == Extent.QUICK) {
      page.append(
          "> **A quick run**: little of everything, and no more than ten minutes allow. It shows"
              + " that the study works; its numbers are of little data and say little. The whole"
              + " study is `candor reproduce "
              + study.name()
              + "`.\n\n");
    }
    page.append(
        study.text().introduction()
            + " Every number on this page is made by the command below; `"
            + study.file()
            + ".json` beside it holds the figures of every cell.\n\n");
    MarkdownTable how = MarkdownTable.ofWords("how", "");
    facts.forEach(how::add);
    page.append(how);
    page.append("## What was to be shown\n\n");
    MarkdownTable verdicts = MarkdownTable.ofWords("claim", "outcome", "measured");
    verdicts().forEach(v -> verdicts.add(v.claim(), v.outcome().words(), v.measured()));
    page.append(verdicts);
    page.append("## Protocol\n\n").append(study.text().protocol()).append("\n\n");
    for (Section section : sections) {
      page.append("## ").append(section.part().title()).append("\n\n");
      for (Figure figure : section.figures()) {
        String words = figure.chart().title() + ". " + figure.chart().finding();
        String safe = words.replace("[", "(").replace("]", ")").replace('\n', ' ');
        page.append("![" + safe + "](" + figure.file(study.file(), section.part()) + ")\n\n");
      }
      page.append(section.markdown());
    }
    return page.toString().stripTrailing() + "\n";
  }

  /** Every drawing by the name of its file, which {@link #markdown} points to. */
  Map<String, String> figures() {
    Map<String, String> files = new LinkedHashMap<>();
    for (Section section : sections) {
      for (Figure figure : section.figures()) {
        files.put(figure.file(study.file(), section.part()), figure.chart().standalone());
      }
    }
    return files;
  }

  /** Everything as JSON. */
  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("formatVersion", 1);
    json.put("extent", study.extent().name().toLowerCase(Locale.ROOT));
    json.put("how", facts);
    json.put("verdicts", verdicts().stream().map(Verdict::asJson).toList());
    sections.forEach(section -> json.put(section.part().label(), section.json()));
    return json;
  }

  /** What the sections show, in their order. */
  List<Verdict> verdicts() {
    List<Verdict> all = new ArrayList<>();
    sections.forEach(section -> all.addAll(section.verdicts()));
    return all;
  }
}
