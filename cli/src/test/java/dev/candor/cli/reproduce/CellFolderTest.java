package dev.candor.cli.reproduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.cli.reproduce.scores.ScoresPart;
import dev.candor.core.Cancellation;
import dev.candor.core.Progress;
import dev.candor.core.ProgressListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CellFolderTest {
  @TempDir private Path root;
  private CellFolder folder;

  @BeforeEach
  void makeTheFolder() {
    folder = new CellFolder(root);
  }

  @Test
  void aCellIsReadAsItWasWritten() {
    Cell cell =
        new Cell(
            key(3),
            "abc",
            1.5,
            new Cell.Figures().put("accuracy", .1 + .2, Double.NaN).put("one", 1).numbers());
    folder.write(cell);

    Cell read = folder.read(key(3), "abc").orElseThrow();
    assertThat(read).isEqualTo(cell);
    assertThat(read.numbers("accuracy")).containsExactly(.1 + .2, Double.NaN);
    assertThat(read.number("one")).isEqualTo(1);
  }

  @Test
  void aCellOfOtherSettingsOrDamagedOrMissingIsNone() throws IOException {
    folder.write(new Cell(key(1), "abc", 0, new TreeMap<>()));

    assertThat(folder.read(key(1), "abd")).isEmpty();
    assertThat(folder.read(key(2), "abc")).isEmpty();
    String text = Files.readString(folder.file(key(1)));
    Files.writeString(folder.file(key(1)), text.substring(0, text.length() / 2));
    assertThat(folder.read(key(1), "abc")).isEmpty();
  }

  @Test
  void clearingATableLeavesTheOthers() {
    CellKey other = new CellKey(ScoresPart.HARD, "xor", "network", 1);
    folder.write(new Cell(key(1), "a", 0, new TreeMap<>()));
    folder.write(new Cell(other, "a", 0, new TreeMap<>()));

    folder.clear(ScoresPart.PAPER);

    assertThat(folder.read(key(1), "a")).isEmpty();
    assertThat(folder.read(other, "a")).isPresent();
  }

  @Test
  void everyJobIsMeasuredOnceWhicheverThreadTakesIt() {
    List<Progress> heard = Collections.synchronizedList(new ArrayList<>());
    List<Job> jobs = IntStream.range(0, 20).mapToObj(CellFolderTest::square).toList();

    workers(heard::add, Cancellation.NEVER).measure("squares", jobs, 3, Deadline.none());

    for (int i = 0; i < 20; i++) {
      Cell cell = folder.read(key(i), jobs.get(i).settingsHash()).orElseThrow();
      assertThat(cell.number("square")).isEqualTo(i * i);
    }
    assertThat(heard).hasSize(20);
    assertThat(heard.get(19).done()).isEqualTo(20);
    assertThat(heard.get(19).figures().get("minutesLeft")).isZero();
  }

  @Test
  void whatWasFinishedBeforeAStopIsKept() {
    AtomicBoolean stop = new AtomicBoolean();
    List<Job> jobs = IntStream.range(0, 5).mapToObj(CellFolderTest::square).toList();
    Workers workers = workers(progress -> stop.set(progress.done() == 2), stop::get);

    assertThatThrownBy(() -> workers.measure("squares", jobs, 1, Deadline.none()))
        .isInstanceOf(CancellationException.class);

    assertThat(jobs.stream().filter(job -> folder.read(job.key(), job.settingsHash()).isPresent()))
        .hasSize(2);
  }

  @Test
  void nothingIsBegunAfterTheDeadline() {
    workers(ProgressListener.SILENT, Cancellation.NEVER)
        .measure("squares", List.of(square(1)), 1, Deadline.after(System.nanoTime(), -1, 60));

    assertThat(folder.read(key(1), square(1).settingsHash())).isEmpty();
  }

  @Test
  void whatIsBegunAndTakesTooLongIsGivenUpAndTheOthersStay() {
    Job endless =
        new Job(
            key(0),
            new TreeMap<>(),
            1,
            cancellation -> {
              while (!cancellation.requested()) {
                Thread.onSpinWait();
              }
              throw new CancellationException("asked to stop");
            });

    workers(ProgressListener.SILENT, Cancellation.NEVER)
        .measure(
            "squares", List.of(square(1), endless), 1, Deadline.after(System.nanoTime(), 60, 1));

    assertThat(folder.read(key(1), square(1).settingsHash())).isPresent();
    assertThat(folder.read(key(0), endless.settingsHash())).isEmpty();
  }

  @Test
  void aFailingJobStopsTheOthersAndIsReported() {
    Job failing =
        new Job(
            key(0),
            new TreeMap<>(),
            1,
            cancellation -> {
              throw new ArithmeticException("no such number");
            });
    assertThatThrownBy(
            () ->
                workers(ProgressListener.SILENT, Cancellation.NEVER)
                    .measure("squares", List.of(failing, square(1)), 2, Deadline.none()))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("no such number");
  }

  private Workers workers(ProgressListener listener, Cancellation cancellation) {
    return new Workers(folder, listener, cancellation);
  }

  private static Job square(int i) {
    return new Job(
        key(i),
        new TreeMap<>(),
        1,
        cancellation -> new Cell.Figures().put("square", i * i).numbers());
  }

  private static CellKey key(long number) {
    return new CellKey(ScoresPart.PAPER, "n10", "network", number);
  }
}
