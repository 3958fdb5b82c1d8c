package dev.candor.torch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateFileTest {
  @TempDir Path folder;

  private Path resource(String name) throws IOException {
    Path file = folder.resolve(name);
    try (InputStream in =
        Objects.requireNonNull(StateFileTest.class.getResourceAsStream("/state/" + name))) {
      Files.write(file, in.readAllBytes());
    }
    return file;
  }

  @ParameterizedTest
  @ValueSource(strings = {"named.pt", "named-legacy.pth"})
  void numbersOfEveryKindAreReadByTheirNames(String name) throws IOException {
    Map<String, NdArray> read = StateFile.read(resource(name)).arrays();
    assertThat(read).hasSize(14);
    holds(read, "plain.weight", new int[] {2, 3}, -.5, -.25, 0, .25, .5, .75);
    holds(read, "turned.weight", new int[] {3, 2}, -.5, .25, -.25, .5, 0, .75);
    holds(read, "part.weight", new int[] {2, 3}, 1, 1.5, 2, 4, 4.5, 5);
    for (String kind : new String[] {"half", "brain", "double"}) {
      holds(read, kind + ".weight", new int[] {5}, -.5, -.25, 0, .25, .5);
    }
    holds(read, "spread.weight", new int[] {3}, 1.5, 1.5, 1.5);
    holds(read, "parameter.weight", new int[] {3}, 1, 2, 3);
    holds(read, "bn.num_batches_tracked", new int[0], 1_234_567_890_123.);
    holds(read, "small.whole", new int[] {2}, -3, 4);
    holds(read, "truth", new int[] {2}, 1, 0);
    double[] counted = new double[16];
    Arrays.setAll(counted, i -> i);
    holds(read, "channels.last", new int[] {1, 2, 2, 4}, counted);
    holds(read, "empty", new int[] {0, 3});
    holds(read, "one", new int[0], 2.5);
  }

  private static void holds(
      Map<String, NdArray> read, String name, int[] shape, double... numbers) {
    NdArray array = Objects.requireNonNull(read.get(name), name);
    assertThat(array.shape()).as(name).containsExactly(shape);
    assertThat(array.toDoubles()).as(name).containsExactly(numbers);
  }

  @Test
  void aWholeNetworkAndADictionaryInADictionaryAreRefused() throws IOException {
    refused(resource("network.pt"), "found torch.nn.modules.linear.Linear");
    refused(resource("checkpoint.pt"), "something else under [state_dict, epoch]");
  }

  /** Each of these runs a command, opens a file or calls a function when Python reads it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "cposix\nsystem\n(X\u0004\0\0\0trueTR.",
        "cbuiltins\neval\n(X\u0001\0\0\0" + "1tR.",
        "csubprocess\nPopen\n(X\u0004\0\0\0truetR.",
        "ctorch\nload\n(X\u0004\0\0\0truetR.",
        "ctorch.storage\n_load_from_bytes\n(X\u0004\0\0\0truetR.",
        "ccollections\nOrderedDict.__init__\n)R.",
        "(S'true'\nios\nsystem\n.",
        "(X\u0004\0\0\0trueoposix\n.",
        "\u0082\u0001.",
        "P0\n."
      })
  void aPickleThatWantsToRunSomethingIsRefusedAndRunsNothing(String pickle) throws IOException {
    byte[] words = pickle.getBytes(StandardCharsets.ISO_8859_1);
    refused(archive("hostile.pt", words), "hostile.pt: must ");
  }

  @Test
  void namesThatAreNotOnTheListAreNamedInTheRefusal() throws IOException {
    byte[] words = "cposix\nsystem\n)R.".getBytes(StandardCharsets.US_ASCII);
    refused(archive("hostile.pt", words), "nothing is run (found posix.system)");
  }

  @Test
  void aTensorBeyondItsNumbersOrTooLargeForTheHeapIsRefused() throws IOException {
    refused(tensor("K\u0005", "K\u0001", "K\u0002"), "reaches beyond its 4 numbers");
    refused(tensor("J\u0000\u0000\u0000\u007f", "K\u0000", "K\u0000"), "must fit into the heap");
    refused(tensor("J\u00ff\u00ff\u00ff\u00ff", "K\u0001", "K\u0000"), "a tensor of shape [-1]");
    refused(tensor("K\u0002", "K\u0001", "J\u00ff\u00ff\u00ff\u00ff"), "from -1");
  }

  /** A dictionary with one tensor of four stored numbers. */
  private Path tensor(String length, String stride, String offset) throws IOException {
    String storage =
        "(X\u0007\0\0\0storagectorch\nFloatStorage\nX\u0001\0\0\0" + "0X\u0003\0\0\0cpuK\u0004tQ";
    String words =
        "}X\u0001\0\0\0wctorch._utils\n_rebuild_tensor_v2\n("
            + (storage + offset + length + "\u0085" + stride + "\u0085\u0089}tRs.");
    return archive("one.pt", words.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void aTensorWrittenByHandIsReadSoThatTheRefusalsAboveAreForTheirOwnReasons() throws IOException {
    Path file = tensor("K\u0002", "K\u0002", "K\u0001");
    holds(StateFile.read(file).arrays(), "w", new int[] {2}, 0, 0);
  }

  private Path archive(String name, byte[] pickle) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("m/data.pkl"));
      zip.write(pickle);
      zip.putNextEntry(new ZipEntry("m/data/0"));
      zip.write(new byte[16]);
    }
    return Files.write(folder.resolve(name), bytes.toByteArray());
  }

  @Test
  void aFileThatWasCutAnywhereIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(resource("named-legacy.pth"));
    for (int length = 15; length < whole.length; length += 7) {
      refused(Files.write(folder.resolve("cut.pth"), Arrays.copyOf(whole, length)), "cut.pth: ");
    }
    byte[] zip = Files.readAllBytes(resource("named.pt"));
    refused(Files.write(folder.resolve("cut.pt"), Arrays.copyOf(zip, 3000)), "cut.pt: ");
  }

  @Test
  void whateverByteIsWrongTheFileIsReadOrRefusedInOneLine() throws IOException {
    byte[] whole = Files.readAllBytes(resource("named-legacy.pth"));
    Random random = new Random(5);
    int refused = 0;
    for (int i = 0; i < 3000; i++) {
      byte[] wrong = whole.clone();
      wrong[8 + random.nextInt(whole.length - 8)] = (byte) random.nextInt(256);
      try {
        StateFile.read(Files.write(folder.resolve("wrong.pth"), wrong));
      } catch (InputException e) {
        assertThat(e).hasMessageContaining("wrong.pth").hasMessageNotContaining("\n");
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(1000);
  }

  @Test
  void torchScriptIsNoStateFile() throws IOException {
    Path file = folder.resolve("script.pt");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("m/code/__torch__.py"));
      zip.putNextEntry(new ZipEntry("m/data.pkl"));
    }
    refused(file, "found TorchScript");
  }

  private static void refused(Path file, String why) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> StateFile.read(file))
        .withMessageContaining(why)
        .withMessageNotContaining("\n");
  }
}
