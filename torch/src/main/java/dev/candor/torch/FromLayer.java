package dev.candor.torch;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.bytedeco.pytorch.Tensor;

/**
 * A network from one of its layers on: what goes in are the layer's activations, everything before
 * is as it is for one original row. So every method that explains an input explains a layer, such
 * as the embedding of a text, whose ids have no gradients.
 *
 * <p>Its answers are raw outputs. What lies before the layer is run again for every row, without
 * gradients, so that ways around the layer have what they need.
 */
public final class FromLayer implements GradientModel {
  private final GradientModel model;
  private final String path;
  private final NdArray original;
  private final NdArray activations;

  private FromLayer(GradientModel model, String path, NdArray original, NdArray activations) {
    this.model = model;
    this.path = path;
    this.original = original;
    this.activations = activations;
  }

  /**
   * The network from a layer on.
   *
   * @param path the layer's, such as {@code block.norm1}
   * @param row the original input, without a batch axis
   * @throws InputException if the layers cannot be seen, none has that path, or the network has
   *     several members
   */
  public static FromLayer of(GradientModel model, String path, NdArray row) {
    int[] shape = new int[row.rank() + 1];
    shape[0] = 1;
    System.arraycopy(row.shape(), 0, shape, 1, row.rank());
    NdArray original = row.reshape(shape);
    return new FromLayer(model, path, original, activations(model, path, original));
  }

  /** The layer's activations for the original row, {@code [1, ...]}: the input to be explained. */
  public NdArray activations() {
    return activations;
  }

  /** The layer's activations for another row without a batch axis, such as a baseline's. */
  public NdArray activations(NdArray row) {
    return of(model, path, row).activations();
  }

  private static NdArray activations(GradientModel model, String path, NdArray original) {
    if (model.layers().isEmpty()) {
      throw new InputException(
          "layer " + path + ": " + model.layersHidden().orElse("the layers cannot be seen"));
    }
    TreeSet<String> known = new TreeSet<>(LayerPaths.of(model.layers().get()));
    List<NdArray> found = new ArrayList<>();
    model.work(
        1,
        4L * original.size(),
        (run, from, to) ->
            Scope.notRecording(
                () -> {
                  Tensor answers =
                      run.outputs(
                          run.rows(original, 0, 1),
                          new Interception.Recording(
                              path::equals,
                              (at, value) -> found.add(withoutMembers(run, path, value))));
                  return answers.size(0);
                }));
    if (found.isEmpty()) {
      throw LayerPaths.unknown(path, known);
    }
    return found.get(0);
  }

  private static NdArray withoutMembers(Run run, String path, Tensor value) {
    if (!run.hasMemberAxis()) {
      return Tensors.toArray(value);
    }
    if (value.size(0) != 1) {
      throw InputException.of(
          "layer " + path,
          "must be of a network with one member",
          value.size(0) + " members",
          "take one member's network");
    }
    return Tensors.toArray(value.select(0, 0));
  }

  @Override
  public <T> List<T> work(int rows, long bytesPerRow, PartWork<T> work) {
    return model.work(
        rows, bytesPerRow, (run, from, to) -> work.on(new LaterRun(run, path, original), from, to));
  }

  @Override
  public NdArray predict(NdArray batch) {
    int rows = batch.length(0);
    List<NdArray> parts =
        work(
            rows,
            4L * (batch.size() / Math.max(1, rows)),
            (run, from, to) ->
                Scope.notRecording(
                    () -> Tensors.toArray(run.outputs(run.rows(batch, from, to)).unsqueeze(0))));
    NdArray joined = Answers.joinRows(parts);
    return NdArray.of(joined.toDoubles(), joined.length(1), joined.length(2));
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
  public GradientModel withFurther(NdArray... further) {
    GradientModel other = model.withFurther(further);
    return new FromLayer(other, path, original, activations(other, path, original));
  }

  /** A run in which the layer's answer is what is given. */
  private record LaterRun(Run run, String path, NdArray original) implements Run {
    @Override
    public Tensor rows(NdArray batch, int from, int to) {
      return run.rows(batch, from, to);
    }

    @Override
    public Tensor outputs(Tensor rows, Interception how) {
      long[] wide = new long[original.rank()];
      Arrays.fill(wide, -1);
      wide[0] = rows.size(0);
      Tensor given = run.hasMemberAxis() ? rows.unsqueeze(0) : rows;
      return run.outputs(run.rows(original, 0, 1).expand(wide), new Put(path, given, how));
    }

    @Override
    public boolean hasMemberAxis() {
      return run.hasMemberAxis();
    }
  }

  /** Puts a value in the place of a layer's answer; all else is done as before. */
  private record Put(String path, Tensor value, Interception how) implements Interception {
    @Override
    public Tensor answer(String at, Layer layer, Pass pass, Tensor input) {
      return at.equals(path) ? value : how.answer(at, layer, pass, input);
    }

    @Override
    public List<Tensor> answer(String at, Junction junction, Pass pass, List<Tensor> inputs) {
      if (!at.equals(path)) {
        return how.answer(at, junction, pass, inputs);
      }
      List<Tensor> answers = new ArrayList<>(junction.forward(pass, inputs));
      answers.set(0, value);
      return answers;
    }

    @Override
    public boolean piecewise() {
      return how.piecewise();
    }

    @Override
    public boolean wants(String at) {
      return at.equals(path) || how.wants(at);
    }

    @Override
    public void note(String at, Tensor noted) {
      how.note(at, noted);
    }
  }
}
