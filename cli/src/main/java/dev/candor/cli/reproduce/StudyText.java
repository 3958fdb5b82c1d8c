package dev.candor.cli.reproduce;

/**
 * What a page says besides its tables.
 *
 * @param title the page's first line
 * @param introduction what is measured, and whose paper it is beside
 * @param protocol what was fixed before anything was measured
 */
public record StudyText(String title, String introduction, String protocol) {}
