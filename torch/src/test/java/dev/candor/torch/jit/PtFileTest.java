package dev.candor.torch.jit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.candor.core.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PtFileTest {
  @TempDir Path folder;

  @Test
  void theContentTellsTheKindAndTheNameDoesNot() throws IOException {
    assertThat(PtFile.kind(zip("a.pth", "m/data.pkl", "m/code/__torch__.py")))
        .isEqualTo(PtFile.Kind.TORCHSCRIPT);
    assertThat(PtFile.kind(zip("b.pt", "m/data.pkl", "m/data/0"))).isEqualTo(PtFile.Kind.STATE);
    byte[] legacy = HexFormat.of().parseHex("80028a0a6cfc9c46f920");
    assertThat(PtFile.kind(Files.write(folder.resolve("c.pt"), legacy)))
        .isEqualTo(PtFile.Kind.LEGACY_STATE);
  }

  @Test
  void numbersAloneAreRefusedWhereANetworkIsWanted() throws IOException {
    Path script = zip("a.pt", "m/constants.pkl", "m/code/__torch__.py");
    PtFile.requireTorchScript(script);
    Path state = zip("b.pt", "m/data.pkl");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> PtFile.requireTorchScript(state))
        .withMessageContaining("state files serve built-in backbones only");
  }

  @Test
  void whatIsNeitherIsRefused() throws IOException {
    Path text = Files.writeString(folder.resolve("text.pt"), "text");
    Path cut = Files.writeString(folder.resolve("cut.pt"), "PK\3\4 and no more");
    refused(text, "neither a zip archive nor a pickle");
    refused(cut, "not a whole zip archive");
    refused(zip("other.pt", "readme.txt"), "without code and without data.pkl");
    refused(folder, "a folder");
    refused(folder.resolve("ghost.pt"), "no file");
    refused(Files.createFile(folder.resolve("empty.pt")), "neither");
  }

  private static void refused(Path file, String why) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> PtFile.kind(file))
        .withMessageContaining(why);
  }

  private Path zip(String name, String... entries) throws IOException {
    Path file = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write("x".getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return file;
  }
}
