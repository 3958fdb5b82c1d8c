package dev.candor.torch;

import dev.candor.core.DType;
import dev.candor.core.NdArray;
import dev.candor.torch.graph.Graph;
import dev.candor.torch.parts.NativeRows;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;

/** A network at work on a part of a batch. */
record NetworkRun(
    Layer architecture,
    Map<String, Tensor> parameters,
    Map<String, Tensor> made,
    int members,
    List<NdArray> further)
    implements Run {
  static final List<NdArray> NOTHING_FURTHER = List.of();

  @Override
  public Tensor rows(NdArray batch, int from, int to) {
    return NativeRows.of(batch, from, to, DType.FLOAT32);
  }

  @Override
  public Tensor outputs(Tensor rows, Interception how) {
    Pass pass =
        Pass.intercepted(parameters, members, how).keeping(made).withGiven(given(rows.size(0)));
    // the whole is a layer too: whoever stands between the layers may answer for it
    Tensor answers = how.answer(pass.path(), architecture, pass, Inputs.shared(rows, members));
    return members == 1 ? answers.select(0, 0) : answers.mean(0);
  }

  private Map<String, Tensor> given(long rows) {
    List<String> names = architecture instanceof Graph graph ? graph.furtherInputs() : List.of();
    Graph.checkFurther(names, further.size());
    Map<String, Tensor> given = new HashMap<>();
    for (int i = 0; i < further.size(); i++) {
      long[] wide = new long[further.get(i).rank()];
      Arrays.fill(wide, -1);
      wide[0] = rows;
      given.put(names.get(i), NativeRows.of(further.get(i), 0, 1, DType.FLOAT32).expand(wide));
    }
    return given;
  }

  @Override
  public boolean hasMemberAxis() {
    return !(architecture instanceof Graph);
  }
}
