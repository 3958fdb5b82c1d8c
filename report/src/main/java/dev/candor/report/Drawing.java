package dev.candor.report;

/**
 * One chart drawn twice, for wide and for narrow screens; a page shows one of them.
 *
 * @param wide SVG for a screen or paper
 * @param narrow SVG for a hand
 */
record Drawing(String wide, String narrow) {}
