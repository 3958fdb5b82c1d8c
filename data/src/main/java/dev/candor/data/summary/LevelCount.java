package dev.candor.data.summary;

/** A value and the number of rows that have it. */
public record LevelCount(String level, int rows) {}
