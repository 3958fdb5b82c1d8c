package dev.candor.torch.jit;

import dev.candor.core.DType;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.torch.Scope;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * A network that PyTorch wrote as TorchScript ({@code torch.jit.trace(model, x).save("m.pt")}): its
 * answers, and how they change with each input.
 *
 * <p>A batch is cut into parts that fit into a processor's cache, and the parts are answered by
 * several threads. Where a batch is cut depends on its shape and the settings alone, never on the
 * threads, so the same batch gives the same bits whatever their number. Numbers are copied once on
 * the way in and once on the way out. May be used by many threads at once.
 *
 * <p>There are no layers to look at: a method that needs them cannot work on such a file. A
 * TorchScript file carries code, which runs inside the engine with its rights: use files from
 * people you trust.
 */
public final class TorchScriptPredictor implements Predictor, AutoCloseable {
  private final Path file;
  private final TorchScriptSettings settings;
  private final ScriptModule module;
  private final Parts parts;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private boolean closed;

  private TorchScriptPredictor(Path file, TorchScriptSettings settings) {
    this.file = file;
    this.settings = settings;
    this.module = ScriptModule.load(file);
    this.parts = new Parts(settings.threads());
  }

  /** Reads a file, with the default settings. */
  public static TorchScriptPredictor load(Path file) {
    return load(file, TorchScriptSettings.withDefaults());
  }

  /**
   * Reads a file.
   *
   * @throws InputException if it is not there, damaged, or not TorchScript
   */
  public static TorchScriptPredictor load(Path file, TorchScriptSettings settings) {
    return new TorchScriptPredictor(file, settings);
  }

  /**
   * The network's answers.
   *
   * @param batch {@code [n, row...]}
   * @return {@code [n, outputs]} in the network's own precision; one output a row gives {@code [n,
   *     1]}
   */
  @Override
  public NdArray predict(NdArray batch) {
    return predict(batch, new NdArray[0]);
  }

  /**
   * The answers of a network with further inputs that are the same for every row, such as the
   * attention mask of the text that is explained.
   *
   * @param further one row of each further input, {@code [1, ...]}, in the order of the network
   */
  public Predictor withFurther(NdArray... further) {
    NdArray[] rows = further.clone();
    for (NdArray row : rows) {
      if (row.rank() == 0 || row.length(0) != 1) {
        throw InputException.of(
            "further", "must be one row, [1, ...]", row, "reshape it; it is used for every row");
      }
    }
    return batch -> predict(batch, rows);
  }

  private NdArray predict(NdArray batch, NdArray[] further) {
    int rows = rows(batch);
    return reading(
        () -> {
          PartAnswers answers = new PartAnswers(file, rows, partRows(batch));
          parts.each(
              answers.parts(),
              part ->
                  answers.put(
                      part,
                      Scope.withoutGradients(
                          () -> {
                            int from = answers.from(part);
                            int to = answers.to(part);
                            Tensor[] inputs = inputs(batch, from, to, further);
                            return answers.checked(part, module.forward(settings.output(), inputs));
                          })));
          return answers.joined();
        });
  }

  /**
   * How does one output of each row change with each number of that row? One forward and one
   * backward pass.
   *
   * @param batch {@code [n, row...]}
   * @param targets one output per row
   * @return the gradients, shaped as the batch
   */
  public NdArray inputGradients(NdArray batch, int[] targets) {
    int rows = rows(batch);
    if (targets.length != rows) {
      throw InputException.of(
          "targets", "must hold one output per row, " + rows, targets.length, "give one for each");
    }
    return reading(
        () -> {
          PartAnswers gradients = new PartAnswers(file, rows, partRows(batch));
          parts.each(
              gradients.parts(),
              part ->
                  gradients.put(
                      part,
                      Scope.get(
                          () ->
                              gradient(batch, targets, gradients.from(part), gradients.to(part)))));
          return gradients.joined().reshape(batch.shape());
        });
  }

  private NdArray gradient(NdArray batch, int[] targets, int from, int to) {
    Tensor input = NativeRows.of(batch, from, to, module.dtype()).requires_grad_(true);
    Tensor answers = module.forward(settings.output(), input).reshape(to - from, -1);
    long outputs = answers.size(1);
    long[] wanted = new long[to - from];
    for (int i = 0; i < wanted.length; i++) {
      wanted[i] = targets[from + i];
      if (wanted[i] < 0 || wanted[i] >= outputs) {
        throw InputException.of(
            "targets, row " + (from + i),
            "must be one of the " + outputs + " outputs",
            wanted[i],
            "count outputs from 0");
      }
    }
    Tensor index = org.bytedeco.pytorch.AbstractTensor.create(wanted, to - from, 1);
    Tensor sum = answers.gather(1, index).sum();
    TensorVector found = torch.grad(new TensorVector(sum), new TensorVector(input));
    return NativeRows.toArray(found.get(0), to - from, batch.size() / Math.max(1, rows(batch)));
  }

  private Tensor[] inputs(NdArray batch, int from, int to, NdArray[] further) {
    Tensor[] inputs = new Tensor[1 + further.length];
    inputs[0] = NativeRows.of(batch, from, to, module.dtype());
    for (int i = 0; i < further.length; i++) {
      long[] wide = new long[further[i].rank()];
      Arrays.fill(wide, -1);
      wide[0] = (long) to - from;
      inputs[1 + i] = NativeRows.of(further[i], 0, 1, module.dtype()).expand(wide);
    }
    return inputs;
  }

  private int partRows(NdArray batch) {
    long numbers = batch.size() / Math.max(1, rows(batch));
    return settings.rowsOfPart(numbers * (module.dtype() == DType.FLOAT64 ? 8 : 4));
  }

  private static int rows(NdArray batch) {
    if (batch.rank() == 0 || batch.length(0) == 0) {
      throw InputException.of(
          "batch", "must have at least one row", batch, "give [rows, ...] with a row or more");
    }
    return batch.length(0);
  }

  private NdArray reading(java.util.function.Supplier<NdArray> work) {
    lock.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("the network is closed");
      }
      return work.get();
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Frees the native memory. Closing twice does nothing. */
  @Override
  public void close() {
    lock.writeLock().lock();
    try {
      if (!closed) {
        parts.close();
        module.close();
        closed = true;
      }
    } finally {
      lock.writeLock().unlock();
    }
  }
}
