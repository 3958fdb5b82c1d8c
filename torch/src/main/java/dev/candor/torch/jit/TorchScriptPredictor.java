package dev.candor.torch.jit;

import dev.candor.core.DType;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.Backward;
import dev.candor.torch.GradientModel;
import dev.candor.torch.Layer;
import dev.candor.torch.PartWork;
import dev.candor.torch.Scope;
import dev.candor.torch.Targets;
import dev.candor.torch.Tensors;
import dev.candor.torch.WrappedModel;
import dev.candor.torch.parts.GradientParts;
import dev.candor.torch.parts.Parts;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.bytedeco.pytorch.Tensor;
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
public final class TorchScriptPredictor implements GradientModel, AutoCloseable {
  private final Path file;
  private final TorchScriptSettings settings;
  private final ScriptModule module;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private boolean closed;

  private TorchScriptPredictor(Path file, TorchScriptSettings settings) {
    this.file = file;
    this.settings = settings;
    this.module = ScriptModule.load(file);
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
    return predict(batch, List.of());
  }

  @Override
  public GradientModel withFurther(NdArray... further) {
    List<NdArray> rows = List.of(further);
    for (NdArray row : rows) {
      if (row.rank() == 0 || row.length(0) != 1) {
        throw InputException.of(
            "further", "must be one row, [1, ...]", row, "reshape it; it is used for every row");
      }
    }
    return new WithFurther(rows);
  }

  private NdArray predict(NdArray batch, List<NdArray> further) {
    int rows = rows(batch);
    return reading(
        () -> {
          PartAnswers answers = new PartAnswers(file, rows, partRows(batch));
          Parts.each(
              answers.parts(),
              settings.threads(),
              part ->
                  answers.put(
                      part,
                      Scope.withoutGradients(
                          () -> {
                            int from = answers.from(part);
                            int to = answers.to(part);
                            ScriptRun run = new ScriptRun(file, module, settings.output(), further);
                            return answers.checked(part, run.answer(run.rows(batch, from, to)));
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
    int width = batch.size() / rows;
    List<float[]> parts =
        work(
            rows,
            4L * width,
            (run, from, to) -> {
              Tensor input = run.rows(batch, from, to).requires_grad_(true);
              int[] wanted = Arrays.copyOfRange(targets, from, to);
              Tensor sum = Targets.sum(run.outputs(input), wanted, from);
              return Tensors.toFloats(Backward.of(sum, input).to(torch.ScalarType.Float));
            });
    return NdArray.ofFloats(
        all -> {
          int at = 0;
          for (float[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
          }
        },
        batch.shape());
  }

  @Override
  public <T> List<T> work(int rows, long bytesPerRow, PartWork<T> work) {
    return work(rows, bytesPerRow, List.of(), work);
  }

  private <T> List<T> work(int rows, long bytesPerRow, List<NdArray> further, PartWork<T> work) {
    return reading(
        () ->
            GradientParts.of(
                rows,
                GradientParts.evenly(rows, rowsAtOnce(bytesPerRow)),
                settings.threads(),
                new ScriptRun(file, module, settings.output(), further),
                work));
  }

  @Override
  public int rowsAtOnce(long bytesPerRow) {
    return settings.part().thereAndBack().rowsOf(bytesPerRow);
  }

  @Override
  public Optional<Layer> layers() {
    return Optional.empty();
  }

  @Override
  public Optional<String> layersHidden() {
    return Optional.of(ScriptRun.HIDDEN);
  }

  private int partRows(NdArray batch) {
    long numbers = batch.size() / Math.max(1, rows(batch));
    return settings.part().rowsOf(numbers * (module.dtype() == DType.FLOAT64 ? 8 : 4));
  }

  private static int rows(NdArray batch) {
    if (batch.rank() == 0 || batch.length(0) == 0) {
      throw InputException.of(
          "batch", "must have at least one row", batch, "give [rows, ...] with a row or more");
    }
    return batch.length(0);
  }

  private <T> T reading(Supplier<T> work) {
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
        module.close();
        closed = true;
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** The network with further inputs that are the same for every row. */
  private final class WithFurther implements WrappedModel {
    private final List<NdArray> further;

    WithFurther(List<NdArray> further) {
      this.further = further;
    }

    @Override
    public GradientModel model() {
      return TorchScriptPredictor.this;
    }

    @Override
    public NdArray predict(NdArray batch) {
      return TorchScriptPredictor.this.predict(batch, further);
    }

    @Override
    public <T> List<T> work(int rows, long bytesPerRow, PartWork<T> work) {
      return TorchScriptPredictor.this.work(rows, bytesPerRow, further, work);
    }

    @Override
    public GradientModel withFurther(NdArray... other) {
      return TorchScriptPredictor.this.withFurther(other);
    }
  }
}
