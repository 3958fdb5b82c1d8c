package dev.candor.cli.reproduce.scores;

import dev.candor.cli.reproduce.Cells;
import dev.candor.cli.reproduce.Job;
import dev.candor.cli.reproduce.Part;
import dev.candor.cli.reproduce.Plan;
import dev.candor.cli.reproduce.Section;
import dev.candor.cli.reproduce.sets.RealSets;
import dev.candor.cli.reproduce.sets.StudySet;
import dev.candor.cli.reproduce.sets.StudySets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The cells and tables of the study of the scores network. */
final class ScoresPlan implements Plan {
  private final ScoresStudy study;
  private final Training training;
  private final List<StudySet> ten;
  private final List<StudySet> hard = StudySets.hard();
  private final List<StudySet> noise = StudySets.noise();
  private final Map<ScoresPart, List<Job>> planned = new EnumMap<>(ScoresPart.class);

  ScoresPlan(ScoresStudy study, Training training) {
    this.study = study;
    this.training = training;
    this.ten = StudySets.ten(study.how().data());
  }

  @Override
  public List<Part> parts() {
    return List.of(ScoresPart.values());
  }

  @Override
  public List<Part> order() {
    return List.of(
        ScoresPart.RECOMMENDED,
        ScoresPart.HARD,
        ScoresPart.NOISE,
        ScoresPart.PAPER,
        ScoresPart.COST);
  }

  @Override
  public boolean possible(Part part) {
    return !needsRealSets(part) || RealSets.missing(study.how().data()).isEmpty();
  }

  @Override
  public List<Job> jobs(Part part) {
    if (needsRealSets(part)) {
      RealSets.check(study.how().data());
    }
    return planned.computeIfAbsent((ScoresPart) part, this::plan);
  }

  @Override
  public List<Section> sections(Cells cells) {
    Protocol protocol = study.protocol();
    return List.of(
        PaperSection.of(cells, protocol, ten),
        RecommendedSection.of(cells, protocol, ten),
        NoiseSection.of(cells, protocol, noise),
        HardSection.of(cells, protocol, hard),
        CostSection.of(cells));
  }

  private List<Job> plan(ScoresPart part) {
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
    return part == ScoresPart.PAPER || part == ScoresPart.RECOMMENDED;
  }
}
