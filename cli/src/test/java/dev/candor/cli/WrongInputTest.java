package dev.candor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong with what a person gives: one line, exit 2, nothing written. */
class WrongInputTest {
  @TempDir static Path folder;

  @BeforeAll
  static void write() throws Exception {
    SmallTables.classes(folder);
    Files.writeString(folder.resolve("empty.csv"), "");
    Files.writeString(folder.resolve("names.csv"), "a,b,c\n");
    Files.writeString(folder.resolve("ragged.csv"), "a,b\n1,2\n3\n");
    Files.writeString(folder.resolve("twice.csv"), "a,a\n1,2\n");
    Files.writeString(folder.resolve("open.csv"), "a,b\n\"1,2\n3,4\n");
    Files.write(folder.resolve("noise.csv"), new byte[] {0, 1, 2, (byte) 0xff, 0, 10, 13, 34});
    Files.writeString(folder.resolve("constant.csv"), "x,y\n1,1\n2,1\n3,1\n4,1\n5,1\n");
    Files.writeString(Files.createDirectories(folder.resolve("thesis")).resolve("a.txt"), "dear");
    Files.createDirectories(folder.resolve("broken"));
    Files.writeString(folder.resolve("broken/model.json"), "{");
    Files.writeString(folder.resolve("broken/weights.safetensors"), "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "train tabular gone.csv --out m                                     | gone.csv",
        "train tabular thesis --out m                                       | thesis",
        "train tabular empty.csv --out m                                    | empty.csv",
        "train tabular names.csv --out m                                    | names.csv",
        "train tabular ragged.csv --out m                                   | ragged.csv:3",
        "train tabular twice.csv --out m                                    | twice.csv",
        "train tabular open.csv --out m                                     | open.csv",
        "train tabular noise.csv --out m                                    | noise.csv",
        "train tabular constant.csv --out m                                 | y",
        "train tabular classes.csv --out thesis                             | --out",
        "train tabular classes.csv --out empty.csv                          | --out",
        "train tabular classes.csv                                          | --out",
        "train tabular                                                      | DATA",
        "train                                                              | tabular",
        "train tabular classes.csv --out m --target anser                   | anser",
        "train tabular classes.csv --out m --types good=numbr               | numbr",
        "train tabular classes.csv --out m --types god=number               | god",
        "train tabular classes.csv --out m --types colour=number            | classes.csv:2",
        "train tabular classes.csv --out m --keep coulor                    | coulor",
        "train tabular classes.csv --out m --group patient                  | patient",
        "train tabular classes.csv --out m --weights colour                 | --weights",
        "train tabular classes.csv --out m --id answer                      | --target",
        "train tabular classes.csv --out m --task regression                | answer",
        "train tabular classes.csv --out m --task guess                     | --task",
        "train tabular classes.csv --out m --seeds 0                        | seeds",
        "train tabular classes.csv --out m --seeds many                     | --seeds",
        "train tabular classes.csv --out m --epochs -3                      | epochs",
        "train tabular classes.csv --out m --test-share 1.5                 | test share",
        "train tabular classes.csv --out m --preset best                    | --preset",
        "train tabular classes.csv --out m --penalty lasso                  | --penalty",
        "train tabular classes.csv --out m --penalty entropy:x              | --penalty",
        "train tabular classes.csv --out m --class-weights heavy            | --class-weights",
        "train tabular classes.csv --out m --class-weights maybe=2          | maybe",
        "train tabular classes.csv --out m --threads 0                      | --threads",
        "train tabular classes.csv --out m --prior good,bad                 | bad",
        "rank gone                                                          | gone",
        "rank thesis                                                        | thesis",
        "rank broken                                                        | broken",
        "rank classes.csv                                                   | classes.csv",
        "predict broken                                                     | DATA",
        "predict gone classes.csv                                           | gone",
        "explain thesis classes.csv                                         | thesis",
      })
  void isOneLineThatNamesIt(String line, String named) {
    Run run = Run.line(folder, line);

    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    String last = run.err().lines().reduce("", (a, b) -> b);
    assertThat(last).startsWith("candor: ").contains(named);
    assertThat(run.err()).doesNotContain("\tat ", "Exception");
    assertThat(folder.resolve("m")).doesNotExist();
    assertThat(folder.resolve("thesis/a.txt")).hasContent("dear");
  }
}
