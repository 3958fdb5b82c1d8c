package dev.candor.cli.reproduce;

import java.util.List;
import java.util.Map;

/**
 * One part of the page.
 *
 * @param part which
 * @param markdown what stands below its title
 * @param json the same numbers, and those of every seed
 * @param verdicts what it shows
 */
public record Section(
    Part part, String markdown, Map<String, Object> json, List<Verdict> verdicts) {}
