package dev.candor.cli;

import dev.candor.core.NdArray;
import dev.candor.torch.store.NamedArrays;
import dev.candor.torch.store.Safetensors;
import dev.candor.torch.text.EncoderShape;
import dev.candor.torch.text.PretrainedEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Texts whose class hangs on one word, and a small encoder as Hugging Face saves it. */
final class TextFiles {
  static final String TINY =
      " --encoder tiny --epochs 6 --batch 16 --rate .01 --tokens 16 --learn-vectors --precision"
          + " fp32 --threads 1 ";

  static final List<String> VOCABULARY =
      List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "good", "bad", "a", "b", "c", "d", "e");

  private static final Map<String, String> BERT =
      Map.of(
          "attention.query", "attention.self.query",
          "attention.key", "attention.self.key",
          "attention.value", "attention.self.value",
          "attention.output", "attention.output.dense",
          "norm1", "attention.output.LayerNorm",
          "wide", "intermediate.dense",
          "narrow", "output.dense",
          "norm2", "output.LayerNorm");

  private TextFiles() {}

  /** An encoder of two layers of two heads, 16 wide, in the folder {@code tiny}. */
  static void encoder(Path folder) throws IOException {
    EncoderShape shape = new EncoderShape(VOCABULARY.size(), 16, 16, 2, 2, 32, 1e-12, 0);
    encoder(folder.resolve("tiny"), PretrainedEncoder.drawn(shape, 4), VOCABULARY);
  }

  /** An encoder of those sizes in a folder. */
  static void encoder(Path place, PretrainedEncoder encoder, List<String> words)
      throws IOException {
    Files.createDirectories(place);
    SortedMap<String, NdArray> theirs = new TreeMap<>();
    encoder.parameters().forEach((name, array) -> theirs.put(named(name), array));
    Safetensors.write(place.resolve("model.safetensors"), NamedArrays.of(theirs));
    Files.writeString(place.resolve("vocab.txt"), String.join("\n", words) + "\n");
    Files.writeString(
        place.resolve("config.json"),
        """
        {"model_type": "bert", "vocab_size": %d, "max_position_embeddings": 16, "hidden_size": 16,
         "num_hidden_layers": 2, "num_attention_heads": 2, "intermediate_size": 32,
         "hidden_act": "gelu", "layer_norm_eps": 1e-12, "pad_token_id": 0}
        """
            .formatted(words.size()));
  }

  private static String named(String ours) {
    String end = ours.substring(ours.lastIndexOf('.'));
    String own = ours.substring(0, ours.length() - end.length());
    return switch (own) {
      case "words" -> "embeddings.word_embeddings.weight";
      case "places" -> "embeddings.position_embeddings.weight";
      case "norm" -> "embeddings.LayerNorm" + end;
      default -> {
        int dot = own.indexOf('.');
        String layer = own.substring("layer".length(), dot);
        yield "encoder.layer." + layer + "." + BERT.get(own.substring(dot + 1)) + end;
      }
    };
  }

  /** A text, its class, and the number of the word that says so. */
  record Made(List<String> words, String label, int cue) {
    /** 0 for each word but the one that says so. */
    String marks() {
      StringBuilder marks = new StringBuilder();
      for (int word = 0; word < words.size(); word++) {
        marks.append(word == 0 ? "" : " ").append(word == cue ? 1 : 0);
      }
      return marks.toString();
    }
  }

  /** Texts of two to ten words; the class is whether {@code good} or {@code bad} stands there. */
  static List<Made> made(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Made> texts = new java.util.ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<String> words = new java.util.ArrayList<>();
      int length = 2 + random.nextInt(9);
      for (int word = 0; word < length; word++) {
        words.add(VOCABULARY.get(7 + random.nextInt(5)));
      }
      boolean good = random.nextInt(2) == 0;
      int cue = random.nextInt(length);
      words.set(cue, good ? "good" : "bad");
      texts.add(new Made(words, good ? "praise" : "blame", cue));
    }
    return texts;
  }

  /** A table of such texts with marks. */
  static void table(Path file, int count, long seed) throws IOException {
    StringBuilder text = new StringBuilder("said\tkind\twhy\n");
    for (Made made : made(count, seed)) {
      text.append(String.join(" ", made.words())).append('\t').append(made.label());
      text.append('\t').append(made.marks()).append('\n');
    }
    Files.writeString(file, text.toString());
  }
}
