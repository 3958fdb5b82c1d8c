package dev.candor.cli.reproduce.importance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.candor.cli.reproduce.Extent;
import dev.candor.cli.reproduce.Part;
import dev.candor.cli.reproduce.Plan;
import dev.candor.cli.reproduce.Study;
import dev.candor.cli.reproduce.StudyRun;
import dev.candor.core.Cancellation;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.ProgressListener;
import dev.candor.data.image.set.ImageSet;
import dev.candor.design.importance.ImageClassifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The study, made tiny: 24 pixels, few images, one epoch. */
class ImportanceStudyTest {
  private static final Path DATA =
      Path.of(System.getProperty("candor.shared", "missing")).resolve("data");
  private static final List<ImportancePart> OWN =
      List.of(ImportancePart.TRAINING, ImportancePart.ACCURACY, ImportancePart.PERTURBATION);

  @TempDir private Path out;

  private static ImportanceProtocol tiny(int seeds) {
    return new ImportanceProtocol(
        Extent.FULL,
        1,
        Map.of(StudiedImages.PETS, new SetSizes(18, 6, 12, 1, seeds)),
        24,
        8,
        4,
        6,
        8);
  }

  private Study.Outcome run(ImportancePart part, Study.Begin begin) {
    return new ImportanceStudy(
            tiny(2),
            new StudyRun(Optional.of(part), begin, 2, DATA, out, "candor reproduce importance"))
        .run(ProgressListener.SILENT, Cancellation.NEVER);
  }

  @Test
  void tablesAreMadeAndASecondRunMeasuresNothing() throws IOException {
    assumeTrue(Files.isDirectory(DATA), () -> "needs the data sets below " + DATA);
    int measured = 0;
    for (ImportancePart part : OWN) {
      measured += run(part, Study.Begin.AFRESH).measured();
    }
    Study.Outcome last = run(ImportancePart.ACCURACY, Study.Begin.RESUMING);
    String page = Files.readString(last.page());

    // each network once and its accuracy; two cells of maps for each seed and one of both; EA, IA
    int networks = Trainings.all(tiny(2)).size();
    assertThat(measured).isEqualTo(networks + networks + 5 + 4);
    assertThat(last.measured()).isZero();
    assertThat(last.kept()).isEqualTo(networks + 5);
    assertThat(page)
        .contains("| Pets, 3 breeds | as published | one static mask, 60 % | 2 |")
        .contains("random masks, 30 % | 1 | 33.3 %")
        .contains("**Pets, 3 breeds, EA**, seeds: 2")
        .doesNotContain("NaN");
  }

  @Test
  void networksLieBesideTheCellsAndAreTrainedOnce() throws IOException {
    assumeTrue(Files.isDirectory(DATA), () -> "needs the data sets below " + DATA);
    ImportanceProtocol protocol = tiny(1);
    ImportanceSets sets = new ImportanceSets(DATA, protocol);
    Training ea = new Training(StudiedImages.PETS, Setting.plain(), Variant.EA, 1);
    PreparedImages test = PreparedImages.of(sets.of(StudiedImages.PETS).test(), sets.preparation());
    TrainedModels models = new TrainedModels(out, protocol, sets);
    NdArray answers = models.answers(ea, test, Cancellation.NEVER);

    // the first stage was trained for the second, and no checkpoints are left
    assertThat(models.folder(ea.with(Variant.IA))).isDirectory();
    try (Stream<Path> all = Files.walk(out)) {
      assertThat(all.map(Path::toString)).noneMatch(path -> path.contains("checkpoint"));
    }
    Cancellation never =
        () -> {
          throw new AssertionError("nothing is to be trained");
        };
    assertThat(new TrainedModels(out, protocol, sets).answers(ea, test, never)).isEqualTo(answers);
    try (ImageClassifier stored = ImageClassifier.read(models.folder(ea))) {
      assertThat(stored.preparation().size().height()).isEqualTo(24);
      assertThat(stored.model().course().epochs()).hasSize(1);
    }
  }

  @Test
  void anIaThatIsBegunOnOtherImagesHasTheirIaBesideIt() {
    assumeTrue(Files.isDirectory(DATA), () -> "needs the data sets below " + DATA);
    ImportanceProtocol protocol =
        new ImportanceProtocol(
            Extent.FULL,
            1,
            Map.of(
                StudiedImages.PETS,
                new SetSizes(18, 6, 12, 1, 1),
                StudiedImages.IMAGENETTE,
                new SetSizes(20, 10, 10, 1, 1)),
            24,
            8,
            4,
            6,
            8);
    Training begun = new Training(StudiedImages.PETS, Setting.begun(), Variant.IA, 1);
    TrainedModels models = new TrainedModels(out, protocol, new ImportanceSets(DATA, protocol));
    models.of(begun, Cancellation.NEVER).close();
    Training before = new Training(StudiedImages.IMAGENETTE, Setting.begun(), Variant.IA, 1);
    assertThat(models.folder(before)).isDirectory();
    assertThat(begun.settings(protocol)).containsEntry("before", "imagenette 20/10/1");
    assertThat(
            new Training(StudiedImages.PETS, Setting.following(), Variant.IA, 1).settings(protocol))
        .doesNotContainKey("before");
    assertThat(Trainings.of(protocol, StudiedImages.PETS, Setting.begun(), Variant.IA)).hasSize(1);
    assertThat(Trainings.of(tiny(1), StudiedImages.PETS, Setting.begun(), Variant.IA)).isEmpty();
  }

  @Test
  void setsHaveTheSizesOfTheProtocolAndEvenClasses() {
    assumeTrue(Files.isDirectory(DATA), () -> "needs the data sets below " + DATA);
    ImportanceSets sets = new ImportanceSets(DATA, ImportanceProtocol.full());
    SplitImages imagenette = sets.of(StudiedImages.IMAGENETTE);
    assertThat(counts(imagenette.training())).containsOnly(630).hasSize(10);
    assertThat(counts(imagenette.held())).containsOnly(70).hasSize(10);
    assertThat(imagenette.test().size()).isEqualTo(3_925);
    SplitImages pets = sets.of(StudiedImages.PETS);
    assertThat(counts(pets.training())).containsExactly(80, 80, 80);
    assertThat(counts(pets.held())).containsExactly(20, 20, 20);
    assertThat(counts(pets.test())).containsExactly(98, 100, 100);
    assertThat(pets.test().image(0).mask()).isPresent();
    SplitImages fewer = sets.of(StudiedImages.IMAGENETTE_3000);
    assertThat(names(fewer.held())).isEqualTo(names(imagenette.held()));
    assertThat(names(imagenette.training()))
        .containsAll(names(fewer.training()))
        .doesNotContainAnyElementsOf(names(imagenette.held()));
  }

  @Test
  void aQuickStudyHasCellsForEveryTableAndNoneThatAWholeOneHasNot() {
    assumeTrue(Files.isDirectory(DATA), () -> "needs the data sets below " + DATA);
    Plan quick = plan(ImportanceProtocol.quick());
    Plan full = plan(ImportanceProtocol.full());

    assertThat(quick.order()).containsExactlyInAnyOrderElementsOf(quick.parts());
    for (Part part : quick.parts()) {
      assertThat(methods(quick, part)).isNotEmpty();
      assertThat(methods(full, part)).containsAll(methods(quick, part));
    }
  }

  private static Set<String> methods(Plan plan, Part part) {
    return plan.jobs(part).stream().map(job -> job.key().method()).collect(Collectors.toSet());
  }

  private Plan plan(ImportanceProtocol protocol) {
    ImportanceSets sets = new ImportanceSets(DATA, protocol);
    return ImportancePlan.of(new Workshop(protocol, sets, new TrainedModels(out, protocol, sets)));
  }

  @Test
  void imagesThatAreNotThereAreAskedFor() {
    ImportanceStudy study =
        new ImportanceStudy(
            tiny(1),
            new StudyRun(
                Optional.of(ImportancePart.ACCURACY),
                Study.Begin.AFRESH,
                1,
                out.resolve("nowhere"),
                out,
                ""));
    assertThatThrownBy(() -> study.run(ProgressListener.SILENT, Cancellation.NEVER))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("--data")
        .hasMessageContaining("oxford-pets-3breeds");
  }

  private static List<String> names(ImageSet set) {
    return java.util.stream.IntStream.range(0, set.size()).mapToObj(set::name).toList();
  }

  private static int[] counts(ImageSet set) {
    int[] counts = new int[set.classes().size()];
    Arrays.stream(set.labels()).forEach(label -> counts[label]++);
    return counts;
  }
}
