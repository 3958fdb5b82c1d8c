package dev.candor.whitebox.gradient;

import dev.candor.core.NdArray;
import dev.candor.torch.GradientModel;
import dev.candor.torch.Interception;
import dev.candor.torch.PartWork;
import dev.candor.torch.Run;
import dev.candor.torch.WrappedModel;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.bytedeco.pytorch.Tensor;

/** A model that counts the rows it is asked for, in all and in its largest call. */
record Counting(GradientModel model, AtomicInteger largest, AtomicLong all)
    implements WrappedModel {
  static Counting of(GradientModel model) {
    return new Counting(model, new AtomicInteger(), new AtomicLong());
  }

  @Override
  public <T> List<T> work(int rows, long bytesPerRow, PartWork<T> work) {
    return model.work(
        rows,
        bytesPerRow,
        (run, from, to) -> work.on(new CountingRun(run, largest, all), from, to));
  }

  @Override
  public GradientModel withFurther(NdArray... further) {
    return new Counting(model.withFurther(further), largest, all);
  }

  @Override
  public NdArray predict(NdArray batch) {
    return model.predict(batch);
  }

  private record CountingRun(Run run, AtomicInteger largest, AtomicLong all) implements Run {
    @Override
    public Tensor rows(NdArray batch, int from, int to) {
      return run.rows(batch, from, to);
    }

    @Override
    public Tensor outputs(Tensor rows, Interception how) {
      int count = Math.toIntExact(rows.size(0));
      largest.accumulateAndGet(count, Math::max);
      all.addAndGet(count);
      return run.outputs(rows, how);
    }

    @Override
    public boolean hasMemberAxis() {
      return run.hasMemberAxis();
    }
  }
}
