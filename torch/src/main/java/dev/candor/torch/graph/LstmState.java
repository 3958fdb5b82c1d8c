package dev.candor.torch.graph;

import java.util.List;
import org.bytedeco.pytorch.Tensor;

/**
 * What an LSTM hands on from step to step.
 *
 * @param hidden {@code [n, units]}
 * @param cell one tensor of the same shape; none before the first step of a reading from zeros
 */
record LstmState(Tensor hidden, List<Tensor> cell) {
  static LstmState empty(Tensor zeros) {
    return new LstmState(zeros, List.of());
  }
}
