package dev.candor.data.image.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same images in the same order on every machine. */
class ImageFolderTest {
  @TempDir Path folder;

  @Test
  void imagesComeInTheOrderOfTheirNames() throws IOException {
    make("b.jpg", "a10.PNG", "a2.webp", "Z.bmp", "notes.txt", ".hidden.jpg", "jpg", "ä.tiff");
    assertThat(names(ImageFolder.files(folder)))
        .containsExactly("Z.bmp", "a10.PNG", "a2.webp", "b.jpg", "ä.tiff");
  }

  @Test
  void foldersBelowAreReadWhereAskedFor() throws IOException {
    make("cat/2.jpg", "cat/1.jpg", "cat.jpg", "cats/1.jpg", "a-z.jpg");
    assertThat(names(ImageFolder.files(folder))).containsExactly("a-z.jpg", "cat.jpg");
    assertThat(names(ImageFolder.filesBelow(folder)))
        .containsExactly("a-z.jpg", "cat/1.jpg", "cat/2.jpg", "cat.jpg", "cats/1.jpg");
  }

  @Test
  void aFolderWithoutImagesIsAnError() throws IOException {
    make("notes.txt");
    assertThatThrownBy(() -> ImageFolder.files(folder))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("holds no image");
    assertThatThrownBy(() -> ImageFolder.files(folder.resolve("none")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("there is no such folder");
  }

  private void make(String... names) throws IOException {
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.createFile(file);
    }
  }

  private List<String> names(List<Path> files) {
    return files.stream().map(f -> folder.relativize(f).toString().replace('\\', '/')).toList();
  }
}
