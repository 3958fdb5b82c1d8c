package dev.candor.cli.reproduce;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which cells belong to which table, and how each table becomes a section. */
final class Plan {
  /** In which order tables are measured: what says most comes first. */
  static final List<Part> ORDER =
      List.of(Part.RECOMMENDED, Part.HARD, Part.NOISE, Part.PAPER, Part.COST);

  private final ScoresStudy study;
  private final Training training;
  private final List<StudySet> ten;
  private final List<StudySet> hard = ScoresSets.hard();
  private final List<StudySet> noise = ScoresSets.noise();
  private final Map<Part, List<Job>> planned = new EnumMap<>(Part.class);

  Plan(ScoresStudy study, Training training) {
    this.study = study;
    this.training = training;
    this.ten = ScoresSets.ten(study.data());
  }

  /** Whether the data of a table are there. */
  boolean possible(Part part) {
    return !needsRealSets(part) || RealSets.missing(study.data()).isEmpty();
  }

  /**
   * The cells of a table.
   *
   * @throws dev.candor.core.InputException if its data are not there
   */
  List<Job> jobs(Part part) {
    if (needsRealSets(part)) {
      RealSets.check(study.data());
    }
    return planned.computeIfAbsent(part, this::plan);
  }

  /** All tables, from the cells that are there. */
  List<Section> sections(Cells cells) {
    Protocol protocol = study.protocol();
    return List.of(
        PaperSection.of(cells, protocol, ten),
        RecommendedSection.of(cells, protocol, ten),
        NoiseSection.of(cells, protocol, noise),
        HardSection.of(cells, protocol, hard),
        CostSection.of(cells));
  }

  private List<Job> plan(Part part) {
    ScoresJobs jobs = new ScoresJobs(study.protocol(), training);
    return switch (part) {
      case PAPER -> jobs.paper(ten);
      case RECOMMENDED -> jobs.recommended(ten);
      case NOISE -> jobs.noise(noise);
      case HARD -> jobs.hard(hard);
      case COST -> new CostJobs(study.protocol(), training, study.stepTimes()).all();
    };
  }

  private static boolean needsRealSets(Part part) {
    return part == Part.PAPER || part == Part.RECOMMENDED;
  }
}
