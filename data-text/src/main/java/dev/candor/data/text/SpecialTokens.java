package dev.candor.data.text;

/** Whether a text gets the tokens that a model expects around it, such as [CLS] and [SEP]. */
public enum SpecialTokens {
  /** As the tokenizer's file says: what a model was trained with. */
  ADDED,
  /** The text's own tokens only. */
  LEFT_OUT
}
