package dev.candor.torch;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.bytedeco.pytorch.Tensor;

/**
 * A named tree of layers with its numbers: answers batches, gives gradients, and shows its insides.
 *
 * <p>A network has one or more members: the same architecture with numbers of their own, computed
 * together. Every parameter has the member axis in front. {@link #predict} averages the members'
 * answers; {@link #outputs} keeps them apart. May be used by many threads at once; a change of
 * parameters waits for those who read.
 */
public final class Network implements GradientModel, AutoCloseable {
  private static final int ROWS_AT_ONCE = 65_536;

  private final Layer architecture;
  private final List<Integer> rowShape;
  private final Link link;
  private final long[] memberSeeds;
  private final RowLimit limit;
  private final HeldParameters parameters;
  private final NetworkParts parts;

  private Network(
      Layer architecture,
      List<Integer> rowShape,
      Link link,
      long[] memberSeeds,
      RowLimit limit,
      Function<String, NdArray> initial) {
    if (memberSeeds.length == 0) {
      throw InputException.of("seeds", "must be at least one", 0, "give a seed for each member");
    }
    this.architecture = architecture;
    this.rowShape = List.copyOf(rowShape);
    this.link = link;
    this.memberSeeds = memberSeeds.clone();
    this.limit = limit;
    this.parameters =
        new HeldParameters(ParameterTree.of(architecture), memberSeeds.length, initial);
    this.parts = NetworkParts.of(architecture, parameters, memberSeeds.length, limit);
  }

  /**
   * A new network, each member drawn from its own seed: member m equals the network of that seed
   * alone.
   *
   * @param architecture the layers
   * @param rowShape the shape of one row of input, such as {@code [features]}
   * @param link how raw outputs become an answer
   * @param memberSeeds a seed for each member
   */
  public static Network create(
      Layer architecture, List<Integer> rowShape, Link link, long... memberSeeds) {
    return drawn(architecture, rowShape, link, memberSeeds, RowLimit.NONE);
  }

  /**
   * A new network of one member whose batches are answered in parts, side by side, as those of
   * images are.
   */
  public static Network createInParts(
      Layer architecture, List<Integer> rowShape, Link link, long seed) {
    return drawn(architecture, rowShape, link, new long[] {seed}, RowLimit.PARTS);
  }

  private static Network drawn(
      Layer architecture, List<Integer> rowShape, Link link, long[] seeds, RowLimit limit) {
    Map<String, Parameter> tree = ParameterTree.of(architecture);
    return new Network(
        architecture,
        rowShape,
        link,
        seeds,
        limit,
        name -> ParameterTree.draw(name, ParameterTree.named(tree, name), seeds));
  }

  /** The same with these numbers, such as those of a file, {@code [1, shape...]} each. */
  public static Network ofInParts(
      Layer architecture,
      List<Integer> rowShape,
      Link link,
      long seed,
      Map<String, NdArray> parameters) {
    return given(architecture, rowShape, link, new long[] {seed}, RowLimit.PARTS, parameters);
  }

  /** A network with these numbers, such as those of a file. */
  public static Network of(
      Layer architecture,
      List<Integer> rowShape,
      Link link,
      long[] memberSeeds,
      Map<String, NdArray> parameters) {
    return given(architecture, rowShape, link, memberSeeds, RowLimit.NONE, parameters);
  }

  /**
   * A network brought from elsewhere: one member, raw outputs. Its batches are answered in parts,
   * side by side.
   *
   * @param rowShape the shape of one row of input; -1 for a length that may be any
   * @param limit how many rows it takes at once
   * @param parameters without a member axis
   */
  public static Network imported(
      Layer architecture, List<Integer> rowShape, RowLimit limit, Map<String, NdArray> parameters) {
    Map<String, NdArray> membered = new LinkedHashMap<>();
    parameters.forEach((name, array) -> membered.put(name, Answers.asOneMember(array)));
    return given(architecture, rowShape, Link.IDENTITY, new long[] {0}, limit, membered);
  }

  private static Network given(
      Layer architecture,
      List<Integer> rowShape,
      Link link,
      long[] memberSeeds,
      RowLimit limit,
      Map<String, NdArray> parameters) {
    Map<String, Parameter> tree = ParameterTree.of(architecture);
    parameters.keySet().forEach(name -> ParameterTree.named(tree, name));
    return new Network(
        architecture,
        rowShape,
        link,
        memberSeeds,
        limit,
        name -> ParameterTree.given(parameters, name));
  }

  /** The tree of layers. */
  public Layer architecture() {
    return architecture;
  }

  /** The shape of one row of input. */
  public List<Integer> rowShape() {
    return rowShape;
  }

  /** How raw outputs become an answer. */
  public Link link() {
    return link;
  }

  /** How many members there are. */
  public int members() {
    return memberSeeds.length;
  }

  /** The seed of each member. */
  public long[] memberSeeds() {
    return memberSeeds.clone();
  }

  /** Every parameter's name and shape for one member, in the order of the tree. */
  public Map<String, Parameter> specifications() {
    return parameters.specifications();
  }

  /** Every parameter as it is now, {@code [members, shape...]}, in the order of the tree. */
  public Map<String, NdArray> parameters() {
    return parameters.all();
  }

  /** One parameter as it is now, {@code [members, shape...]}. */
  public NdArray parameter(String name) {
    return parameters.one(name);
  }

  /** Replaces the parameters of these names. */
  public void replace(Map<String, NdArray> others) {
    parameters.replace(others);
  }

  /** The network of some of the members, {@code from} included, {@code to} excluded. */
  public Network members(int from, int to) {
    Map<String, NdArray> some = new LinkedHashMap<>();
    parameters().forEach((name, array) -> some.put(name, array.slice(from, to)));
    return new Network(
        architecture,
        rowShape,
        link,
        Arrays.copyOfRange(memberSeeds, from, to),
        limit,
        name -> ParameterTree.given(some, name));
  }

  /**
   * The answer: each member's raw outputs through the link, averaged over the members in double.
   *
   * @param batch {@code [n, row...]}
   * @return {@code [n, outputs]}, float64
   */
  @Override
  public NdArray predict(NdArray batch) {
    return Answers.mean(answers(batch));
  }

  /** Each member's answer, {@code [members, n, outputs]}, float64. */
  public NdArray answers(NdArray batch) {
    return Answers.through(link, outputs(batch));
  }

  /**
   * Each member's raw outputs.
   *
   * @param batch {@code [n, row...]} for all members, or {@code [members, n, row...]}
   * @return {@code [members, n, outputs]}, float32
   */
  public NdArray outputs(NdArray batch) {
    int rows = batch.length(isShared(batch) ? 0 : 1);
    if (limit.inParts() && isShared(batch)) {
      return Answers.joinRows(parts.outputs(batch, NetworkRun.NOTHING_FURTHER));
    }
    int block = Math.max(1, ROWS_AT_ONCE / members());
    if (rows <= block || !isShared(batch)) {
      return reading(values -> Tensors.toArray(forward(Pass.plain(values, members()), batch)));
    }
    List<NdArray> blocks = new java.util.ArrayList<>();
    for (int from = 0; from < rows; from += block) {
      blocks.add(outputs(batch.slice(from, Math.min(rows, from + block))));
    }
    return Answers.joinRows(blocks);
  }

  /**
   * What goes on inside: the outputs of layers by path, and what layers note, such as {@code
   * gate.weights}, from the same forward pass as the outputs.
   */
  public Recorded record(NdArray batch, Predicate<String> wanted) {
    if (limit.inParts() && isShared(batch)) {
      return Recorded.joined(parts.recorded(batch, wanted));
    }
    return reading(
        values -> {
          Map<String, NdArray> seen = new TreeMap<>();
          Pass pass =
              Pass.recording(
                  values,
                  members(),
                  wanted,
                  (path, value) -> seen.put(path, Tensors.toArray(value)));
          return new Recorded(Tensors.toArray(forward(pass, batch)), seen);
        });
  }

  /** The answer that {@link #predict} gives, from outputs that were recorded. */
  public NdArray answer(Recorded recorded) {
    return Answers.mean(Answers.through(link, recorded.outputs()));
  }

  /**
   * How does a raw output change with each input? The gradient of one output of each row, for every
   * member; one forward and one backward pass.
   *
   * @return {@code [members, n, row...]}, float32
   */
  public NdArray inputGradients(NdArray batch, int output) {
    return parameters.reading(
        values ->
            Scope.get(
                () -> {
                  Tensor input = input(batch).contiguous().requires_grad_(true);
                  Tensor answer = architecture.forward(Pass.plain(values, members()), input);
                  answer.select(-1, output).sum().backward();
                  return Tensors.toArray(input.grad());
                }));
  }

  private Tensor forward(Pass pass, NdArray batch) {
    return architecture.forward(pass, input(batch));
  }

  @Override
  public <T> List<T> work(int rows, long bytesPerRow, PartWork<T> work) {
    return parts.work(rows, bytesPerRow, NetworkRun.NOTHING_FURTHER, work);
  }

  /**
   * Does work on the parts of a batch that {@link #predict} has: for what goes forward, and back
   * through little of it.
   *
   * @param batch {@code [n, row...]}
   * @return what the work gave for each part, in the order of the rows
   */
  public <T> List<T> forwardWork(NdArray batch, PartWork<T> work) {
    return forwardWork(batch, 0, batch.length(0), work);
  }

  /**
   * The same for the rows {@code first} (included) to {@code end} (excluded); the work is told rows
   * of the batch.
   */
  public <T> List<T> forwardWork(NdArray batch, int first, int end, PartWork<T> work) {
    return parts.forward(batch, first, end, work);
  }

  /** How many rows of a batch {@link #predict} answers together. */
  public int forwardRows(NdArray batch) {
    return parts.forwardRows(batch);
  }

  @Override
  public int rowsAtOnce(long bytesPerRow) {
    return parts.rowsAtOnce(bytesPerRow);
  }

  @Override
  public Optional<Layer> layers() {
    return Optional.of(architecture);
  }

  @Override
  public GradientModel withFurther(NdArray... further) {
    return new WithFurther(List.of(further));
  }

  private Tensor input(NdArray batch) {
    Tensor rows = Tensors.of(batch);
    return isShared(batch) ? Inputs.shared(rows, members()) : rows;
  }

  private boolean isShared(NdArray batch) {
    return Inputs.isShared(batch, rowShape, members());
  }

  private <T> T reading(Function<Map<String, Tensor>, T> work) {
    return parameters.reading(values -> Scope.withoutGradients(() -> work.apply(values)));
  }

  /** Frees the native memory. Closing twice does nothing. */
  @Override
  public void close() {
    parameters.close();
  }

  /** The network with further inputs that are the same for every row. */
  private final class WithFurther implements WrappedModel {
    private final List<NdArray> further;

    WithFurther(List<NdArray> further) {
      this.further = further;
    }

    @Override
    public GradientModel model() {
      return Network.this;
    }

    @Override
    public NdArray predict(NdArray batch) {
      return Answers.mean(Answers.through(link, Answers.joinRows(parts.outputs(batch, further))));
    }

    @Override
    public <T> List<T> work(int rows, long bytesPerRow, PartWork<T> work) {
      return parts.work(rows, bytesPerRow, further, work);
    }

    @Override
    public GradientModel withFurther(NdArray... other) {
      return Network.this.withFurther(other);
    }
  }
}
