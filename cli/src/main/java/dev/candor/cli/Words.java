package dev.candor.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where the words of a command go: results to standard output, asides to standard error; with
 * {@code --json} all of them to standard error, with {@code --quiet} no asides.
 *
 * @param results what was asked for, in words
 * @param asides what is good to know on the way
 */
record Words(PrintStream results, PrintStream asides) {
  static Words of(Terminal terminal, Everywhere everywhere) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    PrintStream asides = everywhere.quiet() ? nowhere : terminal.err();
    return new Words(everywhere.json() ? asides : terminal.out(), asides);
  }
}
