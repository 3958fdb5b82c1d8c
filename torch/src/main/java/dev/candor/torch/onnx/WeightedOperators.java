package dev.candor.torch.onnx;

import dev.candor.torch.graph.GlobalAverage;
import dev.candor.torch.graph.GlobalMax;
import dev.candor.torch.graph.Same;
import java.util.Map;
import java.util.TreeMap;

/** Operators with weights or windows: products, convolutions, norms, pooling, recurrent ones. */
final class WeightedOperators {
  private WeightedOperators() {}

  static Map<String, Operator> all() {
    Map<String, Operator> all = new TreeMap<>();
    all.put("AveragePool", PoolReading::average);
    all.put("BatchNormalization", NormReading::batch);
    all.put("Conv", ConvolutionReading::convolution);
    all.put("ConvTranspose", ConvolutionReading::spread);
    all.put("Dropout", site -> Placement.of(new Same(), 0));
    all.put("Gemm", ProductReading::general);
    all.put("GlobalAveragePool", site -> Placement.of(new GlobalAverage(), 0));
    all.put("GlobalMaxPool", site -> Placement.of(new GlobalMax(), 0));
    all.put("GroupNormalization", NormReading::group);
    all.put("GRU", RecurrentReading::gru);
    all.put("Identity", site -> Placement.of(new Same(), 0));
    all.put("InstanceNormalization", NormReading::instance);
    all.put("LayerNormalization", NormReading::layer);
    all.put("LSTM", RecurrentReading::lstm);
    all.put("MatMul", ProductReading::product);
    all.put("MaxPool", PoolReading::max);
    return all;
  }
}
