package dev.candor.torch.jit;

import dev.candor.core.DType;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.parts.NativeRows;
import java.nio.file.Path;
import java.util.Arrays;
import org.bytedeco.pytorch.Tensor;

/** Where a batch is cut, and its answers put together again. Each part is put by one thread. */
final class PartAnswers {
  private final Path file;
  private final int rows;
  private final int partRows;
  private final NdArray[] answers;

  PartAnswers(Path file, int rows, int partRows) {
    this.file = file;
    this.rows = rows;
    this.partRows = partRows;
    this.answers = new NdArray[(rows - 1) / partRows + 1];
  }

  int parts() {
    return answers.length;
  }

  int from(int part) {
    return part * partRows;
  }

  int to(int part) {
    return Math.min(rows, from(part) + partRows);
  }

  /** The answers of a part on the heap, {@code [rows, outputs]}, if there is a row for each. */
  NdArray checked(int part, Tensor answer) {
    int count = to(part) - from(part);
    long[] shape = answer.shape();
    if (shape.length == 0 || shape[0] != count) {
      throw InputException.in(
          file,
          "must answer each of " + count + " rows with a row of scores",
          Arrays.toString(shape),
          "trace it with a batch axis in front");
    }
    return NativeRows.toArray(answer, count, Math.toIntExact(answer.numel() / count));
  }

  void put(int part, NdArray answer) {
    answers[part] = answer;
  }

  NdArray joined() {
    if (answers.length == 1) {
      return answers[0];
    }
    int width = answers[0].length(1);
    if (answers[0].dtype() == DType.FLOAT64) {
      double[] all = new double[Math.multiplyExact(rows, width)];
      for (int part = 0; part < answers.length; part++) {
        System.arraycopy(
            answers[part].toDoubles(), 0, all, from(part) * width, answers[part].size());
      }
      return NdArray.of(all, rows, width);
    }
    float[] all = new float[Math.multiplyExact(rows, width)];
    for (int part = 0; part < answers.length; part++) {
      System.arraycopy(answers[part].toFloats(), 0, all, from(part) * width, answers[part].size());
    }
    return NdArray.of(all, rows, width);
  }
}
