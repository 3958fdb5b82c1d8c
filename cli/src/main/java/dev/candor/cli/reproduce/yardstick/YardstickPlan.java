package dev.candor.cli.reproduce.yardstick;

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

/** The cells and tables of the study of the yardstick. */
final class YardstickPlan implements Plan {
  private final YardstickStudy study;
  private final List<StudySet> sets;
  private final Map<YardstickPart, List<Job>> planned = new EnumMap<>(YardstickPart.class);

  YardstickPlan(YardstickStudy study) {
    this.study = study;
    this.sets = StudySets.knownAndWdbc(study.how().data());
  }

  @Override
  public List<Part> parts() {
    return List.of(YardstickPart.values());
  }

  @Override
  public List<Part> order() {
    return parts();
  }

  @Override
  public boolean possible(Part part) {
    return switch ((YardstickPart) part) {
      case COVERAGE -> true;
      case CALLS -> GoldenGame.missing(study.golden()).isEmpty();
      case TRUTH, RETRAINING, TIME -> RealSets.missing(study.how().data()).isEmpty();
    };
  }

  @Override
  public List<Job> jobs(Part part) {
    if (part == YardstickPart.CALLS) {
      GoldenGame.check(study.golden());
    } else if (part != YardstickPart.COVERAGE) {
      RealSets.check(study.how().data());
    }
    return planned.computeIfAbsent((YardstickPart) part, this::plan);
  }

  @Override
  public List<Section> sections(Cells cells) {
    YardstickProtocol protocol = study.protocol();
    return List.of(
        CoverageSection.of(cells, protocol),
        CallsSection.of(cells),
        TruthSection.of(cells, protocol, sets),
        RetrainingSection.of(cells, protocol, sets),
        TimeSection.of(cells, protocol, TimeJobs.sets(study.how().data())));
  }

  private List<Job> plan(YardstickPart part) {
    YardstickProtocol protocol = study.protocol();
    return switch (part) {
      case COVERAGE -> CoverageJobs.all(protocol);
      case CALLS -> CallsJobs.all(protocol, study.golden());
      case TRUTH -> RankingJobs.truth(protocol, sets);
      case RETRAINING -> RankingJobs.retraining(protocol, sets);
      case TIME -> TimeJobs.all(protocol, study.how().data());
    };
  }
}
