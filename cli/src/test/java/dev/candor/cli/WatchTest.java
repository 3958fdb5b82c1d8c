package dev.candor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code candor watch}: rows that arrive, seen from outside. */
class WatchTest {
  private static final int STEPS = SmallSeries.STEPS;

  @TempDir static Path folder;

  @BeforeAll
  static void train() throws IOException {
    SmallSeries.write(folder);
  }

  private static Run watch(InputStream in, String line) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Candor.run(
            ("watch model " + line).strip().split(" +"),
            in,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            folder);
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static Run watch(String rows, String line) {
    return watch(new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)), line);
  }

  private static List<JsonNode> objects(Run run) {
    assertThat(run.code()).as(run.err()).isZero();
    return run.out().lines().map(line -> JsonMapper.shared().readTree(line)).toList();
  }

  private static JsonNode last(Run run) {
    List<JsonNode> objects = objects(run);
    return objects.get(objects.size() - 1);
  }

  @Test
  void theLiveRankingIsThatOfTheSameRowsInAFile() throws IOException {
    String rows = Files.readString(folder.resolve("people.csv"));

    JsonNode live = last(watch(rows, "--json"));
    JsonNode read = Run.line(folder, "rank model people.csv --json").json();

    assertThat(live.get("windows").asInt()).isEqualTo(read.get("windows").asInt());
    for (int i = 0; i < 4; i++) {
      JsonNode one = live.get("ranking").get(i);
      JsonNode other = read.get("ranking").get(i);
      assertThat(one.get("feature")).isEqualTo(other.get("feature"));
      double weight = other.get("weight").asDouble();
      assertThat(one.get("weight").asDouble())
          .isCloseTo(weight, org.assertj.core.api.Assertions.within(1e-5 * (1 + weight)));
      assertThat(one.get("rankBest").asInt()).isEqualTo(other.get("rankBest").asInt());
    }
    JsonNode lastWindow = live.get("last");
    assertThat(lastWindow.get("subject").asString()).isEqualTo("p2");
    assertThat(lastWindow.get("line").asInt()).isEqualTo(241);
    assertThat(lastWindow.get("top")).hasSize(4);
  }

  @Test
  void anObjectALineComesAfterEverySoManyWindows() {
    List<JsonNode> objects = objects(watch(SmallSeries.people(1, 34, 1), "--json --every 10"));

    assertThat(objects.stream().map(o -> o.get("windows").asInt())).containsExactly(10, 20, 30);
  }

  @Test
  void blocksAreForPeople() {
    Run run = watch(SmallSeries.people(2, 40, 1), "--every 50 --top 2");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("50 windows of ", "72 windows of 80 rows", "and 2 more");
    assertThat(run.out()).doesNotContain("\u001b");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void columnsAreFoundByNameAndOthersIgnored() {
    String rows =
        SmallSeries.people(1, 12, 1)
            .replace("time,person", "x;time;person")
            .replace(",", ";")
            .replaceAll("(?m)^(\\d)", "words;$1");

    assertThat(last(watch(rows, "--json")).get("windows").asInt()).isEqualTo(12 - STEPS + 1);
  }

  @Test
  void rowsWithoutNamesHaveTheModelsOwnColumns() {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      rows.append("p,").append(i).append(",1,").append(40 + i).append(",3,7\n");
    }

    assertThat(last(watch(rows.toString(), "--json --no-header")).get("windows").asInt())
        .isEqualTo(8 - STEPS + 1);
  }

  @Test
  void windowsNeverRunOverAGapAMissingValueOrAnotherSubject() {
    StringBuilder rows = new StringBuilder(SmallSeries.HEADER).append('\n');
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 8; i++) {
      rows.append(SmallSeries.row(random, "a", i)).append('\n');
      rows.append(SmallSeries.row(random, "b", i)).append('\n');
    }
    rows.append(SmallSeries.row(random, "a", 20)).append('\n');
    for (int i = 8; i < 14; i++) {
      String row = SmallSeries.row(random, "b", i);
      rows.append(i == 9 ? row.replace(",3,", ",,") : row).append('\n');
    }

    int alone = 8 - STEPS + 1;
    assertThat(last(watch(rows.toString(), "--json")).get("windows").asInt())
        .isEqualTo(2 * alone + 1);
  }

  @Test
  void timeThatGoesBackIsSaidAndBeginsNewWindows() {
    StringBuilder rows = new StringBuilder(SmallSeries.HEADER).append('\n');
    SplittableRandom random = new SplittableRandom(3);
    for (int time : new int[] {10, 11, 12, 13, 14, 3, 4, 5, 6, 7}) {
      rows.append(SmallSeries.row(random, "a", time)).append('\n');
    }

    Run run = watch(rows.toString(), "--json");

    assertThat(last(run).get("windows").asInt()).isEqualTo(2);
    assertThat(run.err())
        .isEqualToIgnoringNewLines(
            "stdin:7: time must not go backwards (found 3.0 after 14.0); windows begin anew");
  }

  @Test
  void aBadLineIsOneMessageWithItsNumberAndTheFeedGoesOn() {
    List<String> lines = new ArrayList<>(SmallSeries.people(1, 30, 1).lines().toList());
    lines.set(10, "9,p0,1");
    lines.set(20, "19,p0,\"1,2,3,4,5");
    lines.set(25, "24,p0,1,red,3,4,5");

    Run run = watch(String.join("\n", lines), "--json");

    assertThat(run.err().lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("stdin:11: must have 7 fields (found 3)"),
            line -> assertThat(line).startsWith("stdin:21: "),
            line -> assertThat(line).contains("stdin:26: ", "column driver (found red)"));
    assertThat(last(run).get("badLines").asInt()).isEqualTo(3);
    assertThat(last(run).get("windows").asInt()).isEqualTo(5 + 5 + 0 + 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--broken refuse | stdin:4: must have 7 fields (found 2)",
        "--every 0 | --every must be 1 or more",
        "--top 0 | --top must be 1 or more",
        "--idle 3 | --idle must be above 0, beside --follow",
        "--method ablation | --method must be a variant of DeepACTIF",
        "--class 3 | --class must be an output, 0 to 0",
        "--follow model | model: must be a file (found a folder)",
      })
  void whatIsWrongIsOneLine(String options, String hint) {
    List<String> lines = new ArrayList<>(SmallSeries.people(1, 30, 1).lines().toList());
    lines.set(3, "2,p0");

    Run run = watch(String.join("\n", lines), options);

    assertThat(run.code()).as(run.out()).isEqualTo(2);
    assertThat(run.err()).startsWith("candor: ").contains(hint).hasLineCount(1);
  }

  @Test
  void aMissingColumnIsRefusedWithTheNearestName() {
    Run run = watch(SmallSeries.people(1, 9, 1).replace("driver", "drivr"), "");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("stdin:1: must have a column driver", "did you mean drivr?");
  }

  @Test
  void tooFewRowsAreNoError() {
    Run run = watch(SmallSeries.people(1, 3, 1), "--json");

    assertThat(run.code()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("no window: 3 rows came, and a window is 5 rows");
  }

  @Test
  void aGrowingFileIsFollowed() throws Exception {
    Path file = folder.resolve("growing.csv");
    List<String> lines = SmallSeries.people(1, 60, 1).lines().toList();
    Files.write(file, lines.subList(0, 20));
    Thread writer =
        new Thread(
            () -> {
              try {
                for (String line : lines.subList(20, lines.size())) {
                  Files.writeString(file, line + "\n", StandardOpenOption.APPEND);
                }
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });
    writer.start();

    Run run = watch("", "--json --follow growing.csv --idle 3");

    writer.join();
    assertThat(last(run).get("windows").asInt()).isEqualTo(60 - STEPS + 1);
  }

  /** Rows that are made when they are asked for, and what the heap held on the way. */
  private static final class Endless extends InputStream {
    private static final int DIFFERENT = 500;

    private final List<String> tails = new ArrayList<>();
    private final int rows;
    private final List<Long> held = new ArrayList<>();
    private byte[] line = (SmallSeries.HEADER + "\n").getBytes(StandardCharsets.UTF_8);
    private int at;
    private int row;

    Endless(int rows) {
      this.rows = rows;
      SplittableRandom random = new SplittableRandom(5);
      for (int i = 0; i < DIFFERENT; i++) {
        tails.add(SmallSeries.row(random, "", 0).substring("0,".length()) + "\n");
      }
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException("read one by one");
    }

    @Override
    public int read(byte[] into, int from, int length) {
      if (at == line.length) {
        if (row == rows) {
          return -1;
        }
        if (row == rows / 4 || row == rows - 1) {
          held.add(heldNow());
        }
        String text = row / 3 + ",p" + row % 3 + tails.get(row % DIFFERENT);
        line = text.getBytes(StandardCharsets.UTF_8);
        at = 0;
        row++;
      }
      int count = Math.min(length, line.length - at);
      System.arraycopy(line, at, into, from, count);
      at += count;
      return count;
    }

    private static long heldNow() {
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      return runtime.totalMemory() - runtime.freeMemory();
    }
  }

  @Test
  void memoryStaysTheSameOverAHundredThousandRows() {
    Endless rows = new Endless(100_000);

    Run run = watch(rows, "--json --every 50000");

    assertThat(last(run).get("rows").asInt()).isEqualTo(100_000);
    assertThat(last(run).get("windows").asInt()).isEqualTo(100_000 - 3 * (STEPS - 1));
    assertThat(rows.held.get(1) - rows.held.get(0)).isLessThan(4L << 20);
  }

  @Test
  void aClosedPipeEndsItWithoutAWord() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Candor.run(
            new String[] {"watch", "model", "--every", "1"},
            new Endless(1_000_000_000),
            new PrintStream(closed, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            folder);

    assertThat(code).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no SIGINT to send")
  void anInterruptEndsItWithWhatItHas() throws Exception {
    Files.writeString(folder.resolve("still.csv"), SmallSeries.people(1, 20, 1));
    Process process =
        CommandProcess.start(folder, "watch model --follow still.csv --json --every 16");
    try {
      assumeFalse(CommandProcess.ignoresInterrupts(process), "interrupts are ignored here");
      Path said = folder.resolve("said.txt");
      long patience = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
      while (!Files.readString(said).contains("windows") && System.nanoTime() < patience) {
        Thread.sleep(20);
      }
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();

      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
      assertThat(process.exitValue()).as(Files.readString(said)).isZero();
      assertThat(Files.readString(said)).startsWith("{\"windows\":16,").hasLineCount(1);
    } finally {
      process.destroyForcibly();
    }
  }
}
