package dev.candor.design.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.Task;
import org.junit.jupiter.api.Test;

class AnswersTest {
  @Test
  void binaryOutputsAreLogits() {
    Answers answers = new Answers(Task.BINARY, new double[] {1, 0, 1}, 2, 1);
    float[] logits = {2, -1, -3};
    assertThat(answers.metric(logits, 0)).isCloseTo(2 / 3.0, within(1e-12));
    double expected =
        (Math.log1p(Math.exp(-2)) + Math.log1p(Math.exp(-1)) + Math.log1p(Math.exp(3))) / 3;
    assertThat(answers.loss(logits, 0)).isCloseTo(expected, within(1e-12));
  }

  @Test
  void manyClassesHaveOneLogitEach() {
    Answers answers = new Answers(Task.MULTICLASS, new double[] {2, 0}, 3, 1);
    float[] logits = {0, 0, 0, 5, 0, 0};
    assertThat(answers.metric(logits, 0)).isEqualTo(.5);
    double second = -Math.log(Math.exp(5) / (Math.exp(5) + 2));
    assertThat(answers.loss(logits, 0)).isCloseTo((Math.log(3) + second) / 2, within(1e-12));
  }

  @Test
  void aRegressionsErrorIsInItsOwnUnit() {
    Answers answers = new Answers(Task.REGRESSION, new double[] {0, 2}, 0, 10);
    float[] numbers = {1, 1};
    assertThat(answers.metric(numbers, 0)).isCloseTo(10, within(1e-12));
    assertThat(answers.r2(numbers, 0)).isCloseTo(0, within(1e-12));
  }

  @Test
  void eachMemberIsReadAtItsOwnPlace() {
    Answers answers = new Answers(Task.BINARY, new double[] {1, 1}, 2, 1);
    assertThat(answers.metric(new float[] {-1, -1, 1, 1}, 2)).isEqualTo(1);
  }
}
