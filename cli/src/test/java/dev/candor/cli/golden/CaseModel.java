package dev.candor.cli.golden;

import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.onnx.OnnxPredictor;
import dev.candor.torch.GradientModel;
import dev.candor.torch.Network;
import dev.candor.torch.arch.ArchFile;
import dev.candor.torch.jit.TorchScriptPredictor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The model of a case, opened when it is asked for. For one thread. */
final class CaseModel implements AutoCloseable {
  private final GoldenCase of;
  private final List<TorchScriptPredictor> script = new ArrayList<>();
  private final List<OnnxPredictor> onnx = new ArrayList<>();
  private final List<Network> network = new ArrayList<>();

  CaseModel(GoldenCase of) {
    this.of = of;
  }

  Path folder() {
    return of.folder();
  }

  boolean isThere() {
    return of.json().has("model");
  }

  JsonNode description() {
    return of.json().get("model");
  }

  boolean hasScript() {
    return description().has("torchscript");
  }

  Path onnxFile() {
    return folder().resolve(description().get("onnx").asString());
  }

  /** The TorchScript file. */
  TorchScriptPredictor script() {
    if (script.isEmpty()) {
      script.add(
          TorchScriptPredictor.load(folder().resolve(description().get("torchscript").asString())));
    }
    return script.get(0);
  }

  /** The model as gradients flow through it. */
  GradientModel gradients() {
    return script();
  }

  /** The model whose layers are seen, as its safetensors file and {@code arch.json} have it. */
  Network network() {
    if (network.isEmpty()) {
      network.add(ArchFile.read(folder().resolve(description().get("weights").asString())));
    }
    return network.get(0);
  }

  /** The ONNX file. */
  OnnxPredictor onnx() {
    if (onnx.isEmpty()) {
      onnx.add(OnnxPredictor.open(onnxFile()));
    }
    return onnx.get(0);
  }

  /** The black box of a check: the TorchScript file, or the ONNX file where there is no other. */
  Predictor predictor() {
    return hasScript() ? script() : onnx();
  }

  /** The black box for one example, with the attention mask of that example where there is one. */
  Predictor predictor(GoldenCheck check, int example) {
    Optional<GoldenArray> mask = check.optional("attention_mask");
    if (mask.isEmpty()) {
      return predictor();
    }
    NdArray rows = mask.get().toNdArray();
    return script().withFurther(rows.slice(example, example + 1));
  }

  /** In double precision where the network can be rebuilt, else as it is. */
  Predictor precise() {
    if (!description().has("arch")) {
      return predictor();
    }
    return DenseNetwork.read(folder())
        .<Predictor>map(network -> network)
        .orElseGet(this::predictor);
  }

  @Override
  public void close() {
    script.forEach(TorchScriptPredictor::close);
    onnx.forEach(OnnxPredictor::close);
    network.forEach(Network::close);
  }
}
