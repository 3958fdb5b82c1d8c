package dev.candor.data.text;

import dev.candor.core.NdArray;
import java.util.List;

/**
 * Texts as a model reads them: float32 arrays of shape {@code [texts, length]}. Shorter texts end
 * in padding, whose attention mask is 0.
 *
 * @param texts the texts with their tokens; padding is not among them
 * @param ids the tokens' numbers
 * @param attentionMask 1 for tokens, 0 for padding
 * @param typeIds the tokens' segments
 */
public record TokenBatch(
    List<TokenizedText> texts, NdArray ids, NdArray attentionMask, NdArray typeIds) {
  /** Copies the list. */
  public TokenBatch {
    texts = List.copyOf(texts);
  }

  static TokenBatch of(List<TokenizedText> texts, int length, int padId, int padType) {
    int[] shape = {texts.size(), length};
    float[] ids = new float[texts.size() * length];
    float[] mask = new float[ids.length];
    float[] types = new float[ids.length];
    java.util.Arrays.fill(ids, padId);
    java.util.Arrays.fill(types, padType);
    for (int row = 0; row < texts.size(); row++) {
      int at = row * length;
      for (TextToken token : texts.get(row).tokens()) {
        ids[at] = token.id();
        types[at] = token.type();
        mask[at] = 1;
        at++;
      }
    }
    return new TokenBatch(
        texts, NdArray.of(ids, shape), NdArray.of(mask, shape), NdArray.of(types, shape));
  }
}
