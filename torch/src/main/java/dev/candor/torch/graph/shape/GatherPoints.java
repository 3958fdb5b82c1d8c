package dev.candor.torch.graph.shape;

import dev.candor.torch.Junction;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import java.util.List;
import java.util.stream.LongStream;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/**
 * The parts of the first input at the points of the second, whose last axis holds a place for each
 * of the first axes of the first input (GatherND without batch axes).
 */
public record GatherPoints() implements Junction {
  @Override
  public List<Tensor> forward(Pass pass, List<Tensor> inputs) {
    Tensor input = inputs.get(0);
    Tensor points = inputs.get(1);
    long[] shape = input.shape();
    long[] asked = points.shape();
    int depth = Math.toIntExact(asked[asked.length - 1]);
    Tensor row = Gather.counted(points.select(-1, 0), shape[0]);
    for (int i = 1; i < depth; i++) {
      Tensor place = Gather.counted(points.select(-1, i), shape[i]);
      row = row.mul(new Scalar(shape[i])).add(place);
    }
    long[] rest = LongStream.of(shape).skip(depth).toArray();
    long[] rows = LongStream.concat(LongStream.of(-1), LongStream.of(rest)).toArray();
    LongStream front = LongStream.of(asked).limit(asked.length - 1L);
    return List.of(
        input
            .reshape(rows)
            .index_select(0, row.reshape(-1))
            .reshape(LongStream.concat(front, LongStream.of(rest)).toArray()));
  }

  @Override
  public Nature nature() {
    return Nature.REARRANGING;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("gather-points");
  }
}
