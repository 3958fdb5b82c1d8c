package dev.candor.cli.reproduce.expnet;

/** A task that a classifier is trained for. */
public enum StudiedClassifier {
  /** Sentences of film reviews: positive or negative. */
  SST2("sst2", "SST-2", 0),
  /** Posts: toxic or normal. */
  HATE("hx", "HateXplain", 0),
  /** Sentences of a grammar: right, or with one wrong word. */
  PLANTED("planted", "planted", 1),
  /** Sentences that linguists judged. */
  COLA("cola", "CoLA", 1);

  private final String label;
  private final String title;
  private final int moreEpochs;

  StudiedClassifier(String label, String title, int moreEpochs) {
    this.label = label;
    this.title = title;
    this.moreEpochs = moreEpochs;
  }

  /** As cells are called. */
  String label() {
    return label;
  }

  /** As the page calls it. */
  String title() {
    return title;
  }

  /** How many epochs it gets beyond the others: little data, or a hard task. */
  int moreEpochs() {
    return moreEpochs;
  }
}
