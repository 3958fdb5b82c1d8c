package dev.candor.torch;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bytedeco.pytorch.Tensor;

/**
 * A network from behind one of its layers on: its rows are what that layer would give, such as the
 * vectors that an embedding makes of a text's tokens. So gradients reach inputs that are whole
 * numbers, through which none flows.
 *
 * @param model the whole network
 * @param layer the path of the layer whose answer is given instead
 * @param input one row of the whole network's input, {@code [1, ...]}, for all that goes past the
 *     layer, such as the places of the tokens
 */
public record BehindLayer(GradientModel model, String layer, NdArray input)
    implements GradientModel {
  private static final int BYTES = 4;

  /**
   * Behind the layer that turns whole numbers into vectors: the first whose answer has the shape of
   * the input and one axis more.
   *
   * @throws InputException if there is none, or the layers cannot be seen
   */
  public static BehindLayer embedding(GradientModel model, NdArray input) {
    List<String> found = new ArrayList<>();
    look(
        model,
        input,
        (path, given, made) -> {
          if (found.isEmpty() && isVectors(input, made)) {
            found.add(path);
          }
        });
    if (found.isEmpty()) {
      throw InputException.of(
          "the network",
          "must have a layer that turns tokens into vectors",
          "none",
          "name one by --layer, or use a method that needs outputs only");
    }
    return new BehindLayer(model, found.get(0), input);
  }

  private static boolean isVectors(NdArray input, Tensor made) {
    int extra = (int) made.dim() - input.rank();
    if (extra < 1 || made.size(-1) < 2) {
      return false;
    }
    for (int axis = 0; axis < input.rank(); axis++) {
      if (made.size(axis + extra - 1L) != input.length(axis)) {
        return false;
      }
    }
    return true;
  }

  /** What the layer gives for its network's own input, {@code [1, ...]}, float32. */
  public NdArray rows(NdArray of) {
    List<NdArray> seen = new ArrayList<>();
    look(
        model,
        of,
        (path, given, made) -> {
          if (seen.isEmpty() && path.equals(layer)) {
            NdArray array = Tensors.toArray(made);
            int[] shape = array.shape();
            boolean member = shape[0] == 1 && shape.length > 2 && shape[1] == of.length(0);
            seen.add(member ? array.reshape(Arrays.copyOfRange(shape, 1, shape.length)) : array);
          }
        });
    if (seen.isEmpty()) {
      throw InputException.of(
          "--layer", "must be one of the network's", layer, "list them by --layers");
    }
    return seen.get(0);
  }

  /** Is told what a layer gave. */
  private interface Look {
    void at(String path, Tensor given, Tensor made);
  }

  private static void look(GradientModel model, NdArray input, Look look) {
    Interception watching =
        new Interception() {
          @Override
          public Tensor answer(String path, Layer layer, Pass pass, Tensor given) {
            Tensor made = layer.forward(pass, given);
            look.at(path, given, made);
            return made;
          }

          @Override
          public List<Tensor> answer(
              String path, Junction junction, Pass pass, List<Tensor> inputs) {
            List<Tensor> made = junction.forward(pass, inputs);
            look.at(path, inputs.isEmpty() ? made.get(0) : inputs.get(0), made.get(0));
            return made;
          }

          @Override
          public boolean wants(String path) {
            return true;
          }
        };
    model.work(
        1,
        (long) BYTES * input.size(),
        (run, from, to) -> {
          run.outputs(run.rows(input, 0, 1), watching);
          return true;
        });
  }

  @Override
  public NdArray predict(NdArray batch) {
    List<double[]> parts =
        work(
            batch.length(0),
            (long) BYTES * batch.size() / Math.max(1, batch.length(0)),
            (run, from, to) -> Tensors.toDoubles(run.outputs(run.rows(batch, from, to))));
    double[] all = parts.stream().flatMapToDouble(Arrays::stream).toArray();
    return NdArray.of(all, batch.length(0), all.length / batch.length(0));
  }

  @Override
  public <T> List<T> work(int rows, long bytesPerRow, PartWork<T> work) {
    return model.work(rows, bytesPerRow, (run, from, to) -> work.on(new Behind(run), from, to));
  }

  @Override
  public int rowsAtOnce(long bytesPerRow) {
    return model.rowsAtOnce(bytesPerRow);
  }

  @Override
  public Optional<Layer> layers() {
    return model.layers();
  }

  @Override
  public Optional<String> layersHidden() {
    return model.layersHidden();
  }

  @Override
  public GradientModel withFurther(NdArray... further) {
    return new BehindLayer(model.withFurther(further), layer, input);
  }

  /** A run in which the layer's answer is the rows that are given. */
  private final class Behind implements Run {
    private final Run run;

    Behind(Run run) {
      this.run = run;
    }

    @Override
    public Tensor rows(NdArray batch, int from, int to) {
      return run.rows(batch, from, to);
    }

    @Override
    public Tensor outputs(Tensor rows, Interception how) {
      long[] wide = new long[input.rank()];
      Arrays.fill(wide, -1);
      wide[0] = rows.size(0);
      Tensor whole = run.rows(input, 0, 1).expand(wide).contiguous();
      return run.outputs(whole, new Given(how, hasMemberAxis() ? rows.unsqueeze(0) : rows));
    }

    @Override
    public boolean hasMemberAxis() {
      return run.hasMemberAxis();
    }
  }

  /** Answers with what was given where the layer would, and as somebody else says elsewhere. */
  private final class Given implements Interception {
    private final Interception how;
    private final Tensor rows;

    Given(Interception how, Tensor rows) {
      this.how = how;
      this.rows = rows;
    }

    @Override
    public Tensor answer(String path, Layer layerThere, Pass pass, Tensor given) {
      return path.equals(layer) ? rows : how.answer(path, layerThere, pass, given);
    }

    @Override
    public List<Tensor> answer(String path, Junction junction, Pass pass, List<Tensor> inputs) {
      return path.equals(layer) ? List.of(rows) : how.answer(path, junction, pass, inputs);
    }

    @Override
    public boolean piecewise() {
      return how.piecewise();
    }

    @Override
    public boolean wants(String path) {
      return how.wants(path) || path.equals(layer);
    }

    @Override
    public void note(String path, Tensor value) {
      how.note(path, value);
    }
  }
}
