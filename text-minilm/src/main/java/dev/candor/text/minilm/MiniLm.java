package dev.candor.text.minilm;

import dev.candor.torch.text.EncoderArtifact;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/**
 * MiniLM-L6: 6 layers of 12 heads, 384 wide, BERT's vocabulary of 30,522 lower-case pieces, trained
 * on pairs of sentences. Wang et al., "MiniLM", NeurIPS 2020; Reimers, Gurevych, "Sentence-BERT",
 * EMNLP 2019. Of the artifact that it comes in, only two files are used, and none of its code.
 */
public final class MiniLm implements EncoderArtifact {
  /** Its name. */
  public static final String NAME = "minilm-l6";

  private static final String WEIGHTS = "/all-minilm-l6-v2.onnx";
  private static final String TOKENIZER = "/all-minilm-l6-v2-tokenizer.json";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public InputStream weights() throws IOException {
    return open(WEIGHTS);
  }

  @Override
  public InputStream tokenizer() throws IOException {
    return open(TOKENIZER);
  }

  private static InputStream open(String name) throws IOException {
    InputStream in = MiniLm.class.getResourceAsStream(name);
    if (in == null) {
      throw new FileNotFoundException(name + " is not on the class path");
    }
    return in;
  }

  @Override
  public int heads() {
    return 12;
  }

  @Override
  public double epsilon() {
    return 1e-12;
  }

  @Override
  public int padding() {
    return 0;
  }
}
