package dev.candor.examples;

import dev.candor.blackbox.shapley.KernelShap;
import dev.candor.blackbox.shapley.KernelShapSettings;
import dev.candor.core.Attribution;
import dev.candor.core.Axes;
import dev.candor.core.Explainer;
import dev.candor.core.NdArray;
import dev.candor.core.removal.Masking;
import dev.candor.core.removal.Players;
import dev.candor.core.removal.Removal;
import dev.candor.data.table.NumberColumn;
import dev.candor.data.table.Table;
import dev.candor.data.table.TableReader;
import dev.candor.torch.Network;
import dev.candor.torch.onnx.OnnxImport;
import dev.candor.whitebox.Subject;
import dev.candor.whitebox.deeplift.DeepLift;
import dev.candor.whitebox.gradient.IntegratedGradients;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Why does a network that was trained in Python say so? Imports an ONNX file, explains one row of a
 * table by integrated gradients, DeepLIFT and KernelSHAP, and prints the columns that each puts
 * first. Takes the ONNX file, a CSV file and the number of a row.
 *
 * <p>Which of them to believe: {@code candor evaluate models/diagnosis.onnx rows.csv --methods
 * integrated-gradients,deeplift,kernel-shap}.
 */
public final class ExplainAnOnnxModel {
  private static final int SHOWN = 5;

  private ExplainAnOnnxModel() {}

  /** Prints the first columns by each method. */
  public static void main(String[] args) {
    explain(Path.of(args[0]), Path.of(args[1]), Integer.parseInt(args[2]))
        .forEach(
            (method, attribution) ->
                System.out.println(
                    method + ": " + first(attribution) + "  " + attribution.evidence().checks()));
  }

  static Map<String, Attribution> explain(Path model, Path csv, int row) {
    Table table = TableReader.withDefaults().read(csv);
    List<NumberColumn> columns =
        table.columns().stream()
            .filter(NumberColumn.class::isInstance)
            .map(NumberColumn.class::cast)
            .toList();
    Axes axes = new Axes.Features(columns.stream().map(NumberColumn::name).toList());
    NdArray rows = numbers(columns, table.rows());
    NdArray input = rows.row(row);
    NdArray mean = mean(rows);
    Map<String, Attribution> found = new LinkedHashMap<>();
    try (Network network = OnnxImport.read(model)) {
      int answer = largest(network.predict(rows.slice(row, row + 1)));
      Subject subject = Subject.of(network, axes);
      Masking masking = Masking.of(Players.each(axes), new Removal.Baseline(mean));
      KernelShapSettings shap = KernelShapSettings.withDefaults(axes.size());
      Map<String, Explainer> methods = new LinkedHashMap<>();
      methods.put("integrated gradients", new IntegratedGradients(subject, mean));
      methods.put("DeepLIFT", new DeepLift(subject, mean));
      methods.put("KernelSHAP", new KernelShap(network, masking, shap));
      methods.forEach((name, method) -> found.put(name, method.explain(input, answer)));
    }
    return found;
  }

  private static NdArray numbers(List<NumberColumn> columns, int rows) {
    float[] all = new float[rows * columns.size()];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns.size(); j++) {
        all[i * columns.size() + j] = (float) columns.get(j).value(i);
      }
    }
    return NdArray.of(all, rows, columns.size());
  }

  private static NdArray mean(NdArray rows) {
    double[] sum = new double[rows.length(1)];
    for (int i = 0; i < rows.size(); i++) {
      sum[i % sum.length] += rows.get(i) / rows.length(0);
    }
    return NdArray.of(sum, sum.length);
  }

  private static int largest(NdArray scores) {
    return IntStream.range(0, scores.size())
        .boxed()
        .max(Comparator.comparing(scores::get))
        .orElseThrow();
  }

  private static List<String> first(Attribution attribution) {
    return IntStream.range(0, attribution.values().size())
        .boxed()
        .sorted(Comparator.comparing(i -> -Math.abs(attribution.values().get(i))))
        .limit(SHOWN)
        .map(i -> attribution.axes().component(i).label())
        .toList();
  }
}
