package dev.candor.torch.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.candor.core.NdArray;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operator without weights: its answers are ONNX Runtime's, its slopes those of steps. */
class PlainOperatorsTest {
  /** Run by tests of their own, as they need other nodes around. */
  private static final Set<String> ELSEWHERE = Set.of("ConstantOfShape", "Range");

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
            () -> OperatorCheck.sameAsRuntime(one.model(), one.given().toArray(NdArray[]::new)))
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

  @Test
  void noOperatorIsWithoutACase() {
    Set<String> tried = all().map(OperatorCase::operator).collect(Collectors.toSet());
    Set<String> missing = new TreeSet<>(PlainOperators.all().keySet());
    missing.removeAll(tried);
    assertThat(missing).isEqualTo(ELSEWHERE);
  }
}
