package dev.candor.data.text.set;

/**
 * A text and what it is.
 *
 * @param text as it was written; may be empty
 * @param label the name of its class
 */
public record LabelledText(String text, String label) {}
