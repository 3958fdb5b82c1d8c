package dev.candor.cli.watch;

import dev.candor.core.NdArray;
import java.util.OptionalDouble;

/**
 * A window that has just become whole.
 *
 * @param numbers scaled, {@code [1, steps, features]}
 * @param subject whose it is; empty where nobody says
 * @param line of its last row
 * @param time of its last row, where rows have times
 */
public record LiveWindow(NdArray numbers, String subject, long line, OptionalDouble time) {}
