package dev.candor.torch.graph.series;

import dev.candor.core.NdArray;
import java.util.Arrays;
import java.util.List;

/** One recurrent layer on the heap. Changes while it is used. */
final class LiveLayer {
  private final Cell cell;
  private final int inputs;
  private final int units;
  private final int gates;
  private final float[] byInput;
  private final float[] inputBias;
  private final float[] byState;
  private final float[] stateBias;
  private final float[] state;
  private final float[] memory;
  private final float[] fromInput;
  private final float[] fromState;

  /**
   * @param numbers input weight and bias, recurrent weight and bias
   */
  LiveLayer(Cell cell, int inputs, int units, List<NdArray> numbers) {
    this.cell = cell;
    this.inputs = inputs;
    this.units = units;
    this.gates = (cell == Cell.LSTM ? 4 : 3) * units;
    this.byInput = transposed(numbers.get(0).toFloats(), inputs);
    this.inputBias = numbers.get(1).toFloats();
    this.byState = transposed(numbers.get(2).toFloats(), units);
    this.stateBias = numbers.get(3).toFloats();
    this.state = new float[units];
    this.memory = new float[units];
    this.fromInput = new float[gates];
    this.fromState = new float[gates];
  }

  /** Rows of gates, so that the inner loop goes over neighbours. */
  private float[] transposed(float[] weight, int width) {
    float[] turned = new float[weight.length];
    for (int gate = 0; gate < gates; gate++) {
      for (int i = 0; i < width; i++) {
        turned[i * gates + gate] = weight[gate * width + i];
      }
    }
    return turned;
  }

  int inputs() {
    return inputs;
  }

  void reset() {
    Arrays.fill(state, 0);
    Arrays.fill(memory, 0);
  }

  /** The state after one step more; not to be kept. */
  float[] step(float[] row) {
    product(byInput, inputBias, row, fromInput);
    product(byState, stateBias, state, fromState);
    if (cell == Cell.LSTM) {
      lstm();
    } else {
      gru();
    }
    return state;
  }

  private void product(float[] weight, float[] bias, float[] vector, float[] into) {
    System.arraycopy(bias, 0, into, 0, gates);
    for (int i = 0; i < vector.length; i++) {
      float factor = vector[i];
      int at = i * gates;
      for (int gate = 0; gate < gates; gate++) {
        into[gate] += factor * weight[at + gate];
      }
    }
  }

  private void lstm() {
    for (int j = 0; j < units; j++) {
      float in = sigmoid(fromInput[j] + fromState[j]);
      float forget = sigmoid(fromInput[units + j] + fromState[units + j]);
      float signal = tanh(fromInput[2 * units + j] + fromState[2 * units + j]);
      float out = sigmoid(fromInput[3 * units + j] + fromState[3 * units + j]);
      memory[j] = forget * memory[j] + in * signal;
      state[j] = out * tanh(memory[j]);
    }
  }

  private void gru() {
    for (int j = 0; j < units; j++) {
      float reset = sigmoid(fromInput[j] + fromState[j]);
      float keep = sigmoid(fromInput[units + j] + fromState[units + j]);
      float signal = tanh(fromInput[2 * units + j] + reset * fromState[2 * units + j]);
      state[j] = (1 - keep) * signal + keep * state[j];
    }
  }

  private static float sigmoid(float x) {
    return (float) (1 / (1 + Math.exp(-x)));
  }

  private static float tanh(float x) {
    // exact enough in single precision, and half the time of the library's
    double twice = Math.exp(-2.0 * Math.abs(x));
    return (float) Math.copySign((1 - twice) / (1 + twice), x);
  }
}
