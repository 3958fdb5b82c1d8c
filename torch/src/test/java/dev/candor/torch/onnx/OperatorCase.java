package dev.candor.torch.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import dev.candor.core.NdArray;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * One node with all it needs, to be run here and by ONNX Runtime. Changed by every call.
 *
 * <pre>
 * OperatorCase.of("Slice", 13).input(x).longs(0).longs(2).gives(OnnxType.FLOAT32)
 * </pre>
 */
final class OperatorCase {
  private final String operator;
  private final int opset;
  private final OnnxModels model;
  private final List<String> names = new ArrayList<>();
  private final List<NdArray> given = new ArrayList<>();
  private final List<AttributeProto> settings = new ArrayList<>();
  private OnnxType gives = OnnxType.FLOAT32;
  private int outputs = 1;
  private boolean smooth = true;
  private String remark = "";

  private OperatorCase(String operator, int opset) {
    this.operator = operator;
    this.opset = opset;
    this.model = OnnxModels.opset(opset);
  }

  static OperatorCase of(String operator, int opset) {
    return new OperatorCase(operator, opset);
  }

  /** Numbers between -2 and 2, no two closer than 0.1, none within 0.05 of a multiple of 0.1. */
  static NdArray apart(long seed, int... shape) {
    return apartFrom(-2, seed, shape);
  }

  /** The same from another least number on, and as much higher as they need to be apart. */
  static NdArray apartFrom(double least, long seed, int... shape) {
    SplittableRandom random = new SplittableRandom(seed);
    int size = IntStream.of(shape).reduce(1, (a, b) -> a * b);
    int[] order = IntStream.range(0, Math.max(40, size)).toArray();
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
    return NdArray.ofFloats(
        to -> {
          for (int i = 0; i < to.length; i++) {
            to[i] = (float) (least + 0.1 * order[i] + 0.05);
          }
        },
        shape);
  }

  /** Float32 that is given when it runs. */
  OperatorCase input(NdArray numbers) {
    return input(OnnxType.FLOAT32, numbers);
  }

  /** Numbers that are given when it runs; the first axis of the first input is the batch. */
  OperatorCase input(OnnxType type, NdArray numbers) {
    int[] shape = numbers.shape();
    shape[0] = OnnxModels.ANY;
    model.input(next(), type, shape);
    given.add(numbers);
    return this;
  }

  /** Float32 that the file holds. */
  OperatorCase floats(NdArray numbers) {
    model.floats(next(), numbers);
    return this;
  }

  /** Whole numbers that the file holds, along one axis. */
  OperatorCase longs(long... numbers) {
    model.longs(next(), numbers);
    return this;
  }

  /** One whole number that the file holds, without an axis. */
  OperatorCase whole(long number) {
    model.whole(next(), number);
    return this;
  }

  /** Anything else that the file holds. */
  OperatorCase initialiser(TensorProto tensor) {
    model.initialiser(tensor.toBuilder().setName(next()).build());
    return this;
  }

  /** An input that is left out. */
  OperatorCase absent() {
    names.add("");
    return this;
  }

  OperatorCase set(AttributeProto setting) {
    settings.add(setting);
    return this;
  }

  /** Answers that are no fractions, through which nothing flows back. */
  OperatorCase gives(OnnxType type) {
    gives = type;
    return steps();
  }

  /** Answers without a slope that finite differences would find. */
  OperatorCase steps() {
    smooth = false;
    return this;
  }

  OperatorCase outputs(int number) {
    outputs = number;
    return this;
  }

  OperatorCase because(String words) {
    remark = ": " + words;
    return this;
  }

  private String next() {
    names.add("i" + names.size());
    return names.get(names.size() - 1);
  }

  OnnxModels model() {
    List<String> made = IntStream.range(0, outputs).mapToObj(i -> "y" + i).toList();
    model.node(operator, "node", names, made, settings.toArray(AttributeProto[]::new));
    made.forEach(name -> model.output(name, gives));
    return model;
  }

  List<NdArray> given() {
    return given;
  }

  String operator() {
    return operator;
  }

  /** Whether the newest operator set that is read still means the same by this node. */
  boolean isStillMeantSo() {
    boolean attributesCameToBeInputs = operator.startsWith("Reduce") && opset < 18;
    boolean partsCameToBeSaid = operator.equals("Split") && opset < 18;
    return opset >= 13 && !attributesCameToBeInputs && !partsCameToBeSaid;
  }

  boolean isSmooth() {
    return smooth;
  }

  @Override
  public String toString() {
    return operator + " " + opset + remark;
  }
}
