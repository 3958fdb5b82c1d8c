package dev.candor.torch;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.bytedeco.pytorch.Tensor;

/**
 * A network from one of its layers on: what goes in are the layer's activations, everything before
 * is as it is for one original row. So every method that explains an input explains a layer, such
 * as the embedding of a text, whose ids have no gradients.
 *
 * <p>Its answers are raw outputs. What lies before the layer is run again for every row, without
 * gradients, so that ways around the layer have what they need.
 */
public final class FromLayer implements WrappedModel {
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
    NdArray original = asBatch(row);
    return new FromLayer(model, path, original, activations(model, path, original));
  }

  /**
   * The network from the layer on that turns whole numbers into vectors, such as the embedding of a
   * text's tokens: the first whose answer has the shape of the input and one axis more.
   *
   * @param row the original input, without a batch axis
   * @throws InputException if there is none, or the layers cannot be seen
   */
  public static FromLayer embedding(GradientModel model, NdArray row) {
    seen(model, "the layer that turns tokens into vectors");
    NdArray original = asBatch(row);
    List<String> found = new ArrayList<>();
    look(
        model,
        original,
        path -> true,
        (run, path, made) -> {
          if (found.isEmpty() && isVectors(original, made)) {
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
    return of(model, found.get(0), row);
  }

  private static boolean isVectors(NdArray original, Tensor made) {
    int extra = (int) made.dim() - original.rank();
    if (extra < 1 || made.size(-1) < 2) {
      return false;
    }
    for (int axis = 0; axis < original.rank(); axis++) {
      if (made.size(axis + extra - 1L) != original.length(axis)) {
        return false;
      }
    }
    return true;
  }

  private static NdArray asBatch(NdArray row) {
    int[] shape = new int[row.rank() + 1];
    shape[0] = 1;
    System.arraycopy(row.shape(), 0, shape, 1, row.rank());
    return row.reshape(shape);
  }

  @Override
  public GradientModel model() {
    return model;
  }

  /** Where the layer is in the network. */
  public String path() {
    return path;
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
    Layer root = seen(model, "layer " + path);
    List<NdArray> found = new ArrayList<>();
    look(
        model,
        original,
        path::equals,
        (run, at, made) -> found.add(withoutMembers(run, path, made)));
    if (found.isEmpty()) {
      throw LayerPaths.unknown(path, new TreeSet<>(LayerPaths.of(root)));
    }
    return found.get(0);
  }

  private static Layer seen(GradientModel model, String what) {
    return model
        .layers()
        .orElseThrow(
            () ->
                new InputException(
                    what + ": " + model.layersHidden().orElse("the layers cannot be seen")));
  }

  /** Is told what a layer gave. */
  private interface Look {
    void at(Run run, String path, Tensor made);
  }

  private static void look(
      GradientModel model, NdArray original, Predicate<String> wanted, Look look) {
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
                              wanted, (path, made) -> look.at(run, path, made)));
                  return answers.size(0);
                }));
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
      Tensor whole = run.rows(original, 0, 1).expand(wide).contiguous();
      return run.outputs(whole, new Put(path, given, how));
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
