package dev.candor.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import dev.candor.core.DType;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.core.Sha256;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * What does an ONNX model answer? Any file that ONNX Runtime runs on the CPU, as a black box.
 *
 * <p>{@code [n, ...]} in, {@code [n, outputs]} out. Inputs may be float32, float64, int32 or int64
 * in the file; the batch is turned into what the file takes, and a fraction where the file takes
 * whole numbers is an error that names the row. An output of more than two axes is laid flat behind
 * the first. A sequence of maps, as ZipMap makes it for tree ensembles and linear classifiers, is
 * read with its classes in their natural order; that is slow, a file without ZipMap is not. A file
 * whose batch axis is fixed is asked in pieces of that size, the last one filled up with its own
 * last row.
 *
 * <p><b>Thread-safe</b>: several threads may ask at once. The same batch gives the same bits; the
 * runtime chooses its routines by the batch's size, so the same row in a batch of another size may
 * differ in the last bit. Holds native memory until it is closed; closing waits for running calls.
 *
 * <p>ONNX Runtime 1.28.0; on its artifact for the JVM there is Linux (x86_64, arm64), macOS (arm64)
 * and Windows (x86_64). Telemetry is switched off. <b>Not</b> for gradients: module {@code torch}
 * imports the network itself.
 */
public final class OnnxPredictor implements Predictor, AutoCloseable {
  private final OrtEnvironment environment;
  private final OrtSession session;
  private final GivenInputs inputs;
  private final OutputPort output;
  private final String modelHash;
  private final ReadWriteLock open = new ReentrantReadWriteLock();
  private boolean closed;

  private OnnxPredictor(
      OrtEnvironment environment,
      OrtSession session,
      GivenInputs inputs,
      OutputPort output,
      String modelHash) {
    this.environment = environment;
    this.session = session;
    this.inputs = inputs;
    this.output = output;
    this.modelHash = modelHash;
  }

  /** Opens a file with one input, with {@link OnnxSettings#withDefaults()}. */
  public static OnnxPredictor open(Path file) {
    return open(file, OnnxSettings.withDefaults());
  }

  /**
   * Opens a file.
   *
   * @throws InputException if the file is not an ONNX model this runtime can run, or its inputs and
   *     outputs are not what the settings say; the message names those it has
   */
  public static OnnxPredictor open(Path file, OnnxSettings settings) {
    if (!Files.isRegularFile(file)) {
      throw InputException.in(file, "must be an ONNX file", "no file", "give a path that exists");
    }
    String modelHash = Sha256.of(file);
    OrtEnvironment environment =
        OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "candor");
    OrtSession session = session(file, environment, settings);
    try {
      return new OnnxPredictor(
          environment,
          session,
          GivenInputs.choose(file, session.getInputInfo().values(), settings),
          OutputPort.choose(file, session.getOutputInfo().values(), settings.output()),
          modelHash);
    } catch (OrtException e) {
      closeAfter(session, e);
      throw unreadable(file, e);
    } catch (RuntimeException e) {
      closeAfter(session, e);
      throw e;
    }
  }

  /**
   * The names of a file's inputs: where there are several, all but one must be held.
   *
   * @throws InputException if the file is not an ONNX model this runtime can run
   */
  public static List<String> inputNames(Path file) {
    if (!Files.isRegularFile(file)) {
      throw InputException.in(file, "must be an ONNX file", "no file", "give a path that exists");
    }
    OrtEnvironment environment =
        OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "candor");
    try (OrtSession session = session(file, environment, OnnxSettings.withDefaults())) {
      return List.copyOf(session.getInputInfo().keySet());
    } catch (OrtException e) {
      throw unreadable(file, e);
    }
  }

  @Override
  public NdArray predict(NdArray batch) {
    inputs.batch().check(batch);
    open.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("the model is closed");
      }
      int rows = batch.length(0);
      int fixed = inputs.batch().fixedRows();
      return fixed == 0 || fixed == rows ? run(batch) : inPieces(batch, fixed);
    } finally {
      open.readLock().unlock();
    }
  }

  /** The name of the input that the batch goes to. */
  public String inputName() {
    return inputs.batch().name();
  }

  /** The shape of the batch that the file takes, -1 for any length; empty where it does not say. */
  public List<Long> inputShape() {
    return inputs.batch().shape();
  }

  /** What the inputs beside the explained one get for a batch, by name. */
  public Map<String, NdArray> beside(NdArray batch) {
    Map<String, NdArray> beside = new LinkedHashMap<>();
    inputs
        .constants()
        .forEach((port, row) -> beside.put(port.name(), InputPort.repeated(row, batch.length(0))));
    inputs.filled().forEach((port, number) -> beside.put(port.name(), port.filled(number, batch)));
    return beside;
  }

  /** The name of the output that is read. */
  public String outputName() {
    return output.name();
  }

  /** SHA-256 of the file, for the evidence; weights in files beside it are not part of it. */
  public String modelHash() {
    return modelHash;
  }

  /** Frees the native memory, after the calls that are running. Closing twice does nothing. */
  @Override
  public void close() {
    open.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        session.close();
      }
    } catch (OrtException e) {
      throw new IllegalStateException("the model could not be closed", e);
    } finally {
      open.writeLock().unlock();
    }
  }

  private NdArray run(NdArray batch) {
    int rows = batch.length(0);
    List<OnnxTensor> tensors = new ArrayList<>();
    try {
      Map<String, OnnxTensor> given = new LinkedHashMap<>();
      give(given, tensors, inputs.batch(), batch);
      for (Map.Entry<InputPort, NdArray> constant : inputs.constants().entrySet()) {
        give(given, tensors, constant.getKey(), InputPort.repeated(constant.getValue(), rows));
      }
      for (Map.Entry<InputPort, Double> filled : inputs.filled().entrySet()) {
        give(given, tensors, filled.getKey(), filled.getKey().filled(filled.getValue(), batch));
      }
      try (OrtSession.Result result = session.run(given, Set.of(output.name()))) {
        return output.scores(result.get(0), rows);
      }
    } catch (OrtException e) {
      throw new InputException(
          "inputs must be such as the model can run (found "
              + e.getMessage()
              + "); check their shape and the numbers that are used as positions",
          e);
    } finally {
      tensors.forEach(OnnxTensor::close);
    }
  }

  private void give(
      Map<String, OnnxTensor> given, List<OnnxTensor> tensors, InputPort port, NdArray values)
      throws OrtException {
    OnnxTensor tensor = port.tensor(environment, values);
    tensors.add(tensor);
    given.put(port.name(), tensor);
  }

  private NdArray inPieces(NdArray batch, int size) {
    int rows = batch.length(0);
    double[] scores = new double[0];
    int outputs = 0;
    DType dtype = DType.FLOAT32;
    for (int from = 0; from < rows; from += size) {
      int to = Math.min(rows, from + size);
      NdArray piece = run(filledUp(batch.slice(from, to), size));
      dtype = piece.dtype();
      outputs = piece.length(1);
      if (from == 0) {
        scores = new double[Math.multiplyExact(rows, outputs)];
      }
      System.arraycopy(piece.toDoubles(), 0, scores, from * outputs, (to - from) * outputs);
    }
    NdArray all = NdArray.of(scores, rows, outputs);
    return dtype == DType.FLOAT32 ? NdArray.of(all.toFloats(), rows, outputs) : all;
  }

  private static NdArray filledUp(NdArray piece, int size) {
    int rows = piece.length(0);
    if (rows == size) {
      return piece;
    }
    int width = piece.size() / rows;
    double[] values = Arrays.copyOf(piece.toDoubles(), size * width);
    for (int row = rows; row < size; row++) {
      System.arraycopy(values, (rows - 1) * width, values, row * width, width);
    }
    int[] shape = piece.shape();
    shape[0] = size;
    NdArray filled = NdArray.of(values, shape);
    return piece.dtype() == DType.FLOAT32 ? NdArray.of(filled.toFloats(), shape) : filled;
  }

  private static OrtSession session(Path file, OrtEnvironment environment, OnnxSettings settings) {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      environment.setTelemetry(false);
      options.setIntraOpNumThreads(settings.threads());
      options.setInterOpNumThreads(1);
      // an error is thrown; it need not be printed as well
      options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
      // waiting threads must not burn the cores that others need
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      return environment.createSession(file.toString(), options);
    } catch (OrtException e) {
      throw unreadable(file, e);
    }
  }

  private static InputException unreadable(Path file, OrtException e) {
    return new InputException(
        file
            + ": cannot be run as ONNX (found "
            + e.getMessage()
            + "); export it again with an operator set that ONNX Runtime 1.28 knows",
        e);
  }

  private static void closeAfter(OrtSession session, Exception failure) {
    try {
      session.close();
    } catch (OrtException e) {
      failure.addSuppressed(e);
    }
  }
}
