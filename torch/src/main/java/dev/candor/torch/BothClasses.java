package dev.candor.torch;

import dev.candor.core.NdArray;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * A network with one raw output z that speaks of two classes, as one with an output for each: -z
 * for the first and z for the second. So either class can be explained.
 *
 * @param model the network with one raw output
 */
public record BothClasses(GradientModel model) implements WrappedModel {
  @Override
  public NdArray predict(NdArray batch) {
    return model.predict(batch);
  }

  @Override
  public <T> List<T> work(int rows, long bytesPerRow, PartWork<T> work) {
    return model.work(rows, bytesPerRow, (run, from, to) -> work.on(new Both(run), from, to));
  }

  @Override
  public GradientModel withFurther(NdArray... further) {
    return new BothClasses(model.withFurther(further));
  }

  /** A run whose output stands on both sides of zero. */
  private record Both(Run run) implements Run {
    @Override
    public Tensor rows(NdArray batch, int from, int to) {
      return run.rows(batch, from, to);
    }

    @Override
    public Tensor outputs(Tensor rows, Interception how) {
      Tensor second = run.outputs(rows, how);
      return torch.cat(new TensorVector(second.neg(), second), 1);
    }

    @Override
    public boolean hasMemberAxis() {
      return run.hasMemberAxis();
    }
  }
}
