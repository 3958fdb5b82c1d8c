package dev.candor.cli.reproduce.expnet;

import dev.candor.cli.reproduce.StudyText;

/** What the page says besides its tables. */
final class ExpnetText {
  private ExpnetText() {}

  static StudyText of(ExpnetProtocol protocol) {
    return new StudyText(
        "ExpNet: which words mattered, learned from attention",
        "A small network that reads a classifier's attention and learns from marked words which of"
            + " them matter, after Mihaila 2026 (arXiv 2601.14112, of which the abstract was at"
            + " hand; the design is this project's), beside thirteen methods that nobody trains, on"
            + " the same texts with the same rule. Published for a held-out task: F1 .398 (SST-2),"
            + " .468 (CoLA), .473 (HateXplain): read them beside the floors. An independent program"
            + " (PyTorch, the same encoder) had in-domain AUROC .853 (SST-R) and .874 (HX), across"
            + " tasks .779 and .772 (B), gradient norm .794 and .804, Chefer .791 and .802.",
        "The encoder is MiniLM-L6, trained further as a classifier of each task ("
            + protocol.epochs()
            + " epochs, one more for planted and CoLA), then frozen. SST-R: 263 sentences of SST; a"
            + " word counts when half or more of the annotators who agree with the sentence's label"
            + " marked it. HX: toxic test posts of HateXplain; a word counts when any annotator"
            + " marked it (the union; a majority gives another share and other numbers). Planted:"
            + " sentences of a grammar with one wrong word. At most "
            + protocol.explained()
            + " texts of each are judged, in a drawn order; explainers learn from at most "
            + protocol.learned()
            + " others (all of SST-R). A word's score is the largest of its pieces'; methods with"
            + " signs are judged by size and by positive part. "
            + protocol.seeds()
            + " seeds, each of a classifier and of what explains it. LIME and KernelSHAP have "
            + protocol.samples()
            + " samples. Intervals are over texts, drawn anew "
            + protocol.resamples()
            + " times, the same draws for all methods. CoLA has no marked words: it is a classifier"
            + " here and nothing else. No text of HateXplain stands on this page.");
  }
}
