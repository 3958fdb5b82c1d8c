package dev.candor.torch.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import dev.candor.core.NdArray;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What ONNX Runtime answers: what our own answers are held against. */
public final class OnnxRuntimeAnswers {
  private OnnxRuntimeAnswers() {}

  /** Every output by name, for the inputs by name; whole numbers and truths as fractions. */
  public static Map<String, NdArray> of(Path file, Map<String, NdArray> inputs) {
    OrtEnvironment environment =
        OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "test");
    Map<String, OnnxTensor> given = new LinkedHashMap<>();
    Map<String, NdArray> answers = new LinkedHashMap<>();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      environment.setTelemetry(false);
      options.setIntraOpNumThreads(1);
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      try (OrtSession session = environment.createSession(file.toString(), options)) {
        for (Map.Entry<String, NdArray> input : inputs.entrySet()) {
          TensorInfo info =
              (TensorInfo)
                  Objects.requireNonNull(session.getInputInfo().get(input.getKey())).getInfo();
          given.put(input.getKey(), tensor(environment, info, input.getValue()));
        }
        try (OrtSession.Result result = session.run(given)) {
          for (Map.Entry<String, OnnxValue> output : result) {
            answers.put(output.getKey(), array((OnnxTensor) output.getValue()));
          }
        }
      }
      return answers;
    } catch (OrtException e) {
      throw new IllegalStateException(file + ": " + e.getMessage(), e);
    } finally {
      given.values().forEach(OnnxTensor::close);
    }
  }

  private static OnnxTensor tensor(OrtEnvironment environment, TensorInfo info, NdArray array)
      throws OrtException {
    long[] shape = Arrays.stream(array.shape()).asLongStream().toArray();
    double[] numbers = array.toDoubles();
    return switch (info.type) {
      case FLOAT -> OnnxTensor.createTensor(environment, FloatBuffer.wrap(array.toFloats()), shape);
      case INT64 ->
          OnnxTensor.createTensor(
              environment,
              LongBuffer.wrap(Arrays.stream(numbers).mapToLong(x -> (long) x).toArray()),
              shape);
      case INT32 ->
          OnnxTensor.createTensor(
              environment,
              IntBuffer.wrap(Arrays.stream(numbers).mapToInt(x -> (int) x).toArray()),
              shape);
      case BOOL -> {
        ByteBuffer bytes = ByteBuffer.allocateDirect(numbers.length);
        Arrays.stream(numbers).forEach(x -> bytes.put((byte) (x == 0 ? 0 : 1)));
        yield OnnxTensor.createTensor(
            environment, bytes.flip(), shape, ai.onnxruntime.OnnxJavaType.BOOL);
      }
      default -> throw new IllegalArgumentException("inputs of type " + info.type);
    };
  }

  private static NdArray array(OnnxTensor tensor) {
    int[] shape = Arrays.stream(tensor.getInfo().getShape()).mapToInt(Math::toIntExact).toArray();
    int size = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
    double[] numbers = new double[size];
    switch (tensor.getInfo().type) {
      case FLOAT -> {
        FloatBuffer from = tensor.getFloatBuffer();
        Arrays.setAll(numbers, from::get);
      }
      case INT64 -> {
        LongBuffer from = tensor.getLongBuffer();
        Arrays.setAll(numbers, from::get);
      }
      case INT32 -> {
        IntBuffer from = tensor.getIntBuffer();
        Arrays.setAll(numbers, from::get);
      }
      case BOOL -> {
        ByteBuffer from = tensor.getByteBuffer();
        Arrays.setAll(numbers, from::get);
      }
      default -> throw new IllegalArgumentException("outputs of type " + tensor.getInfo().type);
    }
    return NdArray.of(numbers, shape);
  }
}
