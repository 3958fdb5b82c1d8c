package dev.candor.whitebox.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.Attribution;
import dev.candor.core.Axes;
import dev.candor.core.Explainer;
import dev.candor.core.NdArray;
import dev.candor.torch.GradientModel;
import dev.candor.torch.Network;
import dev.candor.torch.arch.ArchFile;
import dev.candor.torch.onnx.OnnxImport;
import dev.candor.whitebox.Subject;
import dev.candor.whitebox.attention.Chefer;
import dev.candor.whitebox.attention.Rollout;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same network from two kinds of file is explained alike. */
class ImportedNetworksTest {
  private static final Path GOLDEN = Path.of(System.getProperty("candor.golden"));

  @ParameterizedTest
  @CsvSource({
    "mlp_lrp,8",
    "mlp_tanh_lrp,5",
    "cnn_lrp,3 16 16",
    "cnn_lrp_folded,3 16 16",
    "lstm_last_saliency,",
    "lstm_max_saliency,"
  })
  void whateverFileTheyComeFrom(String folder, String shape) {
    Path path = GOLDEN.resolve(folder);
    try (Network arch = ArchFile.read(path.resolve("weights.safetensors"));
        Network onnx = OnnxImport.read(path.resolve("model.onnx"))) {
      int[] row =
          shape == null
              ? new int[] {6, arch.rowShape().get(1)}
              : Arrays.stream(shape.split(" ", -1)).mapToInt(Integer::parseInt).toArray();
      NdArray input = Nets.normal(new Random(5), row);
      for (Composite composite :
          List.of(Composites.epsilon(0.01), Composites.epsilonPlus(), Composites.gamma(0.25))) {
        assertAlike(arch, onnx, input, subject -> new Lrp(subject, composite));
      }
    }
  }

  @Test
  void andSoIsTheirAttention() {
    Path path = GOLDEN.resolve("bert_chefer");
    NdArray input = Nets.normal(new Random(6), 9, 16);
    NdArray mask = NdArray.of(new float[] {1, 1, 1, 1, 1, 1, 1, 0, 0}, 1, 9);
    try (Network arch = ArchFile.read(path.resolve("weights.safetensors"));
        Network onnx = OnnxImport.read(path.resolve("model.onnx"))) {
      GradientModel one = arch.withFurther(mask);
      GradientModel other = onnx.withFurther(mask);
      assertAlike(one, other, input, Chefer::new);
      assertAlike(one, other, input, Rollout::new);
      assertAlike(one, other, input, subject -> new Lrp(subject, Composites.attnLrp()));
    }
  }

  private static void assertAlike(
      GradientModel one, GradientModel other, NdArray input, Function<Subject, Explainer> method) {
    Axes axes = Axes.Positions.of(input.shape());
    Attribution first = method.apply(Subject.of(one, axes)).explain(input, 0);
    Attribution second = method.apply(Subject.of(other, axes)).explain(input, 0);
    double scale = Arrays.stream(first.values().toDoubles()).map(Math::abs).max().orElse(0);
    assertThat(scale).isPositive();
    assertThat(second.values().toDoubles())
        .containsExactly(first.values().toDoubles(), within(1e-3 * scale));
  }
}
