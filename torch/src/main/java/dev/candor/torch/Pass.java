package dev.candor.torch;

import dev.candor.core.InputException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.bytedeco.pytorch.Tensor;

/**
 * How one forward run is made: with which numbers, plain or recording, for use or for training.
 *
 * <p>A layer runs its parts only through {@link #run}, so whoever makes the pass sees every layer's
 * input and output and may answer in its place. One pass is one run: it is not shared between
 * threads.
 */
public final class Pass {
  private final Map<String, Tensor> parameters;
  private final Map<String, Tensor> given;
  private final int members;
  private final Dropping dropping;
  private final Interception interception;
  private final ParameterChange change;
  private final Predicate<String> moving;
  private final Optional<Map<String, Tensor>> made;
  private String path;
  private String numbers;

  private Pass(
      Map<String, Tensor> parameters, int members, Dropping dropping, Interception interception) {
    this(
        parameters,
        Map.of(),
        members,
        dropping,
        interception,
        (name, value) -> value,
        Pass::stays,
        Optional.empty(),
        "",
        "");
  }

  private Pass(
      Map<String, Tensor> parameters,
      Map<String, Tensor> given,
      int members,
      Dropping dropping,
      Interception interception,
      ParameterChange change,
      Predicate<String> moving,
      Optional<Map<String, Tensor>> made,
      String path,
      String numbers) {
    this.parameters = parameters;
    this.given = given;
    this.members = members;
    this.dropping = dropping;
    this.interception = interception;
    this.change = change;
    this.moving = moving;
    this.made = made;
    this.path = path;
    this.numbers = numbers;
  }

  /** Whether a statistic moves in a run that is not for training: none does. */
  private static boolean stays(String name) {
    return false;
  }

  /** A plain run. */
  public static Pass plain(Map<String, Tensor> parameters, int members) {
    return new Pass(parameters, members, Dropping.NOTHING, Interception.NONE);
  }

  /** A run for training, which may drop units and may be watched. */
  public static Pass training(
      Map<String, Tensor> parameters, int members, Dropping dropping, Interception interception) {
    return new Pass(parameters, members, dropping, interception);
  }

  /**
   * A run that hands over what the layers give, by path, and what they note beside it, such as
   * {@code gate.weights}; only what is wanted.
   */
  public static Pass recording(
      Map<String, Tensor> parameters,
      int members,
      Predicate<String> wanted,
      BiConsumer<String, Tensor> recorder) {
    return new Pass(
        parameters, members, Dropping.NOTHING, new Interception.Recording(wanted, recorder));
  }

  /** A run in which someone else may answer for a layer. */
  public static Pass intercepted(
      Map<String, Tensor> parameters, int members, Interception interception) {
    return new Pass(parameters, members, Dropping.NOTHING, interception);
  }

  /** The same run with further inputs, by name, such as an attention mask. */
  public Pass withGiven(Map<String, Tensor> further) {
    return new Pass(
        parameters, further, members, dropping, interception, change, moving, made, path, numbers);
  }

  /**
   * The same run in which layers that keep statistics go by what they see and move those statistics
   * whose full name is in here; the others stay as they are, to the bit.
   */
  public Pass withMoving(Predicate<String> statistics) {
    return new Pass(
        parameters,
        given,
        members,
        dropping,
        interception,
        change,
        statistics,
        made,
        path,
        numbers);
  }

  /**
   * A plain run from here on under changed parameters: what a rule asks a layer with, such as
   * {@code layer.forward(pass.changed((name, w) -> w.clamp_min(0)), x)}.
   */
  public Pass changed(ParameterChange other) {
    return new Pass(
        parameters,
        given,
        members,
        dropping,
        Interception.NONE,
        (name, value) -> other.changed(name, change.changed(name, value)),
        Pass::stays,
        Optional.empty(),
        path,
        numbers);
  }

  /** The same run with a place for what is made of the parameters alone, until they change. */
  Pass keeping(Map<String, Tensor> place) {
    return new Pass(
        parameters,
        given,
        members,
        dropping,
        interception,
        change,
        moving,
        Optional.of(place),
        path,
        numbers);
  }

  /**
   * What is made of the parameters of the layer that is running and of nothing else: made once for
   * all runs where there is a place for it.
   */
  public Tensor made(String name, Supplier<Tensor> making) {
    return made.map(
            place ->
                place.computeIfAbsent(
                    within(path, name),
                    key -> {
                      Tensor tensor = making.get();
                      tensor.retainReference();
                      return tensor;
                    }))
        .orElseGet(making);
  }

  /** A further input. */
  public Tensor given(String name) {
    Tensor tensor = given.get(name);
    if (tensor == null) {
      throw InputException.of(
          "input " + name, "must be given", given.keySet(), "give every input of the network");
    }
    return tensor;
  }

  /** How many members the leading axis has. */
  public int members() {
    return members;
  }

  /** Which units are dropped. */
  public Dropping dropping() {
    return dropping;
  }

  /** Where in the tree the run is now, such as {@code block.norm1}; empty at the root. */
  public String path() {
    return path;
  }

  /** A parameter of the layer that is running, {@code [members, shape...]}. */
  public Tensor parameter(String name) {
    String full = within(numbers, name);
    Tensor parameter = parameters.get(full);
    if (parameter == null) {
      throw new IllegalStateException("no parameter " + full + " in " + parameters.keySet());
    }
    return change.changed(name, parameter);
  }

  /** Whether a statistic of the layer that is running moves in this run. */
  public boolean moves(String name) {
    return moving.test(within(numbers, name));
  }

  /** Runs a part of the layer that is running. */
  public Tensor run(String name, Layer part, Tensor input) {
    return within(name, () -> interception.answer(path, part, this, input));
  }

  /**
   * Runs a part whose numbers are those of another part, as every step of a recurrent layer has the
   * same ones: it has a path of its own, so that who watches can tell the runs apart.
   *
   * @param numbersOf the name of the part that has the numbers
   */
  public Tensor run(String name, String numbersOf, Layer part, Tensor input) {
    return within(name, numbersOf, () -> interception.answer(path, part, this, input));
  }

  /** Runs a part with several inputs or outputs. */
  public List<Tensor> run(String name, Junction part, List<Tensor> inputs) {
    return within(name, () -> interception.answer(path, part, this, inputs));
  }

  /** Whether a layer that is computed in one go must run its parts one by one. */
  public boolean piecewise() {
    return interception.piecewise();
  }

  /** Does something as if the part of this name were running, such as asking its parameters. */
  public <T> T within(String name, Supplier<T> work) {
    return within(name, name, work);
  }

  private <T> T within(String name, String numbersOf, Supplier<T> work) {
    String outer = path;
    String outerNumbers = numbers;
    path = within(path, name);
    numbers = within(numbers, numbersOf);
    try {
      return work.get();
    } finally {
      path = outer;
      numbers = outerNumbers;
    }
  }

  /** Whether someone wants the output of the part with this name, so that it must be made. */
  public boolean wants(String name) {
    return interception.wants(within(path, name));
  }

  /**
   * Whether whoever stands between the layers needs nothing of the part with this name: its output
   * may end with the last part that takes it, or never be made.
   */
  public boolean letsGo(String name) {
    return interception == Interception.NONE || interception.letsGo(within(path, name));
  }

  /** Whether this very tensor, not its numbers, is one that the run was given. */
  public boolean isGiven(Tensor tensor) {
    return parameters.values().stream().anyMatch(own -> own.equals(tensor))
        || given.values().stream().anyMatch(own -> own.equals(tensor));
  }

  /** Notes something beside the output, such as the weights of a gate. */
  public void note(String name, Tensor value) {
    interception.note(within(path, name), value);
  }

  private static String within(String outer, String name) {
    return outer.isEmpty() ? name : outer + "." + name;
  }
}
