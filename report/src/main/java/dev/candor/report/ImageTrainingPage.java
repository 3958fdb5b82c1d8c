package dev.candor.report;

import dev.candor.core.Versions;
import dev.candor.report.chart.Figures;
import dev.candor.report.image.Estimate;
import dev.candor.report.image.ImageTrainingSummary;
import java.util.ArrayList;
import java.util.List;

/** What the templates ask for: a run of image networks in words, and its drawings. */
record ImageTrainingPage(ImageTrainingSummary run) {
  static final int MOST_SIDE = 224;
  static final int MOST_EXAMPLES = 24;
  static final int MOST_ROWS = 6;
  static final int MOST_EPOCHS = 8;
  static final int MOST_CLASSES = 20;

  String candorVersion() {
    return Versions.candor();
  }

  String style() {
    return HtmlPage.style();
  }

  String title() {
    return "Where " + run.data().name() + " is looked at - Candor report";
  }

  String value(Estimate estimate) {
    return Figures.score(estimate.value());
  }

  List<EvidenceGroup> evidence() {
    List<EvidenceGroup> groups = new ArrayList<>();
    groups.add(new EvidenceGroup("Run", EvidenceGroup.run(run.evidence())));
    groups.add(new EvidenceGroup("Settings", run.evidence().settings()));
    groups.add(new EvidenceGroup("Versions", run.evidence().versions()));
    groups.removeIf(group -> group.entries().isEmpty());
    return groups;
  }
}
