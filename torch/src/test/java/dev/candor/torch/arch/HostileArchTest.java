package dev.candor.torch.arch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.Network;
import dev.candor.torch.store.NamedArrays;
import dev.candor.torch.store.Safetensors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way in which the two files may be wrong is one line that says where. */
class HostileArchTest {
  private static final String FC =
      "{\"name\":\"fc\",\"op\":\"linear\",\"in_features\":2,\"out_features\":1,\"inputs\":[\"input\"]}";
  private static final String RELU = "{\"name\":\"relu\",\"op\":\"relu\",\"inputs\":[\"fc\"]}";

  @TempDir private Path folder;

  @BeforeEach
  void weights() {
    Map<String, NdArray> arrays =
        Map.of(
            "fc.weight", NdArray.of(new float[] {2, -3}, 1, 2),
            "fc.bias", NdArray.of(new float[] {1}, 1));
    Safetensors.write(file(), new NamedArrays(new TreeMap<>(arrays), new TreeMap<>()));
  }

  private Path file() {
    return folder.resolve("weights.safetensors");
  }

  private void arch(String output, String... nodes) throws IOException {
    Files.writeString(
        folder.resolve("arch.json"),
        "{\"kind\":\"graph\",\"input_shape\":[\"N\",2],\"output\":\""
            + output
            + "\",\"nodes\":["
            + String.join(",", nodes)
            + "]}");
  }

  @Test
  void aRightPairIsReadInAnyOrderOfItsNodes() throws IOException {
    arch("relu", RELU, FC);
    try (Network network = ArchFile.read(file())) {
      NdArray rows = NdArray.of(new float[] {1, 1, 1, 0}, 2, 2);
      assertThat(network.predict(rows).toDoubles()).containsExactly(0, 3);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"name\":\"a\",\"op\":\"fft\",\"inputs\":[\"fc\"]} | node a (fft) | must be one of",
        "{\"name\":\"fc\",\"op\":\"relu\",\"inputs\":[\"fc\"]} | node fc (relu) | its own",
        "{\"name\":\"a\",\"op\":\"relu\",\"inputs\":[\"b\"]} | node a (relu) | must be nodes",
        "{\"name\":\"a\",\"op\":\"relu\",\"inputs\":[\"a\"]} | node a (relu) | lead back",
        "{\"name\":\"a\",\"op\":\"add\",\"inputs\":[\"fc\"]} | node a (add) | inputs must be 2",
        "{\"name\":\"a\",\"op\":\"relu\",\"inputs\":\"fc\"} | node a (relu) | list of texts",
        "{\"op\":\"relu\",\"inputs\":[\"fc\"]} | node | name must be a text",
        "{\"name\":\"a\",\"op\":\"linear\",\"in_features\":2147483647,\"out_features\":9,\"inputs\":[\"fc\"]}"
            + " | node a (linear) | from 1 to",
        "{\"name\":\"a\",\"op\":\"linear\",\"in_features\":16000000,\"out_features\":16000000,\"inputs\":[\"fc\"]}"
            + " | node a (linear) | a.weight must be among",
        "{\"name\":\"a\",\"op\":\"maxpool2d\",\"kernel_size\":2,\"padding\":99,\"inputs\":[\"fc\"]}"
            + " | node a (maxpool2d) | at most the window",
        "{\"name\":\"a\",\"op\":\"lstm\",\"input_size\":2,\"hidden_size\":1,\"num_layers\":1000000,\"inputs\":[\"fc\"]}"
            + " | node a (lstm) | num_layers must be 1",
      })
  void aWrongNodeIsNamed(String node, String where, String what) throws IOException {
    arch("fc", FC, node);
    refused(where, what);
  }

  @Test
  void aCircleOfTwoIsFound() throws IOException {
    arch(
        "fc",
        FC,
        "{\"name\":\"a\",\"op\":\"relu\",\"inputs\":[\"b\"]}",
        "{\"name\":\"b\",\"op\":\"relu\",\"inputs\":[\"a\"]}");
    refused("node a (relu)", "lead back");
  }

  @Test
  void numbersThatDoNotFitAreNamed() throws IOException {
    arch("fc", FC.replace("\"out_features\":1", "\"out_features\":3"));
    refused("fc.weight must have the shape [3, 2]", "[1, 2]");
    arch("relu", "{\"name\":\"relu\",\"op\":\"relu\",\"inputs\":[\"input\"]}");
    refused("every array must belong to a layer", "fc.bias");
    arch("gone", FC);
    refused("output", "gone");
  }

  @Test
  void aFileThatIsNoDescriptionIsRefused() throws IOException {
    Files.writeString(folder.resolve("arch.json"), "[".repeat(5000));
    refused("arch.json", "must be JSON");
    Files.writeString(folder.resolve("arch.json"), "{\"kind\":\"graph\",\"kind\":\"graph\"}");
    refused("arch.json", "must be JSON");
    Files.writeString(folder.resolve("arch.json"), "{\"kind\":\"tree\"}");
    refused("kind must be graph or bert", "tree");
    Files.delete(folder.resolve("arch.json"));
    refused("arch.json", "give arch.json beside the weights");
  }

  private void refused(String where, String what) {
    assertThatThrownBy(() -> ArchFile.read(file()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(where)
        .hasMessageContaining(what)
        .message()
        .doesNotContain("\n");
  }
}
