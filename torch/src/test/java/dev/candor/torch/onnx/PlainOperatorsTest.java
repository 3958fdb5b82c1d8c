package dev.candor.torch.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.NdArray;
import dev.candor.torch.GradientModel;
import dev.candor.torch.Layer;
import dev.candor.torch.Nature;
import dev.candor.torch.Network;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operator without weights: its answers are ONNX Runtime's, its slopes those of steps. */
class PlainOperatorsTest {
  /** Run by tests of their own, as they need other nodes around. */
  private static final Set<String> ELSEWHERE = Set.of("ConstantOfShape", "Range");

  private static final Set<Nature> AFFINE =
      EnumSet.of(Nature.LINEAR, Nature.REARRANGING, Nature.SUM, Nature.SOURCE);

  @TempDir Path folder;

  static Stream<OperatorCase> all() {
    return Stream.of(
            ElementwiseCases.all(),
            ArithmeticCases.all(),
            ReductionCases.all(),
            ShapeCases.all(),
            PlaceCases.all(),
            MakingCases.all())
        .flatMap(cases -> cases.stream());
  }

  static Stream<OperatorCase> smooth() {
    return all().filter(OperatorCase::isSmooth);
  }

  @ParameterizedTest
  @MethodSource("all")
  void answersAsOnnxRuntime(OperatorCase one) {
    assertThatCode(
            () ->
                OperatorCheck.assertSameAsRuntime(one.model(), one.given().toArray(NdArray[]::new)))
        .as("%s", one)
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @MethodSource("smooth")
  void letsGradientsThroughThatAreThoseOfSmallSteps(OperatorCase one) {
    assertThatCode(
            () -> GradientCheck.sameAsSteps(one.model(), one.given().toArray(NdArray[]::new)))
        .as("%s", one)
        .doesNotThrowAnyException();
  }

  static Stream<OperatorCase> stillMeantSo() {
    return all().filter(OperatorCase::isStillMeantSo);
  }

  @ParameterizedTest
  @MethodSource("stillMeantSo")
  void answersAsOnnxRuntimeInTheNewestOperatorSet(OperatorCase one) {
    assertThatCode(
            () ->
                OperatorCheck.assertSameAsRuntime(
                    one.model().asOpset(21), one.given().toArray(NdArray[]::new)))
        .as("%s", one)
        .doesNotThrowAnyException();
  }

  /** Half way between two inputs an affine function is half way between its answers. */
  @ParameterizedTest
  @MethodSource("smooth")
  void whatSaysThatItIsLinearIsAffine(OperatorCase one) {
    NdArray[] given = one.given().toArray(NdArray[]::new);
    NdArray other = OperatorCase.apart(99, given[0].shape());
    try (Network network = OnnxImport.read(one.model().write(folder.resolve("model.onnx")))) {
      boolean affine =
          network.architecture().parts().values().stream()
              .map(Layer::nature)
              .allMatch(AFFINE::contains);
      if (affine) {
        GradientModel model = network.withFurther(Arrays.copyOfRange(given, 1, given.length));
        double[] from = model.predict(given[0]).toDoubles();
        double[] to = model.predict(other).toDoubles();
        double[] between = model.predict(halfWay(given[0], other)).toDoubles();
        for (int i = 0; i < between.length; i++) {
          assertThat(between[i]).as("%s", one).isCloseTo((from[i] + to[i]) / 2, within(1e-4));
        }
      }
    }
  }

  private static NdArray halfWay(NdArray one, NdArray other) {
    double[] numbers = one.toDoubles();
    double[] others = other.toDoubles();
    Arrays.setAll(numbers, i -> (numbers[i] + others[i]) / 2);
    return NdArray.of(numbers, one.shape());
  }

  @Test
  void noOperatorIsWithoutACase() {
    Set<String> tried = all().map(OperatorCase::operator).collect(Collectors.toSet());
    Set<String> missing = new TreeSet<>(PlainOperators.all().keySet());
    missing.removeAll(tried);
    assertThat(missing).isEqualTo(ELSEWHERE);
  }
}
