package dev.candor.data.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Small tokenizers, written as their files. */
final class Vocabularies {
  static final List<String> PIECES =
      List.of(
          "[PAD]",
          "[UNK]",
          "[CLS]",
          "[SEP]",
          "[MASK]",
          "hello",
          "world",
          "un",
          "##believ",
          "##able",
          "!",
          "wor",
          "##ld",
          "שלום");

  private static final String TEMPLATE =
      """
      {"version": "1.0",
       "truncation": {"direction": "Right", "max_length": 3, "strategy": "LongestFirst", "stride": 0},
       "padding": %s,
       "added_tokens": [
         {"id": 0, "content": "%s", "single_word": false, "lstrip": false, "rstrip": false,
          "normalized": false, "special": true}],
       "normalizer": {"type": "BertNormalizer", "clean_text": true, "handle_chinese_chars": true,
                      "strip_accents": null, "lowercase": true},
       "pre_tokenizer": {"type": "BertPreTokenizer"},
       "post_processor": {"type": "BertProcessing", "sep": ["[SEP]", 3], "cls": ["[CLS]", 2]},
       "model": {"type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##",
                 "max_input_chars_per_word": 100, "vocab": {%s}}}
      """;

  private Vocabularies() {}

  /** As Hugging Face saves it, with a limit and padding of its own that must not count. */
  static Path json(Path folder) {
    String padding =
        """
        {"strategy": {"Fixed": 9}, "direction": "Right", "pad_to_multiple_of": null,
         "pad_id": 0, "pad_type_id": 0, "pad_token": "[PAD]"}
        """;
    return write(folder.resolve("tokenizer.json"), TEMPLATE.formatted(padding, "[PAD]", vocab()));
  }

  /** Without a word on padding. */
  static Path jsonWithoutPadding(Path folder) {
    return write(folder.resolve("bare.json"), TEMPLATE.formatted("null", "[NONE]", vocab()));
  }

  /** As BERT came, one piece a line. */
  static Path lines(Path folder) {
    return write(folder.resolve("vocab.txt"), String.join("\n", PIECES) + "\n");
  }

  /** Pieces of bytes, as GPT-2 and RoBERTa have them: an emoji is four pieces. */
  static Path bytes(Path folder) {
    String vocab =
        "hĠðŁĺĢ"
            .codePoints()
            .mapToObj(Character::toString)
            .map(piece -> "\"" + piece + "\"")
            .collect(Collectors.joining(","));
    List<String> pieces = List.of(vocab.substring(1, vocab.length() - 1).split("\",\"", -1));
    String numbered =
        IntStream.range(0, pieces.size())
            .mapToObj(i -> "\"" + pieces.get(i) + "\": " + i)
            .collect(Collectors.joining(","));
    return write(
        folder.resolve("bytes.json"),
        """
        {"version": "1.0", "truncation": null, "padding": null, "added_tokens": [],
         "normalizer": null,
         "pre_tokenizer": {"type": "ByteLevel", "add_prefix_space": false, "trim_offsets": true,
                           "use_regex": true},
         "post_processor": {"type": "ByteLevel", "add_prefix_space": false, "trim_offsets": true,
                            "use_regex": true},
         "decoder": {"type": "ByteLevel", "add_prefix_space": true, "trim_offsets": true,
                     "use_regex": true},
         "model": {"type": "BPE", "dropout": null, "unk_token": null,
                   "continuing_subword_prefix": null, "end_of_word_suffix": null,
                   "fuse_unk": false, "vocab": {%s}, "merges": []}}
        """
            .formatted(numbered));
  }

  static Path write(Path file, String text) {
    try {
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String vocab() {
    return IntStream.range(0, PIECES.size())
        .mapToObj(i -> "\"" + PIECES.get(i) + "\": " + i)
        .collect(Collectors.joining(", "));
  }
}
