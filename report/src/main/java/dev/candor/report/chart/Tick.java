package dev.candor.report.chart;

/** A value marked on an axis, and what is written beside it. */
record Tick(double value, String label) {}
