package dev.candor.cli;

import dev.candor.cli.model.Models;
import dev.candor.cli.model.OpenedModel;
import dev.candor.cli.model.Opening;
import dev.candor.core.InputException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** MODEL, of whatever kind, for every verb that asks one. */
final class ModelArgument {
  @Parameters(
      index = "0",
      paramLabel = "MODEL",
      description =
          "The folder of a model, or a file .onnx, .pt or .safetensors (arch.json beside).")
  private Path path = Path.of("");

  @Option(
      names = "--hold",
      paramLabel = "INPUT=NUMBER",
      description =
          "Fill an input beside the one that is explained (default: masks 1, token types 0; in"
              + " TorchScript inputs have no names: any, in alphabetical order).")
  private List<String> held = List.of();

  /** As the person named it. */
  Path path() {
    return path;
  }

  /** Opens it. */
  OpenedModel open(Terminal terminal, Everywhere everywhere) {
    Opening opening = Opening.withDefaults().withThreads(everywhere.threads());
    for (String one : held) {
      int equals = one.indexOf('=');
      opening = opening.withHeld(one.substring(0, Math.max(0, equals)), number(one, equals));
    }
    return Models.open(terminal.resolve(path), path, opening);
  }

  private static double number(String held, int equals) {
    try {
      double number = Double.parseDouble(held.substring(equals + 1));
      if (equals > 0 && Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw wrong(held);
    }
    throw wrong(held);
  }

  private static InputException wrong(String held) {
    return InputException.of(
        "--hold", "must be INPUT=NUMBER", held, "name an input and what fills it, such as mask=1");
  }
}
