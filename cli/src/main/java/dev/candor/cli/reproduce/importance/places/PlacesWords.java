package dev.candor.cli.reproduce.importance.places;

import dev.candor.cli.reproduce.MarkdownTable;

/** What the table of places says besides its own figures. */
final class PlacesWords {
  static final String INTRODUCTION =
      "The maps of test images against the share of each patch that is foreground: d the mean"
          + " absolute difference (lower is better), macro IoU of patches of at least one half,"
          + " AUROC of each image averaged, and the same of the image-specific part, the map less"
          + " the mean map of all test images. In brackets 95 % intervals over images (bootstrap,"
          + " means over seeds of their ends), in parentheses the standard deviation over seeds."
          + " \"Right\" is accuracy on these images. A floor knows no network: where it does as"
          + " well as a map, the map has shown nothing; the last three look at the image, and what"
          + " stands out from the edge (Zhu et al. 2014) is also what the pulled training is pulled"
          + " to. d rewards dark maps, and both d and IoU ask for a scale that a map need not"
          + " have.\n\n"
          + "On Shapes figures lie anywhere, so a centred map is worth little; but nothing else is"
          + " coloured there, and whoever marks what is unlike the margin finds them without a"
          + " network. Among colours everything is coloured and textured alike: figures are red,"
          + " green or blue, three others and the ground are yellow, magenta or cyan, all of them"
          + " lighter, darker or duller. By colour, a patch of a figure tells the class; by shape,"
          + " its outline does. Pets have their animal in"
          + " the middle, and the border of the trimap counts as animal.\n\n";

  private PlacesWords() {}

  /** The figures of others, as they stand in their tables. */
  static void elsewhere(MarkdownTable table) {
    add(
        table,
        "independent run: IA, seed by seed",
        ".332, .362, .319",
        ".482, .445, .499",
        ".759, .694, .779",
        ".55 to .62");
    add(table, "independent run: zeros", ".489", ".254", ".500", "");
    add(table, "independent run: random", ".453", ".316", ".482", "");
    add(table, "independent run: centred Gaussian", ".326", ".490", ".810", "");
    add(table, "paper: IA (all 37 breeds, 224 pixels, p = 16)", ".3065", ".4387", "", "");
    add(table, "paper: GradCAM++ of a pretrained ResNet-50", ".3134", ".4227", "", "");
  }

  private static void add(
      MarkdownTable table, String maps, String d, String iou, String auroc, String own) {
    table.add(maps, "", d, iou, auroc, own, "");
  }
}
