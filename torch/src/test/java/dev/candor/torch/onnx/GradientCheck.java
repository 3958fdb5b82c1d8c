package dev.candor.torch.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.NdArray;
import dev.candor.torch.Backward;
import dev.candor.torch.GradientModel;
import dev.candor.torch.Network;
import dev.candor.torch.Tensors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.bytedeco.pytorch.Tensor;

/** Is a gradient what small steps of the input find? For the first output of a model. */
final class GradientCheck {
  private static final float STEP = 0.01f;
  private static final double TOLERANCE = 5e-3;

  private GradientCheck() {}

  static void sameAsSteps(OnnxModels model, NdArray... inputs) {
    try {
      Path file = Files.createTempFile("gradient", ".onnx");
      file.toFile().deleteOnExit();
      OnnxImportSettings settings =
          OnnxImportSettings.withDefaults()
              .withInput(model.proto().getGraph().getInput(0).getName())
              .withOutput("0");
      try (Network network = OnnxImport.read(model.write(file), settings)) {
        sameAsSteps(network.withFurther(Arrays.copyOfRange(inputs, 1, inputs.length)), inputs[0]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void sameAsSteps(GradientModel model, NdArray input) {
    double[] gradient = gradient(model, input);
    float[] numbers = input.toFloats();
    for (int i = 0; i < numbers.length; i++) {
      float[] up = numbers.clone();
      float[] down = numbers.clone();
      up[i] += STEP;
      down[i] -= STEP;
      double rise = sum(model, NdArray.of(up, input.shape()));
      double fall = sum(model, NdArray.of(down, input.shape()));
      double slope = (rise - fall) / ((double) up[i] - down[i]);
      assertThat(gradient[i])
          .as("gradient at number %d, which is %s", i, numbers[i])
          .isCloseTo(slope, within(TOLERANCE * (1 + Math.abs(slope))));
    }
  }

  private static double[] gradient(GradientModel model, NdArray input) {
    return model
        .work(
            1,
            1,
            (run, from, to) -> {
              Tensor rows = run.rows(input, 0, input.length(0)).requires_grad_(true);
              Tensor outputs = run.outputs(rows);
              Tensor weights = Tensors.of(flat(weights((int) outputs.numel())));
              Tensor sum = outputs.reshape(-1).mul(weights).sum();
              return Tensors.toDoubles(Backward.of(sum, rows));
            })
        .get(0);
  }

  private static NdArray flat(float... numbers) {
    return NdArray.of(numbers, numbers.length);
  }

  /** Different ones, so that answers that change places are noticed. */
  private static float[] weights(int size) {
    float[] weights = new float[size];
    for (int i = 0; i < size; i++) {
      weights[i] = (i * 37 % 11) / 10f - 0.4f;
    }
    return weights;
  }

  private static double sum(GradientModel model, NdArray input) {
    double[] outputs = model.predict(input).toDoubles();
    float[] weights = weights(outputs.length);
    double sum = 0;
    for (int i = 0; i < outputs.length; i++) {
      sum += weights[i] * outputs[i];
    }
    return sum;
  }
}
