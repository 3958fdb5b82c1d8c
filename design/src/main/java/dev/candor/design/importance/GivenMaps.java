package dev.candor.design.importance;

import dev.candor.core.DType;
import dev.candor.core.NdArray;
import dev.candor.torch.GradientModel;
import dev.candor.torch.Interception;
import dev.candor.torch.Junction;
import dev.candor.torch.Layer;
import dev.candor.torch.Link;
import dev.candor.torch.Pass;
import dev.candor.torch.Run;
import dev.candor.torch.Scope;
import dev.candor.torch.Tensors;
import dev.candor.torch.parts.NativeRows;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * Answers as if the importance part had given other maps. That part is not run, and what describes
 * the components is run once for all maps of a batch.
 */
final class GivenMaps {
  private static final String IMPORTANCE = "importance.";
  private static final String COMPONENT = "component.";

  private GivenMaps() {}

  static List<NdArray> answers(GradientModel model, Link link, NdArray batch, List<NdArray> maps) {
    int rows = batch.length(0);
    long bytes = 4L * (batch.size() / Math.max(1, rows));
    List<List<double[]>> parts =
        model.work(
            rows,
            bytes,
            (run, from, to) -> Scope.notRecording(() -> ofPart(run, batch, maps, from, to)));
    List<NdArray> answers = new ArrayList<>();
    for (int i = 0; i < maps.size(); i++) {
      int at = i;
      answers.add(link.answers(joined(parts.stream().map(part -> part.get(at)).toList(), rows)));
    }
    return answers;
  }

  private static List<double[]> ofPart(
      Run run, NdArray batch, List<NdArray> maps, int from, int to) {
    Tensor inputs = run.rows(batch, from, to);
    Described described = new Described();
    List<double[]> all = new ArrayList<>();
    for (NdArray one : maps) {
      // what the first run finds of the components is needed by the others
      all.add(
          all.isEmpty()
              ? under(run, inputs, described, one, from, to)
              : Scope.get(() -> under(run, inputs, described, one, from, to)));
    }
    return all;
  }

  private static double[] under(
      Run run, Tensor inputs, Described described, NdArray maps, int from, int to) {
    Tensor given = NativeRows.of(maps, from, to, DType.FLOAT32);
    Tensor shaped = given.reshape(to - from, maps.length(1), 1);
    return Tensors.toDoubles(run.outputs(inputs, new Instead(shaped, described)));
  }

  private static NdArray joined(List<double[]> parts, int rows) {
    int outputs = parts.isEmpty() ? 0 : parts.stream().mapToInt(p -> p.length).sum() / rows;
    return NdArray.ofDoubles(
        to -> {
          int at = 0;
          for (double[] part : parts) {
            System.arraycopy(part, 0, to, at, part.length);
            at += part.length;
          }
        },
        rows,
        outputs);
  }

  /** What was found of the components in the first run. Belongs to one thread, and changes. */
  private static final class Described {
    private @Nullable Tensor embeddings;
  }

  /** Answers in the place of the last node of the importance part. */
  private record Instead(Tensor maps, Described described) implements Interception {
    @Override
    public Tensor answer(String path, Layer layer, Pass pass, Tensor input) {
      if (path.equals(Architecture.MAP)) {
        return maps;
      }
      Tensor known = described.embeddings;
      if (known != null && path.equals(Architecture.EMBEDDINGS)) {
        return known;
      }
      if (skipped(path)) {
        return input;
      }
      Tensor answer = layer.forward(pass, input);
      if (path.equals(Architecture.EMBEDDINGS)) {
        described.embeddings = answer;
      }
      return answer;
    }

    @Override
    public List<Tensor> answer(String path, Junction junction, Pass pass, List<Tensor> inputs) {
      return skipped(path) ? List.of(inputs.get(0)) : junction.forward(pass, inputs);
    }

    /** Nodes whose answers nobody asks for. */
    private boolean skipped(String path) {
      return path.startsWith(IMPORTANCE)
          || (described.embeddings != null && path.startsWith(COMPONENT));
    }

    /** The map is the caller's, and what describes the components is needed by the next run. */
    @Override
    public boolean letsGo(String path) {
      return !path.equals(Architecture.MAP)
          && !path.equals(Architecture.EMBEDDINGS)
          && !skipped(path);
    }
  }
}
