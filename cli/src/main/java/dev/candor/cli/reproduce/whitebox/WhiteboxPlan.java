package dev.candor.cli.reproduce.whitebox;

import dev.candor.cli.reproduce.Cells;
import dev.candor.cli.reproduce.Job;
import dev.candor.cli.reproduce.Part;
import dev.candor.cli.reproduce.Plan;
import dev.candor.cli.reproduce.Section;
import dev.candor.core.InputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The cells and tables of the study of white-box methods. */
final class WhiteboxPlan implements Plan {
  private final WhiteboxStudy study;
  private final Map<WhiteboxPart, List<Job>> planned = new EnumMap<>(WhiteboxPart.class);

  WhiteboxPlan(WhiteboxStudy study) {
    this.study = study;
  }

  @Override
  public List<Part> parts() {
    return List.of(WhiteboxPart.values());
  }

  @Override
  public List<Part> order() {
    return parts();
  }

  @Override
  public boolean possible(Part part) {
    return part == WhiteboxPart.LAWS || (there(study.golden()) && there(study.speed()));
  }

  private static boolean there(Path folder) {
    return Files.isDirectory(folder);
  }

  @Override
  public List<Job> jobs(Part part) {
    if (!possible(part)) {
      throw InputException.of(
          "--golden and --speed",
          "must be the folders of the golden cases and of the fixed models",
          study.golden() + ", " + study.speed(),
          "say where they lie");
    }
    return planned.computeIfAbsent((WhiteboxPart) part, this::plan);
  }

  @Override
  public List<Section> sections(Cells cells) {
    return List.of(
        ImportSection.of(cells),
        LawsSection.of(cells, study.protocol()),
        RandomisationSection.of(cells, study.protocol()),
        MemorySection.of(cells));
  }

  private List<Job> plan(WhiteboxPart part) {
    return switch (part) {
      case IMPORT -> ImportJobs.all(study.golden(), study.speed());
      case LAWS -> LawsJobs.all(study.protocol());
      case RANDOMISATION -> RandomisationJobs.all(study.protocol());
      case MEMORY -> MemoryJobs.all(study.speed());
    };
  }
}
