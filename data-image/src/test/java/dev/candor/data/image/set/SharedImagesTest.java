package dev.candor.data.image.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The real sets that lie beside the project. */
class SharedImagesTest {
  private static Path data(String folder) {
    Path path = Path.of(System.getProperty("candor.shared", "nowhere"), "data", folder);
    assumeTrue(Files.isDirectory(path), "the shared data sets are not beside the project");
    return path;
  }

  @Test
  void petsHaveThreeBreedsAndTrimapsOfTheirSize() {
    Path pets = data("oxford-pets-3breeds");
    Masks trimaps = new Masks(ImageFiles.of(pets.resolve("trimaps.zip")), ".png", Set.of(1));
    IndexedImages all = IndexedImages.of("name", "breed").withEnding(".jpg").withMasks(trimaps);
    ImageSet test =
        all.withOnly("split", "test").read(pets.resolve("index.csv"), pets.resolve("images.zip"));
    assertThat(test.size()).isEqualTo(298);
    assertThat(test.classes()).containsExactly("Abyssinian", "Bengal", "american_bulldog");
    ImageSet train =
        all.withOnly("split", "trainval")
            .read(pets.resolve("index.csv"), pets.resolve("images.zip"));
    // index.csv says .0959 of the first picture are the animal
    LabelledImage first = train.image(0);
    double share = first.mask().orElseThrow().count() / (double) first.picture().size().pixels();
    assertThat(first.name()).isEqualTo("Abyssinian_1.jpg");
    assertThat(share).isBetween(.0958, .0960);
  }

  @Test
  void imagenetteHasTenClassesInAZipWithAFolderForEach() {
    Path imagenette = data("imagenette-96");
    ImageSet test = FolderImages.withDefaults().read(imagenette.resolve("val.zip"));
    assertThat(test.size()).isEqualTo(3925);
    assertThat(test.classes()).hasSize(10).startsWith("n01440764");
    assertThat(test.image(0).picture().width()).isEqualTo(96);
    ImageSet indexed =
        IndexedImages.of("file", "name")
            .withOnly("split", "val")
            .read(imagenette.resolve("index.csv"), imagenette.resolve("val.zip"));
    assertThat(indexed.size()).isEqualTo(3925);
    assertThat(indexed.classes()).contains("tench");
  }
}
