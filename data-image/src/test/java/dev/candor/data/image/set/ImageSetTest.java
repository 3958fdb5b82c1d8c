package dev.candor.data.image.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.InputException;
import dev.candor.data.image.ImageSize;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageSetTest {
  @TempDir Path folder;

  private static byte[] png(int height, int width, int rgb) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        image.setRGB(column, row, rgb);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  private void put(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private Path zip(String name, Map<String, byte[]> files) throws IOException {
    Path zip = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream entries = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        entries.putNextEntry(new ZipEntry(file.getKey()));
        entries.write(file.getValue());
        entries.closeEntry();
      }
    }
    return zip;
  }

  @Test
  void aFolderForEachClassGivesClassesInTheOrderOfTheirNames() throws IOException {
    put("set/dog/b.png", png(4, 6, 0x0000ff));
    put("set/cat/deep/a.png", png(4, 6, 0xff0000));
    put("set/cat/notes.txt", new byte[3]);
    ImageSet set = FolderImages.withDefaults().read(folder.resolve("set"));
    assertThat(set.classes()).containsExactly("cat", "dog");
    assertThat(set.size()).isEqualTo(2);
    assertThat(set.name(0)).isEqualTo("cat/deep/a.png");
    assertThat(set.labels()).containsExactly(0, 1);
    LabelledImage dog = set.image(1);
    assertThat(dog.picture().size()).isEqualTo(new ImageSize(4, 6));
    assertThat(dog.picture().at(0, 0, 2)).isEqualTo(255);
    assertThat(dog.mask()).isEmpty();
    assertThat(set.choose(1).name(0)).isEqualTo("dog/b.png");
  }

  @Test
  void aTableNamesImagesOfAZipAndMasksLieBesideThem() throws IOException {
    Map<String, byte[]> images = new LinkedHashMap<>();
    images.put("one.png", png(2, 2, 0x102030));
    images.put("two.png", png(2, 2, 0x405060));
    Map<String, byte[]> masks = new LinkedHashMap<>();
    masks.put("one.png", png(2, 2, 0x010101));
    masks.put("two.png", png(2, 2, 0x020202));
    Path index = folder.resolve("index.csv");
    Files.writeString(index, "name,kind,split\none,b,train\ntwo,a,test\n");
    ImageSet set =
        IndexedImages.of("name", "kind")
            .withEnding(".png")
            .withMasks(new Masks(ImageFiles.of(zip("masks.zip", masks)), ".png", Set.of(1, 3)))
            .read(index, zip("images.zip", images));
    assertThat(set.classes()).containsExactly("a", "b");
    assertThat(set.labels()).containsExactly(1, 0);
    assertThat(set.image(0).mask().orElseThrow().count()).isEqualTo(4);
    assertThat(set.image(1).mask().orElseThrow().count()).isZero();
    ImageSet test =
        IndexedImages.of("name", "kind")
            .withEnding(".png")
            .withOnly("split", "test")
            .read(index, folder.resolve("images.zip"));
    assertThat(test.size()).isEqualTo(1);
    assertThat(test.classes()).containsExactly("a", "b");
  }

  @Test
  void aNameThatIsNotThereIsAnErrorThatNamesTheRow() throws IOException {
    put("set/one.png", png(2, 2, 0));
    Path index = folder.resolve("index.csv");
    Files.writeString(index, "name,kind\none.png,a\nnone.png,b\n", StandardCharsets.UTF_8);
    assertThatThrownBy(() -> IndexedImages.of("name", "kind").read(index, folder.resolve("set")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("row 2")
        .hasMessageContaining("none.png");
    Files.writeString(index, "name,kind\n../index.csv,a\none.png,b\n", StandardCharsets.UTF_8);
    assertThatThrownBy(() -> IndexedImages.of("name", "kind").read(index, folder.resolve("set")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("../index.csv");
  }

  @Test
  void brokenFilesAreSkippedAndNamedOrRefused() throws IOException {
    byte[] whole = png(3, 3, 0x808080);
    put("set/a/whole.png", whole);
    put("set/a/cut.png", java.util.Arrays.copyOf(whole, whole.length - 20));
    put("set/b/whole.png", whole);
    put("set/b/words.png", "no image".getBytes(StandardCharsets.UTF_8));
    ImageSet set = FolderImages.withDefaults().read(folder.resolve("set"));
    SoundImages sound = SoundImages.of(set, Broken.SKIPPED, 2);
    assertThat(sound.images().size()).isEqualTo(2);
    assertThat(sound.images().labels()).containsExactly(0, 1);
    assertThat(sound.broken()).hasSize(2);
    assertThat(sound.broken().get(0)).contains("cut.png");
    assertThat(sound.broken().get(1)).contains("words.png");
    assertThatThrownBy(() -> SoundImages.of(set, Broken.REFUSED, 2))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("cut.png");
  }

  @Test
  void aFolderWithOneClassAndAPathThatIsNothingAreRefused() throws IOException {
    put("set/a/one.png", png(2, 2, 0));
    assertThatThrownBy(() -> FolderImages.withDefaults().read(folder.resolve("set")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("two classes");
    assertThatThrownBy(() -> FolderImages.withDefaults().read(folder.resolve("nowhere")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("nothing there");
  }
}
