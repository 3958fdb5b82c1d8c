package dev.candor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
  @TempDir Path folder;

  @Test
  void itTrainsOnTheBundledDataAndSaysTheSameAsTrain() {
    Run run = Run.line(folder, "demo --json --seeds 2 --epochs 10");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.json().get("rows").asInt()).isEqualTo(569);
    assertThat(run.json().get("features").asInt()).isEqualTo(30);
    assertThat(run.json().get("ranking")).hasSize(30);
    assertThat(folder.resolve("candor-demo"))
        .isDirectoryContaining("glob:**/report.html")
        .isDirectoryContaining("glob:**/LICENSE-breast_cancer_wdbc.txt");

    Run next = Run.line(folder, "predict candor-demo candor-demo/breast_cancer_wdbc.csv");
    assertThat(next.code()).as(next.err()).isZero();
    assertThat(next.out().lines().count()).isEqualTo(570);
  }

  @Test
  void onImagesItTrainsAllNetworksAndSaysWhereTheyLookBesideFloors() {
    Run run = Run.line(folder, "demo --images --json --epochs 1");

    assertThat(run.code()).as(run.err()).isZero();
    for (String network : new String[] {"ia", "ea", "pa0", "pa"}) {
      assertThat(run.json().get("accuracy").get(network).asDouble()).isBetween(0., 1.);
      assertThat(folder.resolve("candor-demo-images").resolve(network))
          .isDirectoryContaining("glob:**/model.json");
    }
    for (String figure : new String[] {"masked", "iou", "auroc"}) {
      assertThat(run.json().get(figure).asDouble()).isBetween(0., 1.);
    }
    for (String floor : new String[] {"centre", "random", "meanMap"}) {
      assertThat(run.json().get("floors").get(floor).get("auroc").asDouble()).isBetween(0., 1.);
    }
    assertThat(folder.resolve("candor-demo-images")).isDirectoryContaining("glob:**/report.html");
  }

  @Test
  void onSeriesItFindsTheDriverAndSaysWhatThatCost() {
    Run run = Run.line(folder, "demo --series --json --epochs 4");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.json().get("mae").asDouble()).isLessThan(run.json().get("floor").asDouble());
    assertThat(run.json().get("driverRank").asInt()).isEqualTo(1);
    assertThat(run.json().get("ranking")).hasSize(12);
    assertThat(run.json().get("ranking").get(11).get("feature").asString()).isEqualTo("constant1");
    assertThat(run.json().get("costOverForward").asDouble()).isBetween(.5, 3.);
    assertThat(folder.resolve("candor-demo-series"))
        .isDirectoryContaining("glob:**/model.json")
        .isDirectoryContaining("glob:**/report.html");
  }

  @Test
  void onTextsItSaysWhichWordIsWrongBesideOthersAndFloors() throws IOException {
    TextFiles.encoder(folder);

    Run run = Run.line(folder, "demo --text --encoder tiny --json --epochs 1 --threads 1");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.json().get("accuracy").asDouble()).isBetween(.3, 1.);
    assertThat(run.json().get("auroc").asDouble()).isBetween(0., 1.);
    assertThat(run.json().get("floors").get("auroc").asDouble()).isEqualTo(.5);
    assertThat(run.json().get("floors").get("accuracy").asDouble()).isBetween(.3, .7);
    assertThat(run.json().get("baselines").propertyNames())
        .contains("gradient-norm", "chefer", "attention-last", "occlusion", "random");
    assertThat(run.json().get("costOverForward").asDouble()).isBetween(.5, 20.);
    assertThat(run.json().get("classifier").get("precision").asString()).isEqualTo("fp32");
    assertThat(folder.resolve("candor-demo-text"))
        .isDirectoryContaining("glob:**/expnet.json")
        .isDirectoryContaining("glob:**/sentences.tsv")
        .isDirectoryContaining("glob:**/report.html");
  }

  @Test
  void anEncoderIsForTextsOnly() {
    Run run = Run.line(folder, "demo --encoder tiny");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--encoder must come with --text");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatIsForTheTableIsRefusedForImages() {
    Run run = Run.line(folder, "demo --images --seeds 2");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--seeds must be left out with --images");
    assertThat(folder).isEmptyDirectory();
  }
}
