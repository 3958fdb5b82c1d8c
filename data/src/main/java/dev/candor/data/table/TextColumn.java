package dev.candor.data.table;

import java.util.List;

/** Free text; the empty text where there is no value. */
public final class TextColumn extends Column {
  private final String[] texts;

  private TextColumn(String name, String[] texts, Rows rows) {
    super(name, rows);
    this.texts = texts;
  }

  /** A column of texts, the empty text where there is none. */
  public static TextColumn of(String name, List<String> texts) {
    return owning(name, List.copyOf(texts).toArray(String[]::new));
  }

  /** Takes the array itself: the caller forgets it. */
  static TextColumn owning(String name, String[] texts) {
    return new TextColumn(name, texts, Rows.all(texts.length));
  }

  @Override
  public ColumnType type() {
    return ColumnType.TEXT;
  }

  @Override
  public boolean missing(int row) {
    return text(row).isEmpty();
  }

  @Override
  public String text(int row) {
    return texts[rows().at(row)];
  }

  @Override
  Column shown(String newName, Rows newRows) {
    return new TextColumn(newName, texts, newRows);
  }
}
