package dev.candor.cli.reproduce.expnet;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.CellKey;
import dev.candor.cli.reproduce.Cells;
import dev.candor.cli.reproduce.Job;
import dev.candor.cli.reproduce.MarkdownTable;
import dev.candor.cli.reproduce.Section;
import dev.candor.cli.reproduce.Verdict;
import dev.candor.cli.reproduce.Words;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.data.text.TokenizedText;
import dev.candor.data.text.Tokenizer;
import dev.candor.data.text.TokenizerSettings;
import dev.candor.onnx.OnnxPredictor;
import dev.candor.onnx.OnnxSettings;
import dev.candor.torch.Network;
import dev.candor.torch.text.EncoderArtifact;
import dev.candor.torch.text.PretrainedEncoder;
import dev.candor.torch.text.TokenRows;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The encoder's states beside those that ONNX Runtime computes from the same file. */
final class EncoderTable implements ExpnetTable {
  private static final String EDITION = "1";
  private static final String NAME = "minilm-l6";
  private static final double BOUND = 1e-4;
  private static final int TEXTS = 40;

  private final ExpnetWorkshop workshop;

  EncoderTable(ExpnetWorkshop workshop) {
    this.workshop = workshop;
  }

  @Override
  public ExpnetPart part() {
    return ExpnetPart.ENCODER;
  }

  @Override
  public boolean alwaysWhole() {
    return true;
  }

  @Override
  public List<Job> jobs() {
    SortedMap<String, String> settings = new TreeMap<>(Map.of("edition", EDITION));
    return List.of(
        new Job(
            new CellKey(part(), NAME, "onnx-runtime", 0), settings, 1, cancellation -> measure()));
  }

  private SortedMap<String, List<Double>> measure() {
    List<String> texts =
        workshop.sets().of(StudiedClassifier.SST2).dev().stream()
            .limit(TEXTS)
            .map(text -> text.text())
            .toList();
    EncoderArtifact artifact = EncoderArtifact.named(NAME);
    Path weights = unpacked(artifact.getClass(), ".onnx");
    Path vocabulary = unpacked(artifact.getClass(), ".json");
    try {
      artifact.writeTokenizer(vocabulary);
      try (InputStream in = artifact.weights()) {
        Files.copy(in, weights, StandardCopyOption.REPLACE_EXISTING);
      }
      PretrainedEncoder encoder = artifact.encoder();
      OnnxSettings settings =
          OnnxSettings.withDefaults()
              .withThreads(1)
              .withInput("input_ids")
              .withFilled("attention_mask", 1)
              .withFilled("token_type_ids", 0);
      try (Tokenizer tokenizer = Tokenizer.read(vocabulary, TokenizerSettings.withDefaults());
          OnnxPredictor runtime = OnnxPredictor.open(weights, settings);
          Network states = encoder.states()) {
        return compared(texts, tokenizer, runtime, states);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deleted(weights);
      deleted(vocabulary);
    }
  }

  private static SortedMap<String, List<Double>> compared(
      List<String> texts, Tokenizer tokenizer, OnnxPredictor runtime, Network states) {
    double apart = 0;
    double largest = 0;
    int tokens = 0;
    for (String text : texts) {
      TokenizedText read = tokenizer.tokens(text);
      int[] ids = read.tokens().stream().mapToInt(token -> token.id()).toArray();
      NdArray input = TokenRows.padded(List.of(ids), 0);
      double[] ours = states.outputs(input).toDoubles();
      double[] theirs = runtime.predict(input).toDoubles();
      if (ours.length != theirs.length) {
        throw InputException.of("states", "must be " + theirs.length, ours.length, "check");
      }
      for (int i = 0; i < ours.length; i++) {
        apart = Math.max(apart, Math.abs(ours[i] - theirs[i]));
        largest = Math.max(largest, Math.abs(theirs[i]));
      }
      tokens += ids.length;
    }
    return new Cell.Figures()
        .put("apart", apart)
        .put("largest", largest)
        .put("texts", texts.size())
        .put("tokens", tokens)
        .numbers();
  }

  private static Path unpacked(Class<?> owner, String end) {
    try {
      return Files.createTempFile(owner.getSimpleName(), end);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void deleted(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      file.toFile().deleteOnExit();
    }
  }

  @Override
  public Section section(Cells cells) {
    String claim = "MiniLM equals ONNX Runtime within 1e-4";
    List<Cell> all = cells.of(part());
    if (all.isEmpty()) {
      return new Section(part(), "No cells.\n\n", Map.of(), List.of(Verdict.notMeasured(claim)));
    }
    Cell cell = all.get(0);
    double apart = cell.number("apart");
    String written = String.format(java.util.Locale.ROOT, "%.1e", apart);
    MarkdownTable table =
        new MarkdownTable("encoder", "texts", "tokens", "largest state", "largest difference")
            .add(
                "MiniLM-L6, 384 wide",
                Words.number(cell.number("texts"), 0),
                Words.number(cell.number("tokens"), 0),
                Words.number(cell.number("largest"), 2),
                written);
    return new Section(
        part(),
        "Every number of every token's state of sentences of SST-2 dev, single precision, ours"
            + " beside ONNX Runtime on the file that the weights are read from.\n\n"
            + table,
        Map.of("minilm-l6", cell.numbers()),
        List.of(new Verdict(claim, Verdict.Outcome.of(apart <= BOUND), written)));
  }
}
