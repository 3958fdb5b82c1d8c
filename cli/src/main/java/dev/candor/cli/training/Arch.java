package dev.candor.cli.training;

import dev.candor.report.image.NetworkKind;
import java.nio.file.Path;
import java.util.List;

/** What a person asks to be trained. */
public enum Arch {
  /** The importance architecture. */
  IA,
  /** The embedding architecture, behind its IA. */
  EA,
  /** The pixel architecture, behind its IA. */
  PA,
  /** All of them, with the plain backbone to compare with. */
  ALL;

  /** What is trained side by side, round by round. */
  public List<List<NetworkKind>> rounds() {
    List<NetworkKind> first = List.of(NetworkKind.IA);
    return switch (this) {
      case IA -> List.of(first);
      case EA -> List.of(first, List.of(NetworkKind.EA));
      case PA -> List.of(first, List.of(NetworkKind.PA));
      case ALL ->
          List.of(
              List.of(NetworkKind.IA, NetworkKind.PA0), List.of(NetworkKind.EA, NetworkKind.PA));
    };
  }

  /** What is trained, in the order in which it is told. */
  public List<NetworkKind> stages() {
    return rounds().stream().flatMap(List::stream).sorted().toList();
  }

  /**
   * Where a network lies below the folder that was asked for: the one that was asked for there
   * itself, what it needs below it.
   */
  public Path folder(Path root, NetworkKind kind) {
    return this != ALL && name().equals(kind.name()) ? root : root.resolve(kind.key());
  }
}
