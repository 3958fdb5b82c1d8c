package dev.candor.design.scores;

/**
 * How long did it take, in seconds of wall-clock time? Time spent before an interruption counts.
 *
 * @param train training all seeds with the gate, evaluations included
 * @param vanilla training the twin
 * @param shadow training with shadow columns
 * @param rank reading the weights and putting the ranking together
 */
public record StageSeconds(double train, double vanilla, double shadow, double rank) {}
