package dev.candor.design.importance;

import dev.candor.core.DType;
import dev.candor.core.NdArray;
import dev.candor.torch.GradientModel;
import dev.candor.torch.Interception;
import dev.candor.torch.Layer;
import dev.candor.torch.Link;
import dev.candor.torch.Pass;
import dev.candor.torch.Scope;
import dev.candor.torch.Tensors;
import dev.candor.torch.parts.NativeRows;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/** Answers as if the importance part had given other maps. */
final class GivenMaps {
  private GivenMaps() {}

  static NdArray answers(GradientModel model, Link link, NdArray batch, NdArray maps) {
    int rows = batch.length(0);
    int components = maps.length(1);
    long bytes = 4L * (batch.size() / Math.max(1, rows));
    List<double[]> parts =
        model.work(
            rows,
            bytes,
            (run, from, to) ->
                Scope.notRecording(
                    () -> {
                      Tensor given = NativeRows.of(maps, from, to, DType.FLOAT32);
                      Tensor shaped = given.reshape(to - from, components, 1);
                      Interception instead = new Instead(shaped);
                      return Tensors.toDoubles(run.outputs(run.rows(batch, from, to), instead));
                    }));
    int outputs = parts.isEmpty() ? 0 : parts.stream().mapToInt(p -> p.length).sum() / rows;
    return link.answers(
        NdArray.ofDoubles(
            to -> {
              int at = 0;
              for (double[] part : parts) {
                System.arraycopy(part, 0, to, at, part.length);
                at += part.length;
              }
            },
            rows,
            outputs));
  }

  /** Answers in the place of the last node of the importance part. */
  private record Instead(Tensor maps) implements Interception {
    @Override
    public Tensor answer(String path, Layer layer, Pass pass, Tensor input) {
      return path.equals(Architecture.MAP) ? maps : layer.forward(pass, input);
    }
  }
}
