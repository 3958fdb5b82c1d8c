package dev.candor.cli.reproduce.expnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.CellFolder;
import dev.candor.cli.reproduce.CellKey;
import dev.candor.cli.reproduce.Extent;
import dev.candor.cli.reproduce.Job;
import dev.candor.cli.reproduce.Study;
import dev.candor.cli.reproduce.StudyRun;
import dev.candor.core.Cancellation;
import dev.candor.core.InputException;
import dev.candor.core.ProgressListener;
import dev.candor.data.text.set.LabelledText;
import dev.candor.data.text.set.MarkedText;
import dev.candor.data.text.set.SstRationales;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The study without its slow parts. */
class ExpnetStudyTest {
  private static final Path DATA =
      Path.of(System.getProperty("candor.shared", "missing")).resolve("data");
  private static final ExpnetProtocol PROTOCOL = ExpnetProtocol.quick();

  @TempDir private Path out;

  private Study.Outcome page(Path data, Study.Begin begin) {
    return new ExpnetStudy(
            PROTOCOL,
            new StudyRun(Optional.empty(), begin, 1, data, out, "candor reproduce expnet --page"))
        .run(ProgressListener.SILENT, Cancellation.NEVER);
  }

  @Test
  void aPageIsMadeOfTheCellsThatAreThereAndNoText() throws IOException {
    assumeTrue(Files.isDirectory(DATA), () -> "needs the data sets below " + DATA);
    TextSets sets = new TextSets(DATA, PROTOCOL);
    CellFolder folder = new CellFolder(Study.cells(out, "expnet", Extent.QUICK));
    BaselinesTable table =
        new BaselinesTable(
            new ExpnetWorkshop(PROTOCOL, sets, new Classifiers(out, PROTOCOL, sets)));
    for (Job job : table.jobs()) {
      if (job.key().method().equals(BaselinesTable.MARKS)) {
        folder.write(
            new Cell(
                job.key(), job.settingsHash(), 1, job.measurement().measure(Cancellation.NEVER)));
      }
    }
    CellKey fit = new CellKey(ExpnetPart.FINETUNING, "sst2", "classifier", 0);
    assertThat(table.jobs()).noneMatch(job -> job.key().equals(fit));

    Study.Outcome outcome = page(DATA, Study.Begin.PAGE);
    String page = Files.readString(outcome.page());

    assertThat(outcome.measured()).isZero();
    assertThat(page).contains("**HX**: 16 texts", "## ExpNet across tasks\n\nNo cells.");
    for (MarkedText text : sets.explained(StudiedWords.HATE)) {
      assertThat(page.contains(text.text())).as("a post stands on the page").isFalse();
    }
  }

  @Test
  void noMarkedSentenceAndNoPhraseOfOneIsLearnedFrom() {
    assumeTrue(Files.isDirectory(DATA), () -> "needs the data sets below " + DATA);
    ClassifierTexts texts = new TextSets(DATA, ExpnetProtocol.full()).of(StudiedClassifier.SST2);
    StringBuilder inside = new StringBuilder(" ");
    Set<String> marked = new HashSet<>();
    for (MarkedText text :
        SstRationales.marked(DATA.resolve("sst-rationales/sst_rationales.csv.gz"))) {
      marked.add(SentimentTexts.key(text.text()));
      inside.append(text.text().toLowerCase(Locale.ROOT)).append(" | ");
    }
    String sentences = inside.toString();
    Set<String> learned = new HashSet<>();
    for (LabelledText text : texts.training()) {
      String key = SentimentTexts.key(text.text());
      assertThat(marked.contains(key)).as(text.text()).isFalse();
      learned.add(key);
    }
    List<LabelledText> phrases = texts.training().subList(6_141, texts.training().size());
    assertThat(phrases).hasSize(32_000);
    assertThat(phrases).noneMatch(phrase -> sentences.contains(" " + phrase.text() + " "));
    assertThat(texts.choosing()).hasSize(600);
    // sentences of two words that are phrases of others too
    assertThat(again(texts.choosing(), learned)).isEqualTo(4);
    assertThat(again(texts.dev(), learned)).isEqualTo(1);
    assertThat(again(texts.test(), learned)).isEqualTo(2);
    assertThat(texts.dev()).hasSize(872);
    assertThat(texts.test()).hasSize(1_821);
  }

  private static long again(List<LabelledText> texts, Set<String> learned) {
    return texts.stream().filter(t -> learned.contains(SentimentTexts.key(t.text()))).count();
  }

  @Test
  void withoutTheTextsItSaysWhichAreMissing() throws IOException {
    Files.createDirectories(out.resolve("data/sst2"));
    assertThatThrownBy(() -> page(out.resolve("data"), Study.Begin.RESUMING))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("without hatexplain, sst-rationales, sst-trees, cola");
  }

  @Test
  void aQuickStudyHasTheSameCellsButForItsSeeds() {
    assertThat(ExpnetProtocol.full().allSeeds()).containsExactly(0L, 1L, 2L);
    assertThat(PROTOCOL.withFirstSeed(4).allSeeds()).containsExactly(4L);
    assertThat(PROTOCOL.named(StudiedClassifier.HATE)).doesNotContainKey("phrases");
    assertThat(PROTOCOL.named(StudiedClassifier.SST2)).containsKey("phrases");
  }
}
